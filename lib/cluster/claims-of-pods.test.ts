import { claimsOfPods } from './claims-of-pods';
import { Cluster } from './cluster';

const CLAIM = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };

function claimsOf(kind: 'Deployment' | 'StatefulSet', spec: object, volumes: readonly object[]) {
  const metadata = { name: 'db', namespace: 'demo' };
  const owner = { apiVersion: 'apps/v1', kind, metadata, spec: { ...spec, template: { spec: { containers: [], volumes } } } };
  const claim = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'shared', namespace: 'demo' }, spec: CLAIM };
  const cluster = Cluster.of([owner, claim], undefined, { products: [] });
  const pods = cluster.podsOf(owner);
  return pods && claimsOfPods(cluster, pods).map(({ name, claim: alone, ofTemplate }) => [name, alone?.metadata.name, ofTemplate]);
}

const SHARED = { name: 'data', persistentVolumeClaim: { claimName: 'shared' } };
const TEMPLATES = { volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: CLAIM }] };

test.each([
  ['a claim that is written', 'Deployment', {}, [SHARED], [['shared', 'shared', false]]],
  ['a template before a volume of the same name', 'StatefulSet', TEMPLATES, [SHARED], [['data', undefined, true]]],
  ['a template, which only StatefulSets have', 'Deployment', TEMPLATES, [SHARED], [['shared', 'shared', false]]],
  [
    'an ephemeral volume, which goes with its pod',
    'Deployment',
    {},
    [{ name: 'tmp', ephemeral: { volumeClaimTemplate: { spec: CLAIM } } }],
    [['tmp', undefined, false]],
  ],
] as const)('pods mount %s', (_, kind, spec, volumes, expected) => {
  expect(claimsOf(kind, spec, volumes)).toEqual(expected);
});
