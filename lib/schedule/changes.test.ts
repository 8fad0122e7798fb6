import { clusterOf } from '../products/cluster-of';
import { app, asks, away, claim, node, object, of, planOf, pod, workload } from './fixture';
import { labOf } from './lab-of.fixture';
import { scheduleLab } from './schedule-lab';

const two = [node('one'), node('two')];
const mounts = (claimName: string) => ({ volumes: [{ name: 'v', persistentVolumeClaim: { claimName } }] });
const rolling = (maxSurge: unknown, maxUnavailable: unknown) => ({ strategy: { rollingUpdate: { maxSurge, maxUnavailable } } });
const budget = (name: string, spec: object) =>
  object('policy/v1', 'PodDisruptionBudget', name, { spec: { selector: { matchLabels: { app: 'web' } }, ...spec } });

describe('A rollout', () => {
  const rolloutOf = (replicas: number, spec: Record<string, unknown>, more = {}, kind = 'Deployment', nodes = two) =>
    of(planOf(nodes, workload(kind, 'web', replicas, spec, more)), 'web').rollout;

  test.each([
    ['a quarter each by default, surge rounded up, unavailable down', 1, {}, 1, 0],
    ['of ten', 10, {}, 3, 2],
    ['numbers', 4, rolling(1, 1), 1, 1],
    ['percentages', 4, rolling('50%', '30%'), 2, 1],
    ['both nothing would never move', 4, rolling(0, 0), 0, 1],
  ])('%s', (_, replicas, more, surge, unavailable) => {
    expect(rolloutOf(replicas, asks(), more)).toMatchObject({ strategy: 'RollingUpdate', surge, unavailable, verdict: { kind: 'fits' } });
  });

  test('that must start a pod first needs room for it', () => {
    const stuck = rolloutOf(2, asks({ cpu: '1500m' }));
    expect(stuck?.verdict).toMatchObject({
      kind: 'impossible',
      why: expect.stringContaining('maxUnavailable is 0'),
      suggestions: expect.arrayContaining(['maxUnavailable: 1']),
    });
    expect(rolloutOf(2, asks({ cpu: '1500m' }), rolling(1, 1))?.verdict).toMatchObject({ kind: 'fits', reserve: true });
    expect(rolloutOf(2, asks({ cpu: '1500m' }), { strategy: { type: 'Recreate' } })).toMatchObject({
      strategy: 'Recreate',
      verdict: { kind: 'fits', reserve: false },
    });
  });

  test('is stuck where the others leave no room for one pod more', () => {
    const plan = planOf(
      [node('one')],
      workload('Deployment', 'web', 1, asks({ cpu: '1' })),
      workload('Deployment', 'api', 1, asks({ cpu: '600m' })),
    );
    expect(of(plan, 'web').rollout?.verdict).toMatchObject({
      kind: 'impossible',
      why: expect.stringContaining('together they request 2600m cpu, and one has 2'),
    });
    expect(of(plan, 'api').rollout?.verdict).toMatchObject({ kind: 'impossible' });
  });

  test('old pods keep new ones away', () => {
    const shy = asks({}, away(app('web')));
    expect(rolloutOf(2, shy, rolling(1, 0))?.verdict).toMatchObject({ kind: 'impossible' });
    expect(rolloutOf(2, shy, rolling(0, 1))?.verdict).toMatchObject({ kind: 'fits' });
    expect(rolloutOf(1, shy, rolling(1, 0))?.verdict).toMatchObject({ kind: 'fits' });
  });

  test('a quota that is full lets no pod more in', () => {
    const quota = object('v1', 'ResourceQuota', 'q', { spec: { hard: { pods: '2' } } });
    const verdictWith = (more: object) =>
      of(planOf(two, quota, workload('Deployment', 'web', 2, asks(), { ...more })), 'web').rollout?.verdict;
    expect(verdictWith(rolling(1, 0))).toMatchObject({ kind: 'impossible', why: expect.stringContaining('quota q allows 2 pods') });
    expect(verdictWith(rolling(1, 1))).toMatchObject({ kind: 'fits', reserve: true });
  });

  test('StatefulSets replace one pod after the other, on the same nodes; DaemonSets too, unless they surge', () => {
    expect(rolloutOf(2, asks({ cpu: '2' }), {}, 'StatefulSet')).toMatchObject({ surge: 0, unavailable: 1, verdict: { kind: 'fits' } });
    expect(rolloutOf(0, asks({ cpu: '2' }), {}, 'DaemonSet')).toMatchObject({ surge: 0, unavailable: 1, verdict: { kind: 'fits' } });
    const surging = { updateStrategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } };
    expect(rolloutOf(0, asks({ cpu: '2' }), surging, 'DaemonSet')?.verdict).toMatchObject({ kind: 'unproven', pods: 2 });
    expect(rolloutOf(2, asks(), { updateStrategy: { type: 'OnDelete' } }, 'StatefulSet')).toBeUndefined();
  });

  test.each([
    ['1.36.4', {}, 2, 1],
    ['1.37.1', {}, 2, 2],
    ['1.37.1', {}, '30%', 2],
    ['1.37.1', {}, undefined, 1],
    ['1.37.1', { MaxUnavailableStatefulSet: false }, 2, 1],
    ['1.35.3', { MaxUnavailableStatefulSet: true }, 3, 3],
  ])('StatefulSets on %s with gates %j and maxUnavailable %s', (kubernetes, featureGates, maxUnavailable, unavailable) => {
    const set = workload('StatefulSet', 'web', 5, asks(), { updateStrategy: { rollingUpdate: { maxUnavailable } } });
    const plan = scheduleLab(clusterOf([set], { ...labOf(two), kubernetes, featureGates }));
    expect(of(plan, 'web').rollout).toMatchObject({ surge: 0, unavailable, verdict: { kind: 'fits' } });
  });
});

describe('A drained node', () => {
  const drainOf = (...manifests: Parameters<typeof planOf>[1][]) => planOf(two, ...manifests).drains[0];
  const onOne = { nodeSelector: { 'kubernetes.io/hostname': 'one' } };

  test('its pods move, DaemonSets’ stay, bare ones are lost', () => {
    const drained = drainOf(workload('DaemonSet', 'agent', 0), workload('Deployment', 'web', 2), pod('bare', asks({}, onOne)));
    expect(drained).toMatchObject({
      node: 'one',
      moves: [{ workload: { name: 'web' }, pods: 1, to: { two: 1 } }],
      stays: [{ workload: { name: 'agent' }, pods: 1 }],
      lost: [{ workload: { name: 'bare' }, pods: 1 }],
      stranded: [],
      blocked: [],
    });
  });

  test('pods that can be nowhere else are stranded, with the reason', () => {
    const pinned = drainOf(workload('Deployment', 'web', 1, asks({}, onOne)));
    expect(pinned?.stranded).toMatchObject([
      {
        pods: 1,
        proven: true,
        nodes: [
          { node: 'one', filter: 'NodeUnschedulable' },
          { node: 'two', filter: 'NodeAffinity' },
        ],
      },
    ]);
    const full = drainOf(workload('Deployment', 'web', 2, asks({ cpu: '1500m' })));
    expect(full?.stranded).toMatchObject([{ pods: 1, proven: false, nodes: [{}, { node: 'two', reasons: ['Insufficient cpu'] }] }]);
  });

  test('volumes of local-path stay', () => {
    const why = 'its volume is on this node and stays there';
    const shared = drainOf(claim('data'), workload('Deployment', 'web', 1, asks({}, mounts('data'))));
    expect(shared?.stranded).toMatchObject([{ proven: true, why }]);
    const own = drainOf(workload('StatefulSet', 'web', 2, asks(), { volumeClaimTemplates: [{ metadata: { name: 'v' }, spec: {} }] }));
    expect(own?.stranded).toMatchObject([{ pods: 1, proven: true, why }]);
  });

  const stick = (spec = {}) => ({ volumes: [{ name: 'stick', hostPath: { path: '/dev/ttyUSB0' } }], ...spec });
  const zigbee = { zigbee: { path: '/dev/ttyUSB0', type: 'CharDevice' } } as const;
  const tainted = node('tainted', { taints: [{ key: 'gpu', effect: 'NoSchedule' }] });
  const small = node('small', { devices: zigbee, capacity: { cpu: '1' } });

  test.each([
    ['a volume', asks({}, mounts('data')), [node('two')], 'volume', 'its volume is on this node and stays there'],
    [
      'a volume, whatever a third node says',
      asks({}, mounts('data')),
      [tainted, node('two')],
      'volume',
      'its volume is on this node and stays there',
    ],
    ['no volume, where a taint would keep them away as well', asks({}, mounts('data')), [tainted], undefined, 'no other node'],
    ['no volume, where a node selector would', asks({}, { ...mounts('data'), ...onOne }), [node('two')], undefined, 'no other node'],
    ['a device', asks({}, stick(onOne)), [node('two')], 'devices', 'device zigbee is plugged into this node alone'],
    ['a device that is counted', asks({ 'gpu.intel.com/i915': 1 }), [tainted], 'devices', 'device igpu is plugged into this node alone'],
    ['no device, where another node has it too', asks({ cpu: '2' }, stick()), [small], undefined, 'Insufficient cpu'],
  ])('what keeps pods on their node: %s', (_, spec, others, tie, why) => {
    const devices = { ...zigbee, igpu: { resource: 'gpu.intel.com/i915', count: 1 } };
    const one = node('one', { devices, capacity: { 'gpu.intel.com/i915': '1' } });
    const [drained] = planOf([one, ...others], claim('data'), workload('Deployment', 'web', 1, spec)).drains;
    expect(drained?.stranded.map((one) => [one.tie, one.why])).toEqual([[tie, expect.stringContaining(why)]]);
  });

  test('a budget that lets none go keeps them there', () => {
    const web = workload('Deployment', 'web', 2);
    expect(drainOf(web, budget('b', { minAvailable: 2 }))).toMatchObject({
      moves: [],
      blocked: [{ pods: 1, budgets: ['b'], why: expect.stringContaining('2 pods healthy') }],
    });
    expect(drainOf(web, budget('b', { minAvailable: '51%' }))?.blocked).toHaveLength(1);
    expect(drainOf(web, budget('b', { maxUnavailable: 0 }))?.blocked).toHaveLength(1);
    expect(drainOf(web, budget('b', { maxUnavailable: '1%' }))?.blocked).toHaveLength(0);
    expect(drainOf(web, budget('b', { minAvailable: 1 }))?.blocked).toHaveLength(0);
    expect(drainOf(web, budget('b', {}), budget('c', {}))?.blocked).toMatchObject([{ budgets: ['b', 'c'] }]);
  });

  test('a budget waits for replacements that find no node', () => {
    const web = workload('Deployment', 'web', 2, asks({ cpu: '1' }, onOne));
    const drained = drainOf(web, budget('b', { minAvailable: 1 }));
    expect(drained?.stranded).toMatchObject([{ pods: 1 }]);
    expect(drained?.blocked).toMatchObject([{ pods: 1, why: expect.stringContaining('finds no node') }]);
  });

  test('is a domain without pods to those that spread hard, unless taints are honored', () => {
    const spread = (more: object) => ({
      topologySpreadConstraints: [
        {
          maxSkew: 1,
          topologyKey: 'kubernetes.io/hostname',
          whenUnsatisfiable: 'DoNotSchedule',
          labelSelector: { matchLabels: { app: 'web' } },
          ...more,
        },
      ],
    });
    expect(drainOf(workload('Deployment', 'web', 2, asks({}, spread({}))))?.stranded).toHaveLength(1);
    expect(drainOf(workload('Deployment', 'web', 2, asks({}, spread({ nodeTaintsPolicy: 'Honor' }))))?.stranded).toHaveLength(0);
  });
});
