import { ConfigurationError } from '../manifest/configuration-error';
import { problemOfDnsLabel, problemOfKey } from '../manifest/names';
import type { DeviceDescription } from './description';

/** A file of the node, or a folder of such files, by its path. */
export type DevicePath = `/dev/${string}`;

/** A device that is a file of the node. */
export interface DeviceFileProps {
  /** A path that stays after a restart, for example `/dev/serial/by-id/usb-ITEAD_Sonoff-if00`. */
  readonly path: DevicePath;
  /** What is there; a link counts as what it leads to. @default 'Directory' for `/dev/dri`, `/dev/snd`, `/dev/input`, `/dev/bus/usb` and `/dev/dvb`, else 'CharDevice' */
  readonly type?: 'CharDevice' | 'BlockDevice' | 'Directory';
  /** Where containers find it, for example `/dev/zigbee`. @default the same path */
  readonly mountPath?: `/${string}`;
}

/** A device that a device plugin hands out as an extended resource. @see https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/device-plugins/ */
export interface DeviceResourceProps {
  /** Name of the resource, for example `gpu.intel.com/i915`. */
  readonly resource: `${string}/${string}`;
  /** How many of it the node offers. */
  readonly count: number;
}

/** Something that is plugged into a node. */
export type NodeDevice = DevicePath | DeviceFileProps | DeviceResourceProps;

/** Of a node, for the compiler: what is plugged in. */
export interface Plugged<M> {
  /**
   * What is plugged in, by a name that apps use (`devices: ['zigbee']`): a file or folder of `/dev`, or an extended resource that a device plugin
   * offers. For example `{ zigbee: '/dev/serial/by-id/usb-ITEAD_Sonoff-if00', igpu: { resource: 'gpu.intel.com/i915', count: 1 } }`.
   * @default none
   */
  readonly devices?: { readonly [K in keyof M]: NodeDevice };
}

const FOLDERS: readonly string[] = ['/dev/dri', '/dev/snd', '/dev/input', '/dev/bus/usb', '/dev/dvb', '/dev/serial', '/dev/serial/by-id'];

/** A node's devices as everything after the lab sees them. @throws ConfigurationError for names and paths that no pod could use */
export function describeDevices(node: string, devices: Readonly<Record<string, NodeDevice>>): Readonly<Record<string, DeviceDescription>> {
  return Object.fromEntries(Object.entries(devices).map(([name, device]) => [name, describe(`node ${node}, device`, name, device)]));
}

function describe(node: string, name: string, device: NodeDevice): DeviceDescription {
  const problem = problemOfDnsLabel(name);
  if (problem) throw new ConfigurationError(`${node}: ${problem}`);
  const what = `${node} ${name}`;
  if (typeof device === 'object' && 'resource' in device) return { resource: checkResource(what, device) };
  const { path, type, mountPath } = typeof device === 'string' ? { path: device } : device;
  if (!/^\/dev\/[^/]/.test(path) || /(^|\/)\.\.?(\/|$)|\/\/|\/$/.test(path))
    throw new ConfigurationError(`${what}: got path '${path}', expected one below /dev like /dev/serial/by-id/usb-… or /dev/dri`);
  const seen = mountPath ?? path;
  if (!seen.startsWith('/') || seen.includes(':'))
    throw new ConfigurationError(
      `${what}: got ${mountPath === undefined ? 'path' : 'mountPath'} '${seen}', which no container can have it at; expected mountPath, a path without ':' like /dev/${name}`,
    );
  return {
    path,
    type: type ?? (FOLDERS.includes(path) ? 'Directory' : 'CharDevice'),
    ...(mountPath === undefined ? {} : { mountPath }),
  };
}

function checkResource(what: string, { resource, count }: DeviceResourceProps): string {
  const problem = resource.includes('/')
    ? problemOfKey(resource)
    : `got resource '${resource}', expected one with a domain like gpu.intel.com/i915`;
  if (problem) throw new ConfigurationError(`${what}: ${problem}`);
  if (!(Number.isInteger(count) && count > 0)) throw new ConfigurationError(`${what}: got count ${count}, expected a whole number above 0`);
  return resource;
}

/** Capacity of the extended resources. @throws ConfigurationError for a resource that is given twice */
export function deviceCounts(node: string, devices: Readonly<Record<string, NodeDevice>>): Readonly<Record<string, string>> {
  const counts = new Map<string, string>();
  for (const device of Object.values(devices)) {
    if (typeof device === 'string' || !('resource' in device)) continue;
    if (counts.has(device.resource))
      throw new ConfigurationError(`node ${node}: got resource ${device.resource} of two devices, expected one with the count of both`);
    counts.set(device.resource, String(device.count));
  }
  return Object.fromEntries(counts);
}
