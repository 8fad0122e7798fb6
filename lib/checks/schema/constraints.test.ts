import fc from 'fast-check';
import { completeLab } from '../../lab/complete';
import { isManifest } from '../../manifest/identity';
import { Context } from '../context';
import { PAGE_LAB } from '../page-lab.fixture';
import { runRules } from '../run';
import { SCHEMA } from '.';
import { map, oneOf, text, unique } from './constraint-kinds';
import { constraints } from './constraints';

const examine = constraints({
  '': map((root, say) => {
    if (root.bad === true) say('is bad', 'mend it', 'bad');
  }),
  'items.*.name': text((name) => (name === 'x' ? "got 'x'" : undefined), 'write y'),
  items: unique('name', 'name'),
  'byKey.*': oneOf(['a', 'b'], 'letter'),
});

test('each place is checked, and told by its pointer', () => {
  const value = { bad: true, items: [{ name: 'x' }, { name: 'y' }, { name: 'y' }], byKey: { 'a/b': { a: 1, b: 2 }, c: {} } };
  expect(examine(value, '/spec').map(({ at, message }) => `${at}: ${message}`)).toEqual([
    '/spec/bad: is bad',
    "/spec/items/2/name: got name 'y' twice, first at index 1",
    "/spec/items/0/name: got 'x'",
    "/spec/byKey/a~1b: got 'a', 'b', expected exactly one of 'a', 'b'",
    "/spec/byKey/c: got no letter, expected exactly one of 'a', 'b'",
  ]);
});

test('what is null is not there, but in a list it is an empty item', () => {
  const table = constraints({ 'list.*': oneOf(['a'], 'letter'), field: oneOf(['a'], 'letter') });
  expect(table({ list: [null, { a: 1 }], field: null }, '').map(({ at }) => at)).toEqual(['/list/0']);
});

test('a value of another type is no problem here', () => {
  for (const value of [undefined, null, 1, 'text', [], [[]], { items: 'x', byKey: [1, 'a'] }, { items: [1, null, 'x'], byKey: 2 }]) {
    expect(examine(value, '')).toEqual([]);
  }
});

const KINDS = [...new Set(SCHEMA.flatMap(({ on }) => on))].filter((kind) => kind !== '*' && kind !== 'pods');
const WORDS = fc.constantFrom(
  'spec',
  'template',
  'containers',
  'volumes',
  'env',
  'metadata',
  'labels',
  'selector',
  'ports',
  'rules',
  'name',
  'x',
);
const WILD = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, true, 0, -1.5, '', 'x', '64Mi', '* * * * *'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(WORDS, tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('no rule throws, whatever an object holds', () => {
  const lab = completeLab(PAGE_LAB);
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), fc.dictionary(WORDS, WILD), WILD, (kind, fields, labels) => {
      const [group, name = group] = kind.split('/');
      const apiVersion = kind.includes('/') ? `${group}/v1` : 'v1';
      const manifest = { ...fields, apiVersion, kind: name, metadata: { name: 'x', labels, annotations: labels, finalizers: labels } };
      if (!isManifest(manifest)) return;
      runRules(new Context([manifest], lab), SCHEMA);
      runRules(new Context([manifest]), SCHEMA);
    }),
    { numRuns: 400, seed: 5 },
  );
});
