import { makeLab, refusal } from '../../lab/fixture';
import { LocalPath } from '../../products/local-path/local-path';
import { Longhorn } from '../../products/longhorn/longhorn';
import { ConfigMap } from '../config-map/config-map';
import { Deployment } from '../deployment/deployment';
import { manifest, manifests, traefikLab } from '../fixture';
import { ExistingSecret } from '../secret/existing-secret';
import { PersistentVolumeClaim } from './claim';
import { LocalVolume } from './local-volume';
import { NfsVolume } from './nfs-volume';
import { Volume } from './volume';

const KEEP = { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' };

describe('claim', () => {
  test('of the default class, which is written out, and never pruned', () => {
    const app = traefikLab().app('data');
    new PersistentVolumeClaim(app, 'claim', { name: 'data', size: '5120Mi', labels: { app: 'x' } });
    expect(manifests(app)).toEqual([
      {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { name: 'data', namespace: 'data', annotations: KEEP, labels: { app: 'x' } },
        spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'local-path', resources: { requests: { storage: '5Gi' } } },
      },
    ]);
  });
  test('of another class, with what that class can do', () => {
    const app = makeLab({ storage: [LocalPath.default(), Longhorn.present()] }).app('data');
    new PersistentVolumeClaim(app, 'claim', { name: 'data', size: '1Gi', storageClass: 'longhorn', accessModes: ['ReadWriteMany'] });
    expect(manifest(app, 'PersistentVolumeClaim', 'data')?.spec).toMatchObject({
      accessModes: ['ReadWriteMany'],
      storageClassName: 'longhorn',
    });
  });
  const app = () => traefikLab().app('data');
  test.each<[string, () => unknown, string]>([
    [
      'a mode that the class does not have',
      () => new PersistentVolumeClaim(app(), 'c', { name: 'c', size: '1Gi', accessModes: ['ReadWriteMany'] }),
      'claim c: got access mode ReadWriteMany, expected one that storage class local-path has: ReadWriteOnce, ReadWriteOncePod',
    ],
    [
      'no mode',
      () => new PersistentVolumeClaim(app(), 'c', { name: 'c', size: '1Gi', accessModes: [] }),
      'claim c: got access mode none, expected one that storage class local-path has: ReadWriteOnce, ReadWriteOncePod',
    ],
    [
      'no default class',
      () => new PersistentVolumeClaim(makeLab({ storage: [] }).app('a'), 'c', { name: 'c', size: '1Gi' }),
      'lab halo: has no default storage class; say which class the claim wants',
    ],
    ['no size', () => new PersistentVolumeClaim(app(), 'c', { name: 'c', size: '0' }), 'claim c, size: got 0, expected more than 0'],
  ])('%s', (_, make, message) => {
    expect(refusal(make)).toBe(message);
  });
});

describe('node folder', () => {
  const PROPS = { volumeName: 'data-pv', claimName: 'data-pvc', path: '/mnt/data', node: 'two', size: '1Gi' } as const;
  test('a volume on the node, kept, and a claim bound to it by name', () => {
    const app = traefikLab().app('data');
    const folder = new LocalVolume(app, 'data', PROPS);
    expect(folder.name).toBe('data-pvc');
    expect(manifests(app)).toEqual([
      {
        apiVersion: 'v1',
        kind: 'PersistentVolume',
        metadata: { name: 'data-pv', annotations: KEEP },
        spec: {
          accessModes: ['ReadWriteOnce'],
          capacity: { storage: '1Gi' },
          persistentVolumeReclaimPolicy: 'Retain',
          hostPath: { path: '/mnt/data', type: 'DirectoryOrCreate' },
          nodeAffinity: {
            required: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['two'] }] }] },
          },
        },
      },
      {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { name: 'data-pvc', namespace: 'data', annotations: KEEP },
        spec: { accessModes: ['ReadWriteOnce'], storageClassName: '', volumeName: 'data-pv', resources: { requests: { storage: '1Gi' } } },
      },
    ]);
  });
  test('another type and mode', () => {
    const app = traefikLab().app('data');
    new LocalVolume(app, 'data', { ...PROPS, type: 'Directory', accessModes: ['ReadWriteMany'] });
    expect(manifest(app, 'PersistentVolume', 'data-pv')?.spec).toMatchObject({
      hostPath: { type: 'Directory' },
      accessModes: ['ReadWriteMany'],
    });
  });
  test.each<[string, object, string]>([
    ['an unknown node', { node: 'three' }, "volume data-pv: lab halo has no node 'three'; there are 'one', 'two'"],
    ['a relative path', { path: 'mnt' }, "volume data-pv: got path 'mnt', expected one that begins with '/'"],
    ['no size', { size: '0Mi' }, 'volume data-pv, size: got 0Mi, expected more than 0'],
  ])('%s', (_, props, message) => {
    expect(refusal(() => new LocalVolume(traefikLab().app('a'), 'x', { ...PROPS, ...props }))).toBe(message);
  });
});

describe('volumes of pods', () => {
  const app = () => traefikLab().app('web');
  const config = () => new ConfigMap(app(), 'c', { name: 'config', data: { 'a.yaml': '', 'b.yaml': '' } });
  const secret = () => new ExistingSecret(app(), 's', { name: 'login', keys: { password: {} }, why: 'x' });
  test.each<[string, () => Volume, object | undefined, object]>([
    ['claim that is there', () => Volume.claim('v', { name: 'old' }), { persistentVolumeClaim: { claimName: 'old' } }, {}],
    ['read only', () => Volume.claim('v', { name: 'old' }).readOnly(), { persistentVolumeClaim: { claimName: 'old' } }, { readOnly: true }],
    [
      'part of it',
      () => Volume.claim('v', { name: 'old' }).subPath('a/b').readOnly(),
      { persistentVolumeClaim: { claimName: 'old' } },
      { subPath: 'a/b', readOnly: true },
    ],
    ['NFS', () => Volume.nfs('v', '10.0.0.9', '/volume1/media'), { nfs: { server: '10.0.0.9', path: '/volume1/media' } }, {}],
    [
      'NFS of a machine',
      () => Volume.nfs('v', { host: 'nas.lan' }, '/media').subPath('films'),
      { nfs: { server: 'nas.lan', path: '/media' } },
      { subPath: 'films' },
    ],
    [
      'device of the node',
      () => Volume.hostPath('v', '/dev/ttyUSB0', 'CharDevice'),
      { hostPath: { path: '/dev/ttyUSB0', type: 'CharDevice' } },
      {},
    ],
    ['ConfigMap', () => Volume.configMap('v', config()), { configMap: { name: 'config' } }, {}],
    ['one file of it', () => Volume.configMap('v', config()).file('a.yaml'), { configMap: { name: 'config' } }, { subPath: 'a.yaml' }],
    [
      'some files of it',
      () => Volume.configMap('v', config(), { items: { 'a.yaml': 'x/a.yaml' }, mode: 0o400, optional: true }),
      { configMap: { name: 'config', items: [{ key: 'a.yaml', path: 'x/a.yaml' }], defaultMode: 256, optional: true } },
      {},
    ],
    [
      'a renamed file',
      () => Volume.configMap('v', config(), { items: { 'a.yaml': 'x/a.yaml' } }).file('a.yaml'),
      { configMap: { name: 'config', items: [{ key: 'a.yaml', path: 'x/a.yaml' }] } },
      { subPath: 'x/a.yaml' },
    ],
    [
      'file of a Secret',
      () => Volume.secret('v', secret(), { mode: 0o400 }).file('password'),
      { secret: { secretName: 'login', defaultMode: 256 } },
      { subPath: 'password', readOnly: true },
    ],
    [
      'several in one folder',
      () =>
        Volume.projected('v', [
          { configMap: config() },
          { secret: secret(), items: { password: 'pw' } },
          { token: { path: 't', audience: 'vault', seconds: 600 } },
          { fields: { labels: 'metadata.labels' } },
        ]),
      {
        projected: {
          sources: [
            { configMap: { name: 'config' } },
            { secret: { name: 'login', items: [{ key: 'password', path: 'pw' }] } },
            { serviceAccountToken: { path: 't', audience: 'vault', expirationSeconds: 600 } },
            { downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] } },
          ],
        },
      },
      { readOnly: true },
    ],
    [
      'claim of the pod',
      () => Volume.ephemeral(app(), 'v', { size: '10Gi' }),
      {
        ephemeral: {
          volumeClaimTemplate: {
            spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'local-path', resources: { requests: { storage: '10Gi' } } },
          },
        },
      },
      {},
    ],
  ])('%s', (_, make, source, mount) => {
    const scope = app();
    new Deployment(scope, 'web', { name: 'web', image: 'a:1', mounts: { '/v': make() } });
    expect(manifest(scope, 'Deployment', 'web')?.spec).toMatchObject({
      template: {
        spec: { containers: [{ volumeMounts: [{ name: 'v', mountPath: '/v', ...mount }] }], volumes: [{ name: 'v', ...source }] },
      },
    });
  });

  test('one volume, seen twice', () => {
    const scope = app();
    const media = Volume.nfs('media', 'nas', '/media');
    new Deployment(scope, 'web', { name: 'web', image: 'a:1', mounts: { '/films': media.subPath('films').readOnly(), '/all': media } });
    expect(manifest(scope, 'Deployment', 'web')?.spec).toMatchObject({
      template: {
        spec: {
          volumes: [{ name: 'media' }],
          containers: [{ volumeMounts: [{ subPath: 'films', readOnly: true }, { mountPath: '/all' }] }],
        },
      },
    });
  });

  const path = "expected one inside of the volume, without '/' at its start and '..'";
  test.each<[string, () => unknown, string]>([
    ['absolute subPath', () => Volume.claim('v', { name: 'a' }).subPath('/a'), `volume v: got subPath '/a', ${path}`],
    [
      'subPath that leaves the volume',
      () => Volume.claim('v', { name: 'a' }).subPath('a/../..'),
      `volume v: got subPath 'a/../..', ${path}`,
    ],
    [
      'file that its items leave out',
      () => Volume.configMap('v', config(), { items: { 'a.yaml': 'a' } }).file('b.yaml'),
      "volume v: got file 'b.yaml', expected one of its items: 'a.yaml'",
    ],
    [
      'item outside of the volume',
      () => Volume.configMap('v', config(), { items: { 'a.yaml': '../a' } }),
      `volume v: got file '../a' for key a.yaml, ${path}`,
    ],
    [
      'an invalid mode',
      () => Volume.secret('v', secret(), { mode: 1000 }),
      'volume v: got mode 1000, expected an octal number from 0o000 to 0o777',
    ],
    [
      'NFS server that is a path',
      () => Volume.nfs('v', 'nas:/media', '/media'),
      "volume v: got NFS server 'nas:/media', expected an address or a host name",
    ],
    [
      'relative NFS path',
      () => Volume.nfs('v', 'nas', 'media' as '/media'),
      "volume v: got path 'media', expected one that begins with '/'",
    ],
    [
      'relative path of the node',
      () => Volume.hostPath('v', 'data' as '/data'),
      "volume v: got path 'data', expected one that begins with '/', without '..'",
    ],
    [
      'path that climbs',
      () => Volume.hostPath('v', '/data/../etc'),
      "volume v: got path '/data/../etc', expected one that begins with '/', without '..'",
    ],
    ['nothing projected', () => Volume.projected('v', []), 'volume v: got no sources, expected at least one'],
    [
      'file of two sources',
      () => Volume.projected('v', [{ token: { path: 'a' } }, { fields: { a: 'metadata.name' } }]),
      "volume v: got file 'a' of two sources, expected one of it",
    ],
    [
      'short token',
      () => Volume.projected('v', [{ token: { path: 'a', seconds: 60 } }]),
      'volume v: got a token for 60 seconds, expected a whole number from 600',
    ],
    ['claim of the pod without size', () => Volume.ephemeral(app(), 'v', { size: '0' }), 'volume v, size: got 0, expected more than 0'],
    [
      'NFS volume without access',
      () => new NfsVolume(app(), 'n', { name: 'n', server: 'nas', path: '/a', accessModes: [] }),
      'volume web-n: got no access mode, expected at least one',
    ],
    [
      'NFS volume without size',
      () => new NfsVolume(app(), 'n', { name: 'n', server: 'nas', path: '/a', size: '0' }),
      'volume web-n, size: got 0, expected more than 0',
    ],
  ])('%s', (_, make, message) => {
    expect(refusal(make)).toBe(message);
  });

  test('what the compiler refuses', () => {
    // @ts-expect-error no such key
    Volume.configMap('v', config()).file('c.yaml');
    // @ts-expect-error no such key
    Volume.configMap('v', config(), { items: { 'c.yaml': 'c' } });
    // @ts-expect-error no such key
    Volume.secret('v', secret()).file('user');
    // @ts-expect-error a claim has no keys
    Volume.claim('v', { name: 'a' }).file('a');
    // @ts-expect-error no such type
    Volume.hostPath('v', '/dev/a', 'Device');
    // @ts-expect-error no such class
    expect(() => Volume.ephemeral(app(), 'v', { size: '1Gi', storageClass: 'nfs' })).toThrow("got storage class 'nfs'");
    Volume.configMap('v', { name: 'any' }).file('whatever');
  });
});

test('NFS volume: volume and claim name each other, whatever else the lab has', () => {
  const app = traefikLab().app('media');
  const films = new NfsVolume(app, 'films', { name: 'films', server: '10.0.0.9', path: '/volume1/films', mountOptions: ['nfsvers=4.1'] });
  expect(films.name).toBe('films');
  expect(manifests(app)).toEqual([
    {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: { name: 'media-films', annotations: KEEP },
      spec: {
        accessModes: ['ReadWriteMany'],
        capacity: { storage: '1Gi' },
        claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', namespace: 'media', name: 'films' },
        mountOptions: ['nfsvers=4.1'],
        nfs: { server: '10.0.0.9', path: '/volume1/films' },
        persistentVolumeReclaimPolicy: 'Retain',
      },
    },
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'films', namespace: 'media', annotations: KEEP },
      spec: {
        accessModes: ['ReadWriteMany'],
        storageClassName: '',
        volumeName: 'media-films',
        resources: { requests: { storage: '1Gi' } },
      },
    },
  ]);
});

test('claim that begins as a copy', () => {
  const app = traefikLab().app('data');
  const old = new PersistentVolumeClaim(app, 'old', { name: 'old', size: '1Gi', annotations: { a: 'b' } });
  new PersistentVolumeClaim(app, 'new', { name: 'new', size: '1Gi', dataSource: { claim: old } });
  new PersistentVolumeClaim(app, 'back', { name: 'back', size: '1Gi', dataSource: { snapshot: 'monday' } });
  expect(manifest(app, 'PersistentVolumeClaim', 'old')?.metadata.annotations).toEqual({ a: 'b', ...KEEP });
  expect(manifest(app, 'PersistentVolumeClaim', 'new')?.spec).toMatchObject({ dataSource: { kind: 'PersistentVolumeClaim', name: 'old' } });
  expect(manifest(app, 'PersistentVolumeClaim', 'back')?.spec).toMatchObject({
    dataSource: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'monday' },
  });
});
