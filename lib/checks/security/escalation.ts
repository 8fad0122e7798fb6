import { ROLES } from '../../cluster/rights';
import { listAt, mapsAt, type ReadMap } from '../../manifest/read';
import { defineRule, list, type Report } from '../rule';
import { isUnnamed } from './policy-rule';

/** Verbs that lift the check that nobody gives rights which he has not, and resources on which they do. */
const POWERS: readonly (readonly [verb: string, resources: readonly string[]])[] = [
  ['bind', ['roles', 'clusterroles']],
  ['escalate', ['roles', 'clusterroles']],
  ['impersonate', ['groups', 'serviceaccounts', 'uids', 'users']],
];

/** Who may do this has every right that there is, or can take it. */
export const escalation = defineRule({
  id: 'security/escalation',
  severity: 'warning',
  summary: 'no role lets its holder take rights that it has not',
  kinds: ROLES,
  check(role) {
    const reports: Report[] = [];
    for (const [i, one] of mapsAt(role, 'rules').entries()) {
      const powers = isUnnamed(one) ? powersOf(one) : [];
      if (powers.length === 0) continue;
      reports.push({
        path: `/rules/${i}`,
        message: `it grants ${list(powers)}: who has it can have every right`,
        hint: 'name the roles or accounts in resourceNames, or leave it out',
      });
    }
    return reports;
  },
});

function powersOf(rule: ReadMap): readonly string[] {
  const [verbs, resources] = [listAt(rule, 'verbs'), listAt(rule, 'resources')];
  return POWERS.flatMap(([verb, targets]) => {
    // A wildcard of both is another rule's business.
    const named = targets.filter((target) => resources.includes(target));
    if (verbs.includes(verb)) return (resources.includes('*') ? ['everything'] : named).map((target) => `${verb} ${target}`);
    return verbs.includes('*') && verb !== 'impersonate' ? named.map((target) => `${verb} ${target}`) : [];
  });
}
