import { clusterOf } from '../lib/products/cluster-of';
import { Reach } from '../lib/reach/reach';
import { scheduleLab } from '../lib/schedule/schedule-lab';
import { guarded, scheduled } from './large';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

test('so many pods as are asked for, and there is a node for each', () => {
  const { lab, manifests } = scheduled(400, 20);
  const { nodes, workloads, drains } = scheduleLab(clusterOf(manifests, lab));
  expect(nodes).toHaveLength(20);
  expect(workloads.reduce((sum, { pods }) => sum + pods, 0)).toBe(400);
  expect(new Set(workloads.map(({ steady }) => steady.kind))).toEqual(new Set(['fits']));
  expect(drains.every(({ moves }) => moves.length > 0)).toBe(true);
});

test('no two workloads are alike to policies, which let some through and block others', () => {
  const { lab, manifests } = guarded(200, 50);
  const { classes, targets } = Reach.of(clusterOf(manifests, lab)).matrix();
  const ours = targets.filter(({ to }) => (classes[to]?.workloads.length ?? 0) > 0);
  expect(ours).toHaveLength(200);
  const shares = ours.map(({ allowed }) => allowed.length / classes.length);
  expect(shares.some((share) => share < 0.1)).toBe(true);
  expect(shares.some((share) => share > 0.5)).toBe(true);
});
