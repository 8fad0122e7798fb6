import { expectedOf, isExtra, isWorthListing, type LiveObject, ownNamespaces } from './expected';
import { LAB, object } from './fixture';

const lab = {
  ...LAB,
  apps: [
    { name: 'web', namespace: 'web' },
    { name: 'gpu', namespace: 'kube-system' },
    { name: 'shared', namespace: 'data' },
  ],
  externals: [
    { kind: 'Namespace', name: 'data' },
    { kind: 'Service', namespace: 'web', name: 'search', ports: [] },
  ],
  outside: [{ kind: 'Secret', namespace: 'web', name: 'login', keys: {}, why: '' }],
  runTimePods: [{ app: 'web', namespace: 'web', name: 'sandbox', labels: { app: 'sandbox' }, max: 1, pod: {} }],
} as const satisfies typeof LAB;
const manifests = [
  object('v1', 'Namespace', 'web'),
  object('v1', 'Namespace', 'tools'),
  object('apps/v1', 'Deployment', 'web', 'web'),
  object('apps/v1', 'StatefulSet', 'db', 'web', { spec: { volumeClaimTemplates: [{ metadata: { name: 'data' } }] } }),
  object('external-secrets.io/v1', 'ExternalSecret', 'tokens', 'web', { spec: { target: { name: 'vault', creationPolicy: 'Orphan' } } }),
  object('helm.cattle.io/v1', 'HelmChart', 'prometheus', 'kube-system'),
  object('argoproj.io/v1alpha1', 'Application', 'metallb', 'argocd', {
    spec: { source: { chart: 'metallb', helm: { releaseName: 'mlb' } } },
  }),
  object('argoproj.io/v1alpha1', 'Application', 'web', 'argocd', { spec: { source: { path: 'dist/small/web' } } }),
];
const expected = expectedOf(lab, manifests);
const live = (kind: string, name: string, more: Partial<LiveObject> = {}): LiveObject => {
  return { apiVersion: 'v1', kind, namespace: 'web', name, labels: {}, annotations: {}, owned: false, ...more };
};

test('the lab’s own namespaces: emitted or of its apps, neither the cluster’s nor shared ones', () => {
  expect(ownNamespaces(lab, manifests)).toEqual(['tools', 'web']);
  const gitops = { engine: 'argocd', namespace: 'tools', repository: '', revision: '', path: '', project: '' } as const;
  expect(ownNamespaces({ ...lab, gitops }, manifests)).toEqual(['web']);
});

test.each([
  ['an object of dist, at another version', live('Deployment', 'web', { apiVersion: 'apps/v1beta1' })],
  ['what another object owns', live('Pod', 'web-1', { owned: true })],
  ['the default service account', live('ServiceAccount', 'default')],
  ['the cluster’s certificate', live('ConfigMap', 'kube-root-ca.crt')],
  ['bookkeeping', live('Event', 'x')],
  ['a Service from elsewhere', live('Service', 'search')],
  ['a Secret made outside git', live('Secret', 'login')],
  ['a Secret that an ExternalSecret makes and does not own', live('Secret', 'vault')],
  ['a run-time pod', live('Pod', 'sandbox-ann', { labels: { app: 'sandbox', user: 'ann' } })],
  ['a claim of a StatefulSet', live('PersistentVolumeClaim', 'data-db-0')],
  ['what Argo CD made of a chart', live('Service', 'a', { annotations: { 'argocd.argoproj.io/tracking-id': 'metallb:/Service:web/a' } })],
  ['what Helm made', live('Service', 'b', { annotations: { 'meta.helm.sh/release-name': 'prometheus' } })],
  ['what Helm remembers', live('Secret', 'sh.helm.release.v1.mlb.v1', { labels: { owner: 'helm', name: 'mlb' } })],
  ['what K3s installs charts with', live('Job', 'helm-install-x', { labels: { 'helmcharts.helm.cattle.io/chart': 'prometheus' } })],
  ['a certificate', live('Secret', 'web-tls', { annotations: { 'cert-manager.io/certificate-name': 'web-tls' } })],
])('%s belongs there', (_, one) => {
  expect(isExtra(one, expected)).toBe(false);
});

test.each([
  ['a Deployment by hand', live('Deployment', 'debug', { apiVersion: 'apps/v1' })],
  ['the same name in another group', live('Deployment', 'web', { apiVersion: 'extensions/v1' })],
  ['the same name in another namespace', live('Deployment', 'web', { apiVersion: 'apps/v1', namespace: 'tools' })],
  ['a pod by hand', live('Pod', 'shell', { labels: { app: 'shell' } })],
  ['a claim by hand', live('PersistentVolumeClaim', 'data-db-old')],
  [
    'what is left of an app of plain YAML',
    live('Service', 'c', { annotations: { 'argocd.argoproj.io/tracking-id': 'web:/Service:web/c' } }),
  ],
  ['a chart of somebody else', live('Service', 'd', { annotations: { 'meta.helm.sh/release-name': 'other' } })],
])('%s is extra', (_, one) => {
  expect(isExtra(one, expected)).toBe(true);
});

test('metrics are no objects', () => {
  expect(isWorthListing({ apiVersion: 'metrics.k8s.io/v1beta1', kind: 'PodMetrics' })).toBe(false);
  expect(isWorthListing({ apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware' })).toBe(true);
});

test('a StatefulSet may have any name: it is no pattern', () => {
  const claims = [{ metadata: { name: '(a+)+' } }];
  const odd = expectedOf(lab, [object('apps/v1', 'StatefulSet', 'a[', 'web', { spec: { volumeClaimTemplates: claims } })]);
  expect(isExtra(live('PersistentVolumeClaim', '(a+)+-a[-0'), odd)).toBe(false);
  expect(isExtra(live('PersistentVolumeClaim', 'aaaa-a-0'), odd)).toBe(true);
});
