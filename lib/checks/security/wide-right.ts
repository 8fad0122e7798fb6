import type { Cluster } from '../../cluster/cluster';
import { grants, ROLES } from '../../cluster/rights';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { defineRule, NOTHING } from '../rule';
import { reportPowers, WIDE_POWERS } from './powers';

/** Operators need some of these; who else has them has more than it seems. */
export const wideRight = defineRule({
  id: 'security/wide-right',
  severity: 'info',
  summary: 'no role of the whole cluster lets its holder run pods, get at nodes or change namespaces',
  kinds: ROLES,
  check(role, cluster) {
    if (role.kind !== 'ClusterRole' || isForNamespaces(role, cluster)) return NOTHING;
    return reportPowers(role, WIDE_POWERS, 'bind it in the namespaces where it is needed, or leave it out');
  },
});

/** Whether bindings give the role in some namespaces only. */
function isForNamespaces({ metadata: { name } }: Manifest, cluster: Cluster): boolean {
  const { local, everywhere } = bound(cluster);
  return local.has(name) && !everywhere.has(name);
}

/** Names of the ClusterRoles that are bound, in a namespace and everywhere. */
const bound = memoize((cluster: Cluster) => {
  const [local, everywhere] = [new Set<string>(), new Set<string>()];
  for (const { role, namespace } of grants(cluster).values()) {
    const name = role.replace(/^ClusterRole /, '');
    (namespace === undefined ? everywhere : local).add(name);
  }
  return { local, everywhere };
});
