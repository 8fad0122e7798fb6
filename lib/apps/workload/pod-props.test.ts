import { refusal } from '../../lab/fixture';
import { CronJob, type CronJobProps } from '../cron-job/cron-job';
import { DaemonSet } from '../daemon-set/daemon-set';
import { Deployment, type DeploymentProps } from '../deployment/deployment';
import { manifest, manifests, traefikLab } from '../fixture';
import { Job } from '../job/job';
import { StatefulSet } from '../stateful-set/stateful-set';
import { Volume } from '../volume/volume';
import { LifecycleHook } from './lifecycle';
import { Metrics } from './metrics';
import { Probe } from './probe';
import { Update } from './update';

const newApp = () => traefikLab().app('web');
type Names = ReturnType<typeof newApp>['types'];
type Props = Partial<DeploymentProps<Names>>;
const BASE = { name: 'web', image: 'nginx:1.29.3' } as const;
const build = (props: Props) => {
  const app = newApp();
  new Deployment(app, 'web', { ...BASE, ...props });
  return app;
};
const pod = (props: Props) => manifest(build(props), 'Deployment', 'web')?.spec;
const SIDE = { name: 'side', image: 'busybox:1.36' } as const;

describe('in the pod', () => {
  test.each<[string, Props, object]>([
    ['host network: names of Services resolve too', { hostNetwork: true }, { hostNetwork: true, dnsPolicy: 'ClusterFirstWithHostNet' }],
    ['host network, own policy', { hostNetwork: true, dnsPolicy: 'Default' }, { hostNetwork: true, dnsPolicy: 'Default' }],
    [
      'dnsConfig',
      { dnsPolicy: 'None', dnsConfig: { nameservers: ['10.0.0.1'], searches: ['lan'], options: { ndots: '1', 'use-vc': true } } },
      {
        dnsPolicy: 'None',
        dnsConfig: { nameservers: ['10.0.0.1'], searches: ['lan'], options: [{ name: 'ndots', value: '1' }, { name: 'use-vc' }] },
      },
    ],
    [
      'hostAliases',
      { hostAliases: { '10.0.0.9': ['nas', 'nas.lan'] } },
      { hostAliases: [{ ip: '10.0.0.9', hostnames: ['nas', 'nas.lan'] }] },
    ],
    ['enableServiceLinks', { enableServiceLinks: false }, { enableServiceLinks: false }],
    ['hostPid', { hostPid: true }, { hostPID: true }],
    ['hostname', { hostname: 'web' }, { hostname: 'web' }],
    [
      'fsGroup',
      { podSecurityContext: { fsGroup: 1000, supplementalGroups: [44] } },
      { securityContext: { fsGroup: 1000, supplementalGroups: [44] } },
    ],
    ['sysctls', { podSecurityContext: { sysctls: { a: '1' } } }, { securityContext: { sysctls: [{ name: 'a', value: '1' }] } }],
    ['one node', { onNodes: ['two'] }, { nodeSelector: { 'kubernetes.io/hostname': 'two' } }],
    [
      'several nodes',
      { onNodes: ['one', 'two'] },
      {
        affinity: {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['one', 'two'] }] }],
            },
          },
        },
      },
    ],
    ['labels', { onNodes: { labels: { 'kubernetes.io/arch': 'amd64' } } }, { nodeSelector: { 'kubernetes.io/arch': 'amd64' } }],
    [
      'a taint that it waits for',
      { tolerations: [{ key: 'a', effect: 'NoExecute', seconds: 60 }] },
      { tolerations: [{ key: 'a', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60 }] },
    ],
  ])('%s', (_, props, expected) => {
    expect(pod(props)).toMatchObject({ template: { spec: expected } });
  });

  test('annotations of the object and of the pods', () => {
    const app = build({ annotations: { a: '1' }, podAnnotations: { b: '2' } });
    expect(manifest(app, 'Deployment', 'web')).toMatchObject({
      metadata: { annotations: { a: '1' } },
      spec: { template: { metadata: { annotations: { b: '2' } } } },
    });
  });

  test('containers, init containers and sidecars, their ports and volumes', () => {
    const data = Volume.emptyDir('data');
    const app = build({
      ports: [{ name: 'http', containerPort: 80, servicePort: 80 }],
      mounts: { '/data': data },
      lifecycle: { preStop: LifecycleHook.http('/stop') },
      containers: [
        {
          ...SIDE,
          ports: [{ name: 'metrics', containerPort: 9100, servicePort: 9100 }],
          mounts: { '/logs': data.subPath('logs').readOnly() },
        },
      ],
      init: [
        { name: 'first', image: 'busybox:1.36' },
        {
          name: 'vpn',
          image: 'vpn:1',
          restartPolicy: 'Always',
          startup: Probe.exec(['true']),
          lifecycle: { postStart: LifecycleHook.exec(['up']) },
        },
      ],
      metrics: Metrics.at('/metrics', { port: 'metrics' }),
    });
    expect(manifest(app, 'Deployment', 'web')?.spec).toMatchObject({
      template: {
        spec: {
          containers: [
            { name: 'web', ports: [{ name: 'http' }], lifecycle: { preStop: { httpGet: { path: '/stop', port: 80 } } } },
            {
              name: 'side',
              ports: [{ name: 'metrics' }],
              volumeMounts: [{ name: 'data', mountPath: '/logs', subPath: 'logs', readOnly: true }],
            },
          ],
          initContainers: [
            { name: 'first' },
            {
              name: 'vpn',
              restartPolicy: 'Always',
              startupProbe: { exec: { command: ['true'] } },
              lifecycle: { postStart: { exec: { command: ['up'] } } },
            },
          ],
          volumes: [{ name: 'data', emptyDir: {} }],
        },
      },
    });
    expect(manifest(app, 'Service', 'web')?.spec).toMatchObject({ ports: [{ name: 'http' }, { name: 'metrics', port: 9100 }] });
    expect(manifest(app, 'ServiceMonitor', 'web')?.spec).toMatchObject({ endpoints: [{ port: 'metrics' }] });
  });
});

test('every kind says the same of its pods, in a field of its name', () => {
  const app = newApp();
  const props = { ...BASE, hostNetwork: true, podAnnotations: { a: '1' }, containers: [SIDE] } as const;
  const made = [
    new Deployment(app, 'a', props).deployment,
    new StatefulSet(app, 'b', props).statefulSet,
    new DaemonSet(app, 'c', props).daemonSet,
    new Job(app, 'd', props).job,
  ];
  const { job, cronJob } = { job: made[3], cronJob: new CronJob(app, 'e', { ...props, schedule: '@daily' }).cronJob };
  const templates = [...made.map((one) => one.toJson().spec.template), cronJob.toJson().spec.jobTemplate.spec.template];
  expect([...made, cronJob].map(({ kind }) => kind)).toEqual(['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob']);
  const [{ spec: first }] = templates;
  for (const { metadata, spec } of templates) {
    expect(metadata).toEqual({ annotations: { a: '1' }, labels: { 'app.kubernetes.io/name': 'web' } });
    expect({ ...spec, restartPolicy: undefined }).toEqual({ ...first, restartPolicy: undefined });
  }
  expect(job?.toJson().spec.template.spec.restartPolicy).toBe('Never');
});

test('StatefulSet: claims, mounted where they say; the Service is headless', () => {
  const app = newApp();
  const database = new StatefulSet(app, 'db', {
    name: 'db',
    image: 'mongo:7',
    ports: [{ name: 'mongo', containerPort: 27017, servicePort: 27017 }],
    claims: { data: { size: '5Gi', mountPath: '/data/db' }, backup: { size: '10Gi', labels: { tier: 'cold' } } },
    containers: [{ ...SIDE, mounts: { '/backup': Volume.ofTemplate('backup') } }],
    update: Update.partition(1),
    podManagement: 'Parallel',
    claimRetention: { whenScaled: 'Delete' },
  });
  const claim = (name: string, storage: string, labels = {}) => ({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name, annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' }, ...labels },
    spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'local-path', resources: { requests: { storage } } },
  });
  expect(database.statefulSet.toJson().spec).toEqual({
    replicas: 1,
    serviceName: 'db',
    podManagementPolicy: 'Parallel',
    updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 1 } },
    persistentVolumeClaimRetentionPolicy: { whenScaled: 'Delete' },
    selector: { matchLabels: { 'app.kubernetes.io/name': 'db' } },
    template: {
      metadata: { labels: { 'app.kubernetes.io/name': 'db' } },
      spec: {
        containers: [
          {
            name: 'db',
            image: 'mongo:7',
            ports: [{ containerPort: 27017, name: 'mongo', protocol: 'TCP' }],
            volumeMounts: [{ name: 'data', mountPath: '/data/db' }],
          },
          { ...SIDE, volumeMounts: [{ name: 'backup', mountPath: '/backup' }] },
        ],
      },
    },
    volumeClaimTemplates: [claim('data', '5Gi'), claim('backup', '10Gi', { labels: { tier: 'cold' } })],
  });
  expect(database.service?.toJson().spec).toMatchObject({ clusterIP: 'None' });
});

test('CronJob: only what somebody decided', () => {
  const app = newApp();
  new CronJob(app, 'backup', {
    name: 'backup',
    image: 'restic:0.18',
    schedule: '30 3 * * *',
    timeZone: 'Europe/Berlin',
    concurrency: 'Forbid',
    startingDeadline: 600,
    history: { successful: 1, failed: 2 },
    retries: 0,
    ttl: 3600,
    restart: 'OnFailure',
  });
  const labels = { 'app.kubernetes.io/name': 'backup' };
  expect(manifests(app)).toEqual([
    {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: { name: 'backup', namespace: 'web', labels },
      spec: {
        schedule: '30 3 * * *',
        timeZone: 'Europe/Berlin',
        concurrencyPolicy: 'Forbid',
        startingDeadlineSeconds: 600,
        successfulJobsHistoryLimit: 1,
        failedJobsHistoryLimit: 2,
        jobTemplate: {
          spec: {
            backoffLimit: 0,
            ttlSecondsAfterFinished: 3600,
            template: {
              metadata: { labels },
              spec: { containers: [{ name: 'backup', image: 'restic:0.18' }], restartPolicy: 'OnFailure' },
            },
          },
        },
      },
    },
  ]);
});

test('a Job may be let in like other pods', () => {
  const app = newApp();
  const database = new Deployment(app, 'db', { name: 'db', image: 'db:1', ports: [{ containerPort: 5432, servicePort: 5432 }] });
  database.reachableFrom(new CronJob(app, 'dump', { name: 'dump', image: 'dump:1', schedule: '@daily' }));
  expect(manifest(app, 'NetworkPolicy', 'db')?.spec).toMatchObject({
    ingress: [{ from: [{ podSelector: { matchLabels: { 'app.kubernetes.io/name': 'dump' } } }] }],
  });
});

const deployment = (props: object) => () => new Deployment(newApp(), 'x', { ...BASE, ...props });
const statefulSet = (props: object) => () => new StatefulSet(newApp(), 'x', { ...BASE, ...props });
const cronJob = (props: Partial<CronJobProps<Names>> | object) => () =>
  new CronJob(newApp(), 'x', { ...BASE, schedule: '@daily', ...props });

/** What JavaScript users write, and what the types can't know; the rest is in lib/types.test.ts. */
describe('mistakes', () => {
  test.each<[string, () => unknown, string]>([
    [
      'probe of an init container',
      deployment({ init: [{ ...SIDE, liveness: Probe.exec(['true']) }] }),
      "container side: got liveness of an init container, which runs to its end; expected restartPolicy: 'Always' with it, which makes it a sidecar",
    ],
    [
      'port of an init container',
      deployment({ init: [{ ...SIDE, ports: [{ containerPort: 1 }] }] }),
      "container side: got ports of an init container, which runs to its end; expected restartPolicy: 'Always' with it, which makes it a sidecar",
    ],
    [
      'two containers of one name',
      deployment({ containers: [{ ...SIDE, name: 'web' }] }),
      "web: got two containers named 'web', expected a name each",
    ],
    [
      'two ports of one name',
      deployment({ ports: [{ name: 'a', containerPort: 1 }], containers: [{ ...SIDE, ports: [{ name: 'a', containerPort: 2 }] }] }),
      "web: got two ports named 'a', expected a name each",
    ],
    [
      'hook without a port',
      deployment({ lifecycle: { preStop: LifecycleHook.http('/stop') } }),
      'preStop of container web: got no port, and the container has none; expected one',
    ],
    ['relative hook', () => LifecycleHook.http('stop'), "lifecycle hook: got path 'stop', expected one that begins with '/'"],
    [
      'DNS of nobody',
      deployment({ dnsPolicy: 'None' }),
      "web: got dnsPolicy 'None' without a DNS server, expected dnsConfig.nameservers with it",
    ],
    [
      'four DNS servers',
      deployment({ dnsConfig: { nameservers: ['1.1.1.1', '1.1.1.2', '1.1.1.3', '1.1.1.4'] } }),
      'web: got 4 DNS servers, expected at most 3: no more are asked',
    ],
    [
      'DNS server by name',
      deployment({ dnsConfig: { nameservers: ['router.lan'] } }),
      "web, dnsConfig: got 'router.lan', expected an IPv4 address like 10.0.0.2",
    ],
    [
      'host policy without host network',
      deployment({ dnsPolicy: 'ClusterFirstWithHostNet' }),
      "web: got dnsPolicy 'ClusterFirstWithHostNet' without hostNetwork, expected both, or 'ClusterFirst'",
    ],
    [
      'alias without a name',
      deployment({ hostAliases: { '10.0.0.9': [] } }),
      'web, hostAliases: got no name for 10.0.0.9, expected at least one',
    ],
    [
      'alias of a name',
      deployment({ hostAliases: { nas: ['nas.lan'] } }),
      "web, hostAliases: got 'nas', expected an IPv4 address like 10.0.0.2",
    ],
    ['no node', deployment({ onNodes: [] }), 'onNodes: got no node, expected at least one'],
    ['node twice', deployment({ onNodes: ['one', 'one'] }), "onNodes: got node 'one' twice, expected each once"],
    [
      'label of no node',
      deployment({ onNodes: { labels: { disk: 'ssd' } } }),
      "onNodes: no node of lab halo has label disk=ssd; add it to 'labels' of a node",
    ],
    [
      'seconds of another effect',
      deployment({ tolerations: [{ key: 'a', effect: 'NoSchedule', seconds: 1 }] }),
      "toleration: got seconds 1 without effect 'NoExecute', expected both: no other taint sends pods away",
    ],
    [
      'capability with its prefix',
      deployment({ securityContext: { capabilities: { add: ['CAP_NET_ADMIN'] } } }),
      "securityContext: got capability 'CAP_NET_ADMIN', expected 'NET_ADMIN'",
    ],
    ['grace period', deployment({ gracePeriod: 1.5 }), 'web: got gracePeriod 1.5, expected a whole number of seconds'],
    [
      'relative working folder',
      deployment({ workingDir: 'srv' }),
      "container web: got workingDir 'srv', expected a path that begins with '/'",
    ],
    [
      'mount of no claim',
      statefulSet({ mounts: { '/data': Volume.ofTemplate('data') } }),
      "web: got a mount of claim 'data', expected a claim of that name in claims",
    ],
    [
      'mount of another claim',
      statefulSet({ claims: { rows: { size: '1Gi', mountPath: '/rows' } }, mounts: { '/data': Volume.ofTemplate('data') } }),
      "web: got a mount of claim 'data', expected 'rows' in claims",
    ],
    [
      'claim that nothing mounts',
      statefulSet({ claims: { data: { size: '1Gi' } } }),
      "web: got claim 'data' that nothing mounts, expected its mountPath, or Volume.ofTemplate('data') in mounts",
    ],
    [
      'two mounts at one path',
      statefulSet({ claims: { a: { size: '1Gi', mountPath: '/a' }, b: { size: '1Gi', mountPath: '/a' } } }),
      "web: got two mounts at '/a', expected a path each",
    ],
    [
      'claim of a bad name',
      statefulSet({ claims: { Data: { size: '1Gi', mountPath: '/a' } } }),
      "volume: got name 'Data', expected lower case letters, digits and '-', first and last no '-'",
    ],
    [
      'claim without size',
      statefulSet({ claims: { data: { size: '0', mountPath: '/a' } } }),
      'web, claim data, size: got 0, expected more than 0',
    ],
    ['partition', () => Update.partition(-1), 'update: got partition -1, expected a whole number'],
    [
      'schedule',
      cronJob({ schedule: '30 3 * *' }),
      "cron job web: got schedule '30 3 * *', expected minute, hour, day of the month, month and day of the week like '30 3 * * *'",
    ],
    [
      'zone in the schedule',
      cronJob({ schedule: 'TZ=Europe/Berlin 3 * * *' }),
      'cron job web: got a time zone in its schedule, expected timeZone',
    ],
    ['zone', cronJob({ timeZone: 'CET' }), "cron job web: got timeZone 'CET', expected one like 'Europe/Berlin'"],
    [
      'deadline that never meets a look',
      cronJob({ startingDeadline: 5 }),
      'cron job web: got startingDeadline 5, expected at least 10: the controller looks every 10 seconds',
    ],
    ['history', cronJob({ history: { failed: -1 } }), 'cron job web: got history.failed -1, expected a whole number'],
    ['long name', cronJob({ name: 'a'.repeat(53) }), `cron job ${'a'.repeat(53)}: got a name of 53 characters, expected at most 52`],
    ['ttl', cronJob({ ttl: 0.5 }), 'cron job web: got ttl 0.5, expected a whole number'],
    ['completions', cronJob({ completions: 0 }), 'cron job web: got completions 0, expected a whole number from 1'],
  ])('%s', (_, make, message) => {
    expect(refusal(make)).toBe(message);
  });
});
