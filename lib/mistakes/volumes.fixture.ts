import type { Mistake } from './mistake.fixture';

export const VOLUMES: readonly Mistake[] = [
  ["new PersistentVolumeClaim(app, 'x', { name: 'x', size: '10GB' });", 'compiler', "Type '\"10GB\"' is not assignable to type 'Memory'."],
  [
    "new PersistentVolumeClaim(app, 'x', { name: 'x', size: '10Gi', storageClass: 'longhorn' });",
    'compiler',
    'Type \'"longhorn"\' is not assignable to type \'"local-path"\'.',
  ],
  [
    "new PersistentVolumeClaim(app, 'x', { name: 'x', size: '10Gi', accessModes: ['ReadWriteMany'] });",
    'refused',
    'claim x: got access mode ReadWriteMany, expected one that storage class local-path has: ReadWriteOnce, ReadWriteOncePod',
  ],
  [
    "new PersistentVolumeClaim(app, 'x', { name: 'x', size: '10Gi', accessModes: ['RWO'] });",
    'compiler',
    "Type '\"RWO\"' is not assignable to type 'AccessMode'.",
  ],
  [
    "new PersistentVolumeClaim(app, 'x', { name: 'data', size: '10Gi' });",
    'gitops/duplicate-object',
    'make it once, or give one of them another name or namespace',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, mounts: { 'data': Volume.emptyDir('d') } });",
    'compiler',
    "'' does not exist in type 'Readonly<Record<",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, mounts: { '/a': Volume.emptyDir('d'), '/b': Volume.hostPath('d', '/x') } });",
    'refused',
    "x: got two volumes named 'd', expected a name each",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, mounts: { '/a': Volume.emptyDir('My_Volume') } });",
    'refused',
    "volume: got name 'My_Volume', expected lower case letters, digits and '-', first and last no '-'",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, mounts: { '/a': Volume.hostPath('d', 'data') } });",
    'refused',
    "volume d: got path 'data', expected one that begins with '/', without '..'",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, mounts: { '/a': Volume.hostPath('d', '/data', 'Folder') } });",
    'compiler',
    "'\"Folder\"' is not assignable to parameter of type 'HostPathType | undefined'.",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, mounts: { '/a.yaml': Volume.configMap('c', config).file('b.yaml') } });",
    'compiler',
    'Argument of type \'"b.yaml"\' is not assignable to parameter of type \'"a.yaml"\'.',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, mounts: { '/a.yaml': Volume.configMap('c', config).at('b.yaml') } });",
    'compiler',
    "Property 'at' does not exist on type 'Volume<\"a.yaml\">'.",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, mounts: { '/a.yaml': Volume.configMap('c', config).subPath('b.yaml') } });",
    'reference/sub-path',
    "there is 'a.yaml'",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, mounts: { '/a': Volume.secret('c', login, { items: { pass: 'p' } }) } });",
    'compiler',
    '\'pass\' does not exist in type \'Readonly<Partial<Record<"password" | "user", string>>>\'.',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, mounts: { '/a': Volume.configMap('c', { name: 'nowhere' }) } });",
    'reference/config-map',
    "there is 'config'; write it, or mark the reference optional",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, mounts: { '/a': Volume.claim('c', { name: 'nowhere' }) } });",
    'reference/claim',
    "there is 'data'; write the claim",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, mounts: { '/a': Volume.secret('c', { name: 'nowhere', source: () => ({}) }) } });",
    'compiler',
    "'source' does not exist in type 'KeyedFiles<string>'.",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, mounts: { '/a': Volume.nfs('n', lab.machine('nsa'), '/x') } });",
    'compiler',
    'Argument of type \'"nsa"\' is not assignable to parameter of type \'"nas"\'.',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, mounts: { '/a': Volume.nfs('n', lab.machine('nas'), 'x') } });",
    'compiler',
    "Argument of type '\"x\"' is not assignable to parameter of type '",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, mounts: { '/a': Volume.nfs('n', '10.0.0.50:/volume1', '/x') } });",
    'refused',
    "volume n: got NFS server '10.0.0.50:/volume1', expected an address or a host name",
  ],
  [
    "new NfsVolume(app, 'x', { name: 'x', server: 'nas:/export', path: '/x' });",
    'refused',
    "volume shop-x: got NFS server 'nas:/export', expected an address or a host name",
  ],
  [
    "new NfsVolume(app, 'x', { name: 'x', server: '10.0.0.500', path: '/x' });",
    'refused',
    "volume shop-x: got NFS server '10.0.0.500', expected an address or a host name",
  ],
  [
    "new LocalVolume(app, 'x', { volumeName: 'v', claimName: 'x', path: '/x', node: 'four', size: '1Gi' });",
    'compiler',
    'Type \'"four"\' is not assignable to type \'"one" | "three" | "two"\'.',
  ],
  [
    "new StatefulSet(app, 'x', { ...BASE, claims: { data: { size: '1Gi' } } });",
    'refused',
    "x: got claim 'data' that nothing mounts, expected its mountPath, or Volume.ofTemplate('data') in mounts",
  ],
  [
    "new StatefulSet(app, 'x', { ...BASE, mounts: { '/data': Volume.ofTemplate('dat') }, claims: { data: { size: '1Gi', mountPath: '/d' } } });",
    'refused',
    "x: got a mount of claim 'dat', expected 'data' in claims",
  ],
  ["new Deployment(app, 'x', { ...BASE, mounts: { '/data': Volume.ofTemplate('data') } });", 'schema/volume-mounts', 'it has none'],
  [
    "new Deployment(app, 'x', { ...BASE, onNodes: 'two', mounts: { '/a': Volume.claim('l', new LocalVolume(app, 'l', { volumeName: 'v', claimName: 'l', path: '/x', node: 'one', size: '1Gi' })) } });",
    'reliability/surge-shares-volume',
    'write strategy type: Recreate, or maxSurge: 0 with maxUnavailable: 1',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, image: 'postgres:17', mounts: { '/data': Volume.claim('d', new PersistentVolumeClaim(app, 'd', { name: 'd', size: '1Gi' })) }, env: { POSTGRES_PASSWORD: login.key('password') }, update: Update.recreate() });",
    'reliability/database-without-volume',
    'mount the volume at /var/lib/postgresql/data, not at /data',
  ],
  [
    "new PersistentVolumeClaim(other, 'c', { name: 'elsewhere', size: '1Gi' }); new Deployment(app, 'x', { ...BASE, mounts: { '/a': Volume.claim('c', { name: 'elsewhere' }) } });",
    'reference/claim',
    "there is one in namespace other, which can't be used from here",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, mounts: { '/a': Volume.emptyDir('a', { size: '1GB' }) } });",
    'compiler',
    "Type '\"1GB\"' is not assignable to type 'Memory | undefined'.",
  ],
];
