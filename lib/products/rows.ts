import type { Cluster } from '../cluster/cluster';
import type { NamedObject } from '../cluster/references/reference';

/** Keys that lead to an annotation: its name has dots. */
export function annotationPath(name: string): readonly string[] {
  return ['metadata', 'annotations', name];
}

/** Whether the manifests have other objects of a kind, in that namespace: then such objects are written here, as a guess all of them. */
export function writesOthers(cluster: Cluster, { kind, namespace }: NamedObject): boolean {
  return cluster.ofKind(kind).some(({ metadata }) => namespace === undefined || metadata.namespace === namespace);
}
