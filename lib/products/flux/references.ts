import { elsewhere } from '../../cluster/any-namespace';
import type { Reference } from '../../cluster/cluster';
import { NAMESPACE_HINT } from '../../cluster/references/objects';
import { SECRET_HINT } from '../../cluster/references/pods';
import { NAMESPACE } from '../../cluster/references/rules';
import { at, type ReadMap, textAt } from '../../manifest/read';
import { OPERATOR_KEY, OPERATOR_OBJECT } from '../operators';
import { writesOthers } from '../rows';

const SOURCE = 'source.toolkit.fluxcd.io';
const KUSTOMIZATION = 'kustomize.toolkit.fluxcd.io/Kustomization';
const RELEASE = 'helm.toolkit.fluxcd.io/HelmRelease';
const SOURCES = ['Bucket', 'ExternalArtifact', 'GitRepository', 'HelmChart', 'HelmRepository', 'OCIRepository'];
const FETCHED = ['Bucket', 'GitRepository', 'HelmRepository', 'OCIRepository'].map((kind) => `${SOURCE}/${kind}`);

const isOf = (kind: string) => (holder: ReadMap) => textAt(holder, 'kind') === kind;

/** Whether Helm fails where the namespace that a HelmRelease installs into is not there. */
export function needsNamespace(release: ReadMap): boolean {
  return at(release, 'spec', 'install', 'createNamespace') !== true;
}

const VALUES = [
  { from: [RELEASE], path: 'spec.valuesFrom.*.name', keys: (values: ReadMap) => textAt(values, 'valuesKey') ?? 'values.yaml' },
  { from: [KUSTOMIZATION], path: 'spec.postBuild.substituteFrom.*.name' },
];

/** What its kinds name. */
export const REFERENCES: readonly Reference[] = [
  {
    rule: NAMESPACE,
    to: 'Namespace',
    ...NAMESPACE_HINT,
    hint: 'write the Namespace, or say install: { createNamespace: true }',
    places: [{ from: [RELEASE], path: 'spec.targetNamespace', emptyIsNone: true, when: (_, release) => needsNamespace(release) }],
  },
  {
    rule: OPERATOR_OBJECT,
    to: ({ kind }) => (SOURCES.includes(String(kind)) ? `${SOURCE}/${kind}` : undefined),
    namespaced: 'beside-name',
    hint: 'write it',
    guessedMissing: (cluster, named) => writesOthers(cluster, named) || elsewhere(cluster, named) !== undefined,
    meant: (cluster, named) => elsewhere(cluster, named),
    places: [
      { from: [KUSTOMIZATION, `${SOURCE}/HelmChart`], path: 'spec.sourceRef.name', emptyIsNone: true },
      { from: [RELEASE], path: 'spec.chart.spec.sourceRef.name', emptyIsNone: true },
      { from: [RELEASE], path: 'spec.chartRef.name', emptyIsNone: true },
    ],
  },
  ...[KUSTOMIZATION, RELEASE].map(
    (kind): Reference => ({
      rule: OPERATOR_OBJECT,
      to: kind,
      namespaced: 'beside-name',
      hint: 'write it, or depend on another one',
      guessedMissing: writesOthers,
      places: [{ from: [kind], path: 'spec.dependsOn.*.name', emptyIsNone: true }],
    }),
  ),
  {
    rule: OPERATOR_OBJECT,
    keyRule: OPERATOR_KEY,
    to: 'ConfigMap',
    hint: 'write it',
    places: VALUES.map((place) => ({ ...place, emptyIsNone: true, when: isOf('ConfigMap') })),
  },
  {
    rule: OPERATOR_OBJECT,
    keyRule: OPERATOR_KEY,
    to: 'Secret',
    ...SECRET_HINT,
    places: [
      ...VALUES.map((place) => ({ ...place, emptyIsNone: true, when: isOf('Secret') })),
      { from: [KUSTOMIZATION], path: 'spec.decryption.secretRef.name', emptyIsNone: true },
      { from: FETCHED, path: 'spec.secretRef.name', emptyIsNone: true },
      { from: ['notification.toolkit.fluxcd.io/Provider'], path: 'spec.secretRef.name', emptyIsNone: true },
    ],
  },
  {
    rule: OPERATOR_OBJECT,
    to: 'notification.toolkit.fluxcd.io/Provider',
    hint: 'write it',
    guessedMissing: writesOthers,
    places: [{ from: ['notification.toolkit.fluxcd.io/Alert'], path: 'spec.providerRef.name', emptyIsNone: true }],
  },
  {
    rule: OPERATOR_OBJECT,
    to: 'image.toolkit.fluxcd.io/ImageRepository',
    namespaced: 'beside-name',
    hint: 'write it',
    guessedMissing: writesOthers,
    places: [{ from: ['image.toolkit.fluxcd.io/ImagePolicy'], path: 'spec.imageRepositoryRef.name', emptyIsNone: true }],
  },
];
