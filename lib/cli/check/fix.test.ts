import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readText } from '../../source/read-text';
import { check } from './check';
import { applyFixes } from './fix';

const folder = mkdtempSync(join(tmpdir(), 'homelab-fix-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The text of many objects, each with a misspelt field. */
const OBJECTS = Array.from(
  { length: 300 },
  (_, i) =>
    `apiVersion: v1\nkind: Service\nmetadata: { name: a${i}, namespace: demo }\nspec:\n  port: [{ port: 80 }]\n  selector: { app: a }\n`,
);

test.each([
  ['with separators', OBJECTS.join('---\n')],
  [
    'in a List',
    `apiVersion: v1\nkind: List\nitems:\n${OBJECTS.slice(0, 100)
      .map((one) => `- ${one.trim().replaceAll('\n', '\n  ')}\n`)
      .join('')}`,
  ],
])('of many objects each is asked a few times where it starts: %s', (_, text) => {
  const file = join(folder, 'a.yaml');
  writeFileSync(file, text);
  const source = readText(file, text);
  let asked = 0;
  const documents = source.documents.map((one) => ({
    ...one,
    value: one.value,
    file,
    position: (path: string) => one.position(path),
    hasWord: (path: string, word: RegExp) => one.hasWord(path, word),
    get line(): number {
      asked += 1;
      return one.line;
    },
    get column(): number {
      return one.column;
    },
  }));
  const { findings } = check([{ files: [source] }]);
  const fixed = applyFixes(findings, [{ files: [{ ...source, documents }] }]);
  expect(fixed).toHaveLength(documents.length);
  expect(readFileSync(file, 'utf8')).toBe(text.replaceAll('port: [', 'ports: ['));
  // As often as halving takes.
  expect(asked).toBeLessThan(documents.length * 20);
});
