import { map, oneOf, text, unique } from './constraint-kinds';
import { constraints } from './constraints';

const examine = constraints({
  '': map((root, say) => {
    if (root.bad === true) say('is bad', 'fix it', 'bad');
  }),
  'items.*.name': text((name) => (name === 'x' ? "got 'x'" : undefined), 'write y'),
  items: unique('name', 'name'),
  'byKey.*': oneOf(['a', 'b'], 'letter'),
});

test('each place is checked, and reported with its pointer', () => {
  const value = { bad: true, items: [{ name: 'x' }, { name: 'y' }, { name: 'y' }], byKey: { 'a/b': { a: 1, b: 2 }, c: {} } };
  expect(examine(value, '/spec').map(({ path, message }) => `${path}: ${message}`)).toEqual([
    '/spec/bad: is bad',
    "/spec/items/2/name: got name 'y' twice, first at index 1",
    "/spec/items/0/name: got 'x'",
    "/spec/byKey/a~1b: got 'a', 'b', expected exactly one of 'a', 'b'",
    "/spec/byKey/c: got no letter, expected exactly one of 'a', 'b'",
  ]);
});

test('what is null is not there, but in a list it is an empty item', () => {
  const table = constraints({ 'list.*': oneOf(['a'], 'letter'), field: oneOf(['a'], 'letter') });
  expect(table({ list: [null, { a: 1 }], field: null }, '').map(({ path }) => path)).toEqual(['/list/0']);
});

test('a value of another type is no problem here', () => {
  for (const value of [undefined, null, 1, 'text', [], [[]], { items: 'x', byKey: [1, 'a'] }, { items: [1, null, 'x'], byKey: 2 }]) {
    expect(examine(value, '')).toEqual([]);
  }
});
