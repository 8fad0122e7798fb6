import { grants } from '../../cluster/rights';
import { listAt, mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { defineRule } from '../rule';
import { allowsAll } from './policy-rule';

const RBAC = 'rbac.authorization.k8s.io';
/** Questions about oneself. */
const OWN = /^self/;

/** Every pod has a token of its own: rights of all who have logged in are those of every pod. */
export const everybody = defineRule({
  id: 'security/everybody',
  severity: 'warning',
  summary: 'no rights are given to all who have logged in, which are all pods too',
  kinds: [`${RBAC}/ClusterRoleBinding`, `${RBAC}/RoleBinding`],
  check(binding, cluster) {
    const grant = grants(cluster).get(binding);
    if (grant === undefined || /^ClusterRole system:/.test(grant.role) || grant.rules?.every(isOwn)) return [];
    // Every right in the cluster is the business of security/cluster-admin.
    if (grant.namespace === undefined && grant.rules?.some(allowsAll)) return [];
    return mapsAt(binding, 'subjects').flatMap((subject, i) =>
      subject.kind === 'Group' && textAt(subject, 'name') === 'system:authenticated'
        ? {
            path: `/subjects/${i}`,
            message: `${grant.role} is given to all who have logged in, and so to the service accounts of all pods`,
            hint: 'name the users, groups or service accounts that need it',
          }
        : [],
    );
  },
});

function isOwn(rule: ReadMap): boolean {
  const resources = listAt(rule, 'resources');
  return resources.every((resource) => OWN.test(String(resource)));
}
