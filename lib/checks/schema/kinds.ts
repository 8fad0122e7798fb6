import { groupOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { textAt } from '../../manifest/read';
import { coreDocument, schemaMinors } from '../../schema/load';
import type { Context } from '../context';
import { apiOf } from './problems';

/** Groups that Kubernetes had, and those of all versions that it has. */
const OF_KUBERNETES: ReadonlySet<string> = new Set([
  'extensions',
  ...schemaMinors().flatMap((minor) => Object.keys(coreDocument(minor).kinds).map(groupOf)),
]);

/**
 * Why an object's kind can't be created: `version`, its group or another one has the kind in another version of the API; `kind`, nobody has
 * it. Undefined if it can, or if nobody can say: custom resources may be installed by somebody else.
 */
export function refusalOf(manifest: Manifest, context: Context): 'kind' | 'version' | undefined {
  const { apiVersion, kind } = manifest;
  const origin = apiOf(context).kind(apiVersion, kind)?.origin;
  if (origin === 'kubernetes' || origin === 'manifests') return undefined;
  const group = groupOf(apiVersion);
  if (isOfKubernetes(apiVersion)) return context.once(coreKinds).has(kind) ? 'version' : 'kind';
  if (context.once(ownKinds).has(`${group}/${kind}`)) return 'version';
  if (context.lab === undefined) return undefined;
  return context.once(installedGroups).some((one) => group === one || group.endsWith(`.${one}`)) ? undefined : 'kind';
}

/** Whether an apiVersion is of Kubernetes itself, of whatever version. */
export function isOfKubernetes(apiVersion: string): boolean {
  return OF_KUBERNETES.has(groupOf(apiVersion));
}

/** Names of all kinds that Kubernetes itself has in some version. */
function coreKinds(): ReadonlySet<string> {
  return new Set(schemaMinors().flatMap((minor) => Object.values(coreDocument(minor).kinds).flatMap((kinds) => Object.keys(kinds))));
}

/** Kinds whose CustomResourceDefinition is among the manifests, in whatever version. */
function ownKinds({ objects }: Context): ReadonlySet<string> {
  const definitions = objects.ofKind('apiextensions.k8s.io/CustomResourceDefinition');
  return new Set(definitions.map((crd) => `${textAt(crd, 'spec', 'group')}/${textAt(crd, 'spec', 'names', 'kind')}`));
}

/** Groups of custom resources that the lab has from elsewhere; Argo CD's where it pulls. */
function installedGroups({ lab }: Context): readonly string[] {
  const declared = (lab?.externals ?? []).flatMap((external) => (external.kind === 'CustomResources' ? [external.group] : []));
  return lab?.gitops === undefined ? declared : [...declared, 'argoproj.io'];
}
