import { printAmount } from './amounts';
import type { Cluster } from './cluster';
import type { Outlook } from './outlook';
import type { PodGroup } from './pod-group';

/** What would make pods fit that fit nowhere, or not so many of them. */
export function remediesOf(cluster: Cluster, { group, refusals, possible, most, limit }: Outlook, wanted: number): readonly string[] {
  if (possible.length > 0) return forNumber(cluster, group, wanted - most, limit);
  const lines = lowerRequests(cluster, group, refusals);
  for (const [node, said] of refusals.entries()) {
    const [first] = said;
    const name = cluster.nodes[node]?.name ?? '';
    if (first?.filter === 'TaintToleration') lines.push(`a toleration of what taints ${name}`);
    if (first?.filter === 'NodePorts') lines.push(`another host port, or none`);
  }
  if (refusals.every(([first]) => first?.filter === 'NodeAffinity'))
    lines.push('a node selector or node affinity that matches a node of the lab, or a node with these labels');
  if (refusals.some(([first]) => first?.filter === 'InterPodAffinity')) lines.push('preferred instead of required affinity');
  return [...new Set(lines)];
}

/** The least that a request must go down by so that one of the nodes takes it, and the worker that would. */
function lowerRequests(cluster: Cluster, group: PodGroup, refusals: Outlook['refusals']): string[] {
  const short = refusals.flatMap((said, node) => (said[0]?.filter === 'NodeResourcesFit' ? [node] : []));
  if (short.length === 0) return [];
  const request = cluster.requestOf(group);
  const lines = cluster.resources.flatMap((resource, i) => {
    const [wanted, most] = [request[i] ?? 0, Math.max(...short.map((node) => cluster.baseOn(node)[i] ?? 0))];
    if (wanted <= most || resource === 'pods') return [];
    return [`${resource} lowered by ${printAmount(resource, wanted - most)} to ${printAmount(resource, most)} a pod`];
  });
  return [...lines, `one more worker with at least ${printRequest(cluster, group)} free`];
}

function forNumber(cluster: Cluster, group: PodGroup, over: number, limit: Outlook['limit']): string[] {
  const fewer = `${over} fewer`;
  const worker = `${over} more worker${over === 1 ? '' : 's'}`;
  if (limit === 'domains') return [fewer, worker, 'preferred instead of required anti-affinity'];
  if (limit === 'spread')
    return [fewer, 'whenUnsatisfiable: ScheduleAnyway', 'nodeTaintsPolicy: Honor, if nodes count on which the pods may not be'];
  if (limit === 'volume') return [fewer, 'a claim for each pod, by a StatefulSet', 'a storage class whose volumes are not tied to a node'];
  return [fewer, 'lower requests', `workers with ${over} times ${printRequest(cluster, group)} more`];
}

/** What a pod asks for: `500m cpu, 1Gi memory`. */
export function printRequest(cluster: Cluster, group: PodGroup): string {
  const request = cluster.requestOf(group);
  const parts = cluster.resources.flatMap((resource, i) => {
    const amount = request[i] ?? 0;
    return amount > 0 && resource !== 'pods' ? [`${printAmount(resource, amount)} ${resource}`] : [];
  });
  return parts.join(', ') || 'room for a pod';
}
