import type { Manifest } from '../manifest/manifest';
import { asks, claim, node, object, placesOf, pod } from './fixture';

const nodes = [node('one'), node('two')];
const uses = pod('a', asks({}, { volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'data' } }] }));
const CLASS: Manifest = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'local' },
  provisioner: 'kubernetes.io/no-provisioner',
  volumeBindingMode: 'WaitForFirstConsumer',
};
const NONE = "node(s) didn't find available persistent volumes to bind";

function disk(on: string | undefined, more: object = {}): Manifest {
  const terms = [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: [on] }] }];
  return object('v1', 'PersistentVolume', `disk-${on}`, {
    spec: {
      capacity: { storage: '5Gi' },
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'local',
      ...(on === undefined ? { nfs: { server: 'nas', path: '/a' } } : { local: { path: '/a' } }),
      ...(on === undefined ? {} : { nodeAffinity: { required: { nodeSelectorTerms: terms } } }),
      ...more,
    },
  });
}
const wants = (more: object = {}) => claim('data', { storageClassName: 'local', resources: { requests: { storage: '1Gi' } }, ...more });

test.each<[string, Manifest, readonly Manifest[], readonly string[]]>([
  ['is on the node of the only volume', wants(), [disk('two')], ['two']],
  ['is on a node of one of several', wants(), [disk('one'), disk('two')], ['one', 'two']],
  ['is anywhere with a volume of the network', wants(), [disk(undefined)], ['one', 'two']],
  ['has no node with a volume that is too small', wants({ resources: { requests: { storage: '6Gi' } } }), [disk('two')], []],
  ['has no node with a volume of other modes', wants({ accessModes: ['ReadWriteMany'] }), [disk('two')], []],
  ['has no node with a volume of another mode', wants({ volumeMode: 'Block' }), [disk('two')], []],
  ['has no node with a volume without its labels', wants({ selector: { matchLabels: { a: 'b' } } }), [disk('two')], []],
  ['has no node with a volume for another claim', wants(), [disk('two', { claimRef: { namespace: 'shop', name: 'other' } })], []],
  ['is anywhere if no volume of its class is written', wants(), [], ['one', 'two']],
  ['is anywhere with a class that makes volumes', wants({ storageClassName: 'local-path' }), [disk('two')], ['one', 'two']],
])('a pod with a claim that nothing provisions %s', (_, one, volumes, open) => {
  const found = placesOf(nodes, CLASS, one, ...volumes, uses);
  expect(found.open).toEqual(open);
  for (const reason of Object.values(found.reasons)) expect(reason).toBe(NONE);
});
