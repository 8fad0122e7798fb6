import { claimsOfPods, isForOne, podsOfClaims } from '../../cluster/claims-of-pods';
import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { at, mapsAt, numberAt, textAt } from '../../manifest/read';
import { readSelector, selects } from '../../manifest/selector';
import { definePodRule, type Report } from '../rule';
import { nodesFor } from './nodes';
import { replicasOf } from './replicas';

const HOSTNAME = 'kubernetes.io/hostname';

/** A volume for one node can't be on two: the pods on the others wait for it. A guess, as some storage does not hold anybody to its access mode. */
export const sharedClaim = definePodRule({
  id: 'reliability/shared-claim',
  severity: 'warning',
  summary: 'pods that must run on different nodes do not share a volume that is for one node',
  requires: 'lab',
  check(pods, cluster) {
    return waitingForVolume(cluster, pods).map(
      ({ path, message }): Report => ({
        path,
        message,
        hint: 'claim it as ReadWriteMany from a class that can do this, run one pod, or give each a claim of its own (StatefulSet)',
      }),
    );
  },
});

/** Why some of the pods get a node and wait there for a volume that is on another one; the scheduler does not look at it. */
export function waitingForVolume(cluster: Cluster, pods: Pods): readonly Pick<Report, 'path' | 'message'>[] {
  return claimsOfPods(cluster, pods).flatMap(({ claim, name, spec, at: path }) => {
    // That a volume for a single pod has several is what the scheduler says.
    if (!claim || isForOne(spec) !== 'node') return [];
    const why = apart(pods, cluster) ?? apartFrom(pods, podsOfClaims(cluster).get(claim) ?? []);
    if (why === undefined) return [];
    const message = `${why}, but they share claim '${name}' (ReadWriteOnce), which can be on one node only: the others never start`;
    return [{ path, message }];
  });
}

/** Why these pods are on different nodes. */
function apart(pods: Pods, cluster: Cluster): string | undefined {
  const nodes = nodesFor(cluster, pods);
  if (pods.object.kind === 'DaemonSet') return nodes > 1 ? 'there is a pod on each node' : undefined;
  const replicas = replicasOf(cluster, pods)?.least ?? 1;
  if (replicas < 2) return undefined;
  if (refuses(pods, pods)) return `anti-affinity keeps its ${replicas} pods on different nodes`;
  const spread = mapsAt(pods.spec, 'topologySpreadConstraints').some((one) => {
    const selector = readSelector(one.labelSelector);
    const strict = (textAt(one, 'whenUnsatisfiable') ?? 'DoNotSchedule') === 'DoNotSchedule' && one.topologyKey === HOSTNAME;
    return strict && selector !== undefined && selects(selector, pods.labels) && replicas > (numberAt(one, 'maxSkew') ?? 1);
  });
  return spread && nodes > 1 ? `topologySpreadConstraints keep its ${replicas} pods on different nodes` : undefined;
}

/** Why these pods are on other nodes than those that use the claim too; reported at those that come later. */
function apartFrom(pods: Pods, users: readonly Pods[]): string | undefined {
  for (const other of users) {
    if (other === pods) return undefined;
    if (refuses(pods, other) || refuses(other, pods)) return `anti-affinity keeps it and ${podName(other)} on different nodes`;
    const [own, others] = [nodeOf(pods), nodeOf(other)];
    if (own !== undefined && others !== undefined && own !== others) return `it runs on ${own} and ${podName(other)} on ${others}`;
  }
  return undefined;
}

function refuses({ spec, namespace }: Pods, other: Pods): boolean {
  return mapsAt(spec, 'affinity', 'podAntiAffinity', 'requiredDuringSchedulingIgnoredDuringExecution').some((term) => {
    const selector = readSelector(term.labelSelector);
    const elsewhere = at(term, 'namespaces') !== undefined || at(term, 'namespaceSelector') !== undefined;
    return (
      term.topologyKey === HOSTNAME &&
      !elsewhere &&
      other.namespace === namespace &&
      selector !== undefined &&
      selects(selector, other.labels)
    );
  });
}

function nodeOf({ spec }: Pods): string | undefined {
  return textAt(spec, 'nodeName') ?? textAt(spec, 'nodeSelector', HOSTNAME);
}

function podName({ object }: Pods): string {
  return `${object.kind} ${object.name}`;
}
