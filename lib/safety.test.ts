import fs from 'node:fs';
import nodePath from 'node:path';
import { REPOSITORY, textOf } from './pages.fixture';

test('docs/safety.md names tests that exist', () => {
  const named = [...textOf('docs/safety.md').matchAll(/`([\w./-]+\.test\.ts|e2e\/[\w./-]+)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((path) => !fs.existsSync(nodePath.join(REPOSITORY, path)))).toEqual([]);
});
