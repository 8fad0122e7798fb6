import type { Manifest } from '../../manifest/manifest';
import { classDifferences as differencesOfClasses, liveClass } from './classes';
import type { Served } from './discovery';
import { LAB, object } from './fixture';
import { keysOf, secretDifferences } from './secrets';
import { kindDifferences, kubernetesDifference } from './versions';

const classDifferences = (
  kind: Parameters<typeof differencesOfClasses>[0],
  lab: typeof LAB,
  emitted: readonly Manifest[],
  live: readonly object[],
) => differencesOfClasses(kind, lab, emitted, live.map(liveClass));
const DEFAULT = { annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } };
const local = {
  metadata: { name: 'local-path', ...DEFAULT },
  provisioner: 'rancher.io/local-path',
  volumeBindingMode: 'WaitForFirstConsumer',
  reclaimPolicy: 'Delete',
};

describe('classes', () => {
  test('as the lab says; defaults of the server need not be written', () => {
    expect(classDifferences('StorageClass', LAB, [], [local])).toEqual([]);
    expect(classDifferences('IngressClass', LAB, [], [{ metadata: { name: 'traefik' } }, { metadata: { name: 'nginx' } }])).toEqual([]);
  });

  test('missing ones, but for those that the lab emits itself', () => {
    expect(classDifferences('StorageClass', LAB, [], [])).toEqual([{ kind: 'StorageClass', name: 'local-path', problem: 'missing' }]);
    expect(classDifferences('RuntimeClass', LAB, [], [])).toEqual([{ kind: 'RuntimeClass', name: 'nvidia', problem: 'missing' }]);
    expect(classDifferences('RuntimeClass', LAB, [object('node.k8s.io/v1', 'RuntimeClass', 'nvidia')], [])).toEqual([]);
  });

  test.each([
    ['provisioner', { provisioner: 'nfs' }, 'nfs', 'rancher.io/local-path'],
    ['bindingMode', { volumeBindingMode: 'Immediate' }, 'Immediate', 'WaitForFirstConsumer'],
    ['reclaimPolicy', { reclaimPolicy: 'Retain' }, 'Retain', 'Delete'],
    ['expansion', { allowVolumeExpansion: true }, 'true', 'false'],
    ['default', { metadata: { name: 'local-path' } }, 'false', 'true'],
  ])('%s otherwise', (field, changes, live, wanted) => {
    const differences = classDifferences('StorageClass', LAB, [], [{ ...local, ...changes }]);
    expect(differences).toEqual([{ kind: 'StorageClass', name: 'local-path', problem: 'differs', field, live, wanted }]);
  });

  test('a second default', () => {
    expect(classDifferences('StorageClass', LAB, [], [local, { metadata: { name: 'nfs', ...DEFAULT } }])).toEqual([
      { kind: 'StorageClass', name: 'nfs', problem: 'extra', field: 'default', live: 'true' },
    ]);
  });
});

describe('versions', () => {
  test('only another minor version of the API server matters', () => {
    expect(kubernetesDifference(LAB, 'v1.33.9+k3s1')).toEqual([]);
    expect(kubernetesDifference(LAB, 'v1.34.0')).toEqual([
      { kind: 'Kubernetes', name: '', problem: 'differs', field: 'version', live: 'v1.34.0', wanted: '1.33.3' },
    ]);
  });

  test('kinds that are not served, or not at this version, each once', () => {
    const resource = { apiVersion: 'traefik.io/v1', kind: 'Middleware', plural: 'middlewares', namespaced: true, verbs: [] };
    const served: Served = { resources: [resource], stale: ['metrics.k8s.io/v1'] };
    const used = [
      object('traefik.io/v1alpha1', 'Middleware', 'a', 'web'),
      object('traefik.io/v1alpha1', 'Middleware', 'b', 'web'),
      object('traefik.io/v1', 'Middleware', 'c', 'web'),
      object('metallb.io/v1beta1', 'IPAddressPool', 'd', 'web'),
      object('metrics.k8s.io/v1', 'NodeMetrics', 'e'),
    ];
    expect(kindDifferences(served, used)).toEqual([
      { kind: 'CustomResource', name: 'IPAddressPool (metallb.io/v1beta1)', problem: 'missing' },
      {
        kind: 'CustomResource',
        name: 'Middleware (traefik.io/v1alpha1)',
        problem: 'differs',
        field: 'version',
        live: 'traefik.io/v1',
        wanted: 'traefik.io/v1alpha1',
      },
    ]);
  });
});

describe('Secrets', () => {
  const secret = { kind: 'Secret', namespace: 'web', name: 'login', keys: { user: {}, password: {} }, why: 'login' } as const;
  const noted = (...fields: object[]): object => ({ managedFields: fields.map((fieldsV1) => ({ fieldsV1 })) });

  test.each([
    ['no Secret', undefined, [{ kind: 'Secret', name: 'web/login', problem: 'missing' }]],
    ['both keys, set by two', noted({ 'f:data': { '.': {}, 'f:user': {} } }, { 'f:data': { 'f:password': {} } }), []],
    ['both keys, applied as text', noted({ 'f:stringData': { 'f:user': {}, 'f:password': {} } }), []],
    ['one key', noted({ 'f:data': { 'f:user': {} } }), [{ kind: 'Secret', name: 'web/login', problem: 'missing', field: 'key password' }]],
    ['no notes', {}, []],
  ])('%s', (_, metadata, differences) => {
    expect(secretDifferences(secret, metadata)).toEqual(differences);
  });

  test('without notes of the server its keys are not known', () => {
    expect(keysOf({ managedFields: [] })).toBeUndefined();
    expect(keysOf(noted({ 'f:metadata': {} }))).toBeUndefined();
  });
});
