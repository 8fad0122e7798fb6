import type { LabDescription } from '../lab/description';
import type { Rule } from './rule';
import type { RuleFinding } from './run';
import { applyScoped, type Scope, type ScopedWaiver } from './settings';
import { type Judged, WAIVING } from './waivers';

/**
 * Takes out what lab.json waives for an app or the whole lab. A waiver of a rule that there is not, or one that nothing matches, is a finding
 * about the lab; of a rule that is switched off, or an app that is not among the manifests, nothing is said.
 */
export function applyLabWaivers(
  judged: Judged,
  lab: LabDescription | undefined,
  rules: readonly Rule[],
  asked: readonly Rule[],
  scope: Scope,
): Judged {
  const waivers = (lab?.waivers ?? []).filter(({ object }) => object === undefined);
  if (lab === undefined || waivers.length === 0) return judged;
  const [known, on] = [new Set(rules.map(({ id }) => id)), new Set(asked.map(({ id }) => id))];
  let result = judged;
  for (const { rule, reason, app } of waivers) {
    const waiver: ScopedWaiver = { rule, reason, ...(app === undefined ? { lab: lab.name } : { app }) };
    const next = reason.trim() === '' ? result : applyScoped(result, [waiver], scope);
    const isUsed = next.waived.length > result.waived.length || (known.has(rule) && !on.has(rule)) || (app !== undefined && !scope.appOf);
    result = isUsed ? next : { ...next, findings: [...next.findings, problemOf(lab, { rule, reason, app }, known.has(rule))] };
  }
  return result;
}

function problemOf(
  { name }: LabDescription,
  { rule, reason, app }: Pick<ScopedWaiver, 'rule' | 'reason'> & { app: string | undefined },
  isKnown: boolean,
): RuleFinding {
  const [invalid, stale] = WAIVING;
  const what = app === undefined ? "the lab's waiver" : `the waiver of app ${app}`;
  const isInvalid = !isKnown || reason.trim() === '';
  const message = !isKnown
    ? `${what} names '${rule}', which is no rule`
    : isInvalid
      ? `${what} of ${rule} gives no reason`
      : `${what} of ${rule} waives nothing`;
  const hint = isInvalid
    ? 'give the id of a rule and a reason; homelab rules lists the rules'
    : 'remove it: what it accepted is no longer so';
  const { id = '', severity = 'error' } = (isInvalid ? invalid : stale) ?? {};
  return { rule: id, severity, object: { apiVersion: 'cdk8s', kind: 'Lab', name }, path: '', message, hint };
}
