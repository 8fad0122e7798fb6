import { printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { parseQuantity } from '../../lib/manifest/quantity';
import { isMap, type JsonMap } from '../../lib/manifest/tree';
import { type Api, until } from './api';

const KINDS = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'PersistentVolumeClaim', 'ResourceQuota'];

/** Where a workload's pods stand. */
export interface Placed {
  /** `Deployment demo-ha/demo-app`. */
  readonly workload: string;
  readonly folder: string;
  /** Node name to number of pods. */
  readonly nodes: Readonly<Record<string, number>>;
}

/** Waits until all of these objects that are workloads, claims or quotas are as they should be. @param limit milliseconds @throws Error that names what is not, and why */
export async function available(api: Api, manifests: readonly Manifest[], limit = 30_000): Promise<void> {
  const watched = manifests.filter(({ kind }) => KINDS.includes(kind));
  const look = async () => {
    for (const [place, manifest] of watched.entries()) {
      const live = await api.get(manifest);
      if (live !== undefined && shortcoming(live) === undefined) continue;
      // It is asked first the next time: as long as one is wrong, the others need not be asked.
      watched.unshift(...watched.splice(place, 1));
      return false;
    }
    return true;
  };
  const troubles = async () => (await Promise.all(watched.map((manifest) => troubleOf(api, manifest)))).flat();
  await until(look, limit, async () => `workloads:\n${(await troubles()).join('\n')}`);
}

async function troubleOf(api: Api, manifest: Manifest): Promise<string[]> {
  const live = await api.get(manifest);
  const name = printIdentity({ ...manifest, ...manifest.metadata });
  if (live === undefined) return [`${name}: is not there`];
  const missing = shortcoming(live);
  if (missing === undefined) return [];
  return [`${name}: ${missing}`, ...(await reasons(api, live)).map((reason) => `  ${reason}`)];
}

function shortcoming(live: Manifest): string | undefined {
  const [spec, status] = [mapAt(live.spec), mapAt(live.status)];
  const number = (field: string) => Number(status[field] ?? 0);
  if (status.observedGeneration !== undefined && number('observedGeneration') < Number(live.metadata.generation))
    return 'not yet seen by its controller';
  switch (live.kind) {
    case 'Deployment':
    case 'StatefulSet': {
      const wanted = Number(spec.replicas);
      const field = live.kind === 'Deployment' ? 'availableReplicas' : 'readyReplicas';
      const good = number(field) === wanted && number('updatedReplicas') === wanted && number('replicas') === wanted;
      return good ? undefined : `${number(field)} of ${wanted} available`;
    }
    case 'DaemonSet': {
      const wanted = number('desiredNumberScheduled');
      const good =
        wanted > 0 &&
        number('numberAvailable') === wanted &&
        number('updatedNumberScheduled') === wanted &&
        number('numberMisscheduled') === 0;
      return good ? undefined : `${number('numberAvailable')} of ${wanted} available`;
    }
    case 'Job':
      return hasCondition(status, 'Complete') ? undefined : 'not complete';
    case 'PersistentVolumeClaim':
      return status.phase === 'Bound' ? undefined : `is ${String(status.phase)}`;
    default:
      return quotaTrouble(mapAt(spec.hard), mapAt(status.used));
  }
}

function quotaTrouble(hard: JsonMap, used: JsonMap): string | undefined {
  const above = Object.keys(hard).filter((name) => {
    const [most, now] = [hard[name], used[name]];
    return typeof most !== 'string' || typeof now !== 'string' || parseQuantity(now).nanos > parseQuantity(most).nanos;
  });
  return above.length === 0
    ? undefined
    : `not counted, or exceeded: ${above.map((name) => `${name} ${String(used[name])} of ${String(hard[name])}`).join(', ')}`;
}

/** What the controllers say: failed conditions, and events of the object, its ReplicaSets and pods that are warnings. */
async function reasons(api: Api, { kind, metadata: { name, namespace }, status }: Manifest): Promise<string[]> {
  const conditions = listAt(mapAt(status).conditions)
    .filter(({ type, status: is }) => type === 'ReplicaFailure' || (type === 'Available' && is === 'False'))
    .map(({ message }) => String(message));
  if (namespace === undefined || kind === 'ResourceQuota') return conditions;
  const events = await api.list('v1', 'Event', { namespace });
  const warnings = events
    .filter((event) => event.type === 'Warning' && String(mapAt(event.involvedObject).name).startsWith(name))
    .map((event) => `${String(mapAt(event.involvedObject).kind)}: ${String(event.message)}`);
  return [...new Set([...conditions, ...warnings])].slice(0, 5);
}

/** On which nodes the pods of the workloads among these stand. */
export async function placements(api: Api, manifests: readonly { folder: string; manifest: Manifest }[]): Promise<Placed[]> {
  const placed: Placed[] = [];
  for (const { folder, manifest } of manifests) {
    const selector = mapAt(mapAt(mapAt(manifest.spec).template).metadata).labels;
    const { namespace } = manifest.metadata;
    if (!isMap(selector) || namespace === undefined) continue;
    const labels = Object.entries(selector).map(([key, value]) => `${key}=${String(value)}`);
    const nodes: Record<string, number> = {};
    for (const { spec } of await api.list('v1', 'Pod', { namespace, labels: labels.join(',') })) {
      const node = String(mapAt(spec).nodeName ?? 'none');
      nodes[node] = (nodes[node] ?? 0) + 1;
    }
    placed.push({ workload: printIdentity({ ...manifest, ...manifest.metadata }), folder, nodes });
  }
  return placed;
}

function hasCondition(status: JsonMap, type: string): boolean {
  return listAt(status.conditions).some((condition) => condition.type === type && condition.status === 'True');
}

/** The value if it is a map, else an empty one. */
export function mapAt(value: unknown): JsonMap {
  return isMap(value) ? value : {};
}

/** The maps of a list. */
export function listAt(value: unknown): JsonMap[] {
  return Array.isArray(value) ? value.filter(isMap) : [];
}
