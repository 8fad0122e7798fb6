import { asks, node, object, of, planOf, workload } from './fixture';
import type { Impossible } from './plan';

/** The proof that a workload can't run. */
function proofOf(plan: ReturnType<typeof planOf>, name: string): Impossible {
  const { steady } = of(plan, name);
  if (steady.kind !== 'impossible') throw new Error(`${name}: ${steady.kind}`);
  return steady;
}

const GPU = 'nvidia.com/gpu';
const tainted = (name: string, more: object = {}) => node(name, { taints: [{ key: 'gpu', effect: 'NoSchedule' }], ...more });

describe('What would make it fit', () => {
  test('nothing is lowered to none', () => {
    const { suggestions } = proofOf(planOf([node('one')], workload('Deployment', 'web', 1, asks({ [GPU]: 1 }))), 'web');
    expect(suggestions).toEqual([`one more worker with at least 1 ${GPU} free`]);
  });

  test('what is lowered together is for one node', () => {
    const nodes = [node('many', { capacity: { cpu: '4', memory: '1Gi' } }), node('large', { capacity: { cpu: '1', memory: '8Gi' } })];
    const { suggestions } = proofOf(planOf(nodes, workload('Deployment', 'web', 1, asks({ cpu: '5', memory: '2Gi' }))), 'web');
    expect(suggestions[0]).toBe('cpu lowered by 1 to 4 and memory lowered by 1Gi to 1Gi a pod');
  });

  test('a taint is tolerated only where nothing else keeps the pod away', () => {
    const nodes = [
      tainted('right', { labels: { disk: 'ssd' } }),
      tainted('wrong'),
      tainted('small', { labels: { disk: 'ssd' }, capacity: { cpu: '1' } }),
    ];
    const web = workload('Deployment', 'web', 1, asks({ cpu: '1500m' }, { nodeSelector: { disk: 'ssd' } }));
    expect(proofOf(planOf(nodes, web), 'web').suggestions).toEqual(['a toleration of what taints right']);
  });

  test('so many fewer as really fit beside the others', () => {
    const others = workload('Deployment', 'api', 2, asks({ cpu: '500m' }));
    const { suggestions } = proofOf(planOf([node('one')], others, workload('Deployment', 'web', 5, asks({ cpu: '500m' }))), 'web');
    expect(suggestions).toContain('3 fewer');
    expect(of(planOf([node('one')], others, workload('Deployment', 'web', 2, asks({ cpu: '500m' }))), 'web').steady.kind).toBe('fits');
  });

  test('none at all is no number of replicas', () => {
    const all = workload('Deployment', 'api', 1, asks({ cpu: '2' }));
    const { suggestions } = proofOf(planOf([node('one')], all, workload('Deployment', 'web', 5, asks({ cpu: '500m' }))), 'web');
    expect(suggestions).not.toContainEqual(expect.stringContaining('fewer'));
  });

  test('host ports allow one pod on each node', () => {
    const spec = { containers: [{ name: 'c', ports: [{ hostPort: 80 }] }] };
    expect(proofOf(planOf([node('one'), node('two')], workload('Deployment', 'web', 3, spec)), 'web')).toMatchObject({
      why: '3 pods of Deployment web, but host ports allow 2, one on each of 2 nodes',
      suggestions: ['1 fewer', '1 more worker', 'no host port'],
    });
  });
});

describe('A proof', () => {
  test('says who refuses', () => {
    const quota = object('v1', 'ResourceQuota', 'q', { spec: { hard: { pods: '1' } } });
    expect(proofOf(planOf([node('one')], quota, workload('Deployment', 'web', 2)), 'web').by).toBe('admission');
    expect(proofOf(planOf([node('one')], workload('Deployment', 'web', 1, asks({ cpu: '3' }))), 'web').by).toBe('nodes');
  });

  test('names some of many workloads, and their number', () => {
    const many = Array.from({ length: 30 }, (_, i) => workload('Deployment', `w${i}`, 1, asks({ cpu: '100m' })));
    const { together, more } = proofOf(planOf([node('one')], ...many), 'w29');
    expect([together.length, more]).toEqual([20, 10]);
  });

  test('says once what many nodes say to a DaemonSet', () => {
    const nodes = Array.from({ length: 7 }, (_, i) => node(`n${i}`));
    const { why } = proofOf(planOf(nodes, workload('DaemonSet', 'agent', 0, asks({ cpu: '3' }))), 'agent');
    expect(why).toBe('no room on 7 nodes beside the other DaemonSets: Insufficient cpu');
  });
});

test('a rollout is not blamed for what does not fit without it', () => {
  const plan = (cpu: string) =>
    planOf([node('one')], workload('Deployment', 'web', 1, asks({ cpu: '700m' })), workload('Deployment', 'api', 2, asks({ cpu })));
  expect(of(plan('600m'), 'web').rollout?.verdict.kind).toBe('impossible');
  expect(of(plan('900m'), 'api').steady.kind).toBe('impossible');
  expect(of(plan('900m'), 'web').steady.kind).toBe('fits');
  expect(of(plan('900m'), 'web').rollout?.verdict.kind).not.toBe('impossible');
});
