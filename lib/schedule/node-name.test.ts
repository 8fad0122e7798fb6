/**
 * Pods with nodeName bypass the scheduler. What the kubelet refuses, at admission: https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/kubelet/lifecycle/predicate.go
 * (`generalFilter`: room, node name, node affinity, host ports, taints with NoExecute); volumes, when it mounts them.
 */
import type { Manifest } from '../manifest/manifest';
import { app, asks, away, claim, node, placesOf, pod, workload } from './fixture';

const tainted = (effect: 'NoSchedule' | 'NoExecute') => node('two', { taints: [{ key: 'gpu', value: '1', effect }] });
const cordoned = node('two', { taints: [{ key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' }] });
const onTwo = (spec = {}, requests = {}) => pod('a', asks(requests, { nodeName: 'two', ...spec }));
const spread = {
  topologySpreadConstraints: [
    { maxSkew: 1, topologyKey: 'rack', whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: { app: 'a' } } },
  ],
};
const port = { containers: [{ name: 'c', ports: [{ containerPort: 80, hostPort: 80 }] }] };

test.each<[string, ReturnType<typeof node>, Manifest, string | undefined]>([
  ['a taint with NoSchedule', tainted('NoSchedule'), onTwo(), undefined],
  ['a cordoned node', cordoned, onTwo(), undefined],
  ['a spread constraint by a label that it lacks', node('two'), onTwo(spread), undefined],
  ['anti-affinity to a pod that is there', node('two'), onTwo(away(app('b'))), undefined],
  ['a taint with NoExecute', tainted('NoExecute'), onTwo(), 'node(s) had untolerated taint {gpu: 1}'],
  [
    'a taint with NoExecute that is tolerated',
    tainted('NoExecute'),
    onTwo({ tolerations: [{ key: 'gpu', operator: 'Exists' }] }),
    undefined,
  ],
  ['a node selector', node('two'), onTwo({ nodeSelector: { disk: 'ssd' } }), "node(s) didn't match Pod's node affinity/selector"],
  ['room', node('two'), onTwo({}, { cpu: '3' }), 'Insufficient cpu'],
  ['a host port', node('two'), pod('a', { ...port, nodeName: 'two' }), "node(s) didn't have free ports for the requested pod ports"],
])('%s and nodeName', (_, two, asked, reason) => {
  const there = pod('b', { ...port, nodeName: 'two' });
  const { open, reasons } = placesOf([node('one'), two], there, asked);
  expect(open).toEqual(reason === undefined ? ['two'] : []);
  expect(reasons.two).toEqual(reason);
  expect(reasons.one).toBe("node(s) didn't match the requested node name");
});

test('its own anti-affinity keeps others away all the same', () => {
  const bound = pod('b', asks({}, { nodeName: 'one', ...away(app('a')) }));
  expect(placesOf([node('one'), node('two')], bound, pod('a')).open).toEqual(['two']);
});

test('an empty name is none', () => {
  expect(placesOf([node('one'), node('two')], pod('a', asks({}, { nodeName: '' }))).open).toEqual(['one', 'two']);
});

test('a claim that waits for the scheduler keeps pods with nodeName from their node, unless another pod of it is scheduled', () => {
  const uses = { volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'data' } }] };
  const alone = placesOf([node('one'), node('two')], claim('data'), onTwo(uses));
  expect([alone.open, alone.reasons.two]).toEqual([[], 'a claim waits for the scheduler, which nodeName bypasses']);
  const other = workload('Deployment', 'other', 1, asks({}, uses));
  expect(placesOf([node('one'), node('two')], claim('data'), other, onTwo(uses)).open).toEqual(['two']);
});
