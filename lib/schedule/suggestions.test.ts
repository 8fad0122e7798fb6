import { clusterOf } from '../products/cluster-of';
import { asks, node, object, of, planOf, workload } from './fixture';
import { labOf } from './lab-of.fixture';
import type { Impossible } from './plan';
import { scheduleLab } from './schedule-lab';

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

  test('what a device ties to a node needs room there: another worker does not have it', () => {
    const nodes = [
      node('one', { devices: { zigbee: { path: '/dev/ttyUSB0', type: 'CharDevice' } } }),
      node('two', { capacity: { cpu: '8' } }),
    ];
    const volumes = [{ name: 'stick', hostPath: { path: '/dev/ttyUSB0' } }];
    const stick = workload('Deployment', 'web', 1, asks({ cpu: '3' }, { volumes, nodeSelector: { 'kubernetes.io/hostname': 'one' } }));
    expect(proofOf(planOf(nodes, stick), 'web').suggestions).toEqual([
      'cpu lowered by 1 to 2 a pod',
      'zigbee plugged into a node with more room',
    ]);
  });

  test('host ports allow one pod on each node', () => {
    const spec = { containers: [{ name: 'c', ports: [{ hostPort: 80 }] }] };
    expect(proofOf(planOf([node('one'), node('two')], workload('Deployment', 'web', 3, spec)), 'web')).toMatchObject({
      why: '3 pods of Deployment web, but host ports allow 2, one on each of 2 nodes',
      suggestions: ['1 fewer', '1 more worker', 'no host port'],
    });
  });
});

describe('Who has a host port', () => {
  const on = (...ports: readonly object[]) => ({ containers: [{ name: 'c', ports }] });
  const agent = workload('DaemonSet', 'edge', 0, on({ hostPort: 8080 }, { hostPort: 53, protocol: 'UDP' }));
  const service = object('v1', 'Service', 'api', { spec: { type: 'LoadBalancer', selector: { app: 'api' }, ports: [{ port: 8080 }] } });
  const lab = { ...labOf([node('one'), node('two')]), loadBalancer: { kind: 'servicelb' } };

  test.each([
    ['a DaemonSet', agent, [{ hostPort: 8080 }], /^another host port than TCP 8080, which DaemonSet shop\/edge has, or none$/],
    ['of two the one that is taken', agent, [{ hostPort: 53 }, { hostPort: 8080 }], /^another host port than TCP 8080, which DaemonSet/],
    ['another protocol', agent, [{ hostPort: 53, protocol: 'UDP' }], /^another host port than UDP 53, which DaemonSet shop\/edge has/],
    [
      'the load balancer',
      service,
      [{ hostPort: 8080 }],
      /than TCP 8080, which the load balancer's DaemonSet kube-system\/\S*api has, or none$/,
    ],
  ] as const)('%s', (_, holder, ports, said) => {
    const plan = scheduleLab(clusterOf([holder, workload('Deployment', 'web', 1, on(...ports))], lab));
    expect(proofOf(plan, 'web').suggestions).toEqual([expect.stringMatching(said)]);
  });
});

describe('A unit of cpu that was meant otherwise', () => {
  const suggestionsOf = (cpu: unknown) =>
    proofOf(planOf([node('one')], workload('Deployment', 'web', 1, asks({ cpu }))), 'web').suggestions;

  test.each([
    ['100M', 'did you mean cpu: 100m? 100M are as many million cores'],
    ['1500M', 'did you mean cpu: 1500m? 1500M are as many million cores'],
    ['500', 'did you mean cpu: 500m? 500 are as many cores'],
    [250, 'did you mean cpu: 250m? 250 are as many cores'],
  ])('%s', (cpu, hint) => {
    expect(suggestionsOf(cpu)).toEqual([hint]);
  });

  test.each(['3', '4000M', '4000', '19'])(
    '%s is lowered instead: as thousandths it would not fit either, or so many cores are asked for',
    (cpu) => {
      expect(suggestionsOf(cpu)).not.toContainEqual(expect.stringContaining('did you mean'));
    },
  );
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
