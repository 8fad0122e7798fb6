import { makeLab, refusal } from '../../lab/fixture';
import { LocalPath } from '../../products/local-path/local-path';
import { Longhorn } from '../../products/longhorn/longhorn';
import { manifest, manifests, traefikLab } from '../fixture';
import { PersistentVolumeClaim } from './claim';
import { LocalVolume } from './local-volume';

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
