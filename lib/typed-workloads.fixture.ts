/** Mistakes in workloads and volumes: as a construct is given them, and as YAML. */
import {
  ConfigMap,
  Deployment,
  type DeploymentProps,
  Env,
  Job,
  LocalVolume,
  labelsOf,
  PersistentVolumeClaim,
  type PersistentVolumeClaimProps,
  Postgres,
  Probe,
  Spread,
  Update,
  Volume,
} from '.';
import type { Names, Place } from './options-place.fixture';
import type { Mistake } from './typed-and-read.fixture';
import { deployment, persistent, service } from './typed-yaml.fixture';

const web = (place: Place, props: Partial<DeploymentProps<Names>>) =>
  new Deployment(place.app(), 'mine', { name: 'mine', image: 'example/web:1', ...props });
const probed = (probe: Probe) => (place: Place) => web(place, { liveness: probe });
const claim = (props: Partial<PersistentVolumeClaimProps<Names>>) => (place: Place) =>
  new PersistentVolumeClaim(place.app(), 'mine', { name: 'mine', size: '1Gi', ...props });

/** With keys that the compiler does not know. */
const SETTINGS: Readonly<Record<string, string>> = { HOST: 'a' };

const scaled = (spec: string, container: string, own = '') => `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web, namespace: demo }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, ${spec} }
---${deployment({ spec: `${own}selector: { matchLabels: { app: web } }`, container })}`;
const METRIC = (percent: number) =>
  `metrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: ${percent} } } }]`;
const REQUESTS = 'image: example/web:1, resources: { requests: { cpu: 100m } }';

export const WORKLOAD_MISTAKES: readonly Mistake[] = [
  {
    message: '*: got autoscale from * to *, expected 1 or more, the lower number first',
    typed: (place) => web(place, { requests: { cpu: '1' }, autoscale: { min: 4, max: 2, cpu: 80 } }),
    read: scaled(`minReplicas: 4, maxReplicas: 2, ${METRIC(80)}`, REQUESTS),
    rule: 'schema/autoscaler',
  },
  {
    message: '*: got autoscale at *% of *, expected a whole number above 0',
    typed: (place) => web(place, { requests: { cpu: '1' }, autoscale: { min: 1, max: 2, cpu: 0 } }),
    read: scaled(`maxReplicas: 2, ${METRIC(0)}`, REQUESTS),
    rule: 'schema/value',
  },
  {
    message: '*: got autoscale on * without a request for it, expected requests.*: the target is a part of it',
    typed: (place) => web(place, { autoscale: { min: 1, max: 2, cpu: 80 } }),
    read: scaled(`maxReplicas: 2, ${METRIC(80)}`, 'image: example/web:1'),
    rule: 'reference/autoscaler-request',
  },
  {
    message: '*: got replicas * and autoscale, expected one of them: the autoscaler sets the number',
    typed: (place) => web(place, { replicas: 2, requests: { cpu: '1' }, autoscale: { min: 1, max: 2, cpu: 80 } }),
    read: scaled(`maxReplicas: 2, ${METRIC(80)}`, REQUESTS, 'replicas: 2\n  '),
    rule: 'gitops/autoscaled-replicas',
  },
  {
    message: '*: got replicas *, expected a whole number',
    typed: (place) => web(place, { replicas: -1 }),
    read: deployment({ spec: 'replicas: -1\n  selector: { matchLabels: { app: web } }' }),
    rule: 'schema/value',
  },
  {
    message: '*: got metrics, but no port with a name; expected one',
    read: `${service('ports: [{ port: 80 }]', ', labels: { app: web }')}---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: web, namespace: demo, labels: { release: prometheus } }
spec: { selector: { matchLabels: { app: web } }, endpoints: [{ port: http }] }
`,
    rule: 'reference/monitor-port',
  },
  {
    message: '*: got * *, expected a whole number',
    typed: (place) => new Job(place.app(), 'mine', { name: 'mine', image: 'example/web:1', retries: -1 }),
    read: `
apiVersion: batch/v1
kind: Job
metadata: { name: once, namespace: demo }
spec: { backoffLimit: -1, template: { spec: { restartPolicy: Never, containers: [{ name: once, image: 'example/web:1' }] } } }
`,
    rule: 'schema/value',
  },
  {
    message: '*: got access mode *, expected one that storage class * has: *',
    typed: claim({ storageClass: 'local-path', accessModes: ['ReadWriteMany'] }),
    read: persistent('accessModes: [ReadWriteMany], storageClassName: local-path, resources: { requests: { storage: 1Gi } }'),
    rule: 'reference/access-mode',
  },
  {
    message: "lab *: got storage class '*', expected one of the lab's: *",
    typed: claim({ storageClass: 'fast' }),
    read: persistent('accessModes: [ReadWriteOnce], storageClassName: fast, resources: { requests: { storage: 1Gi } }'),
    rule: 'reference/storage-class',
  },
  {
    message: '*: got *, expected more than 0',
    typed: claim({ size: '0' }),
    read: persistent('accessModes: [ReadWriteOnce], resources: { requests: { storage: 0 } }'),
    rule: 'schema/claim',
  },
  {
    message: '*: *',
    typed: claim({ size: '-1Gi' }),
    read: persistent('accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gib } }'),
    rule: 'schema/value',
  },
  {
    message: 'got *, expected 0 or more',
    read: deployment({ container: "image: example/web:1, resources: { requests: { cpu: '-1' } }" }),
    rule: 'schema/resources',
  },
  {
    message: "*: got path '*', expected one that begins with '/'",
    read: `
apiVersion: v1
kind: PersistentVolume
metadata: { name: data }
spec:
  { capacity: { storage: 1Gi }, accessModes: [ReadWriteOnce], hostPath: { path: mnt/data } }
`,
    rule: 'reliability/relative-path',
  },
  {
    message: "*: lab * has no node '*'; there are *",
    typed: (place) =>
      new LocalVolume(place.app(), 'mine', { volumeName: 'mine', claimName: 'mine', path: '/mnt', node: 'four', size: '1Gi' }),
    read: deployment({ pod: 'nodeSelector: { kubernetes.io/hostname: four }' }),
    rule: 'schedule/no-node',
  },
  {
    message: "onNodes: no node of lab * has role '*'; there are *",
    read: deployment({ pod: "nodeSelector: { node-role.kubernetes.io/master: '' }" }),
    rule: 'schedule/no-node',
  },
  {
    message: 'volume: *',
    typed: () => Volume.emptyDir('A'),
    read: deployment({ pod: 'volumes: [{ name: A, emptyDir: {} }]' }),
    rule: 'schema/volumes',
  },
  {
    message: "*: got two volumes named '*', expected a name each",
    typed: (place) => web(place, { mounts: { '/a': Volume.emptyDir('a'), '/b': Volume.emptyDir('a') } }),
    read: deployment({ pod: 'volumes: [{ name: a, emptyDir: {} }, { name: a, emptyDir: {} }]' }),
    rule: 'schema/volumes',
  },
  {
    message: "*: got env *, expected a name of printable characters without '='",
    typed: (place) => web(place, { env: { 'A=B': 'c' } }),
    read: deployment({ container: 'image: example/web:1, env: [{ name: A=B, value: c }]' }),
    rule: 'schema/env',
  },
  {
    message: '*: got * for env *, expected text or where it comes from',
    read: deployment({ container: 'image: example/web:1, env: [{ name: PORT, value: 80 }]' }),
    rule: 'schema/type',
  },
  {
    message: '*: got an empty selector, expected at least one label',
    typed: () => labelsOf({ name: 'mine', selector: {} }),
    read: deployment({ spec: 'selector: {}' }),
    rule: 'schema/own-selector',
  },
  {
    message: '*: got label *=*, expected * as in the selector',
    typed: () => labelsOf({ name: 'mine', selector: { app: 'a' }, labels: { app: 'b' } }),
    read: deployment({ spec: 'selector: { matchLabels: { app: other } }' }),
    rule: 'schema/own-selector',
  },
  {
    message: "container *: got image '*', expected one like nginx:1.29.3",
    typed: (place) => web(place, { image: 'example/web :1' }),
    read: deployment({ container: "image: 'example/web :1'" }),
    rule: 'reference/image-name',
  },
  {
    message: '*, container: *',
    typed: (place) => web(place, { container: 'Web' }),
    read: deployment({ container: 'image: example/web:1 }, { name: Web, image: example/web:1' }),
    rule: 'schema/container',
  },
  {
    message: "*: got two containers named '*', expected a name each",
    typed: (place) => web(place, { init: [{ name: 'mine', image: 'example/web:1' }] }),
    read: deployment({ container: 'image: example/web:1 }, { name: web, image: example/web:1' }),
    rule: 'schema/container',
  },
  {
    message: 'probe: got * *, expected a whole number from *',
    typed: () => Probe.tcp({ failures: 0 }),
    read: deployment({ container: 'image: example/web:1, livenessProbe: { failureThreshold: -1, tcpSocket: { port: 80 } }' }),
    rule: 'schema/value',
  },
  {
    message: 'probe: got port *, expected at most 65535',
    typed: () => Probe.tcp({ port: 65536 }),
    read: deployment({ container: 'image: example/web:1, livenessProbe: { tcpSocket: { port: 65536 } }' }),
    rule: 'schema/value',
  },
  {
    message: '* probe of container *: got successes *, expected 1, as Kubernetes wants it of all but readiness',
    typed: probed(Probe.tcp({ port: 80, successes: 2 })),
    read: deployment({ container: 'image: example/web:1, livenessProbe: { successThreshold: 2, tcpSocket: { port: 80 } }' }),
    rule: 'schema/probe',
  },
  {
    message: '* probe of container *: got no port, and the container has none; expected one',
    typed: probed(Probe.tcp()),
    read: deployment({ container: 'image: example/web:1, livenessProbe: { tcpSocket: {} }' }),
    rule: 'schema/required',
  },
  {
    message: 'container *: got * graphics cards, expected a whole number above 0',
    typed: (place) => web(place, { gpus: 1.5 }),
    read: deployment({ container: "image: example/web:1, resources: { limits: { nvidia.com/gpu: '1.5' } }" }),
    rule: 'schema/resources',
  },
  {
    message: 'container *: got * limit * below the request *, expected at least as much',
    typed: (place) => web(place, { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } }),
    read: deployment({ container: 'image: example/web:1, resources: { requests: { memory: 2Gi }, limits: { memory: 1Gi } }' }),
    rule: 'schema/resources',
  },
  {
    message: "*: got two ports named '*', expected a name each",
    typed: (place) => web(place, { ports: [80, 81].map((containerPort) => ({ name: 'http', containerPort })) }),
    read: deployment({ container: 'image: example/web:1, ports: [{ name: http, containerPort: 80 }, { name: http, containerPort: 81 }]' }),
    rule: 'schema/ports',
  },
  {
    message: "*: got port name '*', expected at most 15 lower case letters, digits and single '-', a letter among them",
    typed: (place) => web(place, { ports: [{ name: 'metrics-exporter', containerPort: 80 }] }),
    read: deployment({ container: 'image: example/web:1, ports: [{ name: metrics-exporter, containerPort: 80 }]' }),
    rule: 'schema/ports',
  },
  {
    message: '*: got port *, expected a whole number from * to *',
    typed: (place) => web(place, { ports: [{ containerPort: 0 }] }),
    read: deployment({ container: 'image: example/web:1, ports: [{ containerPort: 0 }]' }),
    rule: 'schema/value',
  },
  {
    message: '*: got a Service without a port, expected a port with servicePort',
    typed: (place) => web(place, { ports: [{ containerPort: 80 }], service: {} }),
    read: service('ports: []'),
    rule: 'schema/service',
  },
  {
    message: '*: got several served ports, port * without a name; expected a name each',
    typed: (place) =>
      web(place, {
        ports: [
          { name: 'http', containerPort: 80, servicePort: 80 },
          { containerPort: 81, servicePort: 81 },
        ],
      }),
    read: service('ports: [{ name: http, port: 80 }, { port: 81 }]'),
    rule: 'schema/service',
  },
  {
    message: '*: got * * twice, expected each once',
    typed: (place) => web(place, { ports: ['a', 'b'].map((name) => ({ name, containerPort: 80, servicePort: 80 })) }),
    read: service('ports: [{ name: a, port: 80 }, { name: b, port: 80 }]'),
    rule: 'schema/service',
  },
  {
    message: '*: got a headless Service *, expected one that has an address',
    typed: (place) => web(place, { ports: [{ containerPort: 80, servicePort: 80 }], service: { headless: true, type: 'LoadBalancer' } }),
    read: service('clusterIP: None, type: LoadBalancer, ports: [{ port: 80 }]'),
    rule: 'schema/service',
  },
  {
    message: "*: got *, expected type 'LoadBalancer' with it",
    typed: (place) => web(place, { ports: [{ containerPort: 80, servicePort: 80 }], service: { pool: 'lan' } }),
    read: service('ports: [{ port: 80 }]', ', annotations: { metallb.io/address-pool: lan }'),
    rule: 'reference/unread-annotation',
  },
  {
    message: "*: got pool '*', expected one of lab *: *",
    typed: (place) => web(place, { ports: [{ containerPort: 80, servicePort: 80 }], service: { type: 'LoadBalancer', pool: 'wan' } }),
    read: service('type: LoadBalancer, ports: [{ port: 80 }]', ', annotations: { metallb.io/address-pool: wan }'),
    rule: 'reference/load-balancer-pool',
  },
  {
    message: 'spread: got weight *, expected a whole number from 1 to 100',
    typed: () => Spread.preferOtherNode(101),
    read: deployment({
      pod: 'affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 101, podAffinityTerm: { topologyKey: kubernetes.io/hostname, labelSelector: { matchLabels: { app: web } } } }] } }',
    }),
    rule: 'schema/value',
  },
  {
    message: 'spread: got maxSkew *, expected a whole number above 0',
    typed: () => Spread.evenly({ maxSkew: 0 }),
    read: deployment({
      pod: 'topologySpreadConstraints: [{ maxSkew: 0, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: DoNotSchedule, labelSelector: { matchLabels: { app: web } } }]',
    }),
    rule: 'schema/value',
  },
  {
    message: 'spread: got * twice, expected each once',
    typed: (place) => web(place, { spread: [Spread.evenly(), Spread.evenly()] }),
    read: deployment({
      pod: `topologySpreadConstraints: [${[1, 2].map((maxSkew) => `{ maxSkew: ${maxSkew}, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: DoNotSchedule, labelSelector: { matchLabels: { app: web } } }`).join(', ')}]`,
    }),
    rule: 'schema/topology-spread',
  },
  {
    message: 'update: got surge 0 and unavailable 0, by which no pod could ever be replaced; expected one of them above 0',
    typed: () => Update.rolling({ surge: 0, unavailable: '0%' }),
    read: deployment({
      spec: 'strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } }\n  selector: { matchLabels: { app: web } }',
    }),
    rule: 'schema/strategy',
  },
  {
    message: "got '*', expected a whole number of pods, or a share of them like '25%'",
    typed: () => Update.rolling({ surge: -1, unavailable: 1 }),
    read: deployment({ spec: "strategy: { rollingUpdate: { maxSurge: '25' } }\n  selector: { matchLabels: { app: web } }" }),
    rule: 'schema/value',
  },
  {
    message: "*: got dataFolder '*', expected *",
    typed: (place) =>
      new Postgres(place.app(), 'mine', {
        name: 'mine',
        image: 'postgres:17',
        storage: { size: '1Gi' },
        user: 'a',
        password: Env.field('metadata.name'),
        dataFolder: '/data',
      }),
    read: `${persistent('accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } }')}---${deployment({
      pod: 'volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]',
      container:
        'image: postgres:17, env: [{ name: PGDATA, value: /data }], volumeMounts: [{ name: data, mountPath: /var/lib/postgresql/data }]',
    })}`,
    rule: 'reliability/database-without-volume',
  },
  {
    message: "*: got dataFolder '*' on a volume of class *, which has the folder lost+found; expected a folder below it",
    typed: (place) =>
      new Postgres(place.app(), 'mine', {
        name: 'mine',
        image: 'postgres:17',
        storage: { size: '1Gi', storageClass: 'longhorn' },
        user: 'a',
        password: Env.field('metadata.name'),
        dataFolder: '/var/lib/postgresql/data',
      }),
    read: `${persistent('accessModes: [ReadWriteOnce], storageClassName: longhorn, resources: { requests: { storage: 1Gi } }')}---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: longhorn }
provisioner: driver.longhorn.io
---${deployment({
      pod: 'volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]',
      container: 'image: postgres:17, volumeMounts: [{ name: data, mountPath: /var/lib/postgresql/data }]',
    })}`,
    rule: 'reliability/data-folder',
  },
  {
    message: "*: got key '*', expected *",
    typed: (place) => new ConfigMap(place.app(), 'mine', { name: 'mine', data: SETTINGS }).key('HOTS'),
    read: `
apiVersion: v1
kind: ConfigMap
metadata: { name: settings, namespace: demo }
data: { HOST: a }
---${deployment({ container: 'image: example/web:1, env: [{ name: A, valueFrom: { configMapKeyRef: { name: settings, key: HOTS } } }]' })}`,
    rule: 'reference/config-map-key',
  },
];
