/** Mistakes in pods, their volumes and where they run: as a construct is given them, and as YAML. */
import {
  CronJob,
  type CronJobProps,
  Deployment,
  type DeploymentProps,
  HelmRelease,
  Job,
  LifecycleHook,
  NfsVolume,
  Probe,
  StatefulSet,
  type StatefulSetProps,
  Update,
  Volume,
} from '.';
import { PAGE_LAB } from './checks/page-lab';
import type { Names, Place } from './options-place.fixture';
import type { Mistake } from './typed-and-read.fixture';
import { deployment } from './typed-yaml.fixture';

const brief = { name: 'mine', image: 'example/web:1' } as const;
const web = (props: Partial<DeploymentProps<Names>>) => (place: Place) => new Deployment(place.app(), 'mine', { ...brief, ...props });
const database = (props: Partial<StatefulSetProps<Names>>) => (place: Place) =>
  new StatefulSet(place.app(), 'mine', { ...brief, ...props });
const nightly = (props: Partial<CronJobProps<Names>>) => (place: Place) =>
  new CronJob(place.app(), 'mine', { ...brief, schedule: '@daily', ...props });

const cron = (spec: string, name = 'nightly') => `
apiVersion: batch/v1
kind: CronJob
metadata: { name: ${name}, namespace: demo }
spec: { ${spec}, jobTemplate: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name: tool, image: 'example/tool:1' }] } } } } }
`;
const SETTINGS = `---
apiVersion: v1
kind: ConfigMap
metadata: { name: settings, namespace: demo }
data: { a: x, b: y }
`;
const volume = (source: string, mount = 'mountPath: /v') =>
  `${deployment({
    pod: `volumes: [{ name: v, ${source} }]`,
    container: `image: example/web:1, volumeMounts: [{ name: v, ${mount} }]`,
  })}${SETTINGS}`;
const statefulSet = (mounts: string) => `
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db, namespace: demo }
spec:
  selector: { matchLabels: { app: db } }
  volumeClaimTemplates: [{ metadata: { name: rows }, spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } }]
  template:
    metadata: { labels: { app: db } }
    spec: { containers: [{ name: db, image: 'example/db:1', volumeMounts: [${mounts}] }] }
`;
const names = (env: string) => deployment({ container: `image: example/web:1, env: [{ name: A, value: '${env}' }]` });

/** A lab with a device on each worker, another one. */
const DEVICES = {
  nodes: PAGE_LAB.nodes.map((node) => {
    const name = { 'worker-1': 'zigbee', 'worker-2': 'wave' }[node.name];
    return name === undefined ? node : { ...node, devices: { [name]: { path: `/dev/${name}`, type: 'CharDevice' as const } } };
  }),
};
const plugged = (devices: readonly string[], pod = '') =>
  deployment({
    pod: `${pod}volumes: [${devices.map((name) => `{ name: ${name}, hostPath: { path: /dev/${name} } }`).join(', ')}]`,
    container: `image: example/web:1, volumeMounts: [${devices.map((name) => `{ name: ${name}, mountPath: /dev/${name} }`).join(', ')}]`,
  });

export const POD_MISTAKES: readonly Mistake[] = [
  {
    message: '*: got a name of * characters, expected at most 52',
    typed: nightly({ name: 'a'.repeat(53) }),
    read: cron("schedule: '@daily'", 'a'.repeat(53)),
    rule: 'schema/name',
  },
  {
    message: "*: got schedule '*', expected minute, hour, day of the month, month and day of the week like '30 3 * * *'",
    read: cron('schedule: 30 3 * *'),
    rule: 'schema/schedule',
  },
  { message: '*: got a time zone in its schedule, expected timeZone', read: cron('schedule: TZ=UTC 30 3 * * *'), rule: 'schema/schedule' },
  {
    message: "*: got timeZone '*', expected one like 'Europe/Berlin'",
    read: cron("schedule: '@daily', timeZone: Berlin"),
    rule: 'schema/schedule',
  },
  {
    message: "helm release *: got by 'helm-controller' on *, which has none; expected 'gitops' (K3s and RKE2 have one)",
    typed: (place) =>
      new HelmRelease(place.talos(), 'mine', {
        name: 'mine',
        chart: 'a',
        repository: 'https://charts.example.com',
        version: '1.2.3',
        by: 'helm-controller',
      }),
    read: '\napiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: { name: mine, namespace: kube-system }\nspec: { chart: a }\n',
    rule: 'schema/unknown-kind',
    lab: { distribution: { name: 'talos', version: 'v1.11.5' }, externals: [] },
  },
  {
    message: '* *: got * *, expected a whole number*',
    typed: (place) => new Job(place.app(), 'mine', { ...brief, ttl: -1 }),
    read: `
apiVersion: batch/v1
kind: Job
metadata: { name: once, namespace: demo }
spec: { ttlSecondsAfterFinished: -1, template: { spec: { restartPolicy: Never, containers: [{ name: once, image: 'example/web:1' }] } } }
`,
    rule: 'schema/value',
  },
  {
    message: '*: got its host, but it has no Service; expected a port with servicePort in its ports',
    typed: (place) => web({})(place).host,
    read: names('http://quiet.demo.svc.cluster.local'),
    rule: 'reference/host-name',
  },
  {
    message: '*: got a password that is no variable, expected one like $(DB_PASSWORD), never a value',
    read: names('postgres://me:swordfish@db.example.com/shop'),
    rule: 'security/likely-secret',
  },
  {
    message: '*: got port * of *, expected one of its Service: *',
    typed: (place) => place.web().url('http', { port: 81 }),
    read: `${names('http://web.demo.svc.cluster.local:81')}---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: demo }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
`,
    rule: 'reference/host-name',
  },
  {
    message: "*: got two mounts at '*', expected a path each",
    typed: database({ claims: { rows: { size: '1Gi', mountPath: '/rows' } }, mounts: { '/rows': Volume.emptyDir('other') } }),
    read: statefulSet('{ name: rows, mountPath: /rows }, { name: rows, mountPath: /rows }'),
    rule: 'schema/volume-mounts',
  },
  {
    message: "*: got a mount of claim '*', expected * in claims",
    typed: database({ mounts: { '/rows': Volume.ofTemplate('rows') } }),
    read: statefulSet('{ name: lines, mountPath: /rows }'),
    rule: 'schema/volume-mounts',
  },
  {
    message: "*: got claim '*' that nothing mounts, expected its mountPath, or Volume.ofTemplate('*') in mounts",
    typed: database({ claims: { rows: { size: '1Gi' } } }),
    read: statefulSet(''),
    rule: 'reliability/unmounted-claim',
  },
  {
    message: "*: got file '*' for key *, expected one inside of the volume, without '/' at its start and '..'",
    typed: (place) => Volume.configMap('v', place.config(), { items: { HOST: '../host' } }),
    read: volume('configMap: { name: settings, items: [{ key: a, path: ../a }] }'),
    rule: 'schema/volumes',
  },
  {
    message: '*: got mode *, expected an octal number from 0o000 to 0o777',
    typed: (place) => Volume.configMap('v', place.config(), { mode: 1000 }),
    read: volume('configMap: { name: settings, defaultMode: 1000 }'),
    rule: 'schema/value',
  },
  {
    message: '*: got no access mode, expected at least one',
    read: '\napiVersion: v1\nkind: PersistentVolume\nmetadata: { name: media }\nspec: { capacity: { storage: 1Gi }, accessModes: [], nfs: { server: nas, path: / } }\n',
    rule: 'schema/persistent-volume',
  },
  {
    message: "*: got file '*' of two sources, expected one of it",
    typed: (place) =>
      Volume.projected(
        'v',
        [{ configMap: place.config() }, { configMap: place.config() }].map((one) => ({ ...one, items: { HOST: 'a' } })),
      ),
    read: volume(
      'projected: { sources: [{ configMap: { name: settings, items: [{ key: a, path: x }] } }, { configMap: { name: settings, items: [{ key: b, path: x }] } }] }',
    ),
    rule: 'schema/volumes',
  },
  {
    message: '*: got a token for * seconds, expected a whole number from 600',
    typed: () => Volume.projected('v', [{ token: { path: 'token', seconds: 60 } }]),
    read: volume('projected: { sources: [{ serviceAccountToken: { path: token, expirationSeconds: 60 } }] }'),
    rule: 'schema/value',
  },
  {
    message: "volume *: got path '*', expected one that begins with '/', without '..'",
    typed: () => Volume.hostPath('v', '/srv/../etc'),
    read: volume('hostPath: { path: /srv/../etc }'),
    rule: 'schema/volumes',
  },
  {
    message: "volume *: got file '*', expected one of its items: *",
    typed: (place) => Volume.configMap('v', place.config(), { items: { HOST: 'host' } }).file('PORT'),
    read: volume('configMap: { name: settings, items: [{ key: a, path: x }] }', 'mountPath: /v/b, subPath: b'),
    rule: 'reference/sub-path',
  },
  {
    message: "volume *: got subPath '*', expected one inside of the volume, without '/' at its start and '..'",
    typed: () => Volume.emptyDir('v').subPath('../x'),
    read: volume('emptyDir: {}', 'mountPath: /v, subPath: ../x'),
    rule: 'schema/volume-mounts',
  },
  {
    message: "*: got NFS server '*', expected an address or a host name",
    typed: (place) => new NfsVolume(place.app(), 'mine', { name: 'mine', server: { host: 'nas:/volume1' }, path: '/media' }),
    read: volume("nfs: { server: 'nas:/volume1', path: /media }"),
    rule: 'reliability/nfs-server',
  },
  {
    message:
      "container *: got * of an init container, which runs to its end; expected restartPolicy: 'Always' with it, which makes it a sidecar",
    read: deployment({
      pod: "initContainers: [{ name: first, image: 'example/tool:1', readinessProbe: { tcpSocket: { port: 80 } } }]",
    }),
    rule: 'schema/container',
  },
  {
    message: "container *: got workingDir '*', expected a path that begins with '/'",
    read: deployment({ container: 'image: example/web:1, workingDir: srv' }),
    rule: 'reliability/working-dir',
  },
  {
    message: "securityContext: got capability '*', expected '*'",
    typed: web({ securityContext: { capabilities: { add: ['CAP_NET_ADMIN'] } } }),
    read: deployment({ container: 'image: example/web:1, securityContext: { capabilities: { add: [CAP_NET_ADMIN] } }' }),
    rule: 'security/capability-name',
  },
  {
    message: '*: no node has all of its devices: *',
    read: plugged(['zigbee', 'wave']),
    rule: 'schedule/device-lacking',
    lab: DEVICES,
  },
  {
    message: '*: got onNodes *, where its devices are not; *. Leave onNodes out',
    read: plugged(['zigbee'], 'nodeSelector: { kubernetes.io/hostname: worker-2 }\n      '),
    rule: 'reference/device',
    lab: DEVICES,
  },
  {
    message: '* of container *: got no port, and the container has none; expected one',
    typed: web({ lifecycle: { preStop: LifecycleHook.http('/stop') } }),
    read: deployment({ container: 'image: example/web:1, lifecycle: { preStop: { httpGet: { path: /stop } } }' }),
    rule: 'schema/required',
  },
  {
    message: 'onNodes: got no node, expected at least one',
    read: deployment({
      pod: 'affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: kubernetes.io/hostname, operator: In, values: [] }] }] } } }',
    }),
    rule: 'schema/affinity',
  },
  {
    message: "onNodes: no node of lab * has * *; add it to 'labels' of a node",
    typed: web({ onNodes: { labels: { disk: 'floppy' } } }),
    read: deployment({ pod: 'nodeSelector: { disk: floppy }' }),
    rule: 'schedule/no-node',
  },
  {
    message: "toleration: got seconds * without effect 'NoExecute', expected both: no other taint sends pods away",
    typed: web({ tolerations: [{ key: 'a', effect: 'NoSchedule', seconds: 60 }] }),
    read: deployment({ pod: 'tolerations: [{ key: a, operator: Exists, effect: NoSchedule, tolerationSeconds: 60 }]' }),
    rule: 'schema/toleration',
  },
  {
    message: "*: got dnsPolicy 'None' without a DNS server, expected dnsConfig.nameservers with it",
    typed: web({ dnsPolicy: 'None' }),
    read: deployment({ pod: 'dnsPolicy: None' }),
    rule: 'schema/pod',
  },
  {
    message: '*: got * DNS servers, expected at most 3: no more are asked',
    typed: web({ dnsConfig: { nameservers: ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'] } }),
    read: deployment({ pod: 'dnsConfig: { nameservers: [10.0.0.1, 10.0.0.2, 10.0.0.3, 10.0.0.4] }' }),
    rule: 'schema/pod',
  },
  {
    message: '*, hostAliases: *',
    typed: web({ hostAliases: { '10.0.0.9': ['nas_1'] } }),
    read: deployment({ pod: 'hostAliases: [{ ip: 10.0.0.9, hostnames: [nas_1] }]' }),
    rule: 'schema/pod',
  },
  {
    message: '*: got gracePeriod *, expected a whole number of seconds',
    typed: web({ gracePeriod: -1 }),
    read: deployment({ pod: 'terminationGracePeriodSeconds: -1' }),
    rule: 'schema/server-warning',
  },
  {
    message: 'update: got partition *, expected a whole number',
    typed: () => Update.partition(-1),
    read: statefulSet('{ name: rows, mountPath: /rows }').replace(
      'spec:\n',
      'spec:\n  updateStrategy: { rollingUpdate: { partition: -1 } }\n',
    ),
    rule: 'schema/value',
  },
  {
    message: "config map: got * bytes of files in '*', expected at most *, as the API server has it",
    read: `\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: large, namespace: demo }\ndata: { a: ${'a'.repeat(1_048_577)} }\n`,
    rule: 'schema/config-data',
  },
  {
    message: "probe: got header *, expected letters, digits and '-', as the API server wants it",
    typed: () => Probe.http('/', { headers: { 'a b': 'c' } }),
    read: deployment({
      container:
        'image: example/web:1, ports: [{ containerPort: 80 }], readinessProbe: { httpGet: { path: /, port: 80, httpHeaders: [{ name: a b, value: c }] } }',
    }),
    rule: 'schema/probe',
  },
  {
    message:
      "*: got file '*' with key * of * in plain text, expected it encrypted; change the secret if git has it, then edit the file with `sops`",
    read: `
apiVersion: v1
kind: Secret
metadata: { name: login, namespace: demo }
stringData: { user: 'ENC[AES256_GCM,data:abcd,iv:ab,tag:ab,type:str]', password: swordfish }
sops: { mac: 'ENC[AES256_GCM,data:abcd,iv:ab,tag:ab,type:str]', version: 3.9.0, lastmodified: '2026-01-01T00:00:00Z', encrypted_regex: ^(data|stringData)$ }
`,
    rule: 'security/sops-plain-value',
  },
];
