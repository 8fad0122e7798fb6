import { PAGE_LAB } from '../checks/page-lab';
import { completeLab } from '../lab/complete';
import type { RunTimePodsDescription } from '../lab/description';
import { clusterOf } from '../products/cluster-of';
import { scheduleLab } from '../schedule/schedule-lab';

const one = (labels: Readonly<Record<string, string>>, more: Partial<RunTimePodsDescription> = {}): RunTimePodsDescription => ({
  app: 'demo',
  namespace: 'demo',
  name: 'agent',
  labels,
  max: 3,
  pod: { containers: [{ name: 'agent' }] },
  ...more,
});

/** Where the pods land: how many there are of them, and how many on each node; the server has a taint. */
function places(pods: RunTimePodsDescription) {
  const nodes = PAGE_LAB.nodes.map((node) => (node.role === 'worker' ? node : { ...node, taints: [TAINT] }));
  const cluster = clusterOf([], completeLab({ ...PAGE_LAB, nodes, runTimePods: [pods] }));
  if (!cluster.hasLab()) throw new Error('no lab');
  return scheduleLab(cluster).workloads.map(({ pods: count, nodes: where }) => [count, where]);
}

const TAINT = { key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' } as const;

test('run-time pods are as many as the lab says', () => {
  expect(places(one({ app: 'agent' })).map(([count]) => count)).toEqual([3]);
});

test('those of a DaemonSet are one a node that takes them', () => {
  expect(places(one({ app: 'agent' }, { everyNode: true }))).toEqual([[2, { 'worker-1': 1, 'worker-2': 1 }]]);
});

test("a chart's DaemonSet is known by its labels, and tolerates what the chart says", () => {
  expect(places(one({ 'app.kubernetes.io/name': 'prometheus-node-exporter' }))).toEqual([[3, { server: 1, 'worker-1': 1, 'worker-2': 1 }]]);
  const speaker = { 'app.kubernetes.io/name': 'metallb', 'app.kubernetes.io/component': 'speaker' };
  expect(places(one(speaker))).toEqual([[3, { server: 1, 'worker-1': 1, 'worker-2': 1 }]]);
  // What the lab says of tolerations counts more.
  expect(places(one(speaker, { pod: { containers: [{ name: 'speaker' }], tolerations: [] } }))).toEqual([
    [2, { 'worker-1': 1, 'worker-2': 1 }],
  ]);
});
