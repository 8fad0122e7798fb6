import { findAnywhere } from '../cluster/any-namespace';
import type { Cluster } from '../cluster/cluster';
import type { NamedInText, NamedObject } from '../cluster/references/reference';

/** Keys that lead to an annotation: its name has dots. */
export function annotationPath(name: string): readonly string[] {
  return ['metadata', 'annotations', name];
}

/** Whether the manifests have other objects of a kind, in that namespace: then such objects are written here, as a guess all of them. */
export function writesOthers(cluster: Cluster, { kind, namespace }: NamedObject): boolean {
  return cluster.ofKind(kind).some(({ metadata }) => namespace === undefined || metadata.namespace === namespace);
}

/** Whether a Secret of that name is written or sealed in some namespace: it may be the one that is meant. */
export function hasSecretAnywhere(cluster: Cluster, { name }: NamedObject): boolean {
  return ['Secret', 'bitnami.com/SealedSecret'].some((kind) => findAnywhere(cluster, kind, name) !== undefined);
}

/** Of a text `namespace/name`. */
export function inNamespace(text: string): readonly NamedInText[] {
  const [namespace, name, ...more] = text.trim().split('/');
  return namespace && name && more.length === 0 ? [{ namespace, name }] : [];
}

/** Names with commas between them; of a pattern it is not known what it means. */
export function commaSeparated(text: string): readonly NamedInText[] {
  const names = text.split(',').map((name) => name.trim());
  return names.filter((name) => /^[a-z0-9][a-z0-9.-]*$/.test(name)).map((name) => ({ name }));
}
