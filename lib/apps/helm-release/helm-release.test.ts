import type { Lab } from '../../lab/lab';
import { HelmRelease, type HelmReleaseProps } from './helm-release';
import { k3sLab, talosLab } from './lab.fixture';

const PROPS: HelmReleaseProps = { name: 'vault', chart: 'vault', repository: 'https://helm.releases.hashicorp.com', version: '0.30.0' };

function release(lab: Lab, more: Partial<HelmReleaseProps> = {}) {
  return new HelmRelease(lab.app('vault-config', { namespace: 'vault' }), 'release', { ...PROPS, ...more });
}

test('K3s has a helm controller', () => {
  const { object, by } = release(k3sLab(), { values: { server: { ha: { enabled: true, replicas: 3 }, note: 'yes' } } });
  expect(by).toBe('helm-controller');
  expect(object.toJson()).toEqual({
    apiVersion: 'helm.cattle.io/v1',
    kind: 'HelmChart',
    metadata: {
      name: 'vault',
      namespace: 'kube-system',
      annotations: { 'argocd.argoproj.io/sync-options': 'Prune=confirm,Delete=confirm' },
    },
    spec: {
      chart: 'vault',
      repo: 'https://helm.releases.hashicorp.com',
      version: '0.30.0',
      targetNamespace: 'vault',
      failurePolicy: 'abort',
      valuesContent: 'server:\n  ha:\n    enabled: true\n    replicas: 3\n  note: "yes"\n',
    },
  });
});

test('elsewhere Argo CD installs charts, by an Application beside those of the apps', () => {
  const lab = talosLab();
  const { object, by } = release(lab, { values: { a: 1 } });
  expect(by).toBe('gitops');
  expect(object.chart.node.id).toBe('apps');
  expect(object.toJson()).toMatchObject({
    kind: 'Application',
    metadata: { name: 'vault', namespace: 'argocd' },
    spec: {
      project: 'talos',
      source: {
        repoURL: 'https://helm.releases.hashicorp.com',
        chart: 'vault',
        targetRevision: '0.30.0',
        helm: { releaseName: 'vault', valuesObject: { a: 1 } },
      },
      destination: { namespace: 'vault' },
    },
  });
});

test('values are left out where there are none', () => {
  expect(release(k3sLab()).object.toJson()).not.toHaveProperty('spec.valuesContent');
  expect(release(talosLab()).object.toJson()).toHaveProperty('spec.source.helm', { releaseName: 'vault' });
});

test('a chart that says nothing may make any kind; one that says it, only that', () => {
  expect(release(talosLab()).clusterResources).toEqual([{ group: '*', kind: '*' }]);
  expect(release(talosLab(), { clusterResources: [] }).clusterResources).toEqual([]);
});

test('its CRDs come later, its pods count', () => {
  const lab = k3sLab();
  release(lab, {
    bringsCrdsOf: ['vault.io'],
    pods: [{ name: 'vault', labels: { app: 'vault' }, count: 3, containers: { vault: { cpu: '0.25', memory: '256Mi' } } }],
  });
  expect(lab.declared.crdsComeLater('vault.io')).toBe(true);
  const { externals, runTimePods } = lab.describe();
  expect(externals).toContainEqual({ kind: 'CustomResources', group: 'vault.io', by: 'Helm release vault' });
  expect(runTimePods).toEqual([
    {
      app: 'vault-config',
      namespace: 'vault',
      name: 'vault',
      labels: { app: 'vault' },
      max: 3,
      pod: {
        containers: [{ name: 'vault', resources: { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '256Mi' } } }],
      },
    },
  ]);
});

test.each(['^1.2.0', '1.x', 'latest', '1.2', '>=1.0.0'])('version %p is refused', (version) => {
  expect(() => release(k3sLab(), { version })).toThrow(`helm release vault: got version '${version}', expected one exact version`);
});

test.each([
  { password: 'x' },
  { auth: { adminPassword: 'x' } },
  { list: [{ token: 'x' }] },
  { env: [{ name: 'DB_PASSWORD', value: 'x' }] },
  { url: 'redis://:x@cache' },
])('secret values are refused: %j', (values) => {
  expect(() => release(k3sLab(), { values })).toThrow("got a secret's value at /");
});

test('names of secrets and empty defaults are not secrets', () => {
  const values = { passwordKey: 'admin-password', existingSecret: 'x', password: '', automountServiceAccountToken: false };
  expect(release(talosLab(), { values }).object.toJson()).toHaveProperty('spec.source.helm.valuesObject', values);
});

test('what is no JSON, no https address or there already is refused', () => {
  expect(() => release(k3sLab(), { values: { replicas: Number.NaN } })).toThrow('got NaN at /replicas, expected a finite number');
  expect(() => release(k3sLab(), { repository: 'https://me:x@charts.example.com' })).toThrow('expected an https address without user');
  const lab = talosLab();
  release(lab);
  expect(() => new HelmRelease(lab.app('again'), 'release', PROPS)).toThrow('helm release vault: got it twice in lab talos');
});
