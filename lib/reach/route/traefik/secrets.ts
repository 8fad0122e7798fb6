import type { LabCluster } from '../../../cluster/cluster';
import type { HasSecret } from './middlewares';

/** The Secrets of a lab: emitted, sealed, or declared to be made outside git. */
export function secretsOf(cluster: LabCluster): HasSecret {
  const declared = new Set(cluster.lab.outside.flatMap((need) => (need.kind === 'Secret' ? [`${need.namespace}/${need.name}`] : [])));
  return (namespace, name) =>
    declared.has(`${namespace}/${name}`) ||
    cluster.find('Secret', name, namespace) !== undefined ||
    cluster.find('bitnami.com/SealedSecret', name, namespace) !== undefined;
}
