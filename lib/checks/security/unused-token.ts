import { inner, push } from '../../cluster/by-label';
import type { Cluster } from '../../cluster/cluster';
import { SYSTEM } from '../../cluster/enforced-level';
import type { Pods } from '../../cluster/pods';
import { grantsTo, ROLE_BINDING } from '../../cluster/rights';
import { mayHoldUnmanaged } from '../../cluster/unmanaged';
import { count } from '../../manifest/count';
import { memoize } from '../../manifest/memoize';
import { at } from '../../manifest/read';
import { definePodRule, NOTHING } from '../rule';

/** Said once for each account: the default one of every namespace mounts a token that opens next to nothing. */
export const unusedToken = definePodRule({
  id: 'security/unused-token',
  severity: 'info',
  summary: 'pods mount the token of a service account that has rights',
  requires: 'lab',
  check(pods, cluster) {
    const account = pods.serviceAccount;
    const mounting = mountingByAccount(cluster).get(pods.namespace)?.get(account) ?? [];
    if (mounting[0] !== pods || hasRights(pods, cluster)) return NOTHING;
    const more = mounting.length - 1;
    const others = more === 0 ? '' : `, and those of ${count(more, 'more workload')},`;
    return [
      {
        path: `${pods.at}/spec`,
        message: `these pods${others} mount the token of service account '${account}', which no binding gives a right`,
        hint: 'set automountServiceAccountToken: false, unless they show it to something else than the API server',
      },
    ];
  },
});

function hasRights(pods: Pods, cluster: Cluster): boolean {
  const { namespace, serviceAccount: name } = pods;
  const declared = cluster.lab?.intents.rights.some((right) => right.namespace === namespace && right.serviceAccount === name);
  const elsewhere = namespace === SYSTEM || mayHoldUnmanaged(cluster, ROLE_BINDING, namespace);
  return declared === true || elsewhere || grantsTo(cluster, namespace, name).length > 0;
}

const mountingByAccount = memoize((cluster: Cluster): ReadonlyMap<string, ReadonlyMap<string, readonly Pods[]>> => {
  const found = new Map<string, Map<string, Pods[]>>();
  for (const pods of cluster.pods) {
    const { namespace, serviceAccount } = pods;
    const account = cluster.find('ServiceAccount', serviceAccount, namespace);
    const mounts = pods.spec.automountServiceAccountToken ?? at(account, 'automountServiceAccountToken') ?? true;
    // Charts have accounts and bindings of their own, which no manifest shows.
    if (mounts !== true || pods.owner === undefined) continue;
    push(inner(found, namespace), serviceAccount, pods);
  }
  return found;
});
