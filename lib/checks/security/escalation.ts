import { ROLES } from '../../cluster/rights';
import { defineRule } from '../rule';
import { POWERS, reportPowers } from './powers';

/** Who may do this has every right that there is, or can take it. */
export const escalation = defineRule({
  id: 'security/escalation',
  severity: 'warning',
  summary: 'no role lets its holder obtain rights beyond its own',
  kinds: ROLES,
  check: (role) => reportPowers(role, POWERS, 'name the roles, accounts or objects in resourceNames, or leave it out'),
});
