import fc from 'fast-check';
import type { EntryKind } from './disk';
import { owned } from './fixture-files';
import { type Plan, unitOf } from './plan';

/** A plan on a tree of these files; `-` removes, `+` writes, `=` leaves. Folders are emptied where all that is in them is removed. */
function planOf(spec: Readonly<Record<string, '+' | '-' | '='>>, newFiles: readonly string[] = []): Plan {
  const tree = new Map<string, EntryKind>([['', 'folder']]);
  const above = (path: string): readonly string[] =>
    path
      .split('/')
      .slice(0, -1)
      .map((_, i, parts) => parts.slice(0, i + 1).join('/'));
  for (const path of Object.keys(spec)) for (const folder of above(path)) tree.set(folder, 'folder');
  for (const path of Object.keys(spec)) tree.set(path, 'file');
  const writes = [...Object.keys(spec).filter((path) => spec[path] === '+'), ...newFiles];
  const removals = Object.keys(spec).filter((path) => spec[path] === '-');
  const stays = new Set([...Object.keys(spec).filter((path) => spec[path] !== '-'), ...writes].flatMap(above));
  const emptied = new Set(removals.flatMap(above).filter((folder) => !stays.has(folder)));
  return { tree, writes: new Map(writes.map((path) => [path, owned(path)])), removals: new Set(removals), emptied };
}

test.each<[string, Plan, object | undefined]>([
  ['nothing', planOf({ 'a/b': '=' }), undefined],
  ['one file', planOf({ 'a/b': '+', 'a/c': '=' }), { kind: 'place', path: 'a/b' }],
  ['one new file', planOf({ 'a/c': '=' }, ['a/b']), { kind: 'place', path: 'a/b' }],
  ['a new folder', planOf({ 'a/c': '=' }, ['a/x/y/1', 'a/x/z/2']), { kind: 'place', path: 'a/x' }],
  ['a file less', planOf({ 'a/b': '-', 'a/c': '=' }), { kind: 'remove', path: 'a/b' }],
  ['a folder less', planOf({ 'a/b/1': '-', 'a/b/c/2': '-', 'a/c': '=' }), { kind: 'remove', path: 'a/b' }],
  ['two files in one app', planOf({ 'halo/prime/a': '+', 'halo/prime/b': '+', 'halo/x': '=' }), { kind: 'swap', path: 'halo/prime' }],
  ['a new app', planOf({ 'halo/x': '=', 'halo/apps/1': '=' }, ['halo/new/1', 'halo/apps/2']), { kind: 'swap', path: 'halo' }],
  ['two labs', planOf({ 'halo/x': '+', 'halogen/x': '+' }), { kind: 'swap', path: '' }],
])('the smallest part that holds %s', (_, plan, expected) => {
  expect(unitOf(plan)).toEqual(expected);
});

test('property: the part holds every change', () => {
  const path = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 4 }).map((parts) => `${parts.join('/')}/f`);
  fc.assert(
    fc.property(fc.dictionary(path, fc.constantFrom('+' as const, '-' as const, '=' as const)), fc.array(path), (spec, more) => {
      const plan = planOf(spec, more);
      const unit = unitOf(plan);
      const changed = [...plan.writes.keys(), ...plan.removals];
      expect(unit === undefined).toBe(changed.length === 0);
      if (unit && unit.path !== '') for (const one of changed) expect(`${one}/`.startsWith(`${unit.path}/`)).toBe(true);
    }),
  );
});
