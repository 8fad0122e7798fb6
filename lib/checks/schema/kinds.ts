import { apiOf } from '../../cluster/api';
import type { Cluster } from '../../cluster/cluster';
import { externals } from '../../cluster/externals';
import { groupOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { textAt } from '../../manifest/read';
import { coreDocument, schemaMinors } from '../../schema/load';
import { isOptionalApi } from '../../schema/optional-apis';

/** Kinds of Kubernetes itself, of all versions, by apiVersion. Read when the first object is of a kind that the lab's version lacks: few are. */
const kindsOfKubernetes = memoize((minors: readonly number[]) => minors.map((minor) => coreDocument(minor).kinds));

/** Groups that Kubernetes had, and those of all versions that it has. */
const groupsOfKubernetes = memoize(
  (minors: readonly number[]): ReadonlySet<string> =>
    new Set(['extensions', ...kindsOfKubernetes(minors).flatMap((kinds) => Object.keys(kinds).map(groupOf))]),
);

/**
 * Why an object's kind can't be created: `version`, its group or another one has the kind in another version of the API; `kind`, nobody has
 * it. Undefined if it can, or if it is not known: custom resources may be installed by somebody else.
 */
export function refusalOf(manifest: Manifest, cluster: Cluster): 'kind' | 'version' | undefined {
  const { apiVersion, kind } = manifest;
  const origin = apiOf(cluster).kind(apiVersion, kind)?.origin;
  if (origin === 'kubernetes' || origin === 'manifests') return undefined;
  const group = groupOf(apiVersion);
  // Without a lab, a definition among the manifests may be an old one, of another cluster.
  if (cluster.lab === undefined && origin === 'bundled') return undefined;
  // How the server is configured is not known.
  if (cluster.lab === undefined && isOptionalApi(apiVersion, kind)) return undefined;
  if (isOfKubernetes(apiVersion)) return coreKinds(schemaMinors()).has(kind) ? 'version' : 'kind';
  if (ownKinds(cluster).has(`${group}/${kind}`)) return 'version';
  if (cluster.lab === undefined) return undefined;
  return installedGroups(cluster).some((one) => group === one || group.endsWith(`.${one}`)) ? undefined : 'kind';
}

/** Whether an apiVersion is of Kubernetes itself, of whatever version. */
export function isOfKubernetes(apiVersion: string): boolean {
  return groupsOfKubernetes(schemaMinors()).has(groupOf(apiVersion));
}

/** Names of all kinds that Kubernetes itself has in some version. */
const coreKinds = memoize(
  (minors: readonly number[]): ReadonlySet<string> =>
    new Set(kindsOfKubernetes(minors).flatMap((all) => Object.values(all).flatMap((kinds) => Object.keys(kinds)))),
);

/** Kinds whose CustomResourceDefinition is among the manifests, in whatever version. */
const ownKinds = memoize((cluster: Cluster): ReadonlySet<string> => {
  const definitions = cluster.ofKind('apiextensions.k8s.io/CustomResourceDefinition');
  return new Set(definitions.map((crd) => `${textAt(crd, 'spec', 'group')}/${textAt(crd, 'spec', 'names', 'kind')}`));
});

/** Groups of custom resources that the lab has from elsewhere, and that its products bring. */
const installedGroups = memoize((cluster: Cluster): readonly string[] =>
  externals(cluster).flatMap((external) => (external.kind === 'CustomResources' ? [external.group] : [])),
);
