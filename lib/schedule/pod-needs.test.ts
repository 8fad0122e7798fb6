import { Pods } from '../cluster/pods';
import { asks, node, object, of, placesOf, planOf, pod, workload } from './fixture';
import { limitsOf } from './limit-ranges';
import { podNeeds } from './pod-needs';

const container = (cpu: string | undefined, more = {}) => ({ name: 'c', resources: { ...(cpu ? { requests: { cpu } } : {}) }, ...more });
const sidecar = (cpu: string) => container(cpu, { restartPolicy: 'Always' });

function cpuOf(spec: Record<string, unknown>, overhead = {}): number | undefined {
  const pods = Pods.of(pod('a', spec));
  return pods && podNeeds(pods, [], overhead).requests.cpu;
}

describe('A pod requests', () => {
  test.each([
    ['the sum of its containers', { containers: [container('100m'), container('0.2')] }, 300],
    ['what an init container needs, if that is more', { containers: [container('100m')], initContainers: [container('1')] }, 1000],
    [
      'init containers one after the other',
      { containers: [container('100m')], initContainers: [container('600m'), container('700m')] },
      700,
    ],
    ['sidecars beside the containers', { containers: [container('100m')], initContainers: [sidecar('200m')] }, 300],
    [
      'an init container beside the sidecars before it',
      { containers: [container('100m')], initContainers: [sidecar('200m'), container('500m')] },
      700,
    ],
    [
      'an init container without the sidecars after it',
      { containers: [container('100m')], initContainers: [container('500m'), sidecar('200m')] },
      500,
    ],
    ['a limit where there is no request', { containers: [{ name: 'c', resources: { limits: { cpu: '2' } } }] }, 2000],
    [
      'the request where there are both',
      { containers: [{ name: 'c', resources: { limits: { cpu: '2' }, requests: { cpu: '1' } } }] },
      1000,
    ],
    ['what the pod says as a whole', { containers: [container('100m')], resources: { requests: { cpu: '3' } } }, 3000],
    [
      'the whole pod’s limit, if no container requests any',
      { containers: [container(undefined)], resources: { limits: { cpu: '3' } } },
      3000,
    ],
    ['a thousandth of a core at least', { containers: [container('100u')] }, 1],
  ])('%s', (_, spec, expected) => {
    expect(cpuOf(spec)).toBe(expected);
  });

  test('the overhead on top of all', () => {
    expect(cpuOf({ containers: [container('100m')], resources: { requests: { cpu: '1' } } }, { cpu: 250 })).toBe(1250);
    const runtime = {
      apiVersion: 'node.k8s.io/v1',
      kind: 'RuntimeClass',
      metadata: { name: 'kata' },
      overhead: { podFixed: { cpu: '1500m' } },
    };
    const spec = asks({ cpu: '1' }, { runtimeClassName: 'kata' });
    expect(placesOf([node('one')], runtime, pod('a', spec)).reasons).toEqual({ one: 'Insufficient cpu' });
  });
});

describe('A LimitRange', () => {
  const range = (limit: Record<string, unknown>) =>
    object('v1', 'LimitRange', 'range', { spec: { limits: [{ type: 'Container', ...limit }] } });
  const requestOf = (limit: Record<string, unknown>, spec: Record<string, unknown>) => {
    const pods = Pods.of(pod('a', spec));
    return pods && podNeeds(pods, limitsOf([range(limit)]), {}).requests.cpu;
  };

  test.each([
    ['gives the default request', { defaultRequest: { cpu: '300m' } }, 300],
    ['gives the default limit as request, if it names none', { default: { cpu: '400m' } }, 400],
    ['gives the maximum as both, if it names neither', { max: { cpu: '500m' } }, 500],
    ['gives the minimum as request, if it names nothing else', { min: { cpu: '50m' } }, 50],
  ])('%s', (_, limit, expected) => {
    expect(requestOf(limit, { containers: [container(undefined)] })).toBe(expected);
  });

  test('changes nothing that is said', () => {
    expect(requestOf({ defaultRequest: { cpu: '300m' } }, { containers: [container('1')] })).toBe(1000);
  });

  test('refuses pods that are larger or smaller than it allows', () => {
    const refused = (limit: Record<string, unknown>) =>
      of(planOf([node('one')], range(limit), workload('Deployment', 'a', 1, asks({ cpu: '1' }))), 'a').steady;
    expect(refused({ min: { cpu: '1500m' } })).toMatchObject({ kind: 'impossible', why: expect.stringContaining('minimum cpu') });
    expect(refused({ max: { cpu: '2' } })).toMatchObject({ kind: 'fits' });
    expect(refused({ max: { cpu: '500m' }, default: { cpu: '1' } })).toMatchObject({
      kind: 'impossible',
      why: expect.stringContaining('maximum cpu'),
    });
  });
});

describe('Room on a node', () => {
  const full = pod('full', asks({ cpu: '1500m' }, { nodeName: 'one' }));

  test.each([
    ['equality fits', asks({ cpu: '500m' }), {}],
    ['a thousandth more does not', asks({ cpu: '501m' }), { one: 'Insufficient cpu' }],
    ['memory', asks({ memory: '5Gi' }), { one: 'Insufficient memory' }],
    ['several shortages are all named', asks({ cpu: '1', memory: '5Gi' }), { one: 'Insufficient cpu, Insufficient memory' }],
    ['what the node does not have', asks({ 'nvidia.com/gpu': 1 }), { one: 'Insufficient nvidia.com/gpu' }],
    ['storage that the lab does not speak of', asks({ 'ephemeral-storage': '1Gi' }), {}],
  ])('%s', (_, spec, reasons) => {
    expect(placesOf([node('one')], full, pod('a', spec)).reasons).toEqual(reasons);
  });

  test('a pod that asks for nothing goes where nothing is left, as long as pods are', () => {
    const crowded = node('one', { capacity: { cpu: '1500m', pods: '2' } });
    expect(placesOf([crowded], full, pod('a')).open).toEqual(['one']);
    expect(placesOf([crowded], full, pod('b', asks({}, { nodeName: 'one' })), pod('a')).reasons).toEqual({ one: 'Too many pods' });
  });

  test('graphics cards are those of one node', () => {
    const cards = { capacity: { 'nvidia.com/gpu': '1' } };
    const { steady } = of(planOf([node('one', cards), node('two', cards)], pod('a', asks({ 'nvidia.com/gpu': '2' }))), 'a');
    expect(steady).toMatchObject({
      kind: 'impossible',
      nodes: [{ node: 'one', filter: 'NodeResourcesFit', reasons: ['Insufficient nvidia.com/gpu'] }, { node: 'two' }],
    });
  });

  test('what the system takes is not there', () => {
    expect(placesOf([node('one', { reserved: { cpu: '700m' } })], pod('a', asks({ cpu: '1301m' }))).open).toEqual([]);
    expect(placesOf([node('one', { reserved: { cpu: '700m' } })], pod('a', asks({ cpu: '1300m' }))).open).toEqual(['one']);
  });
});
