import { PAGE_LAB } from '../checks/page-lab';
import { completeLab } from '../lab/complete';
import type { ExternalDescription, LabDescription } from '../lab/description';
import type { Manifest } from '../manifest/manifest';
import { clusterOf } from '../products/cluster-of';
import type { Cluster } from './cluster';
import { exists, keysOf } from './existence';

const LAB = completeLab({ ...PAGE_LAB, externals: [] });
const GIT = 'https://git.example.com/lab.git';
const RBAC = { apiVersion: 'rbac.authorization.k8s.io/v1' };
const GROUP = 'rbac.authorization.k8s.io';

function object(apiVersion: string, kind: string, name: string, rest: object = {}, namespace?: string): Manifest {
  return { apiVersion, kind, metadata: namespace === undefined ? { name } : { name, namespace }, ...rest };
}

function labWith(changes: Partial<LabDescription>): LabDescription {
  return { ...LAB, ...changes };
}

function externals(...list: ExternalDescription[]): LabDescription {
  return labWith({ externals: list });
}

/** The state of an object, in one word. */
function stateOf(cluster: Cluster, kind: string, name: string, namespace = ''): string {
  return exists(cluster, { kind, name, namespace }).state;
}

describe('exists', () => {
  test('what is written is given back', () => {
    const written = object('v1', 'ConfigMap', 'a', {}, 'demo');
    expect(exists(clusterOf([written], LAB), { kind: 'ConfigMap', name: 'a', namespace: 'demo' })).toEqual({
      state: 'written',
      manifest: written,
    });
    expect(stateOf(clusterOf([written], LAB), 'ConfigMap', 'a', 'other')).toBe('missing');
  });

  test('what is written without a namespace is in default', () => {
    const written = object('v1', 'ConfigMap', 'a');
    expect(exists(clusterOf([written], LAB), { kind: 'ConfigMap', name: 'a', namespace: 'default' })).toEqual({
      state: 'written',
      manifest: written,
    });
  });

  test('without a lab nothing is missing', () => {
    expect(stateOf(clusterOf([]), 'ConfigMap', 'a', 'demo')).toBe('unknown');
    expect(stateOf(clusterOf([]), 'storage.k8s.io/StorageClass', 'a')).toBe('unknown');
  });

  test.each([
    ['ConfigMap', 'kube-root-ca.crt', 'demo'],
    ['ServiceAccount', 'default', 'demo'],
    [`${GROUP}/ClusterRole`, 'view', undefined],
    [`${GROUP}/ClusterRole`, 'system:auth-delegator', undefined],
    ['Namespace', 'kube-system', undefined],
    ['storage.k8s.io/StorageClass', 'local-path', undefined],
    ['networking.k8s.io/IngressClass', 'traefik', undefined],
  ])('every cluster, or this lab, has %s %s', (kind, name, namespace) => {
    expect(stateOf(clusterOf([], LAB), kind, name, namespace)).toBe('external');
  });

  test('an external Service is there, and others of its namespace are missing, but not what nobody lists', () => {
    const cluster = clusterOf([], externals({ kind: 'Service', namespace: 'data', name: 'db', ports: [] }));
    expect(stateOf(cluster, 'Service', 'db', 'data')).toBe('external');
    expect(stateOf(cluster, 'Service', 'cache', 'data')).toBe('missing');
    expect(stateOf(cluster, 'ConfigMap', 'db', 'data')).toBe('unknown');
    expect(stateOf(cluster, 'Namespace', 'data')).toBe('external');
  });

  test('what may come of a name that is filled in later is not missing', () => {
    const filled = [
      object('v1', 'ConfigMap', `\${APP}-settings`, {}, 'demo'),
      object('v1', 'ConfigMap', 'plain', {}, `\${NAMESPACE}`),
      object('v1', 'ConfigMap', `a-\${B}-c-\${D}`, {}, 'demo'),
    ];
    const cluster = clusterOf(filled, LAB);
    const states = (namespace: string, ...names: readonly string[]) => names.map((name) => stateOf(cluster, 'ConfigMap', name, namespace));
    expect(states('demo', 'web-settings', 'plain', 'a-1-c-2', 'a--c-')).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    expect(states('demo', 'web-config', 'plainer', 'a-c-', 'settings')).toEqual(['missing', 'missing', 'missing', 'missing']);
    expect(states('other', 'web-settings', 'plain')).toEqual(['missing', 'unknown']);
    expect(stateOf(cluster, 'Service', 'web-settings', 'demo')).toBe('missing');
  });

  test.each([
    ['a Helm chart of K3s', object('helm.cattle.io/v1', 'HelmChart', 'x', { spec: { targetNamespace: 'demo' } }, 'kube-system')],
    ['a chart of Argo CD', application({ chart: 'x', repoURL: 'https://charts.example.com' })],
    ['another repository', application({ path: 'x', repoURL: 'https://git.example.com/other.git' })],
    ['an operator', object('databases.example.com/v1', 'Cluster', 'pg', {}, 'demo')],
    ['a Prometheus', object('monitoring.coreos.com/v1', 'Prometheus', 'p', {}, 'demo')],
    ['Flux', object('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'x', { spec: { targetNamespace: 'demo' } }, 'flux-system')],
  ])('%s may have made it, in its namespace only', (_, installer) => {
    const cluster = clusterOf([installer], LAB);
    expect(stateOf(cluster, 'Service', 'a', 'demo')).toBe('unknown');
    expect(stateOf(cluster, 'Service', 'a', 'other')).toBe('missing');
  });

  test("the lab's own repository makes nothing but these manifests", () => {
    const own = labWith({ gitops: { engine: 'argocd', namespace: 'argocd', repository: GIT, revision: 'HEAD', path: 'x', project: 'x' } });
    expect(stateOf(clusterOf([application({ path: 'x', repoURL: GIT })], own), 'Service', 'a', 'demo')).toBe('missing');
  });

  test('Argo CD makes a namespace if it is configured to', () => {
    const own = labWith({ gitops: { engine: 'argocd', namespace: 'argocd', repository: GIT, revision: 'HEAD', path: 'x', project: 'x' } });
    const options = { syncPolicy: { syncOptions: ['CreateNamespace=true'] } };
    expect(stateOf(clusterOf([application({ repoURL: GIT })], own), 'Namespace', 'demo')).toBe('missing');
    expect(stateOf(clusterOf([application({ repoURL: GIT }, options)], own), 'Namespace', 'demo')).toBe('made');
  });

  test('custom kinds that make nothing leave it missing', () => {
    const route = object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'x', {}, 'demo');
    expect(stateOf(clusterOf([route], LAB), 'Service', 'a', 'demo')).toBe('missing');
  });

  test('a bundle, a secret of all namespaces and what is reflected are in every namespace', () => {
    const bundle = object('trust.cert-manager.io/v1alpha1', 'Bundle', 'ca');
    const spread = object('external-secrets.io/v1', 'ClusterExternalSecret', 'x', { spec: { externalSecretName: 'pull' } });
    const annotations = { 'reflector.v1.k8s.emberstack.com/reflection-auto-enabled': 'true' };
    const reflected = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'tls', namespace: 'other', annotations } };
    const cluster = clusterOf([bundle, spread, reflected], LAB);
    const found = (kind: string, name: string) => stateOf(cluster, kind, name, 'demo');
    expect([found('ConfigMap', 'ca'), found('Secret', 'pull'), found('Secret', 'tls')]).toEqual(['made', 'made', 'made']);
    expect([found('ConfigMap', 'pull'), found('Secret', 'x')]).toEqual(['missing', 'missing']);
  });

  test('roles of the cluster may come with what others install', () => {
    const kind = `${GROUP}/ClusterRole`;
    expect(stateOf(clusterOf([], externals({ kind: 'CustomResources', group: 'helm.cattle.io', by: 'k3s' })), kind, 'a')).toBe('missing');
    expect(stateOf(clusterOf([], externals({ kind: 'CustomResources', group: 'x.io', by: 'x' })), kind, 'a')).toBe('unknown');
  });
});

describe('what an account of pods may create', () => {
  const pod = object('v1', 'Pod', 'p', { spec: { serviceAccountName: 'maker', containers: [] } }, 'demo');
  const role = { ...RBAC, kind: 'Role', metadata: { name: 'make', namespace: 'demo' } };
  const rules = [{ apiGroups: [''], resources: ['secrets'], verbs: ['create'] }];
  const binding = {
    ...object(`${GROUP}/v1`, 'RoleBinding', 'make', {}, 'demo'),
    roleRef: { kind: 'Role', name: 'make' },
    subjects: [{ kind: 'ServiceAccount', name: 'maker', namespace: 'demo' }],
  };
  const look = (...manifests: Manifest[]) => stateOf(clusterOf(manifests, LAB), 'Secret', 'made', 'demo');

  test('may be there', () => {
    const cluster = clusterOf([pod, { ...role, rules }, binding], LAB);
    expect(stateOf(cluster, 'Secret', 'made', 'demo')).toBe('unknown');
    expect(stateOf(cluster, 'ConfigMap', 'made', 'demo')).toBe('missing');
    expect(stateOf(cluster, 'Secret', 'made', 'other')).toBe('missing');
  });

  test('is missing if no pod runs as the account, or the role only reads', () => {
    expect(look({ ...role, rules }, binding)).toBe('missing');
    expect(look(pod, { ...role, rules: [{ ...rules[0], verbs: ['get', 'list'] }] }, binding)).toBe('missing');
  });

  test('a right in the whole cluster counts where the account is', () => {
    const everywhere = {
      ...object(`${GROUP}/v1`, 'ClusterRoleBinding', 'make'),
      roleRef: { kind: 'ClusterRole', name: 'cluster-admin' },
      subjects: binding.subjects,
    };
    const cluster = clusterOf([pod, everywhere], LAB);
    expect(stateOf(cluster, 'Secret', 'made', 'demo')).toBe('unknown');
    expect(stateOf(cluster, 'Secret', 'made', 'other')).toBe('missing');
  });
});

describe("keysOf: CloudNativePG's Secrets", () => {
  const cluster = clusterOf(
    [object('postgresql.cnpg.io/v1', 'Cluster', 'pg', { spec: { instances: 1, enableSuperuserAccess: true } }, 'demo')],
    LAB,
  );

  test.each([
    ['pg-app', ['uri', 'password', 'fqdn-uri', 'pgpass'], ['DATABASE_URL', 'url', 'tls.crt']],
    ['pg-superuser', ['username', 'jdbc-uri'], ['postgres-password']],
    ['pg-ca', ['ca.crt', 'ca.key'], ['tls.crt']],
    ['pg-server', ['tls.crt', 'tls.key'], ['ca.crt', 'password']],
    ['pg-replication', ['tls.crt', 'tls.key'], ['ca.key']],
  ])('%s', (name, has, lacks) => {
    const keys = keysOf(exists(cluster, { kind: 'Secret', name, namespace: 'demo' }));
    expect(has.filter((key) => keys?.has(key))).toEqual(has);
    expect(lacks.filter((key) => keys?.has(key))).toEqual([]);
  });

  test('of another name or namespace there is none', () => {
    expect(stateOf(cluster, 'Secret', 'pg-app', 'demo')).toBe('made');
    expect(stateOf(cluster, 'Secret', 'pg-owner', 'demo')).not.toBe('made');
    expect(stateOf(cluster, 'Secret', 'pg-app', 'other')).not.toBe('made');
  });

  const made = (spec: object, kind: string, ...names: readonly string[]) => {
    const one = clusterOf([object('postgresql.cnpg.io/v1', 'Cluster', 'pg', { spec }, 'demo')], LAB);
    return names.filter((name) => stateOf(one, kind, name, 'demo') === 'made');
  };

  test.each([
    ['no superuser unless it is asked for', {}, ['pg-app']],
    ['a superuser of its own', { enableSuperuserAccess: true }, ['pg-app', 'pg-superuser']],
    ['a superuser that is given', { enableSuperuserAccess: true, superuserSecret: { name: 'root' } }, ['pg-app']],
    ['an owner that is given', { bootstrap: { initdb: { secret: { name: 'owner' } } } }, []],
    ['a copy', { bootstrap: { recovery: { source: 'old' } } }, []],
    ['a copy with a database', { bootstrap: { recovery: { source: 'old', database: 'a', owner: 'a' } } }, ['pg-app']],
  ])('%s', (_, spec, names) => expect(made(spec, 'Secret', 'pg-app', 'pg-superuser')).toEqual(names));

  test('its Services, and no other Secret or Service of its namespace', () => {
    const services = { disabledDefaultServices: ['ro', 'r'], additional: [{ serviceTemplate: { metadata: { name: 'pg-lan' } } }] };
    expect(made({}, 'Service', 'pg-rw', 'pg-ro', 'pg-r', 'pg-lan')).toEqual(['pg-rw', 'pg-ro', 'pg-r']);
    expect(made({ managed: { services } }, 'Service', 'pg-rw', 'pg-ro', 'pg-r', 'pg-lan')).toEqual(['pg-rw', 'pg-lan']);
    const states = ['Service', 'Secret', 'Pod', 'ConfigMap'].map((kind) => stateOf(cluster, kind, 'pg-rww', 'demo'));
    expect(states).toEqual(['missing', 'missing', 'unknown', 'unknown']);
  });
});

describe('keysOf', () => {
  const keysIn = (manifest: Manifest, name: string) =>
    keysOf(exists(clusterOf([manifest], LAB), { kind: 'Secret', name, namespace: 'demo' }));

  test('knows the keys of what is written, sealed, or taken one by one from a vault', () => {
    const written = object('v1', 'Secret', 'a', { data: { x: 'eA==' }, stringData: { y: 'y' } }, 'demo');
    expect(keysIn(written, 'a')).toEqual(new Set(['x', 'y']));
    expect(keysIn(object('bitnami.com/v1alpha1', 'SealedSecret', 'a', { spec: { encryptedData: { x: '…' } } }, 'demo'), 'a')).toEqual(
      new Set(['x']),
    );
    const external = { spec: { target: { name: 'b' }, data: [{ secretKey: 'x' }] } };
    expect(keysIn(object('external-secrets.io/v1', 'ExternalSecret', 'a', external, 'demo'), 'b')).toEqual(new Set(['x']));
  });

  test('does not know them where one is filled in later', () => {
    const stringData = Object.fromEntries(['x', `\${KEY}`].map((key) => [key, 'y']));
    const written = object('v1', 'Secret', 'a', { stringData }, 'demo');
    expect(keysIn(written, 'a')).toBeUndefined();
  });

  test('knows that cert-manager makes a Secret, and what is declared as made outside git', () => {
    const certificate = object('cert-manager.io/v1', 'Certificate', 'a', { spec: { secretName: 'tls' } }, 'demo');
    const by = { apiVersion: 'cert-manager.io/v1', kind: 'Certificate', namespace: 'demo', name: 'a' };
    const secret = (name: string, namespace = 'demo') => ({ kind: 'Secret', name, namespace });
    expect(exists(clusterOf([certificate], LAB), secret('tls'))).toEqual({ state: 'made', by, keys: undefined });
    const outside = labWith({ outside: [{ kind: 'Secret', namespace: 'demo', name: 'login', keys: { user: {} }, why: 'x' }] });
    expect(exists(clusterOf([], outside), secret('login'))).toEqual({ state: 'external', keys: new Set(['user']) });
    expect(exists(clusterOf([], outside), secret('login', 'other'))).toEqual({ state: 'missing' });
  });
});

function application(source: object, more: object = {}): Manifest {
  return object('argoproj.io/v1alpha1', 'Application', 'x', { spec: { source, destination: { namespace: 'demo' }, ...more } }, 'argocd');
}
