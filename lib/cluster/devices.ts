import type { DeviceDescription } from '../lab/description';
import { memoize } from '../manifest/memoize';
import { mapAt, mapsAt, textAt } from '../manifest/read';
import type { Cluster } from './cluster';
import type { Pods } from './pods';

/** A path of the node's `/dev` that pods mount. */
export interface MountedDevice {
  readonly path: string;
  /** JSON pointer of the path. */
  readonly at: string;
  /** The nodes that are said to have it, and what they call it. */
  readonly nodes: ReadonlyMap<string, string>;
}

/** What pods have of the node's `/dev`, where the lab says what its nodes have. */
export function mountedDevices(cluster: Cluster, pods: Pods): readonly MountedDevice[] {
  const nodes = nodesWithDevices(cluster);
  if (nodes.length === 0) return [];
  return mapsAt(pods.spec, 'volumes').flatMap((volume, i) => {
    const path = textAt(volume, 'hostPath', 'path')?.replace(/\/+$/, '');
    if (path === undefined || !path.startsWith('/dev/')) return [];
    const having = nodes.flatMap(({ name, devices = {} }) => {
      const device = Object.entries(devices).find(([, one]) => isAt(one, path));
      return device ? [[name, device[0]] as const] : [];
    });
    return [{ path, at: `${pods.at}/spec/volumes/${i}/hostPath/path`, nodes: new Map(having) }];
  });
}

/** Whether the path is the device, a file of its folder, or a folder that it is in. */
function isAt(device: DeviceDescription, path: string): boolean {
  if (!('path' in device)) return false;
  return device.path === path || device.path.startsWith(`${path}/`) || (device.type === 'Directory' && path.startsWith(`${device.path}/`));
}

const nodesWithDevices = memoize(({ lab }: Cluster) => (lab?.nodes ?? []).filter(({ devices }) => devices !== undefined));

/** Devices that tie pods to one node: those that it alone has. */
export interface DeviceTie {
  readonly node: string;
  readonly devices: readonly string[];
}

/** The node to which its devices tie pods, if there are others; undefined if another node has them too. */
export function deviceTie(cluster: Cluster, pods: Pods): DeviceTie | undefined {
  if (nodesWithDevices(cluster).length === 0) return undefined;
  const nodes = cluster.lab?.nodes ?? [];
  const files = mountedDevices(cluster, pods).filter((device) => device.nodes.size > 0);
  const resources = resourcesOf(pods);
  const asked = nodes.flatMap(({ devices = {} }) =>
    Object.entries(devices).flatMap(([name, one]) =>
      'resource' in one && resources.has(one.resource) ? [{ name, resource: one.resource }] : [],
    ),
  );
  if (files.length === 0 && asked.length === 0) return undefined;
  const able = nodes.filter(
    ({ name, capacity }) => files.every((file) => file.nodes.has(name)) && asked.every(({ resource }) => Object.hasOwn(capacity, resource)),
  );
  const [only, ...more] = able;
  if (only === undefined || more.length > 0 || nodes.length < 2) return undefined;
  const names = [...files.flatMap((file) => file.nodes.get(only.name) ?? []), ...asked.map(({ name }) => name)];
  return { node: only.name, devices: [...new Set(names)] };
}

/** `device zigbee is`, `devices coral, igpu are`. */
export function printDevices({ devices }: DeviceTie): string {
  return devices.length > 1 ? `devices ${devices.join(', ')} are` : `device ${devices.join('')} is`;
}

function resourcesOf({ containers }: Pods): ReadonlySet<string> {
  return new Set(
    containers.flatMap(({ spec }) => [
      ...Object.keys(mapAt(spec, 'resources', 'limits')),
      ...Object.keys(mapAt(spec, 'resources', 'requests')),
    ]),
  );
}
