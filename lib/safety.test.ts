import fs from 'node:fs';
import nodePath from 'node:path';
import { REPOSITORY, textOf } from './pages.fixture';

const TEST = /`([\w./-]+\.test\.ts|e2e\/[\w./-]+\.ts)`/g;

/** The items of docs/safety.md below **Promised**. */
const PROMISES = textOf('docs/safety.md')
  .split(/^(?=## |\*\*)/m)
  .filter((part) => part.startsWith('**Promised**'))
  .flatMap((part) => part.split(/^- /m).slice(1));

test('each promise of docs/safety.md names a test', () => {
  expect(PROMISES.length).toBeGreaterThan(15);
  expect(PROMISES.filter((promise) => promise.match(TEST) === null)).toEqual([]);
});

test('and that test exists', () => {
  const named = [...textOf('docs/safety.md').matchAll(TEST)].map(([, path = '']) => path);
  expect(named.filter((path) => !fs.existsSync(nodePath.join(REPOSITORY, path)))).toEqual([]);
});
