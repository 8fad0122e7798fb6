import { printIdentity } from '../manifest/identity';
import type { Trace } from '../reach/trace';
import type { SchedulePlan, Verdict } from '../schedule/plan';
import { withoutSecrets } from '../secrets/quote';

/** What keeps a plan from fitting, or may; none if it fits. */
export function notFitting({ workloads }: SchedulePlan): readonly string[] {
  return workloads.flatMap(({ workload, steady, rollout }) => [
    ...problemOf(printIdentity(workload), steady),
    ...(rollout === undefined ? [] : problemOf(`rollout of ${printIdentity(workload)}`, rollout.verdict)),
  ]);
}

function problemOf(what: string, verdict: Verdict): readonly string[] {
  if (verdict.kind === 'fits') return [];
  const suggestions = verdict.kind === 'impossible' ? verdict.suggestions.map((suggestion) => `    hint: ${suggestion}`) : [];
  return [`  ${what} ${verdict.kind === 'impossible' ? 'does' : 'may'} not fit: ${verdict.why}`, ...suggestions];
}

/** Why a way does not arrive, hop by hop; none if it does. */
export function notReached(trace: Trace): readonly string[] {
  return trace.outcome === 'reached' ? [] : [OUTCOME[trace.outcome], ...hops(trace)];
}

/** Why a way is not blocked by a policy; none if it is. */
export function notBlocked(trace: Trace): readonly string[] {
  const dead = trace.hops.filter(({ result }) => result === 'dead');
  if (trace.outcome === 'dead-end' && dead.some(({ code = '' }) => code === 'blocked' || code === 'dns-blocked')) return [];
  return [trace.outcome === 'dead-end' ? 'it does not arrive, but no policy blocks it' : OUTCOME[trace.outcome], ...hops(trace)];
}

const OUTCOME: Readonly<Record<Trace['outcome'], string>> = {
  reached: 'it arrives',
  partly: 'it arrives in part',
  'dead-end': 'it does not arrive',
  unknown: 'whether it arrives is not known',
};

const MARK = { ok: ' ', partly: '~', dead: '✗', unknown: '?' } as const;

function hops({ hops: all }: Trace): readonly string[] {
  return all.flatMap(({ kind, result, message, by, hint }) => [
    `  ${MARK[result]} ${kind}: ${withoutSecrets(message)}${by === undefined || by === 'lab' ? '' : ` (${printIdentity(by)})`}`,
    ...(hint === undefined || result === 'ok' ? [] : [`    hint: ${withoutSecrets(hint)}`]),
  ]);
}
