import fc from 'fast-check';
import { type EntryKind, isWithin } from './disk';
import { generatedFile } from './fixture-files';
import { stepsOf } from './steps';
import type { TreeDiff } from './tree-diff';

/** A plan on a tree of these files; `-` removes, `+` writes, `=` leaves. Folders are emptied where all that is in them is removed. */
function planOf(spec: Readonly<Record<string, '+' | '-' | '='>>, newFiles: readonly string[] = []): TreeDiff {
  const tree = new Map<string, EntryKind>([['', 'folder']]);
  const above = (path: string): readonly string[] =>
    path
      .split('/')
      .slice(0, -1)
      .map((_, i, parts) => parts.slice(0, i + 1).join('/'));
  for (const path of Object.keys(spec)) for (const folder of above(path)) tree.set(folder, 'folder');
  for (const path of Object.keys(spec)) tree.set(path, 'file');
  const writes = [...Object.keys(spec).filter((path) => spec[path] === '+'), ...newFiles];
  const removals = Object.keys(spec).filter((path) => spec[path] === '-' && !newFiles.includes(path));
  const stays = new Set([...Object.keys(spec).filter((path) => spec[path] !== '-'), ...writes].flatMap(above));
  const emptied = new Set(removals.flatMap(above).filter((folder) => !stays.has(folder)));
  return {
    tree,
    writes: new Map(writes.map((path) => [path, generatedFile(path)])),
    removals: new Set(removals),
    emptied,
    kept: new Map(),
    seen: new Map(),
  };
}

const NOTHING_FIXED: ReadonlySet<string> = new Set();

test.each<[string, TreeDiff, readonly object[]]>([
  ['nothing', planOf({ 'a/b': '=' }), []],
  ['one file', planOf({ 'a/b': '+', 'a/c': '=' }), [{ kind: 'replace', path: 'a/b' }]],
  ['one new file', planOf({ 'a/c': '=' }, ['a/b']), [{ kind: 'place', path: 'a/b' }]],
  ['a new folder', planOf({ 'a/c': '=' }, ['a/x/y/1', 'a/x/z/2']), [{ kind: 'place', path: 'a/x' }]],
  ['a file less', planOf({ 'a/b': '-', 'a/c': '=' }), [{ kind: 'remove', path: 'a/b' }]],
  ['a folder less', planOf({ 'a/b/1': '-', 'a/b/c/2': '-', 'a/c': '=' }), [{ kind: 'remove', path: 'a/b' }]],
  ['two files in one app', planOf({ 'halo/prime/a': '+', 'halo/prime/b': '+', 'halo/x': '=' }), [{ kind: 'swap', path: 'halo/prime' }]],
  ['a new app', planOf({ 'halo/x': '=', 'halo/apps/1': '=' }, ['halo/new/1', 'halo/apps/2']), [{ kind: 'swap', path: 'halo' }]],
  ['two labs', planOf({ 'halo/x': '+', 'halogen/x': '+' }), [{ kind: 'swap', path: '' }]],
])('one step does it: %s', (_, plan, expected) => {
  expect(stepsOf(plan, NOTHING_FIXED)).toEqual(expected);
});

test.each<[string, readonly string[], TreeDiff, readonly string[]]>([
  [
    'what is next to it is replaced file by file',
    ['a/mount'],
    planOf({ 'a/b': '+', 'a/c': '-' }, ['a/x/1']),
    ['replace a/b', 'place a/x', 'remove a/c'],
  ],
  ['elsewhere it is in nobody’s way', ['b/mount'], planOf({ 'a/b': '+', 'a/c': '-' }), ['swap a']],
  [
    'a folder that can’t be moved is emptied, inner ones first',
    ['a/b/c'],
    planOf({ 'a/b/c/1': '-', 'a/b/2': '-', 'a/d': '=' }),
    ['remove a/b/c/1', 'remove a/b/2', 'empty a/b/c', 'empty a/b'],
  ],
  [
    'a file for a folder: first it makes room',
    ['a'],
    planOf({ 'a/1': '-', b: '+', 'c/1': '-' }, ['a']),
    ['remove a/1', 'empty a', 'replace b', 'place a', 'remove c'],
  ],
])('where something can’t be moved: %s', (_, fixed, plan, expected) => {
  expect(stepsOf(plan, new Set(fixed)).map(({ kind, path }) => `${kind} ${path}`)).toEqual(expected);
});

test('property: every change is in a step, and in one only', () => {
  const path = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 4 }).map((parts) => `${parts.join('/')}/f`);
  const kinds = fc.constantFrom('+' as const, '-' as const, '=' as const);
  fc.assert(
    fc.property(fc.dictionary(path, kinds), fc.array(path), fc.array(fc.constantFrom('a', 'a/b', 'b/f')), (spec, more, fixed) => {
      const plan = planOf(spec, more);
      const steps = stepsOf(plan, new Set(fixed));
      const changed = [...plan.writes.keys(), ...plan.removals];
      expect(steps.length === 0).toBe(changed.length === 0);
      for (const one of changed) expect(steps.filter((step) => isWithin(one, step.path) && step.kind !== 'empty')).toHaveLength(1);
    }),
  );
});
