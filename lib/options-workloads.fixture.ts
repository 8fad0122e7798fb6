/** Workloads with every option that they have. */
import {
  CronJob,
  type CronJobProps,
  DaemonSet,
  type DaemonSetProps,
  Deployment,
  type DeploymentProps,
  Env,
  Job,
  type JobProps,
  LifecycleHook,
  Metrics,
  Postgres,
  type PostgresProps,
  Probe,
  Redis,
  type RedisProps,
  RunTimePods,
  type RunTimePodsProps,
  ServiceAccount,
  Spread,
  StatefulSet,
  type StatefulSetProps,
  Update,
  Volume,
} from '.';
import { every } from './options-every.fixture';
import type { Names, Place } from './options-place.fixture';

/** A container, but for its name. */
const container = (place: Place) =>
  ({
    image: 'example/app:1',
    pullPolicy: 'Always',
    command: ['/app'],
    args: ['--verbose'],
    envFrom: [{ name: place.config().name }],
    workingDir: '/srv',
    lifecycle: { postStart: LifecycleHook.exec(['true']), preStop: LifecycleHook.http('/stop', { port: 8080 }) },
    securityContext: {
      runAsUser: 1000,
      runAsGroup: 1000,
      runAsNonRoot: true,
      privileged: false,
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL'] },
      procMount: 'Default',
      seccompProfile: { type: 'Localhost', localhostProfile: 'profiles/app.json' },
      seLinuxOptions: { level: 's0:c123,c456', role: 'object_r', type: 'svirt_sandbox_file_t', user: 'system_u' },
    },
    requests: { cpu: '100m', memory: '64Mi' },
    limits: { cpu: '1', memory: '128Mi' },
    gpus: 1,
  }) as const;

/** A container beside the main one, but for its ports. */
const side = (place: Place, name: string) =>
  ({
    ...container(place),
    name,
    env: { NAME: 'text', NODE: Env.field('spec.nodeName') },
    mounts: { '/side': Volume.emptyDir(name) },
    liveness: Probe.exec(['true']),
    readiness: Probe.exec(['true']),
    startup: Probe.exec(['true']),
  }) as const;

const beside = (place: Place) =>
  ({
    init: [
      {
        ...side(place, 'first'),
        restartPolicy: 'Always',
        ports: [
          { name: 'first', containerPort: 9101, servicePort: 101, nodePort: 30101, hostPort: 9101, protocol: 'UDP', appProtocol: 'http' },
        ],
      },
    ],
    containers: [
      {
        ...side(place, 'second'),
        ports: [
          { name: 'second', containerPort: 9102, servicePort: 102, nodePort: 30102, hostPort: 9102, protocol: 'UDP', appProtocol: 'http' },
        ],
      },
    ],
  }) as const;

/** Who the pods are, and what the node needs for them. */
const pod = (place: Place) => {
  const { account } = new ServiceAccount(place.app(), 'account', { account: 'app' });
  return {
    ...container(place),
    container: 'main',
    init: [{ ...side(place, 'first'), restartPolicy: 'Always' }],
    containers: [side(place, 'second')],
    onNodes: 'two',
    devices: ['zigbee'],
    tolerations: [{ key: 'nvidia.com/gpu', value: 'present', effect: 'NoExecute', seconds: 60 }],
    hostNetwork: true,
    hostPid: true,
    dnsPolicy: 'None',
    dnsConfig: { nameservers: ['10.0.0.1'], searches: ['lan'], options: { ndots: '1', 'single-request': true } },
    hostAliases: { '10.0.0.9': ['nas.lan'] },
    hostname: 'app',
    enableServiceLinks: false,
    pullSecrets: [{ name: place.login().name }],
    serviceAccount: account,
    automountToken: false,
    runtimeClass: 'gvisor',
    priorityClass: 'web',
    podSecurityContext: {
      runAsUser: 1000,
      runAsGroup: 1000,
      runAsNonRoot: true,
      fsGroup: 1000,
      fsGroupChangePolicy: 'OnRootMismatch',
      supplementalGroups: [44],
      seccompProfile: { type: 'Localhost', localhostProfile: 'profiles/app.json' },
      seLinuxOptions: { level: 's0:c123,c456', role: 'object_r', type: 'svirt_sandbox_file_t', user: 'system_u' },
    },
    gracePeriod: 60,
  } as const;
};

const seen = {
  env: { NAME: 'text', NODE: Env.field('spec.nodeName') },
  mounts: { '/data': Volume.emptyDir('data') },
} as const;

const probes = {
  liveness: Probe.http('/live', { port: 8080 }),
  readiness: Probe.http('/ready', { port: 8080 }),
  startup: Probe.http('/started', { port: 8080 }),
} as const;

const labels = {
  name: 'app',
  selector: { app: 'app' },
  labels: { tier: 'back' },
  podLabels: { version: 'v1' },
  annotations: { 'example.com/owner': 'me' },
  podAnnotations: { 'example.com/note': 'text' },
} as const;
const job = {
  name: 'app',
  labels: { tier: 'back' },
  podLabels: { version: 'v1' },
  annotations: { 'example.com/owner': 'me' },
  podAnnotations: { 'example.com/note': 'text' },
  retries: 2,
  restart: 'OnFailure',
  deadline: 3600,
  ttl: 86400,
  completions: 2,
  parallelism: 2,
} as const;
const brief = { name: 'app', image: 'example/app:1' } as const;

const database = (place: Place) =>
  ({
    name: 'app',
    image: 'postgres:17',
    storage: { size: '5Gi' },
    user: 'shop',
    password: place.secret().key('password'),
  }) as const;

/** Of the kernel, which a pod on the host network shares with its node. */
const SYSCTLS = { sysctls: { 'net.ipv4.ip_local_port_range': '1024 65535' } } as const;

export const WORKLOADS = {
  Deployment: every<DeploymentProps<Names, string>>()(
    (place) => [
      {
        ...pod(place),
        ...beside(place),
        ...seen,
        ...probes,
        ...labels,
        spread: Spread.preferOtherNode(50),
        autoscale: { min: 2, max: 3, cpu: 70, memory: 80 },
        ports: [
          { name: 'http', containerPort: 8080, servicePort: 80, hostPort: 8080, appProtocol: 'http' },
          { name: 'events', containerPort: 9000, servicePort: 9000, protocol: 'UDP' },
        ],
        service: { name: 'front', type: 'LoadBalancer', pool: 'lan' },
        update: Update.rolling({ surge: 0, unavailable: 1 }),
        revisionHistoryLimit: 3,
        budget: { minAvailable: '50%' },
        metrics: Metrics.at('/metrics'),
      },
      {
        ...brief,
        replicas: 2,
        update: Update.recreate(),
        onNodes: { role: 'agent' },
        spread: [Spread.requireOtherNode()],
        ports: [{ name: 'http', containerPort: 8080, servicePort: 80 }],
        service: { headless: true },
        budget: { maxUnavailable: 1 },
      },
      { ...brief, ports: [{ containerPort: 8080, servicePort: 80, nodePort: 30080 }] },
      { ...brief, onNodes: ['two', 'three'] },
      { ...brief, onNodes: { labels: { disk: 'ssd' } }, podSecurityContext: SYSCTLS },
    ],
    (place, given) => new Deployment(place.app(), 'app', given),
  ),
  StatefulSet: every<StatefulSetProps<Names, string>>()(
    (place) => [
      {
        ...pod(place),
        ...beside(place),
        ...seen,
        ...probes,
        ...labels,
        spread: Spread.preferOtherNode(50),
        autoscale: { min: 2, max: 3, cpu: 70, memory: 80 },
        ports: [
          { name: 'http', containerPort: 8080, servicePort: 80, nodePort: 30080, hostPort: 8080, protocol: 'UDP', appProtocol: 'http' },
        ],
        service: { name: 'front', headless: false, type: 'LoadBalancer', pool: 'lan' },
        update: Update.partition(1),
        podManagement: 'Parallel',
        revisionHistoryLimit: 3,
        budget: { minAvailable: '50%' },
        metrics: Metrics.at('/metrics'),
        claims: {
          rows: {
            size: '5Gi',
            mountPath: '/rows',
            storageClass: 'longhorn',
            accessModes: ['ReadWriteOncePod'],
            dataSource: { snapshot: 'rows' },
            labels: { tier: 'back' },
          },
          copies: { size: '1Gi', storageClass: 'longhorn', mountPath: '/copies', dataSource: { claim: place.claim() } },
        },
        claimRetention: { whenDeleted: 'Delete', whenScaled: 'Delete' },
      },
      { ...brief, replicas: 2, onNodes: { role: 'agent' }, spread: [Spread.requireOtherNode()], budget: { maxUnavailable: 1 } },
      { ...brief, onNodes: ['two', 'three'] },
      { ...brief, onNodes: { labels: { disk: 'ssd' } }, podSecurityContext: SYSCTLS },
    ],
    (place, given) => new StatefulSet(place.app(), 'app', given),
  ),
  DaemonSet: every<DaemonSetProps<Names, string>>()(
    (place) => [
      {
        ...pod(place),
        ...beside(place),
        ...seen,
        ...probes,
        ...labels,
        ports: [
          { name: 'http', containerPort: 8080, servicePort: 80, nodePort: 30080, hostPort: 8080, protocol: 'UDP', appProtocol: 'http' },
        ],
        service: { name: 'front', type: 'LoadBalancer', pool: 'lan' },
        update: Update.onDelete(),
        revisionHistoryLimit: 3,
        metrics: Metrics.at('/metrics'),
      },
      { ...brief, onNodes: { role: 'agent' }, ports: [{ containerPort: 8080, servicePort: 80 }], service: { headless: true } },
      { ...brief, onNodes: ['two', 'three'] },
      { ...brief, onNodes: { labels: { disk: 'ssd' } }, podSecurityContext: SYSCTLS },
    ],
    (place, given) => new DaemonSet(place.app(), 'app', given),
  ),
  CronJob: every<CronJobProps<Names, string>>()(
    (place) => [
      {
        ...pod(place),
        ...seen,
        ...job,
        schedule: '30 3 * * *',
        timeZone: 'Europe/Berlin',
        concurrency: 'Forbid',
        startingDeadline: 600,
        history: { successful: 1, failed: 2 },
        suspend: true,
      },
      { ...brief, schedule: '@daily', onNodes: { role: 'agent' } },
      { ...brief, schedule: '@daily', onNodes: ['two', 'three'] },
      { ...brief, schedule: '@daily', onNodes: { labels: { disk: 'ssd' } }, podSecurityContext: SYSCTLS },
    ],
    (place, given) => new CronJob(place.app(), 'app', given),
  ),
  Job: every<JobProps<Names, string>>()(
    (place) => [
      { ...pod(place), ...seen, ...job },
      { ...brief, onNodes: { role: 'agent' } },
      { ...brief, onNodes: ['two', 'three'] },
      { ...brief, onNodes: { labels: { disk: 'ssd' } }, podSecurityContext: SYSCTLS },
    ],
    (place, given) => new Job(place.app(), 'app', given),
  ),
  RunTimePods: every<RunTimePodsProps<Names, string>>()(
    (place) => [
      { ...pod(place), ...seen, ...probes, name: 'app', labels: { made: 'here' }, max: 1, restart: 'Never' },
      { ...brief, labels: { made: 'here' }, max: 1, onNodes: { role: 'agent' } },
      { ...brief, labels: { made: 'here' }, max: 1, onNodes: ['two', 'three'] },
      { ...brief, labels: { made: 'here' }, max: 1, onNodes: { labels: { disk: 'ssd' } }, podSecurityContext: SYSCTLS },
    ],
    (place, given) => new RunTimePods(place.app(), 'app', given),
  ),
  Redis: every<RedisProps<Names, string>>()(
    (place) => {
      const { command: _command, args: _args, envFrom: _envFrom, ...rest } = pod(place);
      return [
        {
          ...rest,
          ...beside(place),
          ...probes,
          ...labels,
          image: 'valkey/valkey:8.1.4-alpine',
          revisionHistoryLimit: 3,
          service: { name: 'cache' },
          metrics: Metrics.at('/metrics', { port: 'second' }),
          storage: { size: '1Gi', claim: 'rows', storageClass: 'longhorn' },
          password: place.secret().key('password'),
          settings: { maxmemory: '100mb' },
        },
        { name: 'app', image: 'redis:8', onNodes: { role: 'agent' } },
        { name: 'app', image: 'redis:8', onNodes: ['two', 'three'] },
        { name: 'app', image: 'redis:8', onNodes: { labels: { disk: 'ssd' } }, podSecurityContext: SYSCTLS },
      ];
    },
    (place, given) => new Redis(place.app(), 'app', given),
  ),
  Postgres: every<PostgresProps<Names, string>>()(
    (place) => [
      {
        ...pod(place),
        ...beside(place),
        liveness: Probe.tcp(),
        readiness: Probe.tcp(),
        startup: Probe.tcp(),
        ...labels,
        image: 'example/database:stable',
        version: 17,
        storage: { size: '5Gi', claim: 'rows', volume: 'rows', storageClass: 'longhorn' },
        database: 'shop',
        user: 'shop',
        password: place.secret().key('password'),
        dataFolder: '/var/lib/postgresql/data/rows',
        initSql: { configMap: 'init', volume: 'sql', files: { 'tables.sql': 'select 1;', 'users.sh': 'true' } },
        service: { name: 'rows', headless: false },
      },
      {
        name: 'app',
        image: 'postgres:17',
        runAs: 'Deployment',
        onNodes: { role: 'agent' },
        storage: { size: '5Gi', storageClass: 'longhorn' },
        database: place.config().key('HOST'),
        user: place.secret().key('user'),
        password: place.secret().key('password'),
        service: { type: 'LoadBalancer', pool: 'lan' },
      },
      { ...database(place), onNodes: ['two', 'three'] },
      { ...database(place), onNodes: { labels: { disk: 'ssd' } }, podSecurityContext: SYSCTLS },
    ],
    (place, given) => new Postgres(place.app(), 'app', given),
  ),
} as const;
