import { asks, claim, near, node, placesOf, pod } from './fixture';

describe('Taints', () => {
  const gpu = { key: 'gpu', value: 'yes' };
  const nodes = [
    node('no', { taints: [{ ...gpu, effect: 'NoSchedule' }] }),
    node('evicts', { taints: [{ ...gpu, effect: 'NoExecute' }] }),
    node('rather-not', { taints: [{ ...gpu, effect: 'PreferNoSchedule' }] }),
  ];
  const all = ['no', 'evicts', 'rather-not'];

  test.each([
    ['none', [], ['rather-not']],
    ['its value', [{ key: 'gpu', value: 'yes' }], all],
    ['another value', [{ key: 'gpu', operator: 'Equal', value: 'no' }], ['rather-not']],
    ['that it exists', [{ key: 'gpu', operator: 'Exists' }], all],
    ['one effect', [{ key: 'gpu', operator: 'Exists', effect: 'NoSchedule' }], ['no', 'rather-not']],
    ['everything: no key', [{ operator: 'Exists' }], all],
    ['another key', [{ key: 'tpu', operator: 'Exists' }], ['rather-not']],
  ])('tolerated: %s', (_, tolerations, open) => {
    expect(placesOf(nodes, pod('a', asks({}, { tolerations }))).open).toEqual(open);
  });

  test('the one that is not tolerated is named', () => {
    expect(placesOf(nodes, pod('a')).reasons.no).toBe('node(s) had untolerated taint {gpu: yes}');
  });

  test('a cordoned node takes only DaemonSets’ pods', () => {
    const cordoned = [node('one', { taints: [{ key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' }] })];
    expect(placesOf(cordoned, pod('a')).reasons).toEqual({ one: 'node(s) were unschedulable' });
    const daemon = {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: { name: 'a', namespace: 'shop' },
      spec: { template: { spec: asks() } },
    };
    expect(placesOf(cordoned, daemon).open).toEqual(['one']);
  });
});

test('the older names of the labels for processor and system are on every node that has the newer ones', () => {
  const nodes = [node('pi', { labels: { 'kubernetes.io/arch': 'arm64', 'kubernetes.io/os': 'linux' } }), node('bare')];
  const wants = (nodeSelector: object) => placesOf(nodes, pod('a', asks({}, { nodeSelector }))).open;
  expect(wants({ 'beta.kubernetes.io/arch': 'arm64', 'beta.kubernetes.io/os': 'linux' })).toEqual(['pi']);
  expect(wants({ 'beta.kubernetes.io/arch': 'amd64' })).toEqual(['bare']);
});

describe('Node affinity', () => {
  const nodes = [node('one', { labels: { disk: 'ssd', size: '5' } }), node('two', { labels: { disk: 'hdd', size: '9' } }), node('bare')];
  const where = (...terms: readonly object[]) => ({
    affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: terms } } },
  });
  const expr = (key: string, operator: string, ...values: readonly string[]) => ({ key, operator, values });
  const match = (...matchExpressions: readonly object[]) => ({ matchExpressions });

  test.each([
    ['a selector', { nodeSelector: { disk: 'ssd' } }, ['one']],
    ['In', where(match(expr('disk', 'In', 'ssd', 'hdd'))), ['one', 'two']],
    ['NotIn, true where the label is absent', where(match(expr('disk', 'NotIn', 'ssd'))), ['two', 'bare']],
    ['Exists', where(match(expr('disk', 'Exists'))), ['one', 'two']],
    ['DoesNotExist', where(match(expr('disk', 'DoesNotExist'))), ['bare']],
    ['Gt', where(match(expr('size', 'Gt', '5'))), ['two']],
    ['Lt', where(match(expr('size', 'Lt', '9'))), ['one']],
    ['terms are alternatives', where(match(expr('disk', 'In', 'ssd')), match(expr('disk', 'DoesNotExist'))), ['one', 'bare']],
    ['expressions are all needed', where(match(expr('disk', 'Exists'), expr('size', 'Gt', '5'))), ['two']],
    ['selector and affinity are both needed', { nodeSelector: { disk: 'ssd' }, ...where(match(expr('size', 'Gt', '5'))) }, []],
    ['an empty term matches nothing', where({}), []],
    ['the node’s name as a field', where({ matchFields: [expr('metadata.name', 'In', 'two')] }), ['two']],
  ])('%s', (_, spec, open) => {
    const found = placesOf(nodes, pod('a', asks({}, spec)));
    expect(found.open).toEqual(open);
    for (const reason of Object.values(found.reasons)) expect(reason).toBe("node(s) didn't match Pod's node affinity/selector");
  });

  test('a pod that names its node is for that one', () => {
    expect(placesOf(nodes, pod('b'), pod('a', asks({}, { nodeName: 'two' }))).open).toEqual(['two']);
  });
});

describe('Host ports', () => {
  const spec = (port: object, more = {}) => ({ containers: [{ name: 'c', ports: [port] }], ...more });
  const taken = (port: object) => pod('b', spec(port, { nodeName: 'one' }));

  test.each([
    ['the same port', { hostPort: 80 }, { hostPort: 80 }, false],
    ['another port', { hostPort: 80 }, { hostPort: 81 }, true],
    ['another protocol', { hostPort: 80, protocol: 'UDP' }, { hostPort: 80 }, true],
    ['another address', { hostPort: 80, hostIP: '10.0.0.2' }, { hostPort: 80, hostIP: '10.0.0.3' }, true],
    ['every address and one', { hostPort: 80, hostIP: '10.0.0.2' }, { hostPort: 80 }, false],
    ['0.0.0.0 and one', { hostPort: 80, hostIP: '0.0.0.0' }, { hostPort: 80, hostIP: '10.0.0.2' }, false],
    ['a container port is no host port', { containerPort: 80 }, { hostPort: 80 }, true],
  ])('%s', (_, theirs, own, open) => {
    expect(placesOf([node('one')], taken(theirs), pod('a', spec(own))).open).toEqual(open ? ['one'] : []);
  });

  test('on the host’s network every port is one', () => {
    const { reasons } = placesOf([node('one')], taken({ hostPort: 80 }), pod('a', spec({ containerPort: 80 }, { hostNetwork: true })));
    expect(reasons).toEqual({ one: "node(s) didn't have free ports for the requested pod ports" });
  });

  test('are asked for before room', () => {
    const { reasons } = placesOf([node('one', { capacity: { pods: '1' } })], taken({ hostPort: 80 }), pod('a', spec({ hostPort: 80 })));
    expect(reasons.one).toContain('free ports');
  });
});

describe('Volumes', () => {
  const uses = (claimName: string, more = {}) => asks({}, { volumes: [{ name: 'v', persistentVolumeClaim: { claimName } }], ...more });
  const nodes = [node('one'), node('two')];
  const other = pod('b', uses('data', { nodeName: 'one' }));

  test('of local-path are where their first pod is', () => {
    expect(placesOf(nodes, claim('data'), pod('a', uses('data'))).open).toEqual(['one', 'two']);
    const { open, reasons } = placesOf(nodes, claim('data'), other, pod('a', uses('data')));
    expect(open).toEqual(['one']);
    expect(reasons.two).toBe("node(s) didn't match PersistentVolume's node affinity");
  });

  test('of the default class are those, if the claim names none; of no class they are not', () => {
    expect(placesOf(nodes, claim('data', { storageClassName: undefined }), other, pod('a', uses('data'))).open).toEqual(['one']);
    expect(placesOf(nodes, claim('data', { storageClassName: '' }), other, pod('a', uses('data'))).open).toEqual(['one', 'two']);
  });

  test('that one pod at a time may use keep all others waiting', () => {
    const { open } = placesOf(nodes, claim('data', { accessModes: ['ReadWriteOncePod'] }), other, pod('a', uses('data')));
    expect(open).toEqual([]);
  });

  const nodeAffinity = {
    required: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['two'] }] }] },
  };
  const volume = (spec: object) => ({
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: 'pv' },
    spec: { nodeAffinity, ...spec },
  });

  test('that exist have nodes of their own, whichever of the two names the other', () => {
    expect(placesOf(nodes, volume({}), claim('data', { volumeName: 'pv' }), pod('a', uses('data'))).open).toEqual(['two']);
    expect(placesOf(nodes, volume({ claimRef: { name: 'data', namespace: 'shop' } }), claim('data'), pod('a', uses('data'))).open).toEqual([
      'two',
    ]);
  });
});

test.each(['constructor', 'toString', '__proto__'])('a label that every object seems to have is no domain: %s', (topologyKey) => {
  const spec = { topologySpreadConstraints: [{ topologyKey, maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule', labelSelector: {} }] };
  expect(placesOf([node('one')], pod('a', asks({}, spec))).open).toEqual([]);
  expect(placesOf([node('one')], pod('a', asks({}, near({ topologyKey, labelSelector: {} })))).open).toEqual([]);
  expect(placesOf([node('one', { labels: { constructor: 'x' } })], pod('a', asks({}, spec))).open).toEqual(
    topologyKey === 'constructor' ? ['one'] : [],
  );
});
