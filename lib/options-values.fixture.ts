/** Values that are made for constructs, with every option: each in a construct of its own. */
import { ApiObject } from 'cdk8s';
import {
  ConfigMap,
  DaemonSet,
  DefaultCertificate,
  Deployment,
  Env,
  Issuer,
  LifecycleHook,
  Metrics,
  NetworkPolicy,
  type Peer,
  Peers,
  Probe,
  Route,
  Spread,
  StatefulSet,
  Tls,
  Update,
  Volume,
} from '.';
import { every } from './options-every.fixture';
import type { Names, Place } from './options-place.fixture';

/** What a function is given. */
type Given<F extends (...given: never) => unknown> = Readonly<Parameters<F>>;

const timing = { delay: 5, period: 20, timeout: 3, failures: 5 } as const;
const brief = { name: 'app', image: 'example/app:1' } as const;
const ports = [{ name: 'http', containerPort: 8080, servicePort: 80 }] as const;

const probed = (place: Place, readiness: Probe) => new Deployment(place.app(), 'app', { ...brief, ports, readiness });
const spread = (place: Place, how: Spread) => new Deployment(place.app(), 'app', { ...brief, spread: how });
const mounted = (place: Place, volume: Volume) => new Deployment(place.app(), 'app', { ...brief, mounts: { '/data': volume } });
const allowed = (place: Place, peer: Peer) => new NetworkPolicy(place.app(), 'policy', { name: 'policy', of: {}, allowsTo: [{ peer }] });

export const VALUES = {
  'Env.field': every<Given<typeof Env.field>>()(
    () => [['spec.nodeName']],
    (place, given) => new Deployment(place.app(), 'app', { ...brief, env: { NODE: Env.field(...given) } }),
  ),
  'ConfigMap.files': every<Given<typeof ConfigMap.files>>()(
    () => [['schemas', 'README.md']],
    (place, given) => new ConfigMap(place.app(), 'files', { name: 'files', data: ConfigMap.files(...given) }),
  ),
  'LifecycleHook.exec': every<Given<typeof LifecycleHook.exec>>()(
    () => [[['sync']]],
    (place, given) => new Deployment(place.app(), 'app', { ...brief, lifecycle: { preStop: LifecycleHook.exec(...given) } }),
  ),
  'LifecycleHook.http': every<Given<typeof LifecycleHook.http>>()(
    () => [['/stop', { port: 9000 }]],
    (place, given) => new Deployment(place.app(), 'app', { ...brief, ports, lifecycle: { preStop: LifecycleHook.http(...given) } }),
  ),
  'Metrics.at': every<Given<typeof Metrics.at>>()(
    () => [['/health', { every: '15s', port: 'admin' }]],
    (place, given) =>
      new Deployment(place.app(), 'app', {
        ...brief,
        ports: [...ports, { name: 'admin', containerPort: 9090, servicePort: 90 }],
        metrics: Metrics.at(...given),
      }),
  ),
  'Peers.cidr': every<Given<typeof Peers.cidr>>()(
    () => [['10.8.0.0/16', { except: ['10.8.1.0/24'] }]],
    (place, given) => allowed(place, Peers.cidr(...given)),
  ),
  'Peers.pods': every<Given<typeof Peers.pods>>()(
    () => [['monitoring', { app: 'agent' }]],
    (place, given) => allowed(place, Peers.pods(...given)),
  ),
  'Probe.exec': every<Given<typeof Probe.exec>>()(
    () => [[['true'], { ...timing, successes: 2 }]],
    (place, given) => probed(place, Probe.exec(...given)),
  ),
  'Probe.grpc': every<Given<typeof Probe.grpc>>()(
    () => [[{ ...timing, successes: 2, port: 9000, service: 'health' }]],
    (place, given) => probed(place, Probe.grpc(...given)),
  ),
  'Probe.http': every<Given<typeof Probe.http>>()(
    () => [['/health', { ...timing, successes: 2, port: 9000, headers: { Host: 'app.example.com' } }]],
    (place, given) => probed(place, Probe.http(...given)),
  ),
  'Probe.tcp': every<Given<typeof Probe.tcp>>()(
    () => [[{ ...timing, successes: 2, port: 9000 }]],
    (place, given) => probed(place, Probe.tcp(...given)),
  ),
  'Spread.evenly': every<Given<typeof Spread.evenly>>()(
    () => [[{ maxSkew: 2 }]],
    (place, given) => spread(place, Spread.evenly(...given)),
  ),
  'Spread.preferEvenly': every<Given<typeof Spread.preferEvenly>>()(
    () => [[{ maxSkew: 2 }]],
    (place, given) => spread(place, Spread.preferEvenly(...given)),
  ),
  'Spread.preferOtherNode': every<Given<typeof Spread.preferOtherNode>>()(
    () => [[50]],
    (place, given) => spread(place, Spread.preferOtherNode(...given)),
  ),
  'Spread.requireOtherNode': every<Given<typeof Spread.requireOtherNode>>()(
    () => [[]],
    (place, given) => spread(place, Spread.requireOtherNode(...given)),
  ),
  'Tls.byCertManager': every<Given<typeof Tls.byCertManager>>()(
    (place) => [
      [{ issuer: 'letsencrypt', secret: 'web-tls' }],
      [{ issuer: new Issuer(place.app(), 'own', { name: 'own', selfSigned: true }), secret: 'web-tls' }],
    ],
    (place, given) =>
      new Route(place.app(), 'route', { name: 'route', host: 'web.example.com', to: place.admin(), tls: Tls.byCertManager(...given) }),
  ),
  'Tls.byDefault': every<Given<typeof Tls.byDefault>>()(
    () => [[]],
    (place, given) => {
      new DefaultCertificate(place.app(), 'default', { certificate: place.certificate().name });
      new Route(place.app(), 'route', { name: 'route', host: 'web.example.com', to: place.admin(), tls: Tls.byDefault(...given) });
    },
  ),
  'Tls.fromSecret': every<Given<typeof Tls.fromSecret>>()(
    (place) => [[place.certificate().name]],
    (place, given) => new Route(place.app(), 'route', { name: 'route', to: place.admin(), tls: Tls.fromSecret(...given) }),
  ),
  'Update.onDelete': every<Given<typeof Update.onDelete>>()(
    () => [[]],
    (place, given) => new DaemonSet(place.app(), 'app', { ...brief, update: Update.onDelete(...given) }),
  ),
  'Update.partition': every<Given<typeof Update.partition>>()(
    () => [[1]],
    (place, given) => new StatefulSet(place.app(), 'app', { ...brief, replicas: 2, update: Update.partition(...given) }),
  ),
  'Update.recreate': every<Given<typeof Update.recreate>>()(
    () => [[]],
    (place, given) => new Deployment(place.app(), 'app', { ...brief, update: Update.recreate(...given) }),
  ),
  'Update.rolling': every<Given<typeof Update.rolling>>()(
    () => [[{ surge: '50%', unavailable: 1 }]],
    (place, given) => new Deployment(place.app(), 'app', { ...brief, replicas: 2, update: Update.rolling(...given) }),
  ),
  'Volume.claim': every<Given<typeof Volume.claim>>()(
    (place) => [['data', place.claim()]],
    (place, given) => mounted(place, Volume.claim(...given)),
  ),
  'Volume.configMap': every<Given<typeof Volume.configMap>>()(
    (place) => [['data', place.config(), { items: { HOST: 'host' }, mode: 0o400, optional: true }]],
    (place, given) => mounted(place, Volume.configMap(...given)),
  ),
  'Volume.emptyDir': every<Given<typeof Volume.emptyDir>>()(
    () => [['data', { size: '1Gi', memory: true }]],
    (place, given) => mounted(place, Volume.emptyDir(...given)),
  ),
  'Volume.ephemeral': every<Given<typeof Volume.ephemeral<Names>>>()(
    (place) => [
      [place.app(), 'data', { size: '1Gi', storageClass: 'longhorn', accessModes: ['ReadWriteOncePod'], dataSource: { snapshot: 'a' } }],
    ],
    (place, given) => mounted(place, Volume.ephemeral(...given)),
  ),
  'Volume.nfs': every<Given<typeof Volume.nfs>>()(
    () => [
      ['data', '10.0.0.9', '/volume1/media'],
      ['data', { host: 'nas.lan' }, '/volume1/media'],
    ],
    (place, given) => mounted(place, Volume.nfs(...given)),
  ),
  'Volume.projected': every<Given<typeof Volume.projected>>()(
    (place) => [
      [
        'data',
        [
          { configMap: place.config(), items: { HOST: 'host' }, optional: true },
          { secret: place.secret(), items: { user: 'name' }, optional: true },
          { token: { path: 'token', audience: 'vault', seconds: 600 } },
          { fields: { labels: 'metadata.labels' } },
        ],
      ],
    ],
    (place, given) => mounted(place, Volume.projected(...given)),
  ),
  'Volume.hostPath': every<Given<typeof Volume.hostPath>>()(
    () => [['data', '/mnt/data', 'Directory']],
    (place, given) => mounted(place, Volume.hostPath(...given)),
  ),
  /** Without a StatefulSet whose template has that name nothing makes the volume: Postgres has one. */
  'Volume.ofTemplate': every<Given<typeof Volume.ofTemplate>>()(
    () => [['data']],
    (place, given) =>
      new ApiObject(place.app(), 'app', {
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        metadata: { name: 'app', namespace: 'home' },
        spec: {
          serviceName: 'web',
          selector: { matchLabels: { app: 'app' } },
          template: {
            metadata: { labels: { app: 'app' } },
            spec: { containers: [{ name: 'app', image: 'example/app:1', volumeMounts: [Volume.ofTemplate(...given).mountAt('/data')] }] },
          },
          volumeClaimTemplates: [
            {
              metadata: { name: 'data' },
              spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
            },
          ],
        },
      }),
  ),
  'Volume.secret': every<Given<typeof Volume.secret>>()(
    (place) => [['data', place.secret(), { items: { user: 'name' }, mode: 0o400, optional: true }]],
    (place, given) => mounted(place, Volume.secret(...given)),
  ),
} as const;
