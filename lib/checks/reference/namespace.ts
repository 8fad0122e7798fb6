import type { Cluster } from '../../cluster/cluster';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { defineRule, NOTHING } from '../rule';
import { missing } from './missing';

/** Nothing can be made in a namespace that is not there. Told once a namespace, not once an object. */
export const namespace = defineRule({
  id: 'reference/namespace',
  severity: 'error',
  summary: 'the namespace of an object is among the manifests, is made by Argo CD, or is an external of the lab',
  requires: 'lab',
  kinds: '*',
  check(manifest, cluster) {
    const { namespace: name } = manifest.metadata;
    if (name === undefined || typeof name !== 'string') return NOTHING;
    if (firstObjects(cluster).get(name) !== manifest) return NOTHING;
    const also = () => (cluster.lab?.externals ?? []).flatMap((external) => (external.kind === 'Namespace' ? [external.name] : []));
    const otherwise = "write the Namespace, or declare it among the lab's externals";
    return missing(cluster, { at: '/metadata/namespace', kind: 'Namespace', name }, { also, otherwise });
  },
});

const firstObjects = memoize((cluster: Cluster): ReadonlyMap<string, Manifest> => {
  const first = new Map<string, Manifest>();
  for (const manifest of cluster.all) {
    const { namespace: name } = manifest.metadata;
    if (name !== undefined && !first.has(name)) first.set(name, manifest);
  }
  return first;
});
