import fc from 'fast-check';
import { changesOf } from './compare';

const pod = (containers: object[], more: object = {}) => ({ metadata: { name: 'web' }, spec: { containers, ...more } });

test.each([
  ['a value', { spec: { replicas: 3 } }, { spec: { replicas: 1 } }, [{ path: '/spec/replicas', live: 3, wanted: 1 }]],
  ['a field that comes', { spec: {} }, { spec: { paused: true } }, [{ path: '/spec/paused', wanted: true }]],
  ['a field that goes', { spec: { paused: true } }, { spec: {} }, [{ path: '/spec/paused', live: true }]],
  ['a key with a slash', { a: { 'b/c': 1 } }, { a: { 'b/c': 2 } }, [{ path: '/a/b~1c', live: 1, wanted: 2 }]],
  ['a list of texts', { args: ['a', 'b'] }, { args: ['a'] }, [{ path: '/args', live: ['a', 'b'], wanted: ['a'] }]],
  ['one text of a list', { args: ['a', 'b'] }, { args: ['a', 'c'] }, [{ path: '/args/1', live: 'b', wanted: 'c' }]],
  [
    'an item by its name, where others come before it',
    pod([{ name: 'sidecar' }, { name: 'web', image: 'web:2' }]),
    pod([{ name: 'web', image: 'web:1' }]),
    [
      { path: '/spec/containers/0', live: { name: 'sidecar' } },
      { path: '/spec/containers/1/image', live: 'web:2', wanted: 'web:1' },
    ],
  ],
  [
    'an item that comes',
    pod([{ name: 'web' }]),
    pod([{ name: 'web' }, { name: 'b' }]),
    [{ path: '/spec/containers/1', wanted: { name: 'b' } }],
  ],
  ['items without a name', { rules: [{ a: 1 }] }, { rules: [{ a: 2 }] }, [{ path: '/rules/0/a', live: 1, wanted: 2 }]],
  ['the order of named items', pod([{ name: 'a' }, { name: 'b' }]), pod([{ name: 'b' }, { name: 'a' }]), []],
  [
    'labels where there were none',
    { metadata: { name: 'web' } },
    { metadata: { name: 'web', labels: { app: 'web' } } },
    [{ path: '/metadata/labels/app', wanted: 'web' }],
  ],
])('%s', (_, live, wanted, changes) => {
  expect(changesOf(live, wanted)).toEqual(changes);
});

test('what the server keeps for itself is no change', () => {
  const annotations = { 'kubectl.kubernetes.io/last-applied-configuration': 'old' };
  const own = { uid: '1', resourceVersion: '1', generation: 1, creationTimestamp: 'now', managedFields: [{}], annotations };
  expect(changesOf({ metadata: { name: 'web', ...own }, status: { ready: 1 } }, { metadata: { name: 'web' } })).toEqual([]);
});

test('an object never differs from itself, and one that differs is reported', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => changesOf({ spec: value }, { spec: structuredClone(value) }).length === 0));
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.integer()),
      fc.string(),
      (map, key) => changesOf({ a: map }, { a: { ...map, [key]: 'x' } }).length > 0,
    ),
  );
});
