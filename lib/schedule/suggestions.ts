import { count } from '../manifest/count';
import { printIdentity } from '../manifest/identity';
import { at } from '../manifest/read';
import { printAmount } from './amounts';
import type { FeasibilityBounds } from './feasibility-bounds';
import { refusedForGood } from './filters';
import { portsConflict } from './host-ports';
import type { Occupancy } from './occupancy';
import type { PodGroup } from './pod-group';

/** What would make pods fit that fit nowhere, or not so many of them. How many fewer would fit is known when all others are in their place. */
export function suggestionsFor(occupancy: Occupancy, bounds: FeasibilityBounds, wanted: number): readonly string[] {
  const { group, refusals, possible, most } = bounds;
  if (possible.length > 0) return suggestionsForCount(occupancy, bounds, wanted - most);
  const lines = suggestionsForRoom(occupancy, group, refusals);
  for (const [node, said] of refusals.entries()) {
    const helps = group.fit.onlyTainted[node] === true && refusedForGood(occupancy, group, node) === undefined;
    if (helps) lines.push(`a toleration of what taints ${occupancy.nodes[node]?.name}`);
    if (said[0]?.filter === 'NodePorts') lines.push(`another host port${holderOf(occupancy, group, node)}, or none`);
  }
  if (refusals.every(([first]) => first?.filter === 'NodeAffinity'))
    lines.push('a node selector or node affinity that matches a node of the lab, or a node with these labels');
  if (
    refusals.every(
      ([first]) => first?.filter === 'VolumeBinding' || first?.filter === 'NodeAffinity' || first?.filter === 'TaintToleration',
    ) &&
    refusals.some(([first]) => first?.filter === 'VolumeBinding')
  )
    lines.push('its volumes on a node that it may run on');
  if (refusals.some(([first]) => first?.filter === 'InterPodAffinity')) lines.push('preferred instead of required affinity');
  return [...new Set(lines)];
}

/** Who has one of its host ports on the node. */
function holderOf(occupancy: Occupancy, group: PodGroup, node: number): string {
  const { hostPortConflicts } = occupancy.countersOf(group);
  const holder = [...hostPortConflicts].flatMap((index) => (occupancy.on[node]?.has(index) ? (occupancy.groups[index] ?? []) : []))[0];
  const port = holder && group.ports.find((one) => portsConflict([one], holder.ports));
  if (holder === undefined || port === undefined) return '';
  const own = holder.listed ? printIdentity(holder.workload) : `the load balancer's ${printIdentity(holder.workload)}`;
  return ` than ${port.protocol} ${port.port}, which ${own} has`;
}

/** The least that requests must go down by so that one of the nodes takes the pod, and the worker that would. */
function suggestionsForRoom(occupancy: Occupancy, group: PodGroup, refusals: FeasibilityBounds['refusals']): string[] {
  const short = refusals.flatMap((said, node) => (said[0]?.filter === 'NodeResourcesFit' ? [node] : []));
  if (short.length === 0) return [];
  const ways = short.flatMap((node) => loweredRequests(occupancy, group, node) ?? []).sort((a, b) => a.share - b.share);
  const meant = thousandths(occupancy, group, short);
  if (meant !== undefined) return [meant];
  const asking = printRequest(occupancy, group);
  // Another worker does not have the volume.
  if (refusals.some(([first]) => first?.filter === 'VolumeBinding'))
    return [...ways.slice(0, 1).map(({ message }) => message), 'its volume on a node with more room'];
  // Another worker does not have the devices either.
  if (group.tie && !group.isBound)
    return [...ways.slice(0, 1).map(({ message }) => message), `${group.tie.devices.join(', ')} plugged into a node with more room`];
  const elsewhere = refusals.some(([first]) => first?.filter === 'NodeAffinity');
  const worker = `one more worker${elsewhere ? ' that its node selector or affinity matches,' : ''}${asking && ` with at least ${asking} free`}`;
  return [...ways.slice(0, 1).map(({ message }) => message), ...(!group.isBound ? [worker] : [])];
}

/** `cpu: 500` is 500 cores, and `cpu: 100M` are a hundred million: with so many, thousandths are meant that fit. */
function thousandths(occupancy: Occupancy, group: PodGroup, short: readonly number[]): string | undefined {
  const cpu = occupancy.resources.indexOf('cpu');
  const wanted = occupancy.requestOf(group)[cpu] ?? 0;
  const large = group.source.containers.some(({ spec }) =>
    ['requests', 'limits'].some((key) => /^\d+M$/.test(String(at(spec, 'resources', key, 'cpu')))),
  );
  const cores = wanted / CORE / (large ? MILLION : 1);
  const fits = short.some((node) => cores <= (occupancy.baseOn(node)[cpu] ?? 0));
  if (large && Number.isInteger(cores) && fits) return `did you mean cpu: ${cores}m? ${cores}M are as many million cores`;
  const written = group.source.containers.some(({ spec }) =>
    ['requests', 'limits'].some((key) => /^\d+$/.test(String(at(spec, 'resources', key, 'cpu')))),
  );
  return written && cores >= MANY_CORES && Number.isInteger(cores) && fits
    ? `did you mean cpu: ${cores}m? ${cores} are as many cores`
    : undefined;
}

const MILLION = 1_000_000;
/** A core, as the scheduler counts. */
const CORE = 1000;
/** From here on, cores that no node has were probably meant as millicores. */
const MANY_CORES = 20;

/** What is to be lowered for this node, and by which part at most; undefined if it has none of something: no less than nothing can be asked for. */
function loweredRequests(
  occupancy: Occupancy,
  group: PodGroup,
  node: number,
): { readonly message: string; readonly share: number } | undefined {
  const [request, free] = [occupancy.requestOf(group), occupancy.baseOn(node)];
  const parts: string[] = [];
  let share = 0;
  for (const [i, resource] of occupancy.resources.entries()) {
    const [wanted, has] = [request[i] ?? 0, free[i] ?? 0];
    if (wanted === 0 || wanted <= has) continue;
    if (has <= 0 || resource === 'pods') return undefined;
    parts.push(`${resource} lowered by ${printAmount(resource, wanted - has)} to ${printAmount(resource, has)}`);
    share = Math.max(share, (wanted - has) / wanted);
  }
  return parts.length === 0 ? undefined : { message: `${parts.join(' and ')} a pod`, share };
}

/** What would make so many more pods fit. */
export function suggestionsForCount(occupancy: Occupancy, { group, limit }: FeasibilityBounds, over: number): readonly string[] {
  const worker = count(over, 'more worker');
  if (limit === 'domains') return [worker, 'preferred instead of required anti-affinity'];
  if (limit === 'ports') return [worker, 'no host port'];
  if (limit === 'spread')
    return ['whenUnsatisfiable: ScheduleAnyway', 'nodeTaintsPolicy: Honor, if nodes count on which the pods may not be'];
  if (limit === 'volume') return ['a claim for each pod, by a StatefulSet', 'a storage class whose volumes are not tied to a node'];
  const asking = printRequest(occupancy, group);
  return asking === '' ? [`workers with room for ${over} more`] : ['lower requests', `workers with ${over} times ${asking} more`];
}

/** What a pod asks for: `500m cpu, 1Gi memory`; empty if nothing. */
export function printRequest(occupancy: Occupancy, group: PodGroup): string {
  const request = occupancy.requestOf(group);
  const parts = occupancy.resources.flatMap((resource, i) => {
    const amount = request[i] ?? 0;
    return amount > 0 && resource !== 'pods' ? [`${printAmount(resource, amount)} ${resource}`] : [];
  });
  return parts.join(', ');
}
