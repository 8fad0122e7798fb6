import { readValue } from '../source/read-value';
import { ApiSchema } from './api-schema';
import { customDocument, customKinds, schemaMinors } from './load';

const api = new ApiSchema(schemaMinors().at(-1) ?? 0, []);

/** The problems of an object of a kind with this spec, in words. */
function problemsOf(kind: string, spec: string): readonly string[] {
  const [apiVersion = '', name = ''] = kind.split(' ');
  const object = { apiVersion, kind: name, metadata: { name: 'one' }, spec: readValue(spec).value };
  return api.problems(object).map(({ path, message }) => `${path}: ${message}`);
}

test.each([
  [
    'kustomize.toolkit.fluxcd.io/v1 Kustomization',
    '{ interval: 1h, path: ./apps, prune: true, sourceRef: { kind: GitRepository, name: home } }',
  ],
  ['helm.toolkit.fluxcd.io/v2 HelmRelease', '{ interval: 30m, chartRef: { kind: OCIRepository, name: app }, values: { any: [thing] } }'],
  ['source.toolkit.fluxcd.io/v1 OCIRepository', '{ interval: 5m, url: "oci://ghcr.io/org/app", ref: { tag: 1.2.3 } }'],
  ['notification.toolkit.fluxcd.io/v1beta3 Alert', '{ providerRef: { name: am }, eventSources: [{ kind: FluxInstance, name: "*" }] }'],
  ['image.toolkit.fluxcd.io/v1 ImagePolicy', '{ imageRepositoryRef: { name: app }, policy: { semver: { range: 1.x } } }'],
  [
    'external-secrets.io/v1 ExternalSecret',
    '{ secretStoreRef: { kind: ClusterSecretStore, name: op }, dataFrom: [{ extract: { key: app } }] }',
  ],
  ['postgresql.cnpg.io/v1 Cluster', '{ instances: 3, storage: { size: 20Gi }, resources: { limits: { memory: 2Gi } } }'],
  ['longhorn.io/v1beta2 RecurringJob', '{ name: backup, task: backup, cron: "0 3 * * *", groups: [default], retain: 7, concurrency: 1 }'],
  ['velero.io/v1 Schedule', '{ schedule: "0 3 * * *", template: { includedNamespaces: [web], ttl: 240h } }'],
  [
    'volsync.backube/v1alpha1 ReplicationSource',
    '{ sourcePVC: data, restic: { repository: s3, copyMethod: Snapshot, retain: { daily: 7 } } }',
  ],
  ['snapshot.storage.k8s.io/v1 VolumeSnapshot', '{ volumeSnapshotClassName: fast, source: { persistentVolumeClaimName: data } }'],
  [
    'gateway.envoyproxy.io/v1alpha1 BackendTrafficPolicy',
    '{ targetRefs: [{ group: gateway.networking.k8s.io, kind: Gateway, name: web }] }',
  ],
  [
    'kyverno.io/v1 ClusterPolicy',
    '{ rules: [{ name: a, match: { any: [{ resources: { kinds: [Pod] } }] }, validate: { message: never, pattern: { spec: { hostIPC: false } } } }] }',
  ],
  ['policies.kyverno.io/v1 ValidatingPolicy', '{ validations: [{ expression: "true" }] }'],
  ['grafana.integreatly.org/v1beta1 GrafanaDashboard', '{ instanceSelector: { matchLabels: { app: grafana } }, json: "{}" }'],
  [
    'monitoring.coreos.com/v1 Prometheus',
    '{ replicas: 2, retention: 30d, storage: { volumeClaimTemplate: { spec: { storageClassName: fast } } } }',
  ],
  ['monitoring.coreos.com/v1alpha1 ScrapeConfig', '{ scrapeInterval: 30s, staticConfigs: [{ targets: ["nas.lan:9100"] }] }'],
  ['traefik.io/v1alpha1 ServersTransportTCP', '{ dialTimeout: 5s, tls: { insecureSkipVerify: true } }'],
  [
    'cilium.io/v2 CiliumNetworkPolicy',
    '{ endpointSelector: {}, egress: [{ toEntities: [world], toPorts: [{ ports: [{ port: "443", protocol: TCP }] }] }] }',
  ],
  ['cilium.io/v2 CiliumClusterwideNetworkPolicy', '{ nodeSelector: {}, ingress: [{ fromEntities: [cluster] }] }'],
])('%s: nothing is wrong with %s', (kind, spec) => {
  expect(problemsOf(kind, spec)).toEqual([]);
});

test.each([
  [
    'kustomize.toolkit.fluxcd.io/v1 Kustomization',
    '{ interval: 1h, prune: yes please, sourceRef: { kind: GitRepository, name: home } }',
    '/spec/prune',
  ],
  [
    'kustomize.toolkit.fluxcd.io/v1 Kustomization',
    '{ interval: 1 h, prune: true, sourceRef: { kind: Git, name: home } }',
    '/spec/interval',
    '/spec/sourceRef/kind',
  ],
  [
    'helm.toolkit.fluxcd.io/v2 HelmRelease',
    '{ intervall: 30m, chart: { spec: { chart: app } } }',
    '/spec',
    '/spec/intervall',
    '/spec/chart/spec',
  ],
  [
    'source.toolkit.fluxcd.io/v1 GitRepository',
    '{ interval: 5m, url: "https://example.com/a.git", ref: { branches: main } }',
    '/spec/ref/branches',
  ],
  ['notification.toolkit.fluxcd.io/v1beta3 Provider', '{ type: carrier-pigeon }', '/spec/type'],
  ['image.toolkit.fluxcd.io/v1 ImageRepository', '{ image: ghcr.io/org/app, intervals: 5m }', '/spec', '/spec/intervals'],
  [
    'external-secrets.io/v1 ExternalSecret',
    '{ refreshInteval: 1h, secretStoreRef: { name: op }, data: [{ remoteRef: { key: a } }] }',
    '/spec/refreshInteval',
    '/spec/data/0',
  ],
  ['external-secrets.io/v1 ClusterSecretStore', '{ provider: { onepasword: {} } }', '/spec/provider/onepasword'],
  ['postgresql.cnpg.io/v1 Cluster', '{ instances: "3", storage: { size: 20Gi, class: fast } }', '/spec/instances', '/spec/storage/class'],
  ['postgresql.cnpg.io/v1 ScheduledBackup', '{ schedule: "0 0 3 * * *", cluster: db }', '/spec/cluster'],
  ['longhorn.io/v1beta2 RecurringJob', '{ task: snapshots, retain: 7 }', '/spec/task'],
  ['velero.io/v1 Backup', '{ includedNamespace: [web] }', '/spec/includedNamespace'],
  [
    'volsync.backube/v1alpha1 ReplicationSource',
    '{ sourcePVC: data, restic: { repository: s3, copyMethod: Copy } }',
    '/spec/restic/copyMethod',
  ],
  ['volsync.backube/v1alpha1 ReplicationDestination', '{ restic: { capacity: 10gb } }', '/spec/restic/capacity'],
  ['snapshot.storage.k8s.io/v1 VolumeSnapshotClass', '{ }', '', '', '/spec'],
  ['gateway.envoyproxy.io/v1alpha1 ClientTrafficPolicy', '{ timeout: { http: 5s } }', '/spec/timeout/http'],
  [
    'kyverno.io/v1 ClusterPolicy',
    '{ validationFailureAction: Enforced, rules: [{ name: a, matches: {} }] }',
    '/spec/validationFailureAction',
    '/spec/rules/0/matches',
    '/spec/rules/0',
  ],
  [
    'grafana.integreatly.org/v1beta1 GrafanaDatasource',
    '{ instanceSelector: {}, datasource: { kind: prometheus } }',
    '/spec/datasource/kind',
  ],
  ['monitoring.coreos.com/v1 Alertmanager', '{ replicas: two }', '/spec/replicas'],
  ['cilium.io/v2 CiliumNetworkPolicy', '{ endpointSelector: {}, ingress: [{ fromEndpoint: [{}] }] }', '/spec/ingress/0/fromEndpoint'],
])('%s: in %s, each fault is found', (kind, spec, ...paths) => {
  expect(
    problemsOf(kind, spec)
      .map((problem) => problem.split(': ')[0])
      .sort(),
  ).toEqual([...paths].sort());
});

test('the index names what the files have', () => {
  const inFiles = Object.keys(customKinds()).map((apiVersion) => {
    const group = apiVersion.slice(0, apiVersion.indexOf('/'));
    return [apiVersion, Object.keys(customDocument(group)?.kinds[apiVersion] ?? {})];
  });
  expect(Object.fromEntries(inFiles)).toEqual(customKinds());
  expect(customDocument('example.com')).toBeUndefined();
});
