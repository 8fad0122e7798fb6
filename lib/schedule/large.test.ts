import { clusterOf } from '../products/cluster-of';
import { asks, node, workload } from './fixture';
import { labOf } from './lab-of.fixture';
import { scheduleLab } from './schedule-lab';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

// With a look at all workloads for each of them this took minutes.
test('8,000 workloads fit a node that has room for all of them', () => {
  const lab = labOf([node('n', { capacity: { cpu: '8100', memory: '1Ti', pods: '20000' } })]);
  const manifests = Array.from({ length: 8000 }, (_, i) => workload('Deployment', `w${i}`, 1, asks({ cpu: '50m' })));
  const { workloads } = scheduleLab(clusterOf(manifests, lab));
  expect(workloads).toHaveLength(8000);
  expect(workloads.every(({ steady }) => steady.kind === 'fits' && !steady.reserve)).toBe(true);
});
