import type { Manifest, ObjectIdentity } from './manifest';
import { memoize } from './memoize';
import { isMap } from './tree';

/** API group of an apiVersion, `''` for the core group. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

/** A kind as rules name it: `Service` in the core group, else `apps/Deployment`. The version of the API does not matter. */
export function kindKey({
  apiVersion,
  kind,
}: {
  /** API group and version: `apps/v1`, `v1`. */
  readonly apiVersion: string;
  /** Kind: `Deployment`. */
  readonly kind: string;
}): string {
  return apiVersion.includes('/') ? keysOfKinds(apiVersion)(kind) : kind;
}

/** The same text each time: maps find it faster than one that is made anew. */
const keysOfKinds = memoize((apiVersion: string) => {
  const group = groupOf(apiVersion);
  return memoize((kind: string) => (group === '' ? kind : `${group}/${kind}`));
});

/** The kinds of objects, each once. */
export function kindsOf(manifests: Iterable<Manifest>): readonly string[] {
  const kinds = new Set<string>();
  for (const manifest of manifests) kinds.add(kindKey(manifest));
  return [...kinds];
}

/** The namespace of an object that has one: `default` where it is not written. */
export function namespaceOf({ metadata }: Manifest): string {
  return metadata.namespace ?? 'default';
}

/** What identifies the manifest's object in a cluster. */
export function identityOf({ apiVersion, kind, metadata: { name, namespace } }: Manifest): ObjectIdentity {
  return namespace === undefined ? { apiVersion, kind, name } : { apiVersion, kind, namespace, name };
}

/** Equal for two descriptions of one object, also if their versions of the API differ: `apps/Deployment/demo-ha/demo-app`. */
export function objectKey({ apiVersion, kind, namespace = '', name }: ObjectIdentity): string {
  return `${groupOf(apiVersion)}/${kind}/${namespace}/${name}`;
}

/** The object in words: `Deployment demo-ha/demo-app`, `ClusterRole viewer`. */
export function printIdentity({ kind, namespace, name }: ObjectIdentity): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** Whether a value has what makes a manifest: apiVersion, kind and a name. */
export function isManifest(value: unknown): value is Manifest {
  if (!isMap(value) || !isMap(value.metadata)) return false;
  return [value.apiVersion, value.kind, value.metadata.name].every((text) => typeof text === 'string' && text !== '');
}

/** Whether a group is one of Kubernetes itself: an object of it without a name is a mistake, not another program's file. */
export function isBuiltIn(apiVersion: string): boolean {
  const group = groupOf(apiVersion);
  return group === '' || !group.includes('.') || group.endsWith('.k8s.io');
}
