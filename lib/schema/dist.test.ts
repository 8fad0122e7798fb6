import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { isManifest } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { at, textAt } from '../manifest/read';
import { isMap, pointer } from '../manifest/tree';
import { ApiSchema } from './api-schema';
import { type Keys, requiredAt, retyped, takesAnyKey, takesType } from './mutations.fixture';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

const DIST = join(__dirname, '../../dist');
const LABS = readdirSync(DIST).sort();

function manifestsOf(lab: string): Manifest[] {
  const files = readdirSync(join(DIST, lab), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  return files
    .filter((file) => !file.startsWith('nodes/'))
    .flatMap((file) => parseAllDocuments(readFileSync(join(DIST, lab, file), 'utf8')))
    .map((document): unknown => document.toJS())
    .filter(isManifest);
}

function minorOf(lab: string): number {
  const description: unknown = JSON.parse(readFileSync(join(DIST, lab, 'lab.json'), 'utf8'));
  return Number(textAt(description, 'kubernetes')?.split('.')[1]);
}

/** Every place below the root. */
function* placesOf(value: unknown, keys: Keys = []): Generator<Keys> {
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : isMap(value) ? Object.entries(value) : [];
  for (const [key, item] of entries) {
    yield [...keys, key];
    yield* placesOf(item, [...keys, key]);
  }
}

type Entries = readonly (readonly [key: string | number, value: unknown])[];

/** A copy in which something else stands at a place, or nothing, or under another name. */
function changed(value: unknown, [key = '', ...rest]: Keys, make: (found: unknown) => Entries): unknown {
  const put = (found: unknown): Entries => (rest.length === 0 ? make(found) : [[key, changed(found, rest, make)]]);
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => (index === key ? put(item).map(([, made]) => made) : [item]));
  if (!isMap(value)) throw new Error(`no ${key}`);
  return Object.fromEntries(Object.entries(value).flatMap(([name, item]): Entries => (name === key ? put(item) : [[name, item]])));
}

const says = (manifest: Manifest, keys: Keys, what: string) => `${manifest.kind} ${manifest.metadata.name} ${pointer(keys)}: ${what}`;

describe.each(LABS)('%s', (lab) => {
  const minor = minorOf(lab);
  const manifests = manifestsOf(lab);
  const schema = new ApiSchema(minor, manifests);
  const places = manifests.flatMap((manifest) => [...placesOf(manifest)].map((keys) => ({ manifest, keys })));
  const named = places.filter(({ keys }) => typeof keys.at(-1) === 'string');

  test('no object has a problem', () => {
    expect(manifests.length).toBeGreaterThan(10);
    expect(manifests.flatMap((manifest) => schema.problems(manifest).map(({ path, message }) => says(manifest, [path], message)))).toEqual(
      [],
    );
  });

  test('a required field that is missing is reported, no other', () => {
    const wrong = named.flatMap(({ manifest, keys }) => {
      const problems = schema.problems(changed(manifest, keys, () => []));
      const expected = requiredAt(manifest, keys) ? 1 : 0;
      return problems.length === expected ? [] : [says(manifest, keys, `dropped, ${problems.length} problems`)];
    });
    expect(wrong).toEqual([]);
  });

  test('a field with one letter more or another one is reported where it is, with its name as the hint', () => {
    const wrong = named.flatMap(({ manifest, keys }) =>
      [`${keys.at(-1)}x`, `q${String(keys.at(-1)).slice(1)}`].flatMap((name) => {
        const renamed = changed(manifest, keys, (found) => [[name, found]]);
        const problems = schema.problems(renamed);
        if (keys.length === 1 && (keys[0] === 'apiVersion' || keys[0] === 'kind'))
          return problems.length === 1 ? [] : [says(manifest, keys, name)];
        const path = pointer([...keys.slice(0, -1), name]);
        const found = problems.some(
          (problem) => problem.code === 'unknown-field' && problem.path === path && problem.hint.startsWith('did you mean'),
        );
        return found !== takesAnyKey(manifest, keys)
          ? []
          : [says(manifest, keys, `renamed to ${name}, ${found ? 'reported' : 'not reported'}`)];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('a value of another type is reported where it is', () => {
    const wrong = places.flatMap(({ manifest, keys }) =>
      retyped(at(manifest, ...keys)).flatMap((value) => {
        const problems = schema.problems(changed(manifest, keys, () => [[String(keys.at(-1)), value]]));
        // Another apiVersion is reported as the kind's, if it has none of that name.
        const found = problems.some(({ path }) => path === pointer(keys) || (keys[0] === 'apiVersion' && path === '/kind'));
        return found !== takesType(manifest, keys, value)
          ? []
          : [says(manifest, keys, `became ${JSON.stringify(value)}, ${found ? 'reported' : 'not reported'}`)];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
