import { clause, printFilters } from '../../checks/schedule/refusals';
import type { DrainPlan, Verdict, WorkloadPods } from '../../schedule/plan';
import type { PlannedWorkload, PlanResult } from './result';
import { count, type Namer, namer } from './words';

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
  const stuck = bad > 0 ? 0 : workloads.filter(({ rollout }) => rollout?.verdict.kind === 'impossible').length;
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
  const bad = plan.workloads.filter(({ steady }) => steady.kind === 'impossible');
  const tight = plan.workloads.filter(({ steady }) => steady.kind === 'fits' && steady.reserve);
  // What does not fit is counted in everything else: the rest is told once that is mended.
  const rest = bad.length > 0 ? [] : [...plan.workloads.flatMap((one) => ofRollout(one, name)), ...ofReserve(tight, name)];
  const all = [...plan.workloads.flatMap((one) => ofWorkload(one, name)), ...rest, ...ofDrains(plan)];
  return MARKS.flatMap((wanted) => all.filter(({ mark }) => mark === wanted));
}

function ofWorkload({ workload, steady }: PlannedWorkload, name: Namer): readonly Saying[] {
  return sayingOf(steady, `${name(workload)} ${steady.kind === 'impossible' ? 'does' : 'may'} not fit`, name);
}

function ofRollout({ workload, steady, rollout }: PlannedWorkload, name: Namer): readonly Saying[] {
  if (steady.kind !== 'fits' || rollout === undefined) return [];
  return sayingOf(
    rollout.verdict,
    `${name(workload)} ${rollout.verdict.kind === 'impossible' ? 'can never be rolled out' : 'may get stuck in a rollout'}`,
    name,
  );
}

function sayingOf(verdict: Verdict, what: string, name: Namer): readonly Saying[] {
  if (verdict.kind === 'fits') return [];
  const says = `${what}: ${clause(verdict.why)}`;
  const filters = verdict.nodes.length > 0 ? [printFilters(verdict.nodes)] : [];
  if (verdict.kind === 'unproven')
    return [{ mark: 'unsure', says, more: [...filters, 'no place was found; that there is none is not proven'] }];
  const together = verdict.together.length > 0 ? [`together: ${verdict.together.map(name).join(', ')}`] : [];
  const remedies = verdict.remedies.length > 0 ? [`what would make it fit: ${verdict.remedies.join('; ')}`] : [];
  return [{ mark: 'bad', says, more: [...filters, ...together, ...remedies] }];
}

function ofReserve(workloads: readonly PlannedWorkload[], name: Namer): readonly Saying[] {
  if (workloads.length === 0) return [];
  const names = workloads.slice(0, MOST).map(({ workload }) => name(workload));
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
    ...(blocked.length > 0 ? [`${podsOf(blocked)} that a budget keeps`] : []),
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
