import { hostsLines, namesAt, node, onlyOn } from './cluster';
import { conventions } from './conventions';
import { at, listAt } from './dist-reader';
import { env } from './env';
import { absent, containerPort, httpProbe, mounts, namespaceLabels, oneOf, orDefault, resources, rules, servicePort } from './expected';
import { Facts } from './facts';
import { platform } from './halo-platform';

const halo = new Facts('halo');
const ns = 'generic-prime';
const onThor = { 'kubernetes.io/hostname': 'thor' };

conventions(halo);

halo.fact('Namespace', undefined, ns, { 'metadata.labels': namespaceLabels({ name: ns, app: 'generic-discovery-framework' }) });

const backend = 'generic-prime-backend-api';
halo.fact('Deployment', ns, backend, {
  'metadata.labels': { app: backend, tier: 'backend', version: 'v1.6.0' },
  'spec.replicas': 2,
  'spec.selector': { matchLabels: { app: backend } },
  'spec.template.metadata.labels': { app: backend, tier: 'backend', version: 'v1.6.0' },
  'spec.template.spec.nodeSelector': onThor,
  'spec.template.spec (placement)': onlyOn('thor'),
  'spec.template.spec.containers.length': 1,
  'spec.template.spec.containers[0].name': 'backend-api',
  'spec.template.spec.containers[0].image': 'localhost/generic-prime-backend-api:v1.6.0',
  'spec.template.spec.containers[0].imagePullPolicy': 'Never',
  'spec.template.spec.containers[0].ports': containerPort(3000, 'http'),
  'spec.template.spec.containers[0].env': env({
    NODE_ENV: 'production',
    PORT: '3000',
    SERVICE_NAME: 'specs-api',
    ELASTICSEARCH_URL: 'http://elasticsearch.data.svc.cluster.local:9200',
    ELASTICSEARCH_INDEX: 'autos-unified',
  }),
  'spec.template.spec.containers[0].envFrom': absent,
  'spec.template.spec.containers[0].livenessProbe': httpProbe('/health', 3000, { delay: 30, period: 10, timeout: 5, failures: 3 }),
  'spec.template.spec.containers[0].readinessProbe': httpProbe('/ready', 3000, { delay: 10, period: 5, timeout: 3, failures: 3 }),
  'spec.template.spec.containers[0].startupProbe': absent,
  'spec.template.spec.containers[0].resources': resources('100m/128Mi', '500m/256Mi'),
  'spec.template.spec (volume)': mounts('/app/preferences', { persistentVolumeClaim: { claimName: 'generic-prime-preferences-pvc-v2' } }),
  'spec.template.spec.volumes.length': 1,
  'spec.template.spec.tolerations': absent,
});
halo.fact('Service', ns, backend, {
  'metadata.labels': { app: backend, tier: 'backend' },
  'spec.selector': { app: backend },
  'spec.type': orDefault('ClusterIP'),
  'spec.ports': servicePort(3000, 3000),
});
halo.fact('PersistentVolume', undefined, 'generic-prime-preferences-pv', {
  'spec.capacity': { storage: '1Gi' },
  'spec.accessModes': ['ReadWriteOnce'],
  'spec.persistentVolumeReclaimPolicy': orDefault('Retain'),
  'spec.storageClassName': orDefault(''),
  'spec.hostPath': { path: '/mnt/generic-prime-preferences', type: 'DirectoryOrCreate' },
  'spec.nodeAffinity': {
    required: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['thor'] }] }] },
  },
});
halo.fact('PersistentVolumeClaim', ns, 'generic-prime-preferences-pvc-v2', {
  'spec.storageClassName': '',
  'spec.volumeName': 'generic-prime-preferences-pv',
  'spec.accessModes': ['ReadWriteOnce'],
  'spec.resources': { requests: { storage: '1Gi' } },
});

const frontend = 'generic-prime-frontend';
halo.fact('Deployment', ns, frontend, {
  'metadata.labels': { app: frontend, tier: 'frontend', version: 'v1.0.0' },
  'spec.replicas': 2,
  'spec.selector': { matchLabels: { app: frontend } },
  'spec.template.metadata.labels': { app: frontend, tier: 'frontend', version: 'v1.0.0' },
  'spec.template.spec.nodeSelector': onThor,
  'spec.template.spec (placement)': onlyOn('thor'),
  'spec.template.spec.containers.length': 1,
  'spec.template.spec.containers[0].name': 'frontend',
  'spec.template.spec.containers[0].image': 'localhost/generic-prime-frontend:prod',
  'spec.template.spec.containers[0].imagePullPolicy': 'Never',
  'spec.template.spec.containers[0].ports': containerPort(80, 'http'),
  'spec.template.spec.containers[0].env': absent,
  'spec.template.spec.containers[0].livenessProbe': httpProbe('/health', 80, { delay: 10, period: 10, timeout: 5, failures: 3 }),
  'spec.template.spec.containers[0].readinessProbe': httpProbe('/', 80, { delay: 5, period: 5, timeout: 3, failures: 2 }),
  'spec.template.spec.containers[0].startupProbe': absent,
  'spec.template.spec.containers[0].resources': resources('50m/64Mi', '250m/128Mi'),
});
halo.fact('Service', ns, frontend, {
  'metadata.labels': { app: frontend, tier: 'frontend' },
  'spec.selector': { app: frontend },
  'spec.type': orDefault('ClusterIP'),
  'spec.ports': servicePort(80, 80),
});
halo.fact('Ingress', ns, 'generic-prime-ingress', {
  'spec.ingressClassName': 'traefik',
  'metadata.annotations["traefik.ingress.kubernetes.io/router.entrypoints"]': 'web',
  'spec.rules': rules('generic-prime.minilab', ['/api', backend, 3000], ['/', frontend, 80]),
  'spec.tls': absent,
});

platform(halo);

halo.description({
  'distribution.name': 'k3s',
  'network.domain': 'minilab',
  'nodes.length': 2,
  'nodes[loki]': node('control-plane', '192.168.0.110', 'v1.33.3', { cpu: '4', memory: '16Gi' }),
  'nodes[thor]': node('worker', '192.168.0.244', 'v1.33.4', { cpu: '8', memory: '32Gi' }),
  'nodes[loki].taints': oneOf(undefined, []),
  'ingress.controller': 'traefik',
  'ingress.addresses': ['192.168.0.110'],
  'ingress.entryPoints': { web: 80, websecure: 443 },
  'externals[elasticsearch].kind': 'Service',
  'externals[elasticsearch].namespace': 'data',
  'externals[elasticsearch].ports[0].port': 9200,
  'externals[elasticsearch].ports[0].nodePort': 30398,
});
halo.none('nothing is emitted for Elasticsearch, nor into its namespace', (lab) =>
  lab.objects
    .filter((o) => o.namespace === 'data' || /^elasticsearch/.test(o.name) || (o.kind === 'Namespace' && o.name === 'data'))
    .map((o) => o.path),
);
describe.each(['nodes/hosts', 'nodes/hosts.windows'])('%s', (file) => {
  halo.holds('first line', (lab) => {
    const [first] = hostsLines(lab.text(file));
    expect(`${first?.address} ${first?.names.join(' ')}`).toMatch(/^192\.168\.0\.110 loki loki\.minilab generic-prime\.minilab( |$)/);
  });
  halo.holds('every name on loki', (lab) =>
    expect(namesAt(lab.text(file), '192.168.0.110')).toEqual(
      [
        'loki',
        'loki.minilab',
        'generic-prime.minilab',
        'auth.minilab',
        'whoami.minilab',
        'gitlab.minilab',
        'ollama.minilab',
        'chat.minilab',
        'autos.minilab',
      ].sort(),
    ),
  );
  halo.holds('thor first, then the other services on it', (lab) => {
    const thor = hostsLines(lab.text(file)).find((line) => line.address === '192.168.0.244');
    expect(thor?.names.slice(0, 2)).toEqual(['thor', 'thor.minilab']);
    expect(namesAt(lab.text(file), '192.168.0.244')).toEqual([
      'kibana.minilab',
      'registry.minilab',
      'satellites.minilab',
      'thor',
      'thor.minilab',
    ]);
  });
  halo.holds('mimir', (lab) => expect(namesAt(lab.text(file), '192.168.0.100')).toEqual(['mimir.minilab']));
  halo.holds('nothing else', (lab) =>
    expect([...new Set(hostsLines(lab.text(file)).map((line) => line.address))].sort()).toEqual([
      '192.168.0.100',
      '192.168.0.110',
      '192.168.0.244',
    ]),
  );
});
halo.holds('nodes/hosts.windows: at most nine names a line (Windows reads no more)', (lab) => {
  for (const { names } of hostsLines(lab.text('nodes/hosts.windows'))) expect(names.length).toBeLessThanOrEqual(9);
});
halo.holds('nodes/hosts.e2e: the four names, on loki', (lab) => {
  const text = lab.text('nodes/hosts.e2e');
  expect(namesAt(text, '192.168.0.110')).toEqual(
    ['generic-prime', 'generic-prime.minilab', 'generic-prime-dockview', 'generic-prime-dockview.minilab'].sort(),
  );
  expect([...new Set(hostsLines(text).map((line) => line.address))]).toEqual(['192.168.0.110']);
});
halo.none('no ingress host resolves to a node that is not loki', (lab) =>
  lab
    .ofKind('Ingress')
    .flatMap((o) =>
      listAt(o.body, 'spec.rules').flatMap((r) =>
        namesAt(lab.text('nodes/hosts'), '192.168.0.110').includes(String(at(r, 'host'))) ? [] : [String(at(r, 'host'))],
      ),
    ),
);
halo.total(153);
