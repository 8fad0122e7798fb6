import { grants } from '../../cluster/rights';
import { listAt, mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { defineRule } from '../rule';
import { allowsAll, isUnnamed } from './policy-rule';

const RBAC = 'rbac.authorization.k8s.io';
/** Requests without a login. */
const NOBODY: readonly string[] = ['system:unauthenticated', 'system:anonymous'];
/** Roles that every cluster gives to these itself: versions, health, who one is. */
const HARMLESS = /^ClusterRole system:(?:public-info-viewer|discovery|basic-user)$/;

/** Whoever gets at the API server has these rights, from any pod and, as a rule, from the whole LAN. */
export const anonymous = defineRule({
  id: 'security/anonymous',
  severity: 'error',
  summary: 'nobody has rights without having logged in',
  kinds: [`${RBAC}/ClusterRoleBinding`, `${RBAC}/RoleBinding`],
  check(binding, cluster) {
    const grant = grants(cluster).get(binding);
    if (grant === undefined || HARMLESS.test(grant.role) || grant.rules?.every(isPublic)) return [];
    return mapsAt(binding, 'subjects').flatMap((subject, i) => {
      const name = textAt(subject, 'name') ?? '';
      if (!NOBODY.includes(name) || subject.kind === 'ServiceAccount') return [];
      const what = grant.rules?.some(allowsAll) ? 'everything' : `what ${grant.role} allows`;
      const where = grant.namespace === undefined ? 'in the cluster' : `in namespace ${grant.namespace}`;
      return {
        path: `/subjects/${i}`,
        message: `anybody may do ${what} ${where}, without login: ${name}`,
        hint: 'name the users, groups or service accounts that need it',
      };
    });
  },
});

/** Whether a rule of a role is for addresses that are no objects, such as /healthz, or for reading single objects. */
function isPublic(rule: ReadMap): boolean {
  return listAt(rule, 'resources').length === 0 || (!isUnnamed(rule) && listAt(rule, 'verbs').every((verb) => verb === 'get'));
}
