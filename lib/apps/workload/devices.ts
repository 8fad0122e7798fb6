import type { AppChart } from '../../lab/app-chart';
import type { DeviceDescription } from '../../lab/description';
import { ConfigurationError } from '../../manifest/configuration-error';
import { Volume } from '../volume/volume';
import { type AnyPlacement, nodesMeant } from './placement';

/** What the devices of a pod come to. */
export interface DeviceUse {
  /** The nodes on which the pods may run; undefined if no device is a file of some node: the scheduler counts extended resources. */
  readonly nodes: readonly string[] | undefined;
  readonly mounts: Readonly<Record<string, Volume>>;
  /** Extended resources, one of each. */
  readonly limits: Readonly<Record<string, string>>;
}

type Wanted = AnyPlacement & { readonly devices?: readonly string[] };

/** @throws ConfigurationError for devices that no node has, or no node together, or that are at another path on another node */
export function usedDevices(app: AppChart, workload: string, props: Wanted): DeviceUse {
  const names = props.devices ?? [];
  if (names.length === 0) return { nodes: undefined, mounts: {}, limits: {} };
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new ConfigurationError(`${workload}: got device '${twice}' twice, expected each once`);
  for (const name of names) checkKnown(app, workload, name);
  const nodes = nodesHaving(app, workload, names, props);
  const described = names.map((name) => [name, alike(app, workload, name, nodes)] as const);
  const files = described.flatMap(([name, device]) => ('path' in device ? [[name, device] as const] : []));
  const resources = described.flatMap(([, device]) => ('resource' in device ? [[device.resource, '1'] as const] : []));
  return {
    nodes: files.length > 0 ? nodes : undefined,
    mounts: Object.fromEntries(
      files.map(([name, { path, type, mountPath = path }]) => [mountPath, Volume.hostPath(`device-${name}`, path, type)] as const),
    ),
    limits: Object.fromEntries(resources),
  };
}

function devicesOf({ lab }: AppChart): readonly (readonly [node: string, devices: Readonly<Record<string, DeviceDescription>>])[] {
  return [...lab.nodes.values()].map(({ name, devices = {} }) => [name, devices] as const);
}

function checkKnown(app: AppChart, workload: string, name: string): void {
  const all = devicesOf(app);
  if (all.some(([, devices]) => devices[name] !== undefined)) return;
  const known = [...new Set(all.flatMap(([, devices]) => Object.keys(devices)))].sort();
  const there =
    known.length > 0 ? `expected ${known.map((one) => `'${one}'`).join(' or ')}` : "they have none; say it in 'devices' of a node";
  throw new ConfigurationError(`${workload}: got device '${name}', which no node of lab ${app.lab.labName} has; ${there}`);
}

function nodesHaving(app: AppChart, workload: string, names: readonly string[], { onNodes }: Wanted): readonly string[] {
  const all = devicesOf(app);
  const having = all.filter(([, devices]) => names.every((name) => devices[name] !== undefined)).map(([node]) => node);
  const places = () =>
    names.map((name) => `${name} is on ${all.flatMap(([node, devices]) => (devices[name] ? [node] : [])).join(', ')}`).join('; ');
  if (having.length === 0) throw new ConfigurationError(`${workload}: no node has all of its devices: ${places()}`);
  const meant = nodesMeant(app, onNodes);
  const both = having.filter((node) => meant.includes(node));
  if (both.length > 0) return both;
  throw new ConfigurationError(`${workload}: got onNodes ${meant.join(', ')}, where its devices are not; ${places()}. Leave onNodes out`);
}

/** The device, which must be the same on each of the nodes: the pods have one spec. */
function alike(app: AppChart, workload: string, name: string, nodes: readonly string[]): DeviceDescription {
  const [first, ...others] = nodes.flatMap((node) => {
    const device = app.lab.nodes.get(node)?.devices?.[name];
    return device ? [{ node, device }] : [];
  });
  if (first === undefined) throw new ConfigurationError(`${workload}: no node has device '${name}'`);
  const other = others.find(({ device }) => JSON.stringify(device) !== JSON.stringify(first.device));
  if (other === undefined) return first.device;
  const at = (device: DeviceDescription) => ('path' in device ? device.path : device.resource);
  throw new ConfigurationError(
    `${workload}: device '${name}' is ${at(first.device)} on ${first.node} and ${at(other.device)} on ${other.node}; expected onNodes with one of them, or a name each`,
  );
}
