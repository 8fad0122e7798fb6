import { grants } from '../../cluster/rights';
import { listAt, type ReadMap } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';
import { isUnnamed } from './policy-rule';

const READ: readonly string[] = ['get', 'list', 'watch', '*'];

/** Usual for an ingress controller or an operator, and worth knowing: its pods are as precious as all Secrets together. */
export const allSecrets = defineRule({
  id: 'security/all-secrets',
  severity: 'info',
  summary: 'nobody may read the Secrets of all namespaces',
  kinds: 'rbac.authorization.k8s.io/ClusterRoleBinding',
  check(binding, cluster) {
    const grant = grants(cluster).get(binding);
    if (!grant?.rules?.some(readsSecrets)) return NOTHING;
    return [
      {
        path: '/roleRef',
        message: `its subjects may read the Secrets of every namespace, by ${grant.role}`,
        hint: 'use a RoleBinding in each namespace where they need it, or resourceNames',
      },
    ];
  },
});

/** Wildcards of resources are other rules' business. */
function readsSecrets(rule: ReadMap): boolean {
  const named = listAt(rule, 'resources').includes('secrets') && listAt(rule, 'apiGroups').some((group) => group === '' || group === '*');
  return named && isUnnamed(rule) && READ.some((verb) => listAt(rule, 'verbs').includes(verb));
}
