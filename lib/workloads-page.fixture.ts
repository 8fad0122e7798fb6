import type { App } from 'cdk8s';
import {
  ArgoCd,
  ConfigMap,
  CronJob,
  DaemonSet,
  Deployment,
  ExistingSecret,
  K3s,
  Lab,
  LifecycleHook,
  LocalPath,
  Namespace,
  NfsVolume,
  PersistentVolumeClaim,
  Probe,
  StatefulSet,
  Traefik,
  Update,
  Volume,
} from '.';

export function cottage(app: App) {
  const lab = new Lab(app, 'cottage', {
    distribution: K3s.version('v1.34.2+k3s1'),
    network: { lan: '192.168.20.0/24', machines: { nas: '192.168.20.5' } },
    nodes: {
      attic: {
        role: 'server',
        address: '192.168.20.11',
        cpu: '4',
        memory: '16Gi',
        // What is plugged in: a file, or what a device plugin counts.
        devices: {
          zigbee: '/dev/serial/by-id/usb-ITead_Sonoff_Zigbee_3.0-if00-port0',
          igpu: { resource: 'gpu.intel.com/i915', count: 1 },
        },
      },
      cellar: { role: 'agent', address: '192.168.20.12', cpu: '4', memory: '8Gi' },
    },
    ingress: Traefik.ofK3s(),
    storage: [LocalPath.default()],
    gitops: ArgoCd.pulls('https://git.example.com/lab.git'),
  });

  const home = lab.app('home');
  new Namespace(home, 'namespace');
  const settings = new ConfigMap(home, 'settings', { name: 'zigbee', data: { 'configuration.yaml': 'permit_join: false\n' } });
  const state = new PersistentVolumeClaim(home, 'state', { name: 'zigbee', size: '1Gi', storageClass: 'local-path' });
  // The stick decides on the node; `onNodes: 'cellar'` beside it would not compile.
  new Deployment(home, 'zigbee', {
    name: 'zigbee2mqtt',
    image: 'ghcr.io/koenkk/zigbee2mqtt:2.6.1',
    devices: ['zigbee'],
    update: Update.recreate(),
    ports: [{ name: 'http', containerPort: 8080, servicePort: 80 }],
    mounts: {
      '/app/data': Volume.claim('data', state),
      '/app/data/configuration.yaml': Volume.configMap('settings', settings).file('configuration.yaml'),
    },
    readiness: Probe.http('/', { port: 8080 }),
    requests: { cpu: '50m', memory: '128Mi' },
    limits: { memory: '512Mi' },
  });

  const media = lab.app('media');
  new Namespace(media, 'namespace');
  // A volume and its claim, which name each other.
  const films = new NfsVolume(media, 'films', {
    name: 'films',
    server: lab.machine('nas'),
    path: '/volume1/films',
    accessModes: ['ReadOnlyMany'],
  });
  new StatefulSet(media, 'jellyfin', {
    name: 'jellyfin',
    image: 'jellyfin/jellyfin:10.11.3',
    devices: ['igpu'],
    ports: [{ name: 'http', containerPort: 8096, servicePort: 80 }],
    claims: { config: { size: '20Gi', storageClass: 'local-path', mountPath: '/config' } },
    mounts: { '/films': Volume.claim('films', films).readOnly(), '/cache': Volume.emptyDir('cache') },
    podSecurityContext: { fsGroup: 1000 },
    lifecycle: { preStop: LifecycleHook.exec(['sh', '-c', 'sleep 5']) },
    gracePeriod: 60,
    requests: { cpu: '500m', memory: '1Gi' },
    limits: { memory: '4Gi' },
  });

  const backup = lab.app('backup');
  new Namespace(backup, 'namespace');
  const target = new ExistingSecret(backup, 'target', {
    name: 'restic',
    keys: { RESTIC_REPOSITORY: {}, RESTIC_PASSWORD: {} },
    why: 'where backups go',
  });
  new CronJob(backup, 'nightly', {
    name: 'nightly',
    image: 'restic/restic:0.18.1',
    args: ['backup', '/data'],
    schedule: '30 3 * * *',
    timeZone: 'Europe/Berlin',
    concurrency: 'Forbid',
    env: { ...target.keys() },
    mounts: { '/data': Volume.nfs('photos', lab.machine('nas'), '/volume1/photos').readOnly() },
    requests: { cpu: '100m', memory: '256Mi' },
    limits: { memory: '1Gi' },
  });

  const watch = lab.app('watch');
  new Namespace(watch, 'namespace');
  new DaemonSet(watch, 'smart', {
    name: 'smartctl-exporter',
    image: 'prometheuscommunity/smartctl-exporter:v0.14.0',
    ports: [{ name: 'metrics', containerPort: 9633 }],
    requests: { cpu: '10m', memory: '32Mi' },
    limits: { memory: '64Mi' },
  });
  return lab;
}
