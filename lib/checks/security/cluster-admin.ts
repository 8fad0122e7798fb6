import type { Cluster } from '../../cluster/cluster';
import { accountOf, grants } from '../../cluster/rights';
import type { Manifest } from '../../manifest/manifest';
import { mapsAt, textAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';
import { allowsAll } from './policy-rule';

/** Whoever gets into one of its pods owns the cluster. People are no business of it. */
export const clusterAdmin = defineRule({
  id: 'security/cluster-admin',
  severity: 'warning',
  summary: 'no service account may do everything in the cluster',
  kinds: 'rbac.authorization.k8s.io/ClusterRoleBinding',
  check(binding, cluster) {
    const reports: Report[] = [];
    const grant = grants(cluster).get(binding);
    if (!grant?.rules?.some(allowsAll)) return reports;
    for (const [i, subject] of mapsAt(binding, 'subjects').entries()) {
      const account = accountOf(subject, binding);
      if (account === undefined || deploys(binding, account, cluster)) continue;
      reports.push({
        path: `/subjects/${i}`,
        message: `${accountName(account)} may do everything in the cluster, by ${grant.role}`,
        hint: 'bind a role with what its program needs, in the namespaces where it needs it',
      });
    }
    return reports;
  },
});

/** Whether it is an account of what brings manifests from git, whose work is to make any object. */
function deploys(binding: Manifest, account: string, { lab, products }: Cluster): boolean {
  const namespace = account.slice(0, account.indexOf('/'));
  const part = textAt(binding, 'metadata', 'labels', 'app.kubernetes.io/part-of');
  return namespace === lab?.gitops?.namespace || products.all.some(({ gitops }) => gitops !== undefined && gitops.partOf === part);
}

function accountName(account: string): string {
  if (account === '*') return 'every service account';
  return account.endsWith('/*') ? `every service account of ${account.slice(0, -2)}` : `service account ${account}`;
}
