import type { Manifest } from '../manifest/manifest';
import { Objects } from '../manifest/objects';
import { asks, node, workload } from './fixture';
import { labOf } from './random-lab.fixture';
import { scheduleLab } from './schedule-lab';

/** Seconds of processor time for the plan of so many workloads of one pod. */
function secondsFor(workloads: number, nodes: number): number {
  const size = { capacity: { cpu: `${100 + workloads}`, memory: '1Ti', pods: '20000' } };
  const lab = labOf(Array.from({ length: nodes }, (_, i) => node(`n${i}`, size)));
  const manifests = Array.from({ length: workloads }, (_, i): Manifest => workload('Deployment', `w${i}`, 1, asks({ cpu: '50m' })));
  const objects = new Objects(manifests);
  const before = process.cpuUsage();
  const plan = scheduleLab(objects, lab);
  const { user, system } = process.cpuUsage(before);
  expect(plan.workloads.every(({ steady }) => steady.kind === 'fits' && !steady.reserve)).toBe(true);
  return (user + system) / 1e6;
}

// With a look at all workloads for each of them it was a minute.
test('the time that a plan takes grows with the lab, not with its square', () => {
  secondsFor(500, 1);
  expect(secondsFor(8000, 1) / Math.max(secondsFor(1000, 1), 0.05)).toBeLessThan(32);
});
