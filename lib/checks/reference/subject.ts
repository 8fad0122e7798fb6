import { mapsAt, textAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';
import { missing } from './missing';

const GROUP = 'rbac.authorization.k8s.io';

/** Rights for nobody do no harm, but somebody was meant to have them: a warning. Users and groups are known to no manifest. */
export const subject = defineRule({
  id: 'reference/subject',
  severity: 'warning',
  summary: 'a service account to which a binding grants rights exists',
  requires: 'lab',
  kinds: [`${GROUP}/RoleBinding`, `${GROUP}/ClusterRoleBinding`],
  check(binding, cluster) {
    const reports: Report[] = [];
    for (const [i, item] of mapsAt(binding, 'subjects').entries()) {
      const [name, namespace] = [textAt(item, 'name'), textAt(item, 'namespace') ?? binding.metadata.namespace];
      if (item.kind !== 'ServiceAccount' || name === undefined || namespace === undefined) continue;
      for (const report of missing(
        cluster,
        { at: `/subjects/${i}/name`, kind: 'ServiceAccount', name, namespace },
        { otherwise: 'write the account' },
      ))
        reports.push(report);
    }
    return reports;
  },
});
