import { readFileSync } from 'node:fs';
import { DESCRIBED } from './catalogue';
import { GENERATED } from './registry.fixture';

test.each(Object.entries(GENERATED))('%s is what npm run rules writes', (file, text) => {
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('no two rules have one id', () => {
  const ids = DESCRIBED.map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});
