import { excluded } from './exclude';

test.each([
  ['charts/web/templates/a.yaml', false, true],
  ['charts', true, true],
  ['charts', false, false],
  ['apps/web.tmpl.yaml', false, true],
  ['apps/keep.tmpl.yaml', false, false],
  ['apps/web.yaml', false, false],
  ['../charts/a.yaml', false, false],
] as const)('%s (a folder: %s): %s', (path, isFolder, expected) => {
  const isExcluded = excluded({ folder: process.cwd(), exclude: ['charts/', '*.tmpl.yaml', '!keep.tmpl.yaml'] });
  expect(isExcluded(path, isFolder)).toBe(expected);
});
