import { type Grant, grantsTo, ROLE_BINDING } from '../../cluster/rights';
import { mayHoldUnmanaged } from '../../cluster/unmanaged';
import { namespaceOf } from '../../manifest/identity';
import { defineRule, list, type Report } from '../rule';
import { needsOf, opensStream, verbsOf } from './needs';
import { allows, readResource } from './policy-rule';

/** What every cluster lets every account ask about itself. */
const GIVEN_TO_ALL = /^selfsubject/;

/** The API server answers 403 where no role allows it. */
export const missingRight = defineRule({
  id: 'security/missing-right',
  severity: 'error',
  summary: 'a service account may do what its app declares that it needs',
  requires: 'lab',
  kinds: 'ServiceAccount',
  check(account, cluster) {
    const reports: Report[] = [];
    const namespace = namespaceOf(account);
    const { name } = account.metadata;
    for (const need of needsOf(account, cluster)) {
      if (GIVEN_TO_ALL.test(need.resource) || mayHoldUnmanaged(cluster, ROLE_BINDING, need.namespace)) continue;
      // What a RoleBinding grants holds in its namespace only.
      const grants = grantsTo(cluster, namespace, name).filter(
        (grant) => grant.namespace === undefined || (!need.everywhere && grant.namespace === need.namespace),
      );
      // What a role that is not written allows is not known.
      if (grants.some(({ rules }) => rules === undefined)) continue;
      const right = readResource(need.resource);
      const refused = verbsOf(need).filter((verb) => !grants.some(({ rules }) => rules?.some((one) => allows(one, { verb, ...right }))));
      if (refused.length === 0) continue;
      const where = need.everywhere ? 'in all namespaces' : `in namespace ${need.namespace}`;
      reports.push({
        path: '',
        message: `its app needs ${list(verbsOf(need))} of ${need.resource} ${where} and may not ${list(refused)}`,
        hint: `${remedy(grants, need.everywhere === true)}${opensStream(need) ? '; a WebSocket opens with a get, older clients with a create' : ''}`,
      });
    }
    return reports;
  },
});

function remedy(grants: readonly Grant[], everywhere: boolean): string {
  const roles = [...new Set(grants.map(({ role }) => role))];
  if (roles.length === 0 && everywhere) return 'no ClusterRoleBinding names it: bind a ClusterRole to it';
  return roles.length === 0 ? 'no binding names it: bind a Role to it' : `add it to ${roles.join(' or ')}`;
}
