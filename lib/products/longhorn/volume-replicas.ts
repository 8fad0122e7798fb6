import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import { count } from '../../manifest/count';
import { memoize } from '../../manifest/memoize';
import { at, textAt } from '../../manifest/read';
import { chartValues, hasUnseenValues } from '../chart-values';

const CLASS = 'storage.k8s.io/StorageClass';
const SETTING = 'longhorn.io/Setting';

/** Each replica is on a node of its own, unless replica-soft-anti-affinity is on: a volume without one of them stays degraded. */
export const volumeReplicas: ProductRule<Cluster> = {
  id: 'reliability/volume-replicas',
  severity: 'warning',
  summary: 'a volume of Longhorn has no more replicas than the lab has nodes',
  requires: 'lab',
  kinds: [CLASS, 'longhorn.io/Volume', SETTING],
  check(object, cluster) {
    const nodes = cluster.lab?.nodes.length ?? 0;
    const [keys, value] = replicasOf(object);
    const replicas = Number(value);
    if (!(replicas > nodes) || mayShareNodes(cluster)) return [];
    return [
      {
        path: `/${keys.join('/')}`,
        message: `got ${replicas} replicas, but the lab has ${count(nodes, 'node')}, each of which takes one: its volumes stay degraded`,
        hint: `write ${nodes}`,
      },
    ];
  },
};

/** Where an object says how many, and what it says. */
function replicasOf(object: { readonly kind: string }): readonly [keys: readonly string[], value: unknown] {
  if (object.kind === 'Volume') return [['spec', 'numberOfReplicas'], at(object, 'spec', 'numberOfReplicas')];
  if (object.kind === 'Setting')
    return [['value'], textAt(object, 'metadata', 'name') === 'default-replica-count' ? at(object, 'value') : undefined];
  const isOwn = textAt(object, 'provisioner') === 'driver.longhorn.io';
  return [['parameters', 'numberOfReplicas'], isOwn ? at(object, 'parameters', 'numberOfReplicas') : undefined];
}

/** Whether several replicas of a volume may be on one node: by its setting, by values of its chart, or perhaps by values that are elsewhere. */
const mayShareNodes = memoize((cluster: Cluster): boolean => {
  const set = cluster.ofKind(SETTING).some((one) => one.metadata.name === 'replica-soft-anti-affinity' && textAt(one, 'value') === 'true');
  const values = chartValues(cluster, 'longhorn').map((one) => String(at(one, 'defaultSettings', 'replicaSoftAntiAffinity')));
  return set || values.includes('true') || hasUnseenValues(cluster, 'longhorn');
});
