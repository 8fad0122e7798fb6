import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { textAt } from '../../manifest/read';
import { defineProduct } from '../define-product';
import { ANNOTATIONS } from './annotations';
import { needsNamespace, REFERENCES } from './references';

const NAME = 'flux';
const into = (object: Manifest) => [textAt(object, 'spec', 'targetNamespace') ?? namespaceOf(object)];

/** Flux. */
export const flux = defineProduct({
  name: NAME,
  title: 'Flux',
  facts: [
    {
      summary: 'it does not read the API group helm.fluxcd.io, which its predecessor had: its kinds are of helm.toolkit.fluxcd.io/v2',
      source: 'https://fluxcd.io/flux/migration/helm-operator-migration/',
      versions: 'v2',
      read: '2026-11-29',
    },
    {
      summary:
        'a HelmRelease installs into its targetNamespace, or its own namespace; a Kustomization puts its objects into its targetNamespace, if it has one',
      source: 'https://fluxcd.io/flux/components/helm/helmreleases/',
      versions: 'v2',
      read: '2026-11-29',
    },
    {
      summary:
        'a FluxInstance of its operator makes a source and a Kustomization that are called as its namespace, unless sync.name says otherwise',
      source: 'https://github.com/controlplaneio-fluxcd/flux-operator/blob/main/api/v1/fluxinstance_types.go',
      versions: 'v1',
      read: '2026-11-29',
    },
    {
      summary:
        'it reads prune, reconcile, force, substitute and ssa of kustomize.toolkit.fluxcd.io/ on what it applies, with words such as disabled',
      source: 'https://fluxcd.io/flux/components/kustomize/kustomizations/',
      versions: 'v2',
    },
    {
      summary: 'objects of its own have the label app.kubernetes.io/part-of: flux',
      source: 'https://fluxcd.io/flux/installation/',
      versions: 'v2',
      read: '2026-11-29',
    },
  ],
  gitops: { partOf: NAME, delivers: ['kustomize.toolkit.fluxcd.io/Kustomization', 'helm.toolkit.fluxcd.io/HelmRelease'] },
  installs: [
    { kind: 'helm.toolkit.fluxcd.io/HelmRelease', into, needsNamespace },
    { kind: 'kustomize.toolkit.fluxcd.io/Kustomization', into },
  ],
  annotations: ANNOTATIONS,
  references: REFERENCES,
  chartValues: [{ kind: 'helm.toolkit.fluxcd.io/HelmRelease', path: 'spec.values' }],
  kinds: { passiveGroups: ['source', 'notification', 'image'].map((group) => `${group}.toolkit.fluxcd.io`) },
  makes: [
    {
      kind: 'fluxcd.controlplane.io/FluxInstance',
      made(instance) {
        const name = textAt(instance, 'spec', 'sync', 'name') ?? namespaceOf(instance);
        const source = textAt(instance, 'spec', 'sync', 'kind');
        const kinds = [
          ...(source === undefined ? [] : [`source.toolkit.fluxcd.io/${source}`]),
          'kustomize.toolkit.fluxcd.io/Kustomization',
        ];
        return kinds.map((kind) => ({ kind, namespace: namespaceOf(instance), name }));
      },
    },
  ],
  renamedGroups: ({ lab }) => (lab ? { 'helm.fluxcd.io': 'helm.toolkit.fluxcd.io/v2' } : {}),
});
