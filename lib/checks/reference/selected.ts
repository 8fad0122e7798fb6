import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { podsLabelledLater } from '../../cluster/run-time-labels';
import { mayHoldUnmanaged } from '../../cluster/unmanaged';
import { closestMatch } from '../../manifest/closest-match';
import { entryOf } from '../../manifest/read';
import type { Labels, Selector } from '../../manifest/selector';

/** Hints look at so many pods. */
const MAX_COMPARED_PODS = 100;

/** Whether it is certain that a selector selects no pod of the namespace, and will not when they run. */
export function selectsNoPod(cluster: Cluster, namespace: string, selector: Selector): boolean {
  if (cluster.selectedPods(namespace, selector).length > 0 || mayHoldUnmanaged(cluster, 'Pod', namespace)) return false;
  return podsLabelledLater(cluster, namespace, selector).length === 0;
}

/** The pods that were probably meant by a selector that selects none, with the labels that differ. */
export function nearestPods(cluster: Cluster, namespace: string, { labels: wanted }: Selector): string {
  const known = cluster.podsIn(namespace).slice(0, MAX_COMPARED_PODS);
  let best: readonly Pods[] = [];
  let most = 1;
  for (const pods of known) {
    const likeness = likenessOf(pods.labels, wanted);
    if (likeness > most) [best, most] = [[pods], likeness];
    else if (likeness === most) best = [...best, pods];
  }
  const meant = bySpelling(best, wanted) ?? best[0];
  if (meant === undefined) return `no pod of namespace ${namespace} has such a label`;
  const { labels, object } = meant;
  const differing = Object.keys(wanted).filter((key) => labels[key] !== wanted[key]);
  const having = differing.flatMap((key) => (entryOf(labels, key) === undefined ? [] : [`${key}=${labels[key]}`]));
  return `pods of ${object.kind} ${object.name} have ${having.join(', ') || `no ${differing.join(', ')}`}`;
}

/** Labels that agree count, and less so those that have the key at least. */
function likenessOf(labels: Labels, wanted: Labels): number {
  let likeness = 0;
  for (const [key, value] of Object.entries(wanted)) likeness += labels[key] === value ? 100 : labels[key] === undefined ? 0 : 1;
  return likeness;
}

/** Of those that are alike the one with a value that looks like the wanted one. */
function bySpelling(candidates: readonly Pods[], wanted: Labels): Pods | undefined {
  for (const [key, value] of Object.entries(wanted)) {
    const near = closestMatch(
      value,
      candidates.flatMap(({ labels }) => entryOf(labels, key) ?? []),
    );
    if (near !== undefined) return candidates.find(({ labels }) => labels[key] === near);
  }
  return undefined;
}
