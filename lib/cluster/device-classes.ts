import type { Manifest } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { listAt, mapAt, mapsAt, numberAt, textAt } from '../manifest/read';
import { push } from './by-label';
import type { Cluster } from './cluster';
import type { Pods } from './pods';

/** The first minor version that serves `resource.k8s.io/v1`, and keeps the claims of pods. */
const CLAIMS_SINCE = 34;
/** The first one whose scheduler takes extended resources from devices of a class, by default. */
const EXTENDED_SINCE = 36;
const EXTENDED_GATE = 'DRAExtendedResource';

/** The extended resource of a class that names none. @see https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/#extended-resource */
const IMPLICIT = 'deviceclass.resource.kubernetes.io/';

/** Devices by what the scheduler calls them: as an extended resource. */
export type DeviceCounts = Readonly<Record<string, number>>;

/** The name under which devices of a class are counted: the extended resource that stands for it. */
export function resourceOfClass(cluster: Cluster, name: string): string {
  if (!isExtended(cluster)) return `DeviceClass ${name}`;
  return textAt(cluster.find('resource.k8s.io/DeviceClass', name), 'spec', 'extendedResourceName') || `${IMPLICIT}${name}`;
}

/** The name under which an extended resource that pods ask for is counted. */
export function countedAs(cluster: Cluster, resource: string): string {
  return resource.startsWith(IMPLICIT) && isExtended(cluster) ? resourceOfClass(cluster, resource.slice(IMPLICIT.length)) : resource;
}

function isExtended({ lab, minor }: Cluster): boolean {
  return minor >= CLAIMS_SINCE && (lab?.featureGates?.[EXTENDED_GATE] ?? minor >= EXTENDED_SINCE);
}

/**
 * The devices that each pod takes by its claims, at the least: a number of one class. Not counted are claims that several pods share, that take
 * all devices or one of several classes, and those of administrators, who take none.
 */
export function claimedDevices(cluster: Cluster, pods: Pods): DeviceCounts {
  if (cluster.minor < CLAIMS_SINCE) return {};
  const counts: Record<string, number> = {};
  for (const claim of mapsAt(pods.spec, 'resourceClaims')) {
    for (const { deviceClass, count } of requestsOf(
      cluster,
      pods,
      textAt(claim, 'resourceClaimName'),
      textAt(claim, 'resourceClaimTemplateName'),
    )) {
      const resource = resourceOfClass(cluster, deviceClass);
      counts[resource] = (counts[resource] ?? 0) + count;
    }
  }
  return counts;
}

function requestsOf(cluster: Cluster, pods: Pods, claim: string | undefined, template: string | undefined) {
  if (template !== undefined)
    return counted(cluster.find('resource.k8s.io/ResourceClaimTemplate', template, pods.namespace), ['spec', 'spec']);
  if (claim === undefined || pods.count !== 1) return [];
  const users = usersOfClaims(cluster).get(`${pods.namespace}/${claim}`) ?? [];
  return users.length === 1 ? counted(cluster.find('resource.k8s.io/ResourceClaim', claim, pods.namespace), ['spec']) : [];
}

function counted(claim: Manifest | undefined, way: readonly string[]) {
  return mapsAt(claim, ...way, 'devices', 'requests').flatMap((request) => {
    const exactly = mapAt(request, 'exactly');
    const deviceClass = textAt(exactly, 'deviceClassName');
    const isCount = (textAt(exactly, 'allocationMode') ?? 'ExactCount') === 'ExactCount' && exactly.adminAccess !== true;
    return deviceClass !== undefined && isCount ? [{ deviceClass, count: numberAt(exactly, 'count') ?? 1 }] : [];
  });
}

/** Pods by the claim that they name. */
const usersOfClaims = memoize((cluster: Cluster): ReadonlyMap<string, readonly Pods[]> => {
  const found = new Map<string, Pods[]>();
  for (const pods of cluster.pods)
    for (const claim of mapsAt(pods.spec, 'resourceClaims')) {
      const name = textAt(claim, 'resourceClaimName');
      if (name !== undefined) push(found, `${pods.namespace}/${name}`, pods);
    }
  return found;
});

/** Devices of classes on nodes, as far as anything says how many there are. */
export interface KnownDevices {
  /** By node. */
  readonly on: ReadonlyMap<string, DeviceCounts>;
  /** Resources of classes of which nothing says how many devices there are: a driver says it at run time. */
  readonly unknown: readonly string[];
}

/** What ResourceSlices show of the devices of nodes; what the lab says of their capacity counts beside it. */
export const knownDevices = memoize((cluster: Cluster): KnownDevices => {
  const on = new Map<string, Record<string, number>>();
  const shown = new Set<string>();
  const classes = cluster.ofKind('resource.k8s.io/DeviceClass');
  if (cluster.minor < CLAIMS_SINCE) return { on, unknown: [] };
  const slices = cluster.ofKind('resource.k8s.io/ResourceSlice');
  const unread = new Set<string>();
  for (const one of classes) {
    const resource = resourceOfClass(cluster, one.metadata.name);
    const driver = driverOf(one);
    if (driver === undefined) unread.add(resource);
    for (const slice of driver === undefined ? [] : slices) {
      const node = textAt(slice, 'spec', 'nodeName');
      if (textAt(slice, 'spec', 'driver') !== driver) continue;
      // Devices that are of several nodes, or of all.
      if (node === undefined) {
        unread.add(resource);
        continue;
      }
      shown.add(resource);
      const counts = on.get(node) ?? {};
      counts[resource] = (counts[resource] ?? 0) + listAt(slice, 'spec', 'devices').length;
      on.set(node, counts);
    }
  }
  const declared = new Set((cluster.lab?.nodes ?? []).flatMap(({ capacity }) => Object.keys(capacity)));
  const named = [
    ...classes.map((one) => resourceOfClass(cluster, one.metadata.name)),
    ...cluster.pods.flatMap((pods) => Object.keys(claimedDevices(cluster, pods))),
  ];
  const unknown = named.filter((resource) => !declared.has(resource) && (unread.has(resource) || !shown.has(resource)));
  return { on, unknown: [...new Set(unknown)] };
});

/** The driver whose devices are all in a class; undefined if its selectors say something else. */
function driverOf(deviceClass: Manifest): string | undefined {
  const expressions = mapsAt(deviceClass, 'spec', 'selectors').map((selector) => textAt(selector, 'cel', 'expression') ?? '');
  const [driver, ...more] = expressions.map((text) => /^\s*device\.driver\s*==\s*(["'])([^"'\\]+)\1\s*$/.exec(text)?.[2]);
  return more.length === 0 ? driver : undefined;
}
