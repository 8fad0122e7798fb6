import { isManifest } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { isMap } from '../../lib/manifest/tree';
import { ApiSchema } from '../../lib/schema/api-schema';
import { SERVERS } from '../support/labs';
import { proof } from '../support/proof';
import { type SharedCluster, sharedCluster } from '../support/shared';
import { BASES } from './bases';
import { type Case, EMPTY, GONE, LIMITS, NOT_EMPTY, REQUIRED, WORDS } from './stricter';

const CASES: readonly Case[] = [...Object.values(REQUIRED), ...Object.values(WORDS), ...LIMITS, ...NOT_EMPTY];

function base(name: string): Manifest {
  const found = BASES[name];
  if (found === undefined) throw new Error(`no base ${name}`);
  return found;
}

/** The object with another value at the place, or none. */
function spoilt([name, pointer, value]: Case): Manifest {
  const manifest = changed(base(name), pointer.split('/').slice(1), value);
  if (!isManifest(manifest)) throw new Error(`${name}: no object any more`);
  return manifest;
}

function changed(value: unknown, keys: readonly string[], to: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === key ? changed(item, rest, to) : item));
  const { [key]: before, ...others } = isMap(value) ? value : {};
  return to === GONE && rest.length === 0 ? others : { ...others, [key]: changed(before, rest, to) };
}

describe.each(SERVERS)('What our schemas refuse beyond OpenAPI, %s refuses, too', (version) => {
  const schema = new ApiSchema(Number(version.split('.')[1]), []);
  let cluster: SharedCluster;

  beforeAll(async () => {
    cluster = await sharedCluster(version);
  });

  test('the objects that are made bad are good', async () => {
    const results = await Promise.all(
      Object.entries(BASES).map(async ([name, manifest]) => {
        const { ok, message } = await cluster.api.apply(manifest, { dryRun: true });
        return [
          ...(ok ? [] : [`${name}: ${message}`]),
          ...schema.problems(manifest).map((problem) => `${name} ${problem.path}: ${problem.message}`),
        ];
      }),
    );
    expect(results.flat()).toEqual([]);
  });

  /** Those of which the server or we don't say this. */
  async function differing(cases: readonly Case[], taken: boolean): Promise<string[]> {
    const results = await Promise.all(
      cases.map(async (one) => {
        const [name, pointer, value] = one;
        const manifest = spoilt(one);
        const { ok, message } = await cluster.api.apply(manifest, { dryRun: true });
        const ours = schema.problems(manifest).length === 0;
        const what = `${name} ${pointer} ${value === GONE ? 'gone' : JSON.stringify(value)}`;
        return [
          ...(ok === taken ? [] : [`${what}: the server ${ok ? 'takes it' : `refuses it: ${message}`}`]),
          ...(ours === taken ? [] : [`${what}: we ${ours ? 'take' : 'refuse'} it`]),
        ];
      }),
    );
    return results.flat();
  }

  test('an empty word is taken by both where it means none', async () => {
    expect(await differing(EMPTY, true)).toEqual([]);
  });

  test('each bad place is refused by both', async () => {
    expect(await differing(CASES, false)).toEqual([]);
    proof.add('Schemas', `| Kubernetes ${version}, bad objects sent: ${CASES.length} | | | | 0 | |`);
  });
});
