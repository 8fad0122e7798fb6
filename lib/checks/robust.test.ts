import { readdirSync } from 'node:fs';
import nodePath from 'node:path';
import fc from 'fast-check';
import { readDescription } from '../cli/description-file';
import { isManifest } from '../manifest/identity';
import { readPaths } from '../source/read-paths';
import { DESCRIBED } from './catalogue';
import { checkLab } from './check-lab';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

/** Ids of all rules. */
const IDS: ReadonlySet<string> = new Set(DESCRIBED.map(({ id }) => id));
const ROOT = nodePath.join(__dirname, '../..');
const read = (path: string): readonly string[] =>
  readPaths([nodePath.join(ROOT, path)], () => new Uint8Array()).flatMap(({ documents }) =>
    documents.map(({ value }) => JSON.stringify(value)),
  );

const LABS = readdirSync(nodePath.join(ROOT, 'dist')).map((name) => ({
  lab: readDescription(nodePath.join(ROOT, 'dist', name, 'lab.json')),
  texts: read(nodePath.join('dist', name)),
}));
/** Kinds that no lab has. */
const OTHERS = read('lib/checks/corpus');

/** Also names that every object inherits: a table that is asked for them without care answers. */
const VALUES = [null, 0, -1, 0.5, 2 ** 60, '', 'x', 'a,b', '100m', true, [], {}, [null], { a: 1 }, 'constructor', '__proto__', 'toString'];
const KEYS = ['other', 'constructor', '__proto__', 'toString'];

const change = fc.record({
  object: fc.nat(),
  place: fc.nat(),
  value: fc.constantFrom(undefined, ...VALUES),
  key: fc.constantFrom(undefined, ...KEYS),
});
const some = fc.record({
  lab: fc.constantFrom(...LABS.keys()),
  known: fc.boolean(),
  others: fc.array(fc.nat(), { maxLength: 15 }),
  changes: fc.array(change, { minLength: 1, maxLength: 12 }),
});

test('rules are asked about anything, also lab-wide, and never throw', () => {
  fc.assert(
    fc.property(some, ({ lab: index, known, others, changes }) => {
      const { lab, texts } = LABS[index] ?? { lab: undefined, texts: [] };
      const objects: unknown[] = [...texts, ...others.map((i) => OTHERS[i % OTHERS.length] ?? '')].map((text) => JSON.parse(text));
      for (const { object, place, value, key } of changes) mutate(objects[object % objects.length], place, value, key);
      const { findings } = checkLab(objects.filter(isManifest), known ? lab : undefined);
      // A report that quotes a fragment of anything is still one line of a known rule, with a pointer or none.
      const wrong = findings.filter(
        ({ rule, path, message, hint }) => !IDS.has(rule) || !/^(\/|$)/.test(path) || /\bundefined\b|\bNaN\b/.test(`${message} ${hint}`),
      );
      expect(wrong).toEqual([]);
    }),
    { seed: 7, numRuns: 150 },
  );
});

/** Gives one place, chosen among all, another value or another name, or takes it out. */
function mutate(root: unknown, chosen: number, value: unknown, name: string | undefined): void {
  const places: (readonly [holder: object, key: string])[] = [];
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, item] of Object.entries(node)) {
      places.push([node, key]);
      collect(item);
    }
  };
  collect(root);
  const [holder, key] = places[chosen % Math.max(places.length, 1)] ?? [];
  if (holder === undefined || key === undefined) return;
  const before: unknown = Reflect.get(holder, key);
  if (value === undefined && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (value === undefined || (name !== undefined && !Array.isArray(holder))) Reflect.deleteProperty(holder, key);
  if (value === undefined) return;
  const put = name === undefined ? value : before;
  Object.defineProperty(holder, name === undefined || Array.isArray(holder) ? key : name, {
    value: put,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
