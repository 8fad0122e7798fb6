import { isManifest } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { selectorOfLabels } from '../manifest/selector';
import { clusterOf } from '../products/cluster-of';
import { podsLabelledLater } from './run-time-labels';

function workload(kind: string, name: string, labels: Readonly<Record<string, string>>, serviceAccountName = 'default'): Manifest {
  const template = { metadata: { labels }, spec: { serviceAccountName, containers: [{ name: 'main' }] } };
  return {
    apiVersion: kind === 'Job' ? 'batch/v1' : 'apps/v1',
    kind,
    metadata: { name, namespace: 'demo' },
    spec: { selector: { matchLabels: labels }, template },
  };
}

const SETS = [
  workload('StatefulSet', 'db', { app: 'db' }),
  workload('StatefulSet', 'db-1', { app: 'other' }),
  workload('Deployment', 'web', { app: 'web' }),
  workload('Job', 'import', { app: 'import' }),
];

/** Who may write labels of pods in the namespace. */
const LABELLER = [
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name: 'labels', namespace: 'demo' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' },
    subjects: [{ kind: 'ServiceAccount', name: 'operator', namespace: 'demo' }],
  },
  workload('Deployment', 'operator', { app: 'operator' }, 'operator'),
].filter(isManifest);

function labelledLater(manifests: readonly Manifest[], labels: Readonly<Record<string, string>>): readonly string[] {
  return podsLabelledLater(clusterOf(manifests), 'demo', selectorOfLabels(labels)).map(({ object }) => `${object.kind} ${object.name}`);
}

const POD_NAME = 'statefulset.kubernetes.io/pod-name';

test.each<readonly [Readonly<Record<string, string>>, readonly string[]]>([
  [{ [POD_NAME]: 'db-0' }, ['StatefulSet db']],
  [{ [POD_NAME]: 'db-1-0' }, ['StatefulSet db-1']],
  [{ [POD_NAME]: 'db-x' }, []],
  [{ [POD_NAME]: 'web-0' }, []],
  [{ 'apps.kubernetes.io/pod-index': '0' }, ['StatefulSet db', 'StatefulSet db-1']],
  [{ 'apps.kubernetes.io/pod-index': 'first' }, []],
  [{ 'job-name': 'import' }, ['Job import']],
  [{ 'job-name': 'export' }, []],
  [{ 'pod-template-hash': '5d4f8c' }, ['Deployment web']],
  [{ app: 'db', [POD_NAME]: 'db-0' }, ['StatefulSet db']],
  [{ app: 'web', [POD_NAME]: 'db-0' }, []],
  [{ 'job-name': 'import', [POD_NAME]: 'db-0' }, []],
  [{ tier: 'data', [POD_NAME]: 'db-0' }, []],
  [{ app: 'webb' }, []],
])('labels of controllers: %j', (labels, expected) => {
  expect(labelledLater(SETS, labels)).toEqual(expected);
});

test.each<readonly [Readonly<Record<string, string>>, readonly string[]]>([
  [{ role: 'leader' }, ['Deployment operator']],
  [{ app: 'operator', role: 'leader' }, ['Deployment operator']],
  [{ role: 'leader', app: 'operator' }, ['Deployment operator']],
  [{ app: 'db', role: 'leader' }, ['StatefulSet db']],
  [{ app: 'unknown' }, []],
  [{ app: 'unknown', role: 'leader' }, []],
])('labels that an account may write: %j', (labels, expected) => {
  expect(labelledLater([...SETS, ...LABELLER], labels)).toEqual(expected);
});
