import { mergeValues, numberIn, resourcesIn } from './values';

test.each([
  ['maps key by key', { a: { b: 1, c: 2 } }, { a: { c: 3, d: 4 } }, { a: { b: 1, c: 3, d: 4 } }],
  ['lists in their place', { a: [1, 2] }, { a: [3] }, { a: [3] }],
  ['a map over a scalar', { a: 1 }, { a: { b: 2 } }, { a: { b: 2 } }],
  ['a scalar over a map', { a: { b: 2 } }, { a: 1 }, { a: 1 }],
  ['null takes away', { a: { b: 2 } }, { a: null }, { a: null }],
  ['a map over null', { a: null }, { a: { b: 1 } }, { a: { b: 1 } }],
  ['false and empty text are values', { a: true, b: 'x' }, { a: false, b: '' }, { a: false, b: '' }],
  ['nothing over something', { a: 1 }, {}, { a: 1 }],
])('%s', (_, base, over, merged) => {
  const before = JSON.stringify([base, over]);
  expect(mergeValues(base, over)).toEqual(merged);
  expect(JSON.stringify([base, over])).toBe(before);
});

test('a key that is inherited by every object is a key', () => {
  const merged = mergeValues({ a: 1 }, JSON.parse('{"__proto__": {"x": 1}, "constructor": {"y": 1}}'));
  expect(JSON.stringify(merged)).toBe('{"a":1,"__proto__":{"x":1},"constructor":{"y":1}}');
  expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
});

test('what values say of resources, in canonical form', () => {
  const values = { resources: { requests: { cpu: 1, memory: '1024Mi' } }, webhook: { resources: { limits: { memory: '64Mi' } } } };
  expect(resourcesIn(values)).toEqual({ requests: { cpu: '1', memory: '1Gi' } });
  expect(resourcesIn(values, 'webhook')).toEqual({ limits: { memory: '64Mi' } });
  expect(resourcesIn(values, 'nowhere')).toEqual({});
  expect(() => resourcesIn({ resources: { requests: { cpu: 'much' } } })).toThrow("'much'");
  expect(numberIn({ a: { b: 3 } }, 1, 'a', 'b')).toBe(3);
  expect(numberIn({ a: { b: 'x' } }, 1, 'a', 'b')).toBe(1);
});
