import { completeLab } from '../../lab/complete';
import type { Manifest } from '../../manifest/manifest';
import { clusterOf } from '../../products/cluster-of';
import { PAGE_LAB } from '../page-lab';
import { refusalOf } from './kinds';

const LAB = completeLab(PAGE_LAB);
const CRD: Manifest = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'backups.example.com' },
  spec: {
    group: 'example.com',
    scope: 'Namespaced',
    names: { plural: 'backups', kind: 'Backup' },
    versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }],
  },
};

test.each([
  ['a kind of Kubernetes', 'apps/v1', 'Deployment', undefined, undefined],
  ['a typo in a group of Kubernetes', 'apps/v1', 'Deploymnet', 'kind', 'kind'],
  ['a kind of another group of Kubernetes', 'extensions/v1beta1', 'Ingress', 'version', 'version'],
  ['a version that is served no more', 'batch/v1beta1', 'CronJob', 'version', 'version'],
  [
    'a beta that is served if the server is asked to',
    'admissionregistration.k8s.io/v1beta1',
    'MutatingAdmissionPolicy',
    'version',
    undefined,
  ],
  ['an alpha, likewise', 'storagemigration.k8s.io/v1alpha1', 'StorageVersionMigration', 'version', undefined],
  ['a beta of another kind of that group', 'admissionregistration.k8s.io/v1beta1', 'MutatingWebhookConfiguration', 'version', 'version'],
  ['a kind that a manifest defines', 'example.com/v1', 'Backup', undefined, undefined],
  ['another version of such a kind', 'example.com/v2', 'Backup', 'version', 'version'],
  ['a kind that the lab has from elsewhere', 'cert-manager.io/v1', 'Certificate', undefined, undefined],
  ['one of a part of such a group', 'acme.cert-manager.io/v1', 'Challenge', undefined, undefined],
  ['a version of it that we have no schema of', 'cert-manager.io/v2', 'Certificate', undefined, undefined],
  ['a kind that nobody has', 'serving.knative.dev/v1', 'Service', 'kind', undefined],
  ['a group that only looks alike', 'notcert-manager.io/v1', 'Certificate', 'kind', undefined],
] as const)('%s', (_, apiVersion, kind, inLab, anywhere) => {
  const manifest = { apiVersion, kind, metadata: { name: 'x' } };
  expect(refusalOf(manifest, clusterOf([CRD, manifest], LAB))).toBe(inLab);
  expect(refusalOf(manifest, clusterOf([CRD, manifest]))).toBe(anywhere);
});

test('what the distribution brings is there in a lab that is written by hand', () => {
  const manifest = { apiVersion: 'helm.cattle.io/v1', kind: 'HelmChartConfig', metadata: { name: 'traefik' } };
  const bare = { ...LAB, externals: [] };
  expect(refusalOf(manifest, clusterOf([manifest], bare))).toBeUndefined();
  const onTalos = { ...bare, distribution: { name: 'talos', version: 'v1.9.5' }, ingress: { ...bare.ingress, managedBy: 'helm' } };
  expect(refusalOf(manifest, clusterOf([manifest], onTalos))).toBe('kind');
});

test("Argo CD's kinds are there where it pulls", () => {
  const manifest = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', metadata: { name: 'x' } };
  const bare = { ...LAB, externals: [] };
  const gitops = { engine: 'argocd', namespace: 'argocd', repository: 'x', revision: 'main', path: 'x', project: 'x' } as const;
  expect(refusalOf(manifest, clusterOf([manifest], bare))).toBe('kind');
  expect(refusalOf(manifest, clusterOf([manifest], { ...bare, gitops }))).toBeUndefined();
});

test.each([
  ['1.36', 'k3s', undefined],
  ['1.36', 'helm', 'kind'],
  ['1.37', 'helm', undefined],
] as const)('K3s %s with Traefik of %s, and kinds of the Gateway API', (kubernetes, managedBy, expected) => {
  const bare = { ...LAB, externals: [], kubernetes, ingress: { ...LAB.ingress, managedBy } };
  for (const [version, kind] of [
    ['v1', 'HTTPRoute'],
    ['v1', 'ListenerSet'],
    ['v1beta1', 'ReferenceGrant'],
  ]) {
    const manifest = { apiVersion: `gateway.networking.k8s.io/${version}`, kind: `${kind}`, metadata: { name: 'x' } };
    expect(refusalOf(manifest, clusterOf([manifest], bare))).toBe(expected);
  }
});
