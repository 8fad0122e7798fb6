import type { Cluster } from '../../cluster/cluster';
import { labelsOfNamespace } from '../../cluster/namespaces';
import type { UnreadCheck } from '../../cluster/product';
import { namespaceOf } from '../../manifest/identity';
import { at, listAt, mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { readSelector, selects } from '../../manifest/selector';

/** ExternalSecrets that its controller refuses. */
export const REFUSES: readonly UnreadCheck<Cluster>[] = [
  {
    kinds: ['external-secrets.io/ExternalSecret'],
    check(secret, cluster) {
      const ref = ['spec', 'secretStoreRef'] as const;
      if (textAt(secret, ...ref, 'kind') !== 'ClusterSecretStore') return undefined;
      const store = cluster.find('external-secrets.io/ClusterSecretStore', textAt(secret, ...ref, 'name') ?? '');
      const conditions = mapsAt(store, 'spec', 'conditions');
      const namespace = namespaceOf(secret);
      if (conditions.length === 0 || conditions.some((one) => mayPermit(one, namespace, cluster))) return undefined;
      return {
        path: '/spec/secretStoreRef/name',
        message: `no condition of ClusterSecretStore '${store?.metadata.name}' permits namespace ${namespace}`,
        hint: 'add the namespace to its spec.conditions',
      };
    },
  },
];

/** Whether a condition lets the namespace in, or may. */
function mayPermit(condition: ReadMap, namespace: string, cluster: Cluster): boolean {
  if (listAt(condition, 'namespaces').includes(namespace) || listAt(condition, 'namespaceRegexes').length > 0) return true;
  const selector = at(condition, 'namespaceSelector') === undefined ? undefined : readSelector(at(condition, 'namespaceSelector'));
  if (selector === undefined) return false;
  const { labels, complete } = labelsOfNamespace(cluster, namespace);
  return !complete || selects(selector, labels);
}
