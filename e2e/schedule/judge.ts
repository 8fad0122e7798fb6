import type { Filter } from '../../lib/schedule/node-fit';
import type { NodeRefusal, WorkloadPlan } from '../../lib/schedule/plan';
import type { Scheduled } from './scheduled';

/** What came of a verdict. */
export interface Judgement {
  readonly said: string;
  /** What the real scheduler did otherwise; undefined if nothing. */
  readonly wrong?: string;
}

/** Compares what we say of a workload with what became of it. @param others what became of the workloads of its world, by name */
export function judge(
  { workload, pods, steady }: WorkloadPlan,
  others: ReadonlyMap<string, Scheduled>,
  wanted: ReadonlyMap<string, number>,
): Judgement {
  const got = others.get(workload.name) ?? { nodes: [], waiting: [] };
  const all = got.nodes.length >= pods && got.waiting.length === 0;
  if (steady.kind === 'unproven') return { said: 'unproven' };
  if (steady.kind === 'fits') {
    const said = steady.reserve ? 'fits with reserve' : 'fits';
    return all || steady.reserve ? { said } : { said, wrong: `${got.nodes.length} of ${pods} are bound: ${got.waiting[0]}` };
  }
  if (steady.together.length > 0) {
    const complete = [...wanted].every(([name, count]) => (others.get(name)?.nodes.length ?? 0) >= count);
    return { said: 'impossible together', ...(complete ? { wrong: 'all of them are bound' } : {}) };
  }
  const said = 'impossible';
  if (all) return { said, wrong: 'all pods are bound' };
  const silent = steady.nodes.length === 0 ? [] : got.waiting.filter((message) => steady.nodes.some((node) => !isSaid(message, node)));
  return silent.length > 0 ? { said, wrong: `we say ${JSON.stringify(steady.nodes)}, the scheduler: ${silent[0]}` } : { said };
}

/**
 * Whether the scheduler's message has our reasons. It leaves nodes out that its first look by node affinity ruled out; some versions name the
 * taint, some do not.
 */
export function isSaid(message: string, { filter, reasons }: NodeRefusal): boolean {
  // The scheduler is asked about such a pod by its node affinity.
  if (filter === 'NodeName') return true;
  if (filter === 'TaintToleration') return message.includes('node(s) had untolerated taint');
  if (reasons.every((reason) => message.includes(reason)) || message.includes(`didn't satisfy plugin(s) [${filter}]`)) return true;
  // What other pods take may be asked for before, and then nothing else is said of the node.
  return EARLIER.slice(
    0,
    EARLIER.findIndex(({ filters }) => filters.includes(filter)),
  ).some(({ message: says }) => says.test(message));
}

/** What the scheduler says of other pods, in the order in which it asks; the last are asked when all else is well. */
const EARLIER: readonly { readonly filters: readonly Filter[]; readonly message: RegExp }[] = [
  { filters: ['NodeUnschedulable', 'NodeName', 'NodeAffinity', 'NodePorts'], message: /free ports/ },
  { filters: ['NodeResourcesFit'], message: /Insufficient|Too many pods/ },
  { filters: ['VolumeRestrictions'], message: /ReadWriteOncePod/ },
  { filters: ['VolumeBinding', 'PodTopologySpread', 'InterPodAffinity'], message: /spread constraints/ },
];
