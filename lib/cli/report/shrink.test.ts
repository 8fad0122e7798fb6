import fc from 'fast-check';
import { fewest, smallest, Tries } from './shrink';

test.each<[what: string, items: readonly number[], needed: readonly number[]]>([
  ['none is needed', [1, 2, 3], []],
  ['one', [1, 2, 3, 4, 5], [4]],
  ['two, far apart', [1, 2, 3, 4, 5, 6, 7, 8], [1, 8]],
  ['all', [1, 2], [1, 2]],
  ['of none', [], []],
])('fewest items: %s', (_, items, needed) => {
  expect(fewest(items, (some) => needed.every((one) => some.includes(one)))).toEqual(needed);
});

test('the fewest items are those that are needed, whichever these are', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 20 }), fc.array(fc.boolean(), { minLength: 20 }), (items, wanted) => {
      const needed = items.filter((_, i) => wanted[i]);
      expect(fewest(items, (some) => needed.every((one) => some.includes(one)))).toEqual(needed);
    }),
  );
});

test('what is not needed goes: fields, items of lists, and what is below', () => {
  const root = { a: { b: [1, { c: 2, d: 3 }, 4], e: 5 }, f: [6] };
  const hasC = (value: unknown) => JSON.stringify(value).includes('"c":2');
  expect(smallest(root, hasC)).toEqual({ a: { b: [{ c: 2 }] } });
});

test('what has to stay stays', () => {
  expect(
    smallest(
      { a: 1, b: { c: 2, d: 3 } },
      () => true,
      (path) => ['b', 'b/c'].includes(path.join('/')),
    ),
  ).toEqual({ b: { c: 2 } });
});

test('keys are no paths, and no prototypes', () => {
  const root: Record<string, unknown> = JSON.parse('{"__proto__": {"x": 1}, "a/b": 2, "constructor": 3}');
  expect(Object.keys(smallest(root, (left) => Object.hasOwn(left, 'a/b')))).toEqual(['a/b']);
});

test('it ends: after so many questions nothing more goes', () => {
  const holds = new Tries(3).limit(() => true);
  expect([1, 2, 3, 4].map(() => holds(0))).toEqual([true, true, true, false]);
});
