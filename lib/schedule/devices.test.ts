import type { WrittenLab } from '../lab/complete';
import type { Manifest } from '../manifest/manifest';
import { clusterOf } from '../products/cluster-of';
import { asks, node, object, pod, workload } from './fixture';
import { labOf } from './lab-of.fixture';
import { scheduleLab } from './schedule-lab';

const GPU = 'nvidia.com/gpu';
const deviceClass = (spec: object = {}): Manifest => ({
  apiVersion: 'resource.k8s.io/v1',
  kind: 'DeviceClass',
  metadata: { name: 'gpu' },
  spec: { selectors: [{ cel: { expression: 'device.driver == "gpu.example.com"' } }], ...spec },
});
const slice = (nodeName: string, count: number): Manifest => ({
  apiVersion: 'resource.k8s.io/v1',
  kind: 'ResourceSlice',
  metadata: { name: `slice-${nodeName}` },
  spec: {
    nodeName,
    driver: 'gpu.example.com',
    pool: { name: nodeName, generation: 1, resourceSliceCount: 1 },
    devices: Array.from({ length: count }, (_, i) => ({ name: `gpu-${i}` })),
  },
});
const requests = (exactly: object) => ({ devices: { requests: [{ name: 'gpu', exactly: { deviceClassName: 'gpu', ...exactly } }] } });
const template = (exactly: object = {}) =>
  object('resource.k8s.io/v1', 'ResourceClaimTemplate', 'one', { spec: { spec: requests(exactly) } });
const shared = object('resource.k8s.io/v1', 'ResourceClaim', 'shared', { spec: requests({}) });
const byTemplate = asks({}, { resourceClaims: [{ name: 'gpu', resourceClaimTemplateName: 'one' }] });
const byClaim = asks({}, { resourceClaims: [{ name: 'gpu', resourceClaimName: 'shared' }] });
const extended = (resource: string) => asks({ [resource]: '1' });

/** Kinds of verdicts, in the order of the pods. */
function steady(kubernetes: string, nodes: WrittenLab['nodes'], manifests: readonly Manifest[]): readonly string[] {
  const plan = scheduleLab(clusterOf(manifests, { ...labOf(nodes), kubernetes }));
  return plan.workloads.map((one) => one.steady.kind);
}

const ONE = [node('one')];
const WITH_GPU = [node('one', { capacity: { [GPU]: '1' } })];

test.each<
  readonly [what: string, wanted: readonly string[], kubernetes: string, nodes: WrittenLab['nodes'], manifests: readonly Manifest[]]
>([
  [
    'two pods, and two devices',
    ['fits'],
    '1.36.2',
    ONE,
    [deviceClass(), slice('one', 2), template(), workload('Deployment', 'a', 2, byTemplate)],
  ],
  [
    'three pods, and two devices',
    ['impossible'],
    '1.36.2',
    ONE,
    [deviceClass(), slice('one', 2), template(), workload('Deployment', 'a', 3, byTemplate)],
  ],
  [
    'a pod that takes more than there are',
    ['impossible'],
    '1.36.2',
    ONE,
    [deviceClass(), slice('one', 2), template({ count: 3 }), pod('a', byTemplate)],
  ],
  [
    'devices on another node',
    ['fits'],
    '1.36.2',
    [...ONE, node('two')],
    [deviceClass(), slice('two', 1), template(), pod('a', byTemplate)],
  ],
  [
    'a claim that all share takes one',
    ['fits', 'fits'],
    '1.36.2',
    ONE,
    [deviceClass(), slice('one', 1), shared, pod('a', byClaim), pod('b', byClaim)],
  ],
  [
    'all devices: not counted',
    ['fits'],
    '1.36.2',
    ONE,
    [deviceClass(), slice('one', 1), template({ allocationMode: 'All' }), pod('a', byTemplate)],
  ],
  [
    'an administrator takes none',
    ['fits'],
    '1.36.2',
    ONE,
    [deviceClass(), slice('one', 1), template({ adminAccess: true, count: 9 }), pod('a', byTemplate)],
  ],
  ['devices that only a driver knows', ['fits'], '1.36.2', ONE, [deviceClass(), template({ count: 9 }), pod('a', byTemplate)]],
  [
    'selectors that nobody evaluates here',
    ['fits'],
    '1.36.2',
    ONE,
    [deviceClass({ selectors: [{ cel: { expression: 'false' } }] }), slice('one', 1), template({ count: 9 }), pod('a', byTemplate)],
  ],
  [
    'an extended resource of a class',
    ['fits'],
    '1.36.2',
    ONE,
    [deviceClass({ extendedResourceName: GPU }), slice('one', 1), pod('a', extended(GPU))],
  ],
  [
    'of which there is one',
    ['fits', 'impossible'],
    '1.36.2',
    ONE,
    [deviceClass({ extendedResourceName: GPU }), slice('one', 1), pod('a', extended(GPU)), pod('b', extended(GPU))],
  ],
  [
    'before 1.36 there is no such resource',
    ['impossible'],
    '1.34.2',
    ONE,
    [deviceClass({ extendedResourceName: GPU }), slice('one', 1), pod('a', extended(GPU))],
  ],
  [
    'the name that every class has',
    ['fits'],
    '1.36.2',
    ONE,
    [deviceClass(), slice('one', 1), pod('a', extended('deviceclass.resource.kubernetes.io/gpu'))],
  ],
  [
    'by claims and by name',
    ['fits', 'impossible'],
    '1.36.2',
    ONE,
    [
      deviceClass({ extendedResourceName: GPU }),
      slice('one', 1),
      template(),
      pod('a', byTemplate),
      pod('b', extended('deviceclass.resource.kubernetes.io/gpu')),
    ],
  ],
  [
    'what the lab says of its nodes',
    ['impossible'],
    '1.36.2',
    WITH_GPU,
    [deviceClass({ extendedResourceName: GPU }), template({ count: 2 }), pod('a', byTemplate)],
  ],
  ['without any class it is a device plugin that offers it', ['impossible'], '1.37.1', ONE, [pod('a', extended(GPU))]],
  [
    'until 1.33 servers drop the claims of pods',
    ['fits'],
    '1.33.6',
    ONE,
    [deviceClass(), slice('one', 1), template({ count: 9 }), pod('a', byTemplate)],
  ],
])('%s', (_, wanted, kubernetes, nodes, manifests) => {
  expect([...steady(kubernetes, nodes, manifests)].sort()).toEqual(wanted);
});
