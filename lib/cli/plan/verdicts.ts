import { clause, printFilters, printSuggestions } from '../../checks/schedule/refusals';
import { count } from '../../manifest/count';
import type { ObjectIdentity } from '../../manifest/manifest';
import type { DrainPlan, Verdict, WorkloadPods } from '../../schedule/plan';
import type { PlannedWorkload, PlanResult } from './result';
import { type Namer, namer } from './words';

/** Workloads that a line names, nodes that have a line. */
const MAX_LISTED_NAMES = 6;
/** Lines of a mark. */
const SHOWN = 20;

/** How bad something is: proven, perhaps, worth knowing, or well. */
export type Mark = 'bad' | 'unsure' | 'note' | 'good';

/** The worst first. */
const MARKS: readonly Mark[] = ['bad', 'unsure', 'note', 'good'];

/** One thing that the plan has to say, with what explains it. */
export interface PlanLine {
  readonly mark: Mark;
  readonly message: string;
  readonly more: readonly string[];
}

/** All in one sentence. */
export function headline({ lab, workloads, nodes }: PlanResult): string {
  const bad = workloads.filter(({ steady }) => steady.kind === 'impossible').length;
  const unsure = workloads.filter(({ steady }) => steady.kind === 'unproven').length;
  const stuck = workloads.filter(({ steady, rollout }) => steady.kind === 'fits' && rollout?.verdict.kind === 'impossible').length;
  const waiting = workloads.filter(({ steady, waiting }) => steady.kind === 'fits' && waiting.length > 0).length;
  const parts = [
    ...(bad > 0 ? [`${bad} of ${count(workloads.length, 'workload')} can never run in full`] : []),
    ...(unsure > 0 ? [`${count(unsure, 'workload')} may not fit`] : []),
    ...(stuck > 0 ? [`${count(stuck, 'rollout')} can never proceed`] : []),
    ...(waiting > 0 ? [`${count(waiting, 'workload')} may wait for a volume`] : []),
  ];
  if (parts.length > 0) return `${lab}: ${parts.join(', ')}`;
  const pods = workloads.reduce((sum, one) => sum + one.pods, 0);
  const rolling = workloads.some(({ rollout }) => rollout?.verdict.kind === 'unproven') ? '' : ', while they are rolled out as well';
  return `${lab}: everything fits: ${count(pods, 'pod')} of ${count(workloads.length, 'workload')} on ${count(nodes.length, 'node')}${rolling}`;
}

/** What is wrong, or worth knowing, the worst first. */
export function planLines(plan: PlanResult): readonly PlanLine[] {
  const name = namer(plan);
  const bad = plan.workloads.filter(({ steady }) => steady.kind === 'impossible');
  const tight = plan.workloads.filter(({ steady }) => steady.kind === 'fits' && steady.reserve);
  const rollouts = plan.workloads.flatMap((one) => ofRollout(one, name));
  // What does not fit takes room from everything else: what is no proof is reported once that is fixed.
  const rest = bad.length > 0 ? rollouts.filter(({ mark }) => mark === 'bad') : [...rollouts, ...ofReserve(tight, name)];
  const all = [...plan.workloads.flatMap((one) => [...ofWorkload(one, name), ...ofVolumes(one, name)]), ...rest, ...ofDrains(plan)];
  return MARKS.flatMap((wanted) => {
    const found = all.filter(({ mark }) => mark === wanted);
    const left = found.length - SHOWN;
    return left > 0 ? [...found.slice(0, SHOWN), { mark: wanted, message: `${left} more: --format json has them all`, more: [] }] : found;
  });
}

function ofWorkload({ workload, steady }: PlannedWorkload, name: Namer): readonly PlanLine[] {
  return sayingOf(steady, `${name(workload)} ${steady.kind === 'impossible' ? 'does' : 'may'} not fit`, name);
}

function ofVolumes({ workload, steady, waiting }: PlannedWorkload, name: Namer): readonly PlanLine[] {
  if (steady.kind !== 'fits') return [];
  return waiting.map((why) => ({ mark: 'unsure', message: `${name(workload)} may wait for a volume: ${why}`, more: [] }));
}

function ofRollout({ workload, steady, rollout }: PlannedWorkload, name: Namer): readonly PlanLine[] {
  if (steady.kind !== 'fits' || rollout === undefined) return [];
  return sayingOf(
    rollout.verdict,
    `${name(workload)} ${rollout.verdict.kind === 'impossible' ? 'can never be rolled out' : 'may get stuck in a rollout'}`,
    name,
  );
}

function sayingOf(verdict: Verdict, what: string, name: Namer): readonly PlanLine[] {
  if (verdict.kind === 'fits') return [];
  const message = `${what}: ${clause(verdict.why)}`;
  const filters = verdict.nodes.length > 0 ? [printFilters(verdict.nodes)] : [];
  if (verdict.kind === 'unproven')
    return [{ mark: 'unsure', message, more: [...filters, 'no place was found; that there is none is not proven'] }];
  const together = verdict.together.length > 0 ? [`together: ${some(verdict.together, name, verdict.more)}`] : [];
  const suggestions = verdict.suggestions.length > 0 ? [printSuggestions(verdict.suggestions)] : [];
  return [{ mark: 'bad', message, more: [...filters, ...together, ...suggestions] }];
}

function ofReserve(workloads: readonly PlannedWorkload[], name: Namer): readonly PlanLine[] {
  if (workloads.length === 0) return [];
  const names = some(
    workloads.map(({ workload }) => workload),
    name,
  );
  return [{ mark: 'note', message: `no reserve, since pods of others may take the room if they come first: ${names}`, more: [] }];
}

/** @param more how many there are beside these */
function some(workloads: readonly ObjectIdentity[], name: Namer, more = 0): string {
  const left = Math.max(0, workloads.length - MAX_LISTED_NAMES) + more;
  return `${workloads.slice(0, MAX_LISTED_NAMES).map(name).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}

function ofDrains({ nodes, drains }: PlanResult): readonly PlanLine[] {
  const [only, ...others] = nodes;
  if (only === undefined) return [];
  if (others.length === 0) return [{ mark: 'note', message: `${only.name} is the only node: drained, everything stops`, more: [] }];
  const bad = drains.filter((drain) => outcome(drain) !== '');
  if (bad.length === 0) return [{ mark: 'good', message: 'each node can be drained: all its pods find another', more: [] }];
  const shown = bad
    .slice(0, MAX_LISTED_NAMES)
    .map((drain): PlanLine => ({ mark: 'note', message: `drained, ${drain.node} leaves ${outcome(drain)}`, more: [] }));
  const more = bad.length - shown.length;
  return more > 0 ? [...shown, { mark: 'note', message: `drained, ${count(more, 'more node')} leave pods without one`, more: [] }] : shown;
}

/** What does not go well when a node is drained; empty if all does. */
export function outcome({ stranded, blocked, lost }: DrainPlan): string {
  return [
    ...(stranded.length > 0 ? [`${printWorkloadPods(stranded)} without another node`] : []),
    ...(blocked.length > 0 ? [`${printWorkloadPods(blocked)} that a budget keeps`] : []),
    ...(lost.length > 0 ? [`${printWorkloadPods(lost)} lost for good`] : []),
  ].join(', ');
}

function printWorkloadPods(some: readonly WorkloadPods[]): string {
  const pods = count(
    some.reduce((sum, one) => sum + one.pods, 0),
    'pod',
  );
  return some.length > 1 ? `${pods} of ${some.length} workloads` : pods;
}
