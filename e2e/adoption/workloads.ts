import type { Manifest } from '../../lib/manifest/manifest';
import { type Api, keyOf, until } from '../support/api';
import { available, listAt, mapAt } from '../support/workloads';

const KINDS = ['Deployment', 'StatefulSet', 'DaemonSet'];

/** Pods of each workload, by the workload's key: uids. */
export type Pods = ReadonlyMap<string, ReadonlySet<string>>;

/** Waits until every workload among these runs as its template says, with no pod of another template left. @returns its pods */
export async function settledPods(api: Api, manifests: readonly Manifest[], limit = 60_000): Promise<Pods> {
  const workloads = manifests.filter(({ kind }) => KINDS.includes(kind));
  await available(api, workloads, limit);
  const pods = new Map<string, ReadonlySet<string>>();
  for (const workload of workloads) {
    const all = async () => {
      const found = await livePodsOf(api, workload);
      return found.every(({ metadata }) => metadata.deletionTimestamp === undefined) && found;
    };
    const found = await until(all, limit, `${keyOf(workload)} to let its old pods go`);
    pods.set(keyOf(workload), new Set(found.map(({ metadata }) => String(metadata.uid))));
  }
  return pods;
}

/** Workloads of which a pod is gone. */
export function restarted(before: Pods, after: Pods): string[] {
  return [...before].filter(([key, uids]) => [...uids].some((uid) => !after.get(key)?.has(uid))).map(([key]) => key);
}

/** The pods that belong to the workload: its own, or those of its ReplicaSets. */
async function livePodsOf(api: Api, workload: Manifest): Promise<Manifest[]> {
  const { namespace } = workload.metadata;
  const where = namespace === undefined ? {} : { namespace };
  const live = await api.get(workload);
  const sets = workload.kind === 'Deployment' ? await api.list('apps/v1', 'ReplicaSet', where) : [];
  const uid = String(live?.metadata.uid);
  const owners = new Set([uid, ...sets.filter((set) => hasOwner(set, [uid])).map((set) => String(set.metadata.uid))]);
  return (await api.list('v1', 'Pod', where)).filter((pod) => hasOwner(pod, [...owners]));
}

function hasOwner({ metadata }: Manifest, owners: readonly string[]): boolean {
  return listAt(metadata.ownerReferences).some((owner) => owners.includes(String(mapAt(owner).uid)));
}
