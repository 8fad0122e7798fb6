import { ApiObject, JsonPatch } from 'cdk8s';
import { makeLab, metallb, NODES, refusal } from '../../lab/fixture';
import type { Lab } from '../../lab/lab';
import type { Manifest } from '../../manifest/manifest';
import { IngressNginx } from '../../products/ingress-nginx/ingress-nginx';
import { K3s } from '../../products/k3s/k3s';
import { ConfigMap } from '../config-map/config-map';
import { manifest, manifests, traefikLab } from '../fixture';
import { ExistingSecret } from '../secret/existing-secret';
import { Volume } from '../volume/volume';
import { Env } from '../workload/env';
import { Metrics } from '../workload/metrics';
import { Probe } from '../workload/probe';
import { Spread } from '../workload/spread';
import { Update } from '../workload/update';
import { Deployment, type DeploymentProps } from './deployment';

type Props = Partial<DeploymentProps<ReturnType<typeof newApp>['types']>>;
const newApp = () => traefikLab().app('web');
const BASE = { name: 'web', image: 'nginx:1.29.3' } as const;
const build = (props: Props) => {
  const app = newApp();
  new Deployment(app, 'web', { ...BASE, ...props });
  return app;
};
/** A part of the Deployment. */
const at = (of: unknown, path: string): unknown =>
  path.split('.').reduce((value: unknown, key) => (value as Record<string, unknown> | undefined)?.[key], of);
const spec = (props: Props, path = '') => at(manifest(build(props), 'Deployment', 'web'), `spec${path && `.${path}`}`);
const pod = (props: Props, path: string) => spec(props, `template.spec.${path}`);
const container = (props: Props, path: string) => pod(props, `containers.0.${path}`);
const service = (props: Props): Manifest | undefined => manifest(build(props), 'Service', props.service?.name ?? 'web');
const of = (props: Props) => refusal(() => build(props));

const SELECTOR = { 'app.kubernetes.io/name': 'web' };
const PORT = { name: 'http', containerPort: 8080, servicePort: 80 } as const;

test('only what somebody decided', () => {
  expect(manifests(build({}))).toEqual([
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web', namespace: 'web', labels: SELECTOR },
      spec: {
        replicas: 1,
        selector: { matchLabels: SELECTOR },
        template: { metadata: { labels: SELECTOR }, spec: { containers: [{ name: 'web', image: 'nginx:1.29.3' }] } },
      },
    },
  ]);
});

describe('each prop is one thing in the pod', () => {
  test.each<[keyof Props, Props, string, unknown]>([
    ['container', { container: 'app' }, 'name', 'app'],
    ['pullPolicy', { pullPolicy: 'Never' }, 'imagePullPolicy', 'Never'],
    ['command', { command: ['nginx'] }, 'command', ['nginx']],
    ['args', { args: ['-g'] }, 'args', ['-g']],
    [
      'env',
      { env: { B: '1', A: Env.field('spec.nodeName') } },
      'env',
      [
        { name: 'B', value: '1' },
        { name: 'A', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
      ],
    ],
    ['envFrom', { envFrom: [{ name: 'config' }] }, 'envFrom', [{ configMapRef: { name: 'config' } }]],
    ['securityContext', { securityContext: { runAsNonRoot: true } }, 'securityContext', { runAsNonRoot: true }],
    ['requests', { requests: { cpu: '0.25', memory: '1024Mi' } }, 'resources', { requests: { cpu: '250m', memory: '1Gi' } }],
    ['limits', { limits: { memory: '64Mi' } }, 'resources', { limits: { memory: '64Mi' } }],
    ['gpus', { gpus: 2, limits: { cpu: '1' } }, 'resources', { limits: { cpu: '1', 'nvidia.com/gpu': '2' } }],
    [
      'ports',
      {
        ports: [
          { containerPort: 9, protocol: 'UDP' },
          { name: 'http', containerPort: 80 },
        ],
      },
      'ports',
      [
        { containerPort: 9, protocol: 'UDP' },
        { containerPort: 80, protocol: 'TCP', name: 'http' },
      ],
    ],
    [
      'readiness',
      { readiness: Probe.http('/status', { port: 80, headers: { Host: 'cloud.example.com' } }) },
      'readinessProbe',
      { httpGet: { path: '/status', port: 80, httpHeaders: [{ name: 'Host', value: 'cloud.example.com' }] } },
    ],
    [
      'liveness',
      { liveness: Probe.http('/a', { port: 81, delay: 0, period: 1, timeout: 2, failures: 3, successes: 1 }) },
      'livenessProbe',
      {
        httpGet: { path: '/a', port: 81 },
        initialDelaySeconds: 0,
        periodSeconds: 1,
        timeoutSeconds: 2,
        failureThreshold: 3,
        successThreshold: 1,
      },
    ],
    [
      'readiness',
      { readiness: Probe.tcp({ successes: 2 }), ports: [{ containerPort: 5432 }, { containerPort: 1 }] },
      'readinessProbe',
      {
        tcpSocket: { port: 5432 },
        successThreshold: 2,
      },
    ],
    ['startup', { startup: Probe.exec(['true']) }, 'startupProbe', { exec: { command: ['true'] } }],
    [
      'liveness',
      { liveness: Probe.grpc({ service: 'x' }), ports: [{ containerPort: 50051 }] },
      'livenessProbe',
      { grpc: { port: 50051, service: 'x' } },
    ],
    [
      'mounts',
      { mounts: { '/a': Volume.emptyDir('tmp', { size: '1024Mi', memory: true }) } },
      'volumeMounts',
      [{ name: 'tmp', mountPath: '/a' }],
    ],
  ])('container: %s', (_, props, path, expected) => {
    expect(container(props, path)).toEqual(expected);
  });

  test.each<[string, Props, string, unknown]>([
    ['serviceAccount', { serviceAccount: 'robot' }, 'serviceAccountName', 'robot'],
    ['automountToken', { automountToken: false }, 'automountServiceAccountToken', false],
    ['pullSecrets', { pullSecrets: [{ name: 'registry' }] }, 'imagePullSecrets', [{ name: 'registry' }]],
    ['runtimeClass', { runtimeClass: 'nvidia' }, 'runtimeClassName', 'nvidia'],
    ['priorityClass', { priorityClass: 'system-node-critical' }, 'priorityClassName', 'system-node-critical'],
    ['podSecurityContext', { podSecurityContext: { fsGroup: 1 } }, 'securityContext', { fsGroup: 1 }],
    ['gracePeriod', { gracePeriod: 0 }, 'terminationGracePeriodSeconds', 0],
    ['onNodes', { onNodes: 'two' }, 'nodeSelector', { 'kubernetes.io/hostname': 'two' }],
    [
      'onNodes of the workers',
      { onNodes: { role: 'agent' } },
      'affinity.nodeAffinity',
      {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'DoesNotExist' }] }],
        },
      },
    ],
    [
      'onNodes of the servers',
      { onNodes: { role: 'server' } },
      'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution',
      {
        nodeSelectorTerms: [{ matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }] }],
      },
    ],
    [
      'tolerations',
      { tolerations: [{}, { key: 'a', value: 'b', effect: 'NoSchedule' }, { key: 'c' }] },
      'tolerations',
      [{ operator: 'Exists' }, { key: 'a', operator: 'Equal', value: 'b', effect: 'NoSchedule' }, { key: 'c', operator: 'Exists' }],
    ],
  ])('pod: %s', (_, props, path, expected) => {
    expect(pod(props, path)).toEqual(expected);
  });

  test.each<[string, Props, string, unknown]>([
    ['replicas', { replicas: 0 }, 'replicas', 0],
    ['revisionHistoryLimit', { revisionHistoryLimit: 0 }, 'revisionHistoryLimit', 0],
    [
      'rolling update',
      { update: Update.rolling({ surge: '25%', unavailable: 0 }) },
      'strategy',
      {
        type: 'RollingUpdate',
        rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 },
      },
    ],
    ['recreation', { update: Update.recreate() }, 'strategy', { type: 'Recreate' }],
  ])('deployment: %s', (_, props, path, expected) => {
    expect(spec(props, path)).toEqual(expected);
  });
});

describe('labels', () => {
  test('selector, all objects, workload and pods', () => {
    const app = build({
      selector: { app: 'web' },
      labels: { tier: 'a' },
      podLabels: { version: 'v1' },
      ports: [PORT],
      budget: { minAvailable: 1 },
    });
    const labelsOf = (kind: string) => manifest(app, kind, 'web')?.metadata.labels;
    expect(labelsOf('Deployment')).toEqual({ app: 'web', tier: 'a', version: 'v1' });
    expect(at(manifest(app, 'Deployment', 'web'), 'spec.template.metadata.labels')).toEqual({ app: 'web', tier: 'a', version: 'v1' });
    expect(at(manifest(app, 'Deployment', 'web'), 'spec.selector.matchLabels')).toEqual({ app: 'web' });
    for (const kind of ['Service', 'PodDisruptionBudget']) expect(labelsOf(kind)).toEqual({ app: 'web', tier: 'a' });
    expect(manifest(app, 'Service', 'web')?.spec).toMatchObject({ selector: { app: 'web' } });
    expect(manifest(app, 'PodDisruptionBudget', 'web')?.spec).toEqual({ minAvailable: 1, selector: { matchLabels: { app: 'web' } } });
  });

  test.each<[Props, string]>([
    [{ selector: {} }, 'web: got an empty selector, expected at least one label'],
    [{ selector: { app: 'web' }, labels: { app: 'other' } }, 'web: got label app=other, expected web as in the selector'],
    [{ selector: { app: 'web' }, podLabels: { app: 'other' } }, 'web: got label app=other, expected web as in the selector'],
  ])('%#', (props, message) => {
    expect(of(props)).toBe(message);
  });
});

describe('container', () => {
  const port = { ports: [PORT] };
  test.each<[string, () => unknown, unknown]>([
    ['an image with a space', () => build({ image: 'nginx: 1' }), "container web: got image 'nginx: 1', expected one like nginx:1.29.3"],
    ['no image', () => build({ image: '' }), "container web: got image '', expected one like nginx:1.29.3"],
    [
      'cpu limit below request',
      () => build({ requests: { cpu: '1' }, limits: { cpu: '500m' } }),
      'container web: got cpu limit 500m below the request 1, expected at least as much',
    ],
    [
      'memory limit below request',
      () => build({ requests: { memory: '1Gi' }, limits: { memory: '1G' } }),
      'container web: got memory limit 1G below the request 1Gi, expected at least as much',
    ],
    [
      'an unknown unit',
      () => build({ requests: { memory: '64mb' as '64M' } }),
      expect.stringMatching(/^container web, memory: got quantity '64mb', expected a number, alone or/),
    ],
    ['less than nothing', () => build({ limits: { cpu: '-1' } }), 'container web, cpu: got -1, expected 0 or more'],
    ['half a card', () => build({ gpus: 0.5 }), 'container web: got 0.5 graphics cards, expected a whole number above 0'],
    [
      'a number in env',
      () => build({ env: { PORT: 3000 as unknown as string } }),
      'container web: got number for env PORT, expected text or where it comes from',
    ],
    [
      'nothing in env',
      () => build({ env: { PORT: null as unknown as string } }),
      'container web: got null for env PORT, expected text or where it comes from',
    ],
    [
      'a bad name in env',
      () => build({ env: { 'A=B': '' } }),
      "container web: got env 'A=…', expected a name of printable characters without '='",
    ],
    [
      'a relative mount',
      () => build({ mounts: { ['data' as '/']: Volume.emptyDir('a') } }),
      "container web: got mount at 'data', expected a path that begins with '/'",
    ],
    [
      'a bad name',
      () => build({ container: 'My_App' }),
      "web, container: got name 'My_App', expected lower case letters, digits and '-', first and last no '-'",
    ],
    [
      'two with one name',
      () => build({ container: 'app', init: [{ name: 'app', image: 'busybox:1' }] }),
      "web: got two containers named 'app', expected a name each",
    ],
    [
      'volumes that share a name',
      () => build({ mounts: { '/a': Volume.emptyDir('a'), '/b': Volume.emptyDir('a') } }),
      "web: got two volumes named 'a', expected a name each",
    ],
    [
      'volumes that share a name with an init container',
      () =>
        build({
          mounts: { '/a': Volume.emptyDir('a') },
          init: [{ name: 'i', image: 'a:1', mounts: { '/a': Volume.hostPath('a', '/a') } }],
        }),
      "web: got two volumes named 'a', expected a name each",
    ],
    [
      'a volume with a bad name',
      () => Volume.emptyDir('A'),
      "volume: got name 'A', expected lower case letters, digits and '-', first and last no '-'",
    ],
    [
      'a probe without a port',
      () => build({ readiness: Probe.http('/') }),
      'readiness probe of container web: got no port, and the container has none; expected one',
    ],
    [
      'a probe with a header of two lines',
      () => Probe.http('/', { headers: { 'X-A\n': 'b' } }),
      "probe: got header of 4 characters, expected letters, digits and '-', as the API server wants it",
    ],
    ['a relative probe', () => Probe.http('health'), "probe: got path 'health', expected one that begins with '/'"],
    ['a probe on no port', () => Probe.tcp({ port: 70000 }), 'probe: got port 70000, expected at most 65535'],
    ['a probe without pause', () => Probe.tcp({ period: 0 }), 'probe: got period 0, expected a whole number from 1'],
    ['a probe in the past', () => Probe.exec(['true'], { delay: -1 }), 'probe: got delay -1, expected a whole number from 0'],
    [
      'liveness after two successes',
      () => build({ ...port, liveness: Probe.http('/', { successes: 2 }) }),
      'liveness probe of container web: got successes 2, expected 1, as Kubernetes wants it of all but readiness',
    ],
    ['an unknown node', () => build({ onNodes: 'three' as 'one' }), "onNodes: lab halo has no node 'three'; there are 'one', 'two'"],
    [
      'a role of another distribution',
      () => build({ onNodes: { role: 'worker' } }),
      "onNodes: no node of lab halo has role 'worker'; there are 'server' (1) and 'agent' (1)",
    ],
  ])('%s', (_, make, message) => {
    expect(refusal(make)).toEqual(message);
  });

  test('a claim that is named twice is one volume', () => {
    const at = (folder: string, claim: string) => Volume.claim('data', { name: claim }).subPath(folder);
    expect(pod({ mounts: { '/a': at('a', 'data'), '/b': at('b', 'data') } }, 'volumes')).toEqual([
      { name: 'data', persistentVolumeClaim: { claimName: 'data' } },
    ]);
    expect(refusal(() => build({ mounts: { '/a': at('a', 'data'), '/b': at('b', 'other') } }))).toEqual(
      "web: got two volumes named 'data', expected a name each",
    );
  });
  test('one volume may be mounted twice, and in an init container', () => {
    const data = Volume.emptyDir('data');
    const props: Props = {
      mounts: { '/a': data, '/b': data },
      init: [{ name: 'i', image: 'a:1', command: ['x'], mounts: { '/c': data } }],
    };
    expect(pod(props, 'volumes')).toEqual([{ name: 'data', emptyDir: {} }]);
    expect(pod(props, 'initContainers')).toEqual([
      { name: 'i', image: 'a:1', command: ['x'], volumeMounts: [{ name: 'data', mountPath: '/c' }] },
    ]);
  });

  test('every kind of volume', () => {
    const app = newApp();
    const config = new ConfigMap(app, 'config', { name: 'config', data: { a: '1' } });
    const secret = new ExistingSecret(app, 'secret', { name: 'secret', keys: { a: {} }, why: 'x' });
    const mounts = {
      '/claim': Volume.claim('claim', { name: 'data' }),
      '/config': Volume.configMap('config', config),
      '/secret': Volume.secret('secret', secret),
      '/host': Volume.hostPath('host', '/dev/x', 'File'),
      '/any': Volume.hostPath('any', '/x'),
      '/memory': Volume.emptyDir('memory', { memory: true, size: '1Gi' }),
    };
    new Deployment(app, 'web', { ...BASE, mounts });
    const podSpec = at(manifest(app, 'Deployment', 'web'), 'spec.template.spec');
    expect(at(podSpec, 'volumes')).toEqual([
      { name: 'claim', persistentVolumeClaim: { claimName: 'data' } },
      { name: 'config', configMap: { name: 'config' } },
      { name: 'secret', secret: { secretName: 'secret' } },
      { name: 'host', hostPath: { path: '/dev/x', type: 'File' } },
      { name: 'any', hostPath: { path: '/x' } },
      { name: 'memory', emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } },
    ]);
    expect(at(podSpec, 'containers.0.volumeMounts.2')).toEqual({ name: 'secret', mountPath: '/secret', readOnly: true });
  });
});

describe('spread', () => {
  const labelSelector = { matchLabels: SELECTOR };
  const topologyKey = 'kubernetes.io/hostname';
  test('preferred and required anti-affinity together', () => {
    expect(pod({ spread: [Spread.preferOtherNode(50), Spread.requireOtherNode()] }, 'affinity')).toEqual({
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 50, podAffinityTerm: { labelSelector, topologyKey } }],
        requiredDuringSchedulingIgnoredDuringExecution: [{ labelSelector, topologyKey }],
      },
    });
  });
  test('even and preferably even together', () => {
    expect(pod({ spread: [Spread.evenly(), Spread.preferEvenly({ maxSkew: 2 })] }, 'topologySpreadConstraints')).toEqual([
      {
        maxSkew: 1,
        topologyKey,
        labelSelector,
        whenUnsatisfiable: 'DoNotSchedule',
        nodeTaintsPolicy: 'Honor',
        matchLabelKeys: ['pod-template-hash'],
      },
      { maxSkew: 2, topologyKey, labelSelector, whenUnsatisfiable: 'ScheduleAnyway' },
    ]);
  });
  test('anti-affinity, constraint and a role of nodes together', () => {
    const props: Props = { spread: [Spread.preferOtherNode(), Spread.evenly()], onNodes: { role: 'agent' } };
    expect(Object.keys(pod(props, 'affinity') as object)).toEqual(['nodeAffinity', 'podAntiAffinity']);
    expect(pod(props, 'topologySpreadConstraints')).toHaveLength(1);
  });
  test('one alone', () => {
    expect(pod({ spread: Spread.requireOtherNode() }, 'affinity.podAntiAffinity')).toEqual({
      requiredDuringSchedulingIgnoredDuringExecution: [{ labelSelector, topologyKey }],
    });
  });
  test.each<[() => unknown, string]>([
    [() => build({ spread: [Spread.evenly(), Spread.evenly({ maxSkew: 2 })] }), 'spread: got evenly twice, expected each once'],
    [() => Spread.preferOtherNode(0), 'spread: got weight 0, expected a whole number from 1 to 100'],
    [() => Spread.preferOtherNode(101), 'spread: got weight 101, expected a whole number from 1 to 100'],
    [() => Spread.evenly({ maxSkew: 0 }), 'spread: got maxSkew 0, expected a whole number above 0'],
  ])('%#', (make, message) => {
    expect(refusal(make)).toBe(message);
  });
});

describe('service', () => {
  test('served ports only, by number, with a protocol', () => {
    expect(service({ ports: [PORT, { name: 'management', containerPort: 9000 }] })?.spec).toEqual({
      selector: SELECTOR,
      ports: [{ name: 'http', port: 80, targetPort: 8080, protocol: 'TCP' }],
    });
  });
  test('none without a served port', () => {
    expect(manifests(build({ ports: [{ containerPort: 80 }] })).map(({ kind }) => kind)).toEqual(['Deployment']);
  });
  test('another name, headless, on every node, balanced', () => {
    expect(service({ ports: [PORT], service: { name: 'other', headless: true } })).toMatchObject({ spec: { clusterIP: 'None' } });
    expect(service({ ports: [{ ...PORT, nodePort: 31000 }] })?.spec).toMatchObject({ type: 'NodePort', ports: [{ nodePort: 31000 }] });
    expect(service({ ports: [{ ...PORT, nodePort: 31000 }], service: { type: 'LoadBalancer' } })?.spec).toMatchObject({
      type: 'LoadBalancer',
    });
  });
  test.each<[string, Props, string]>([
    ['port 0', { ports: [{ containerPort: 0 }] }, 'web: got port 0, expected a whole number from 1 to 65535'],
    ['port 65536', { ports: [{ containerPort: 65536 }] }, 'web: got port 65536, expected a whole number from 1 to 65535'],
    ['half a port', { ports: [{ containerPort: 80, servicePort: 80.5 }] }, 'web: got port 80.5, expected a whole number from 1 to 65535'],
    ['a low node port', { ports: [{ ...PORT, nodePort: 8080 }] }, 'web: got port 8080, expected a whole number from 30000 to 32767'],
    ['a name twice', { ports: [PORT, { name: 'http', containerPort: 1 }] }, "web: got two ports named 'http', expected a name each"],
    ...['Http', 'a-name-that-is-too-long', '80', '-a', 'a--b'].map((name): [string, Props, string] => [
      `name ${name}`,
      { ports: [{ name, containerPort: 80 }] },
      `web: got port name '${name}', expected at most 15 lower case letters, digits and single '-', a letter among them`,
    ]),
    [
      'several served, one unnamed',
      { ports: [PORT, { containerPort: 9000, servicePort: 9000 }] },
      'web: got several served ports, port 9000 without a name; expected a name each',
    ],
    [
      'a served port twice',
      { ports: [PORT, { name: 'other', containerPort: 8081, servicePort: 80 }] },
      'web: got servicePort 80/TCP twice, expected each once',
    ],
    [
      'a node port twice',
      {
        ports: [
          { ...PORT, nodePort: 31000 },
          { name: 'other', containerPort: 1, servicePort: 1, nodePort: 31000 },
        ],
      },
      'web: got nodePort 31000/TCP twice, expected each once',
    ],
    [
      'a node port that nothing serves',
      { ports: [{ containerPort: 80, nodePort: 31000 }] },
      'web: got nodePort 31000 of port 80 without servicePort, expected both',
    ],
    ['no port', { service: {} }, 'web: got a Service without a port, expected a port with servicePort'],
    [
      'headless on every node',
      { ports: [{ ...PORT, nodePort: 31000 }], service: { headless: true } },
      'web: got a headless Service with a nodePort, expected one that has an address',
    ],
    [
      'headless and balanced',
      { ports: [PORT], service: { headless: true, type: 'LoadBalancer' } },
      'web: got a headless Service of type LoadBalancer, expected one that has an address',
    ],
    ['a pool without a balancer', { ports: [PORT], service: { pool: 'lan' } }, "web: got pool 'lan', expected type 'LoadBalancer' with it"],
    [
      'an unknown pool',
      { ports: [PORT], service: { type: 'LoadBalancer', pool: 'lan' } },
      "web: got pool 'lan', expected one of lab halo: it has none",
    ],
  ])('%s', (_, props, message) => {
    expect(of(props)).toBe(message);
  });
  test('one port, two protocols', () => {
    const ports = [
      { name: 'dns', containerPort: 53, servicePort: 53 },
      { name: 'dns-udp', containerPort: 53, servicePort: 53, protocol: 'UDP' } as const,
    ];
    expect(service({ ports })?.spec).toMatchObject({ ports: [{ protocol: 'TCP' }, { protocol: 'UDP' }] });
  });
});

describe('update and budget', () => {
  test.each<[() => unknown, string]>([
    [
      () => Update.rolling({ surge: 0, unavailable: '0%' }),
      'update: got surge 0 and unavailable 0, by which no pod could ever be replaced; expected one of them above 0',
    ],
    [
      () => Update.rolling({ surge: '25' as '25%', unavailable: 0 }),
      "got '25', expected a whole number of pods, or a share of them like '25%'",
    ],
    [() => Update.rolling({ surge: -1, unavailable: 0 }), "got '-1', expected a whole number of pods, or a share of them like '25%'"],
    [() => build({ budget: { minAvailable: 1.5 } }), "got '1.5', expected a whole number of pods, or a share of them like '25%'"],
    [() => build({ replicas: -1 }), 'web: got replicas -1, expected a whole number'],
    [() => build({ replicas: '8' as unknown as number }), 'web: got replicas 8, expected a whole number'],
  ])('%#', (make, message) => {
    expect(refusal(make)).toBe(message);
  });
  test('a budget either way', () => {
    expect(manifest(build({ budget: { maxUnavailable: '50%' } }), 'PodDisruptionBudget', 'web')?.spec).toEqual({
      maxUnavailable: '50%',
      selector: { matchLabels: SELECTOR },
    });
  });
});

describe('autoscale', () => {
  const requests = { cpu: '100m', memory: '64Mi' } as const;
  test('no replicas in the Deployment; memory before cpu, as the API server gives them back', () => {
    const app = build({ requests, autoscale: { min: 2, max: 5, cpu: 70, memory: 80 } });
    expect(manifest(app, 'Deployment', 'web')?.spec).not.toHaveProperty('replicas');
    expect(manifest(app, 'HorizontalPodAutoscaler', 'web')).toEqual({
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'web', namespace: 'web', labels: SELECTOR },
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
        minReplicas: 2,
        maxReplicas: 5,
        metrics: [
          { type: 'Resource', resource: { name: 'memory', target: { type: 'Utilization', averageUtilization: 80 } } },
          { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } },
        ],
      },
    });
  });
  test.each<[Props, string]>([
    [
      { replicas: 2, autoscale: { min: 1, max: 2, cpu: 50 }, requests },
      'web: got replicas 2 and autoscale, expected one of them: the autoscaler sets the number',
    ],
    [{ autoscale: { min: 3, max: 2, cpu: 50 }, requests }, 'web: got autoscale from 3 to 2, expected 1 or more, the lower number first'],
    [{ autoscale: { min: 0, max: 2, cpu: 50 }, requests }, 'web: got autoscale from 0 to 2, expected 1 or more, the lower number first'],
    [{ autoscale: { min: 1, max: 2 }, requests }, 'web: got autoscale without cpu or memory, expected a target'],
    [{ autoscale: { min: 1, max: 2, cpu: 0 }, requests }, 'web: got autoscale at 0% of cpu, expected a whole number above 0'],
    [
      { autoscale: { min: 1, max: 2, memory: 50 }, requests: { cpu: '1' } },
      'web: got autoscale on memory without a request for it, expected requests.memory: the target is a part of it',
    ],
  ])('%#', (props, message) => {
    expect(of(props)).toBe(message);
  });
  test('a limit without a request is the request', () => {
    expect(of({ autoscale: { min: 1, max: 2, cpu: 50 }, limits: { cpu: '1' } })).toBe('nothing was refused');
  });
});

describe('metrics', () => {
  test('a ServiceMonitor on the first port with a name', () => {
    const app = build({ ports: [{ containerPort: 1 }, PORT], metrics: Metrics.at('/metrics', { every: '30s' }) });
    expect(manifest(app, 'ServiceMonitor', 'web')?.spec).toMatchObject({
      endpoints: [{ port: 'http', path: '/metrics', interval: '30s' }],
    });
  });
  test('no port with a name', () => {
    expect(of({ ports: [{ containerPort: 80, servicePort: 80 }], metrics: Metrics.at('/metrics') })).toBe(
      'web: got metrics, but no port with a name; expected one',
    );
  });
});

test('patches are kept, also of fields that nobody knows', () => {
  const app = newApp();
  const web = new Deployment(app, 'web', { ...BASE, ports: [PORT] });
  web.deployment.addJsonPatch(
    JsonPatch.add('/spec/template/spec/somethingNew', { deep: [1] }),
    JsonPatch.replace('/spec/replicas', 4),
    JsonPatch.add('/metadata/annotations', { a: 'b' }),
  );
  web.service?.addJsonPatch(JsonPatch.remove('/spec/ports/0/name'));
  expect(manifest(app, 'Deployment', 'web')).toMatchObject({
    metadata: { annotations: { a: 'b' } },
    spec: { replicas: 4, template: { spec: { somethingNew: { deep: [1] } } } },
  });
  expect(manifest(app, 'Service', 'web')?.spec).toMatchObject({ ports: [{ port: 80 }] });
  expect(at(manifest(app, 'Service', 'web'), 'spec.ports.0')).not.toHaveProperty('name');
});

test('any object can be added raw', () => {
  const app = newApp();
  new ApiObject(app, 'raw', { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'raw' }, spec: { a: 1 } });
  expect(manifests(app)).toEqual([{ apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'raw' }, spec: { a: 1 } }]);
});

describe('on other labs', () => {
  const disabled = K3s.version('v1.33.6+k3s1', { disable: ['servicelb'] });
  const loadBalancer = metallb([{ name: 'lan', addresses: ['10.0.0.100-10.0.0.110'] }]);
  const balanced = (lab: Lab, pool?: string) => {
    const app = lab.app('web');
    new Deployment(app, 'web', { ...BASE, ports: [PORT], service: { type: 'LoadBalancer', ...(pool === undefined ? {} : { pool }) } });
    return manifest(app, 'Service', 'web');
  };
  test('a lab without a load balancer has no address to give', () => {
    expect(refusal(() => balanced(makeLab({ distribution: disabled, ingress: IngressNginx.onHostNetwork() })))).toBe(
      'web: got a Service of type LoadBalancer, but lab halo has no load balancer: it would stay pending',
    );
  });
  test('a pool of MetalLB', () => {
    const lab = () => makeLab({ distribution: disabled, loadBalancer });
    expect(balanced(lab(), 'lan')?.metadata).toMatchObject({ name: 'web', annotations: { 'metallb.io/address-pool': 'lan' } });
    expect(refusal(() => balanced(lab(), 'wan'))).toBe("web: got pool 'wan', expected one of lab halo: 'lan'");
  });
  test('a role that no node has', () => {
    const app = makeLab({ nodes: { one: NODES.one } }).app('web');
    expect(refusal(() => new Deployment(app, 'web', { ...BASE, onNodes: { role: 'agent' } }))).toBe(
      "onNodes: no node of lab halo has role 'agent'; there are 'server' (1) and 'agent' (0)",
    );
  });
});
