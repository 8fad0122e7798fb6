import { printFilters } from '../../checks/schedule/refusals';
import type { DrainPlan, WorkloadPods } from '../../schedule/plan';
import type { PlannedWorkload, PlanResult } from './result';
import { count, namer } from './words';

/** Things of a kind that are told one by one. */
const MOST = 6;

/** How bad something is: proven, perhaps, worth knowing, or well. */
export type Mark = 'bad' | 'unsure' | 'note' | 'good';

/** The worst first. */
const MARKS: readonly Mark[] = ['bad', 'unsure', 'note', 'good'];

/** One thing that the plan has to say, with what explains it. */
export interface Saying {
  readonly mark: Mark;
  readonly says: string;
  readonly more: readonly string[];
}

/** All in one sentence. */
export function headline({ lab, workloads, nodes }: PlanResult): string {
  const bad = workloads.filter(({ steady }) => steady.kind === 'impossible').length;
  const unsure = workloads.filter(({ steady }) => steady.kind === 'unproven').length;
  const stuck = workloads.filter(({ steady, rollout }) => steady.kind === 'fits' && rollout?.verdict.kind === 'impossible').length;
  const parts = [
    ...(bad > 0 ? [`${bad} of ${count(workloads.length, 'workload')} can never run in full`] : []),
    ...(unsure > 0 ? [`${count(unsure, 'workload')} may not fit`] : []),
    ...(stuck > 0 ? [`${count(stuck, 'rollout')} can never proceed`] : []),
  ];
  if (parts.length > 0) return `${lab}: ${parts.join(', ')}`;
  const pods = workloads.reduce((sum, one) => sum + one.pods, 0);
  const rolling = workloads.some(({ rollout }) => rollout?.verdict.kind === 'unproven') ? '' : ', while they are rolled out as well';
  return `${lab}: everything fits: ${count(pods, 'pod')} of ${count(workloads.length, 'workload')} on ${count(nodes.length, 'node')}${rolling}`;
}

/** What is wrong, or worth knowing, the worst first. */
export function sayings(plan: PlanResult): readonly Saying[] {
  const name = namer(plan);
  const all = [
    ...plan.workloads.flatMap((one) => ofWorkload(one, name(one.workload), name)),
    ...ofReserve(
      plan.workloads.filter(({ steady }) => steady.kind === 'fits' && steady.reserve),
      name,
    ),
    ...ofDrains(plan),
  ];
  return MARKS.flatMap((wanted) => all.filter(({ mark }) => mark === wanted));
}

function ofWorkload({ steady, rollout }: PlannedWorkload, name: string, nameOf: ReturnType<typeof namer>): readonly Saying[] {
  const verdict = steady.kind === 'fits' ? rollout?.verdict : steady;
  if (verdict === undefined || verdict.kind === 'fits') return [];
  const what = steady.kind === 'fits' ? 'cannot be rolled out' : 'does not fit';
  const filters = verdict.nodes.length > 0 ? [printFilters(verdict.nodes)] : [];
  if (verdict.kind === 'unproven') {
    const may = steady.kind === 'fits' ? 'may get stuck in a rollout' : 'may not fit';
    return [
      {
        mark: 'unsure',
        says: `${name} ${may}: ${verdict.why}`,
        more: [...filters, 'no place was found; that there is none is not proven'],
      },
    ];
  }
  const together = verdict.together.length > 0 ? [`together: ${verdict.together.map(nameOf).join(', ')}`] : [];
  const remedies = verdict.remedies.length > 0 ? [`what would make it fit: ${verdict.remedies.join('; ')}`] : [];
  return [{ mark: 'bad', says: `${name} ${what}: ${verdict.why}`, more: [...filters, ...together, ...remedies] }];
}

function ofReserve(workloads: readonly PlannedWorkload[], nameOf: ReturnType<typeof namer>): readonly Saying[] {
  if (workloads.length === 0) return [];
  const names = workloads.slice(0, MOST).map(({ workload }) => nameOf(workload));
  const more = workloads.length > MOST ? ` and ${workloads.length - MOST} more` : '';
  const says = `no reserve, since pods of others may take the room if they come first: ${names.join(', ')}${more}`;
  return [{ mark: 'note', says, more: [] }];
}

function ofDrains({ nodes, drains }: PlanResult): readonly Saying[] {
  const [only, ...others] = nodes;
  if (only === undefined) return [];
  if (others.length === 0) return [{ mark: 'note', says: `${only.name} is the only node: drained, everything stops`, more: [] }];
  const bad = drains.filter((drain) => outcome(drain) !== '');
  if (bad.length === 0) return [{ mark: 'good', says: 'each node can be drained: all its pods find another', more: [] }];
  const shown = bad
    .slice(0, MOST)
    .map((drain): Saying => ({ mark: 'note', says: `drained, ${drain.node} leaves ${outcome(drain)}`, more: [] }));
  const more = bad.length - shown.length;
  return more > 0 ? [...shown, { mark: 'note', says: `drained, ${count(more, 'more node')} leave pods without one`, more: [] }] : shown;
}

/** What does not go well when a node is drained; empty if all does. */
export function outcome({ stranded, blocked, lost }: DrainPlan): string {
  return [
    ...(stranded.length > 0 ? [`${podsOf(stranded)} without another node`] : []),
    ...(blocked.length > 0 ? [`${podsOf(blocked)} there, kept by a budget`] : []),
    ...(lost.length > 0 ? [`${podsOf(lost)} lost for good`] : []),
  ].join(', ');
}

function podsOf(some: readonly WorkloadPods[]): string {
  const pods = count(
    some.reduce((sum, one) => sum + one.pods, 0),
    'pod',
  );
  return some.length > 1 ? `${pods} of ${some.length} workloads` : pods;
}
