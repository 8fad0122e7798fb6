/** What may be said of every chart that a product installs: values over ours, entry points, and that plans count what comes of it. */
import { App } from 'cdk8s';
import { HelmRelease } from '../apps/helm-release/helm-release';
import { objects } from '../apps/helm-release/lab.fixture';
import { Lab } from '../lab/lab';
import type { LabProps } from '../lab/lab-props';
import { at, textAt } from '../manifest/read';
import { readValue } from '../source/read-value';
import { ArgoCd } from './argo-cd/argo-cd';
import { CertManager } from './cert-manager/cert-manager';
import { ExternalSecrets } from './external-secrets/external-secrets';
import { K3s } from './k3s/k3s';
import { KubePrometheusStack } from './kube-prometheus-stack/kube-prometheus-stack';
import { LocalPath } from './local-path/local-path';
import { Longhorn } from './longhorn/longhorn';
import { MetalLb } from './metallb/metallb';
import type { TraefikRouteOptions } from './traefik/route-options';
import { TraefikChart } from './traefik/traefik-chart';
import { Traefik } from './traefik/traefik-of-k3s';

type Props = LabProps<string, string, 'traefik', string, TraefikRouteOptions>;
const OWN = K3s.version('v1.33.6+k3s1');
const METALLB = {
  distribution: K3s.version('v1.33.6+k3s1', { disable: ['servicelb'] }),
  loadBalancer: MetalLb.layer2({ pools: { lan: ['10.0.0.100-10.0.0.110'] } }),
};
const PLAIN = K3s.version('v1.33.6+k3s1', { disable: ['servicelb', 'traefik'] });

function labWith(props: Partial<Props> = {}) {
  return new Lab<string, string, 'traefik', string, TraefikRouteOptions>(new App(), 'small', {
    distribution: OWN,
    network: { lan: '10.0.0.0/24' },
    nodes: {
      one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' },
      two: { role: 'agent', address: '10.0.0.3', cpu: '2', memory: '4Gi' },
    },
    ingress: Traefik.ofK3s(),
    storage: [LocalPath.default()],
    gitops: ArgoCd.pulls('https://git.example.com/lab.git'),
    ...props,
  });
}

/** Values of a chart, as they are written. */
function valuesOf(lab: Lab, key: string): unknown {
  const object = objects(lab)[key];
  return at(object, 'spec', 'source', 'helm', 'valuesObject') ?? readValue(textAt(object, 'spec', 'valuesContent') ?? '').value;
}

const podsOf = (lab: Lab, name: string) => lab.describe().runTimePods.find((pods) => pods.name === name);

test('Traefik of K3s: values and entry points are those of its HelmChartConfig, beside the address', () => {
  const ingress = Traefik.ofK3s({
    entryPoints: { web: { redirectTo: 'websecure' }, dns: { port: 53, protocol: 'UDP' }, mqtt: { port: 1883 } },
    values: { logs: { access: { enabled: true } }, resources: { requests: { cpu: '100m' } }, deployment: { replicas: 2 } },
  });
  const lab = labWith({ ...METALLB, ingress });
  expect(valuesOf(lab, 'k3s-traefik/HelmChartConfig-traefik')).toEqual({
    service: { annotations: { 'metallb.io/loadBalancerIPs': '10.0.0.100' } },
    ports: {
      web: { redirections: { entryPoint: { to: 'websecure', scheme: 'https', permanent: true } } },
      dns: { port: 8053, exposedPort: 53, expose: { default: true }, protocol: 'UDP' },
      mqtt: { port: 1883, exposedPort: 1883, expose: { default: true } },
    },
    logs: { access: { enabled: true } },
    resources: { requests: { cpu: '100m' } },
    deployment: { replicas: 2 },
  });
  expect(lab.ingress.entryPoints).toEqual({ web: 80, websecure: 443, dns: 53, mqtt: 1883 });
  expect(podsOf(lab, 'traefik')).toMatchObject({ max: 2, pod: { containers: [{ resources: { requests: { cpu: '100m' } } }] } });
});

test('behind ServiceLB values alone make the app; without any there is none', () => {
  expect(Object.keys(objects(labWith()))).toEqual([]);
  const lab = labWith({ ingress: Traefik.ofK3s({ values: { ports: { websecure: { exposedPort: 8443 } } } }) });
  expect(Object.keys(objects(lab))).toEqual(['k3s-traefik/HelmChartConfig-traefik']);
  expect(lab.ingress.entryPoints).toEqual({ web: 80, websecure: 8443 });
});

test.each<readonly [string, Parameters<typeof Traefik.ofK3s>[0], string]>([
  ['a name that is too long', { entryPoints: { 'much-longer-than-that': { port: 1 } } }, 'expected at most 15 lower-case letters'],
  ['two hyphens in a row, which no port may have', { entryPoints: { 'a--b': { port: 1 } } }, 'digits and single hyphens'],
  ['no port', { entryPoints: { mqtt: {} } }, 'traefik: entry point mqtt: got no port, expected 1 to 65535'],
  ['an invalid port', { entryPoints: { mqtt: { port: 70000 } } }, 'got port 70000, expected 1 to 65535'],
  ['a redirect to nowhere', { entryPoints: { web: { redirectTo: 'https' } } }, "got redirectTo 'https', expected one of web, websecure"],
  [
    'a secret among values',
    { values: { env: [{ name: 'API_TOKEN', value: 'x' }] } },
    "traefik of K3s: got a secret's value at /env/0/value",
  ],
])('%s is refused', (_, options, message) => {
  expect(() => Traefik.ofK3s(options)).toThrow(message);
  expect(() =>
    labWith({
      distribution: PLAIN,
      loadBalancer: METALLB.loadBalancer,
      ingress: TraefikChart.release({ address: '10.0.0.100', ...options }),
    }),
  ).toThrow(message.replace('traefik of K3s', 'helm release traefik'));
});

test('Traefik from its chart: values over ours, and its pods as they say', () => {
  const ingress = TraefikChart.release({
    address: '10.0.0.100',
    values: { resources: { limits: { memory: '1Gi' } }, deployment: { kind: 'DaemonSet' } },
  });
  const lab = labWith({ ...METALLB, distribution: PLAIN, ingress });
  expect(valuesOf(lab, 'traefik-config/HelmChart-traefik')).toMatchObject({
    resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '1Gi' } },
    service: { annotations: { 'metallb.io/loadBalancerIPs': '10.0.0.100' } },
  });
  expect(podsOf(lab, 'traefik')).toMatchObject({ everyNode: true, pod: { containers: [{ resources: { limits: { memory: '1Gi' } } }] } });
});

test('MetalLB and kube-prometheus-stack: the same', () => {
  const lab = labWith({
    distribution: METALLB.distribution,
    loadBalancer: MetalLb.layer2({
      pools: { lan: ['10.0.0.100-10.0.0.110'] },
      values: { speaker: { resources: { requests: { cpu: '200m' } }, logLevel: 'warn' } },
    }),
    monitoring: KubePrometheusStack.in('monitoring', {
      prometheus: { retention: '7d', storage: '10Gi' },
      values: { prometheus: { prometheusSpec: { resources: { requests: { memory: '2Gi' } } } }, nodeExporter: { enabled: false } },
    }),
  });
  expect(valuesOf(lab, 'metallb-config/HelmChart-metallb')).toMatchObject({ speaker: { frr: { enabled: false }, logLevel: 'warn' } });
  expect(podsOf(lab, 'metallb-speaker')).toMatchObject({
    pod: { containers: [{ resources: { requests: { cpu: '200m', memory: '64Mi' } } }] },
  });
  expect(podsOf(lab, 'kube-prometheus-stack-prometheus')).toMatchObject({
    pod: { containers: [{ resources: { requests: { cpu: '150m', memory: '2Gi' } } }, { name: 'config-reloader' }] },
  });
  expect(podsOf(lab, 'kube-prometheus-stack-prometheus-node-exporter')).toBeUndefined();
});

test('cert-manager, External Secrets and Longhorn are installed, with their CRDs, namespaces and pods', () => {
  const lab = labWith({
    storage: [Longhorn.release({ values: { defaultSettings: { backupTarget: 'nfs://10.0.0.9:/backups' } } })],
    products: [CertManager.release({ values: { replicaCount: 2 } }), ExternalSecrets.release()],
  });
  expect(Object.keys(objects(lab)).sort()).toEqual([
    'cert-manager-config/HelmChart-cert-manager',
    'cert-manager-config/Namespace-cert-manager',
    'external-secrets-config/HelmChart-external-secrets',
    'external-secrets-config/Namespace-external-secrets',
    'longhorn-config/HelmChart-longhorn',
    'longhorn-config/Namespace-longhorn-system',
  ]);
  expect(objects(lab)['longhorn-config/Namespace-longhorn-system']).toMatchObject({
    metadata: { labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } },
  });
  expect(lab.declared.crdsComeLater('cert-manager.io')).toBe(true);
  expect(lab.defaultStorageClass).toBe('longhorn');
  expect(valuesOf(lab, 'longhorn-config/HelmChart-longhorn')).toMatchObject({
    persistence: { defaultClassReplicaCount: 2 },
    defaultSettings: { defaultReplicaCount: 2, backupTarget: 'nfs://10.0.0.9:/backups' },
  });
  expect(podsOf(lab, 'cert-manager')).toMatchObject({ max: 2, namespace: 'cert-manager' });
  // 12 % of 2 CPU, on its own node.
  expect(podsOf(lab, 'longhorn-instance-manager-two')).toMatchObject({
    pod: { nodeSelector: { 'kubernetes.io/hostname': 'two' }, containers: [{ resources: { requests: { cpu: '240m' } } }] },
  });
});

test.each([
  ['more copies than nodes', () => labWith({ storage: [Longhorn.release({ replicas: 3 })] }), 'longhorn: got 3 replicas, expected 1 to 2'],
  [
    'a share of CPU that Longhorn refuses',
    () => labWith({ storage: [Longhorn.release({ values: { defaultSettings: { guaranteedInstanceManagerCPU: 50 } } })] }),
    'longhorn: got guaranteedInstanceManagerCPU 50, expected 0 to 40',
  ],
  [
    'a secret',
    () => labWith({ products: [CertManager.release({ values: { apiToken: 'x' } })] }),
    "helm release cert-manager: got a secret's value at /apiToken",
  ],
  ['a range of versions', () => labWith({ products: [CertManager.release({ version: 'v1.19.x' })] }), 'expected one exact version'],
])('%s: refused', (_, make, message) => {
  expect(make).toThrow(message);
});

test('on K3s a lab says who renders charts, and a release may say otherwise', () => {
  const byArgo = labWith({ products: [CertManager.release()], charts: 'gitops' });
  expect(objects(byArgo)['apps/Application-cert-manager']).toMatchObject({
    spec: { source: { chart: 'cert-manager', targetRevision: 'v1.19.1' } },
  });
  const chart = { name: 'vault', chart: 'vault', repository: 'https://helm.releases.hashicorp.com', version: '0.30.0' } as const;
  expect(new HelmRelease(byArgo.app('vault-config'), 'release', { ...chart, by: 'helm-controller' }).object.kind).toBe('HelmChart');
  expect(new HelmRelease(labWith().app('vault-config'), 'release', { ...chart, by: 'gitops' }).object.kind).toBe('Application');
  expect(new HelmRelease(labWith().app('vault-config'), 'release', chart).by).toBe('helm-controller');
});

test('what is known of values is typed', () => {
  // @ts-expect-error a number of pods
  Traefik.ofK3s({ values: { deployment: { replicas: '2' } } });
  // @ts-expect-error a level of Traefik
  Traefik.ofK3s({ values: { logs: { general: { level: 'debug' } } } });
  // @ts-expect-error a protocol
  Traefik.ofK3s({ entryPoints: { dns: { port: 53, protocol: 'udp' } } });
  // @ts-expect-error a switch
  CertManager.release({ values: { prometheus: { enabled: 'yes' } } });
  // @ts-expect-error a level of MetalLB
  MetalLb.layer2({ pools: { lan: ['10.0.0.1/32'] }, values: { speaker: { logLevel: 'loud' } } });
  // @ts-expect-error what Longhorn knows
  Longhorn.release({ values: { persistence: { reclaimPolicy: 'Recycle' } } });
  // @ts-expect-error a number of pods
  ExternalSecrets.release({ values: { replicaCount: true } });
  // @ts-expect-error who renders charts
  labWith({ charts: 'helm' });
  expect(Traefik.ofK3s({ values: { whatever: { is: ['not', 'known'] } } }).kind).toBe('traefik');
});
