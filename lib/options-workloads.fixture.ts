/** Workloads with every option that they have. */
import {
  Deployment,
  type DeploymentProps,
  Env,
  Job,
  type JobProps,
  Metrics,
  Postgres,
  type PostgresProps,
  Probe,
  RunTimePods,
  type RunTimePodsProps,
  ServiceAccount,
  Spread,
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
    securityContext: { allowPrivilegeEscalation: false },
    requests: { cpu: '100m', memory: '64Mi' },
    limits: { cpu: '1', memory: '128Mi' },
    gpus: 1,
  }) as const;

/** Who the pods are, and what the node needs for them. */
const pod = (place: Place) => {
  const { account } = new ServiceAccount(place.app(), 'account', { account: 'app' });
  return {
    ...container(place),
    container: 'main',
    init: [
      {
        ...container(place),
        name: 'first',
        env: { NAME: 'text', NODE: Env.field('spec.nodeName') },
        mounts: { '/init': Volume.emptyDir('init') },
      },
    ],
    onNodes: 'two',
    tolerations: [{ key: 'nvidia.com/gpu', value: 'present', effect: 'NoSchedule' }],
    pullSecrets: [{ name: place.login().name }],
    serviceAccount: account,
    automountToken: false,
    runtimeClass: 'gvisor',
    priorityClass: 'web',
    podSecurityContext: { runAsNonRoot: true },
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

const labels = { name: 'app', selector: { app: 'app' }, labels: { tier: 'back' }, podLabels: { version: 'v1' } } as const;
const brief = { name: 'app', image: 'example/app:1' } as const;

export const WORKLOADS = {
  Deployment: every<DeploymentProps<Names>>()(
    (place) => [
      {
        ...pod(place),
        ...seen,
        ...probes,
        ...labels,
        spread: Spread.preferOtherNode(50),
        autoscale: { min: 2, max: 3, cpu: 70, memory: 80 },
        ports: [
          { name: 'http', containerPort: 8080, servicePort: 80, appProtocol: 'http' },
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
    ],
    (place, given) => new Deployment(place.app(), 'app', given),
  ),
  Job: every<JobProps<Names>>()(
    (place) => [
      { ...pod(place), ...seen, name: 'app', labels: { tier: 'back' }, podLabels: { version: 'v1' }, retries: 2 },
      { ...brief, onNodes: { role: 'agent' } },
    ],
    (place, given) => new Job(place.app(), 'app', given),
  ),
  RunTimePods: every<RunTimePodsProps<Names>>()(
    (place) => [
      { ...pod(place), ...seen, ...probes, name: 'app', labels: { made: 'here' }, max: 2, restart: 'Never' },
      { ...brief, labels: { made: 'here' }, max: 1, onNodes: { role: 'agent' } },
    ],
    (place, given) => new RunTimePods(place.app(), 'app', given),
  ),
  Postgres: every<PostgresProps<Names>>()(
    (place) => [
      {
        ...pod(place),
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
    ],
    (place, given) => new Postgres(place.app(), 'app', given),
  ),
} as const;
