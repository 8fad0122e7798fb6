import type { LabDescription } from '../../lib/lab/description';
import { objectKey, printIdentity } from '../../lib/manifest/identity';
import type { ObjectIdentity } from '../../lib/manifest/manifest';
import { clusterOf } from '../../lib/products/cluster-of';
import type { DrainPlan, WorkloadPods } from '../../lib/schedule/plan';
import { scheduleLab } from '../../lib/schedule/schedule-lab';
import { isSaid } from '../schedule/judge';
import { countsOf, sum } from './cluster-state';
import type { Drained, Kept } from './drained';
import type { Trial } from './trials';

/** What we say of a drain. */
export interface Foretold extends DrainPlan {
  /** Moves that can end on one node only, since without that one there would be none. */
  readonly forced: DrainPlan['moves'];
}

/** What a drain did otherwise than foretold, in words. */
export function wrongIn(trial: Trial, plan: Foretold, { state, kept }: Drained): string[] {
  const wrong = trial.plan.workloads.flatMap(({ workload, nodes }) => {
    const name = printIdentity(workload);
    const [counts, waiting] = [countsOf(state, name), state.get(name)?.waiting ?? []];
    const here = podsIn([...plan.stays, ...plan.blocked], workload);
    const elsewhere = sum(nodes) - (nodes[plan.node] ?? 0) + podsIn(plan.moves, workload);
    const stranded = podsIn(plan.stranded, workload);
    const said = `${here} here, ${elsewhere} elsewhere, ${stranded} waiting`;
    const found = `${counts[plan.node] ?? 0} here, ${sum(counts) - (counts[plan.node] ?? 0)} elsewhere, ${waiting.length} waiting`;
    return said === found ? [] : [`${name}: ${said} foretold, but ${found}`];
  });
  return [...wrong, ...wrongReasons(plan, { state, kept }), ...wrongNodes(trial, plan, { state, kept })];
}

/** Whether budgets kept just the pods that the plan says, and it names these budgets. */
export function isSaidBy({ blocked }: DrainPlan, kept: Kept): boolean {
  const foretold = blocked.every(({ workload, pods, budgets }) => {
    const texts = kept.get(printIdentity(workload)) ?? [];
    const named = budgets.length > 1 ? 'more than one PodDisruptionBudget' : `disruption budget ${budgets[0]} `;
    return texts.length === pods && texts.every((text) => text.includes(named));
  });
  return foretold && kept.size === blocked.length;
}

/** What we say of a drain, and which of it rests on filters alone. */
export function foretell({ lab, manifests }: Trial, plan: DrainPlan): Foretold {
  const { node, moves } = plan;
  const forced = moves.filter(({ workload, to }) => {
    const [only, ...more] = Object.keys(to);
    if (only === undefined || more.length > 0) return false;
    const rest: LabDescription = { ...lab, nodes: lab.nodes.filter(({ name }) => name !== node && name !== only) };
    if (rest.nodes.length === 0) return true;
    const { workloads } = scheduleLab(clusterOf(manifests, rest));
    const alone = workloads.find((one) => objectKey(one.workload) === objectKey(workload))?.steady;
    return alone?.kind === 'impossible' && alone.together.length === 0;
  });
  return { ...plan, forced };
}

function wrongReasons(plan: DrainPlan, { state, kept }: Drained): string[] {
  const unsaid = plan.stranded.flatMap(({ workload, nodes }) => {
    const waiting = state.get(printIdentity(workload))?.waiting ?? [];
    const silent = waiting.filter((message) => nodes.some((node) => !isSaid(message, node)));
    return silent.map((message) => `${printIdentity(workload)}: ${JSON.stringify(nodes)} foretold, but the scheduler says: ${message}`);
  });
  return isSaidBy(plan, kept) ? unsaid : [...unsaid, `budgets: ${JSON.stringify(plan.blocked)} foretold, but ${JSON.stringify([...kept])}`];
}

function wrongNodes(trial: Trial, { forced }: Foretold, { state }: Drained): string[] {
  return forced.flatMap(({ workload, to, pods }) => {
    const name = printIdentity(workload);
    const before = trial.plan.workloads.find((one) => objectKey(one.workload) === objectKey(workload))?.nodes ?? {};
    return Object.keys(to).flatMap((node) => {
      const more = (countsOf(state, name)[node] ?? 0) - (before[node] ?? 0);
      return more === pods ? [] : [`${name}: ${pods} to ${node} foretold, but ${more}`];
    });
  });
}

function podsIn(some: readonly WorkloadPods[], workload: ObjectIdentity): number {
  return some.filter((one) => objectKey(one.workload) === objectKey(workload)).reduce((all, { pods }) => all + pods, 0);
}
