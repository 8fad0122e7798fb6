import type { Manifest } from '../../lib/manifest/manifest';
import { isMap, type JsonMap, pointer } from '../../lib/manifest/tree';
import { MORE_BASES } from '../fields/bases';
import { BASES } from '../schemas/bases';
import type { Random } from './random';

/** An object with one thing made wrong, and what. */
export interface Generated {
  readonly what: string;
  readonly manifest: Manifest;
  readonly as: Manifest;
}

type Keys = readonly (string | number)[];
/** What a value becomes; undefined takes it out. */
type Change = readonly [what: string, of: (value: unknown) => readonly unknown[]];

/** Each of these is done to every field: it is taken out, emptied, null, of another type, out of range. */
const CHANGES: readonly Change[] = [
  ['removed', () => [undefined]],
  ['null', () => [null]],
  [
    'emptied',
    (value) =>
      isMap(value) ? [{}] : Array.isArray(value) ? [[]] : typeof value === 'string' ? [''] : typeof value === 'number' ? [0] : [],
  ],
  ['of another type', (value) => [isMap(value) ? ['a'] : Array.isArray(value) ? { a: 'a' } : typeof value === 'string' ? 7 : 'seven']],
  [
    'out of range',
    (value) => (typeof value === 'number' ? [-1, 2 ** 31] : typeof value === 'string' ? ['Not A_Name!', 'x'.repeat(300)] : []),
  ],
  ['doubled', (value) => (Array.isArray(value) && value.length > 0 ? [[...value, value[0]]] : [])],
];

/** Only controllers and nodes write these: nobody has them in git. */
const OF_CONTROLLERS: ReadonlySet<string> = new Set([
  'CSINode',
  'ControllerRevision',
  'Event',
  'IPAddress',
  'ResourceSlice',
  'VolumeAttachment',
]);

const IDENTITY = new Set(['/apiVersion', '/kind', '/metadata', '/metadata/namespace', '/metadata/name']);

/** Some of all objects that come out, without two that are the same. @param others whose fields are changed beside those of the bases */
export function generated(others: readonly Manifest[], count: number, random: Random): readonly Generated[] {
  const all = new Map<string, Generated>();
  const originals = [...Object.values(BASES), ...Object.values(MORE_BASES), ...others].filter(({ kind }) => !OF_CONTROLLERS.has(kind));
  for (const as of originals) {
    for (const keys of placesOf(as)) {
      const value = at(as, keys);
      for (const [what, of] of CHANGES) {
        for (const to of of(value)) {
          const manifest = change(as, keys, to) as Manifest;
          const key = JSON.stringify(manifest);
          if (key !== JSON.stringify(as))
            all.set(key, {
              what: `${as.kind} ${as.metadata.name} ${pointer(keys)} ${what}: ${JSON.stringify(to)?.slice(0, 40)}`,
              manifest,
              as,
            });
        }
      }
    }
  }
  const list = [...all.values()];
  // Some of them, chosen by the seed.
  for (let i = list.length - 1; i > 0; i -= 1) {
    const k = random.below(i + 1);
    const [one, other] = [list[i], list[k]];
    if (one !== undefined && other !== undefined) [list[i], list[k]] = [other, one];
  }
  return list.slice(0, count);
}

function placesOf(manifest: Manifest): readonly Keys[] {
  const found: Keys[] = [];
  const walk = (value: unknown, keys: Keys): void => {
    const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
      ? [...value.entries()]
      : isMap(value)
        ? Object.entries(value)
        : [];
    for (const [key, item] of entries) {
      const all = [...keys, key];
      if (!IDENTITY.has(pointer(all))) found.push(all);
      walk(item, all);
    }
  };
  walk(manifest, []);
  return found;
}

function at(value: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>((found, key) => (Array.isArray(found) ? found[Number(key)] : isMap(found) ? found[key] : undefined), value);
}

function change(value: unknown, [key, ...rest]: Keys, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (rest.length === 0 && to === undefined) return items.filter((_, i) => i !== Number(key));
    return items.map((item, i) => (i === Number(key) ? change(item, rest, to) : item));
  }
  const map: JsonMap = isMap(value) ? value : {};
  const { [key]: before, ...others } = map;
  return rest.length === 0 && to === undefined ? others : { ...map, [key]: change(before, rest, to) };
}
