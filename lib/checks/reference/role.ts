import { namespaceOf } from '../../manifest/identity';
import { textAt } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';
import { missing } from './missing';

const GROUP = 'rbac.authorization.k8s.io';

/** A binding to a role that is not there grants nothing. */
export const role = defineRule({
  id: 'reference/role',
  severity: 'error',
  summary: 'the Role or ClusterRole that a binding grants exists',
  requires: 'lab',
  kinds: [`${GROUP}/RoleBinding`, `${GROUP}/ClusterRoleBinding`],
  check(binding, cluster) {
    const [kind, name] = [textAt(binding, 'roleRef', 'kind'), textAt(binding, 'roleRef', 'name')];
    if (name === undefined || (kind !== 'Role' && kind !== 'ClusterRole')) return NOTHING;
    const reference = { at: '/roleRef/name', kind: `${GROUP}/${kind}`, name };
    const where = kind === 'Role' ? { namespace: namespaceOf(binding) } : {};
    return missing(cluster, { ...reference, ...where }, { otherwise: `write the ${kind}` });
  },
});
