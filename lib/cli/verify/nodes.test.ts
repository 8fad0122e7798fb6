import { LAB, liveNode, NODE } from './fixture';
import { compareNodes } from './nodes';
import type { Difference } from './result';

function nodeDifferences(lab: typeof LAB, live: readonly Record<string, unknown>[]): readonly Difference[] {
  const comparison = compareNodes(lab);
  for (const node of live) comparison.add(node);
  return comparison.differences();
}

test('a node as the lab says, but for what firmware, kernel and kubelet keep of it', () => {
  expect(nodeDifferences(LAB, [liveNode()])).toEqual([]);
});

test('nodes that are missing, and that the lab does not have', () => {
  expect(nodeDifferences(LAB, [{ metadata: { name: 'odin' } }])).toEqual([
    { kind: 'Node', name: 'thor', problem: 'missing' },
    { kind: 'Node', name: 'odin', problem: 'extra' },
  ]);
});

const amounts = { cpu: '8', memory: '32Gi', pods: '110', 'nvidia.com/gpu': '2' };
test.each([
  ['less memory', { status: { capacity: { ...amounts, memory: '16Gi' } } }, 'capacity/memory', '16Gi', '32Gi'],
  ['fewer cores', { status: { capacity: { ...amounts, cpu: '7' } } }, 'capacity/cpu', '7', '8'],
  ['fewer pods', { status: { capacity: { ...amounts, pods: '58' } } }, 'capacity/pods', '58', '110'],
  ['no graphics card', { status: { capacity: { ...amounts, 'nvidia.com/gpu': undefined } } }, 'capacity/nvidia.com/gpu', undefined, '2'],
  ['a sick graphics card', { status: { allocatable: { ...amounts, 'nvidia.com/gpu': '1' } } }, 'allocatable/nvidia.com/gpu', '1', '2'],
  ['memory kept back', { status: { allocatable: { ...amounts, memory: '24Gi' } } }, 'allocatable/memory', '24Gi', '32Gi'],
  ['another kubelet', { status: { nodeInfo: { kubeletVersion: 'v1.33.4+k3s1' } } }, 'version', 'v1.33.4+k3s1', 'v1.33.3'],
  ['a label missing', { metadata: { labels: {} } }, 'labels/disk', undefined, 'ssd'],
  ['a label with another value', { metadata: { labels: { disk: 'hdd' } } }, 'labels/disk', 'hdd', 'ssd'],
  ['no taint', { spec: { taints: undefined } }, 'taints', 'none', 'gpu=present:NoSchedule'],
  ['another taint', { spec: { taints: [{ key: 'gpu', effect: 'NoExecute' }] } }, 'taints', 'gpu:NoExecute', 'gpu=present:NoSchedule'],
  ['cordoned', { spec: { unschedulable: true } }, 'state', 'cordoned', 'schedulable'],
  ['down', { status: { conditions: [{ type: 'Ready', status: 'Unknown' }] } }, 'state', 'not ready', 'ready'],
])('%s', (_, changes, field, live, wanted) => {
  const difference = { kind: 'Node', name: 'thor', problem: 'differs', field, wanted, ...(live === undefined ? {} : { live }) };
  expect(nodeDifferences(LAB, [merged(changes as Changes)])).toEqual([difference]);
});

type Changes = Parameters<typeof liveNode>[0] & { readonly status?: { readonly capacity?: object } };

/** A node with these changes; what is allocatable follows the capacity unless it is given. */
function merged(changes: Changes): Record<string, unknown> {
  const { status = {} } = changes;
  return liveNode({ ...changes, status: { ...status, ...(status.capacity ? { allocatable: status.capacity } : {}) } });
}

test('more than declared is no difference, nor are the taints of a node in trouble, nor an unknown version', () => {
  const more = { cpu: '16', memory: '64Gi', pods: '250', 'nvidia.com/gpu': '4' };
  const trouble = { key: 'node.kubernetes.io/disk-pressure', effect: 'NoSchedule' };
  const spec = { taints: [...NODE.taints, trouble] };
  expect(nodeDifferences(LAB, [liveNode({ spec, status: { capacity: more, allocatable: more, nodeInfo: {} } })])).toEqual([]);
});

test('what the lab reserves may be kept back', () => {
  const lab = { ...LAB, nodes: [{ ...NODE, reserved: { cpu: '1', memory: '4Gi' } }] };
  const allocatable = { ...amounts, cpu: '7', memory: '28Gi' };
  expect(nodeDifferences(lab, [liveNode({ status: { allocatable } })])).toEqual([]);
  expect(nodeDifferences(lab, [liveNode({ status: { allocatable: { ...allocatable, cpu: '6500m' } } })])).toEqual([
    { kind: 'Node', name: 'thor', problem: 'differs', field: 'allocatable/cpu', live: '6500m', wanted: '7' },
  ]);
});

test('what no server would say of a node is reported unchanged, shortened, and never ends anything', () => {
  const odd = { cpu: 'banana', memory: '9'.repeat(100_000), pods: { a: 1 }, 'nvidia.com/gpu': null };
  const [cpu, memory, pods, gpu] = nodeDifferences(LAB, [liveNode({ status: { capacity: odd, allocatable: odd } })]);
  expect([cpu?.live, pods?.live, gpu?.live]).toEqual(['banana', '{"a":1}', 'null']);
  expect(memory?.live).toMatch(/^9{2000}… \(100000 characters\)$/);
  const inherited = { ...LAB, nodes: [{ ...NODE, labels: { constructor: 'x' } }] };
  expect(nodeDifferences(inherited, [liveNode()])).toEqual([
    { kind: 'Node', name: 'thor', problem: 'differs', field: 'labels/constructor', wanted: 'x' },
  ]);
});
