import fc from 'fast-check';
import { clusterOf } from '../products/cluster-of';
import { everyEnd } from './exhaustive.fixture';
import { feasibilityBounds } from './feasibility-bounds';
import { randomLab } from './random-lab.fixture';
import { scheduleLab } from './schedule-lab';
import { schedulerStateOf } from './scheduler-state';
import { WorstCase } from './worst-case';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

const CHOICES = { world: 'w', pods: 6, nodes: 3, ignoresAffinity: true };
const RUNS = { numRuns: 60, seed: 6 };
const seeds = fc.integer();

/** A lab without quotas, of which the slow search knows nothing, and all that can come of it. */
function tried(seed: number) {
  const { lab, manifests: all } = randomLab(seed, CHOICES);
  const manifests = all.filter(({ kind }) => kind !== 'ResourceQuota');
  const ends = everyEnd(lab, manifests, 4000);
  fc.pre(ends !== undefined);
  return { cluster: clusterOf(manifests, lab), ends: ends ?? { possible: new Set(), stuck: new Set(), complete: false } };
}

describe('Against a search that tries everything', () => {
  test('nothing is called impossible that can be, and nothing fits that can not', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { cluster, ends } = tried(seed);
        const { workloads } = scheduleLab(cluster);
        for (const { workload, steady } of workloads) {
          if (workload.kind === 'DaemonSet') continue;
          const alone = steady.kind === 'impossible' && steady.together.length === 0;
          if (alone) expect([workload.name, ends.possible.has(workload.name)]).toEqual([workload.name, false]);
          if (steady.kind === 'impossible') expect(ends.complete).toBe(false);
          if (steady.kind === 'fits') expect([workload.name, ends.possible.has(workload.name)]).toEqual([workload.name, true]);
          if (steady.kind === 'fits' && !steady.reserve)
            expect([workload.name, ends.stuck.has(workload.name)]).toEqual([workload.name, false]);
        }
        if (workloads.every(({ steady, workload }) => steady.kind === 'fits' || workload.kind === 'DaemonSet'))
          expect(ends.complete).toBe(true);
      }),
      RUNS,
    );
  });

  test('what is sure by counting alone is never left over, and never are there more than the outlook allows', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { cluster, ends } = tried(seed);
        const { occupancy, nodesWithoutDaemon } = schedulerStateOf(cluster);
        const worst = new WorstCase(occupancy, ({ count }) => count);
        const found = feasibilityBounds(occupancy, nodesWithoutDaemon.size === 0);
        for (const { group, most } of found) {
          if (group.role === 'daemon') continue;
          const { name } = group.workload;
          if (worst.isGuaranteed(group)) expect([name, ends.stuck.has(name)]).toEqual([name, false]);
          if (ends.possible.has(name)) expect([name, most >= group.count]).toEqual([name, true]);
        }
      }),
      RUNS,
    );
  });

  test('a plan is plain JSON, and the same for the same lab', () => {
    const { lab, manifests } = randomLab(1, CHOICES);
    const plan = scheduleLab(clusterOf(manifests, lab));
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    expect(scheduleLab(clusterOf(manifests, lab))).toEqual(plan);
  });
});
