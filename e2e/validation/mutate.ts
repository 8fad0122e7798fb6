import type { Manifest } from '../../lib/manifest/manifest';
import { isMap, type JsonMap, pointer } from '../../lib/manifest/tree';
import type { Random } from './random';

/** A manifest with one thing made wrong, or at least other. */
export interface Mutation {
  /** What was done, in words. */
  readonly what: string;
  /** JSON pointer. */
  readonly at: string;
  readonly manifest: Manifest;
}

/** A place in an object: what holds it, and its key there. */
interface Place {
  readonly holder: JsonMap | unknown[];
  readonly key: string | number;
  readonly keys: readonly (string | number)[];
}

type Operator = (value: unknown, place: Place, random: Random) => string | undefined;

/** Names, amounts, words and schedules that few fields take. */
const TEXTS = [
  '',
  ' ',
  'Not_A_Name',
  'ünicode',
  'a b',
  '-a',
  'a-',
  'a..b',
  'x'.repeat(64),
  'x'.repeat(254),
  '../up',
  '/abs',
  'no/such/thing',
  '*',
  '1x',
  '-1',
  '1.5',
  '0',
  '64mb',
  '* * * * 9',
  '1.2.3.4',
  '10.0.0.0/33',
  'None',
  'Foo',
  '101%',
];
const NUMBERS = [-1, 0, 1, 65_536, 2 ** 31, 2 ** 33, 1.5, 1e20];

/** Weighted: what people get wrong most is tried most. */
const OPERATORS: readonly Operator[] = [
  drop,
  drop,
  rename,
  rename,
  retype,
  retype,
  text,
  text,
  text,
  append,
  number,
  number,
  empty,
  repeat,
  copy,
];

/** Makes one mutation; undefined where the choice changed nothing. What says where the object is sent is left alone. */
export function mutate(original: Manifest, random: Random): Mutation | undefined {
  const manifest = structuredClone(original);
  const place = random.of(placesOf(manifest));
  const value = at(place);
  const what = random.of(OPERATORS)(value, place, random);
  if (what === undefined || JSON.stringify(manifest) === JSON.stringify(original)) return undefined;
  return { what, at: pointer(place.keys), manifest };
}

function placesOf(manifest: Manifest): readonly Place[] {
  const places: Place[] = [];
  const walk = (holder: JsonMap | unknown[], keys: readonly (string | number)[]): void => {
    const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(holder)
      ? [...holder.entries()]
      : Object.entries(holder);
    for (const [key, value] of entries) {
      const all = [...keys, key];
      if (!IDENTITY.has(pointer(all))) places.push({ holder, key, keys: all });
      if (isMap(value) || Array.isArray(value)) walk(value, all);
    }
  };
  walk(manifest as unknown as JsonMap, []);
  return places;
}

const IDENTITY = new Set(['/apiVersion', '/kind', '/metadata', '/metadata/namespace']);

function at({ holder, key }: Place): unknown {
  return Array.isArray(holder) ? holder[Number(key)] : holder[key];
}

function set({ holder, key }: Place, value: unknown): void {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else holder[key] = value;
}

function drop(_: unknown, { holder, key }: Place): string | undefined {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (key === 'name' && holder.namespace !== undefined) return undefined;
  else delete holder[key];
  return 'dropped';
}

function rename(value: unknown, { holder, key, keys }: Place, random: Random): string | undefined {
  if (Array.isArray(holder) || typeof key !== 'string' || pointer(keys) === '/metadata/name') return undefined;
  const i = random.below(key.length);
  const other = random.of([`${key}s`, key.slice(0, i) + key.slice(i + 1), key.toUpperCase(), `${key.slice(0, i)}_${key.slice(i)}`]);
  if (other === '' || other in holder) return undefined;
  delete holder[key];
  holder[other] = value;
  return `renamed to ${other}`;
}

function retype(value: unknown, place: Place, random: Random): string | undefined {
  if (pointer(place.keys) === '/metadata/name') return undefined;
  const other = random.of<unknown>([null, true, 7, 'seven', '7', ['seven'], { seven: 7 }, [{ seven: 7 }], [value], { key: value }]);
  set(place, other);
  return `is now ${JSON.stringify(other)?.slice(0, 60)}`;
}

function text(value: unknown, place: Place, random: Random): string | undefined {
  if (typeof value !== 'string') return undefined;
  const other = random.of(pointer(place.keys) === '/metadata/name' ? TEXTS.filter((one) => one !== '') : TEXTS);
  set(place, other);
  return `is now '${other.slice(0, 60)}'`;
}

/** Breaks a reference within the object and leaves the text plausible. */
function append(value: unknown, place: Place): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  set(place, `${value}x`);
  return `is now '${value}x'`.slice(0, 80);
}

function number(value: unknown, place: Place, random: Random): string | undefined {
  if (typeof value !== 'number') return undefined;
  const other = random.of(NUMBERS);
  set(place, other);
  return `is now ${other}`;
}

function empty(value: unknown, place: Place): string | undefined {
  if (!isMap(value) && !Array.isArray(value)) return undefined;
  set(place, Array.isArray(value) ? [] : {});
  return 'is now empty';
}

function repeat(value: unknown, place: Place): string | undefined {
  if (!Array.isArray(place.holder)) return undefined;
  place.holder.push(structuredClone(value));
  return 'is there twice';
}

/** Moves a field of one item into another one: two sources of a volume, two handlers of a probe. */
function copy(value: unknown, { holder }: Place, random: Random): string | undefined {
  if (!Array.isArray(holder) || !isMap(value)) return undefined;
  const other = random.of(holder);
  if (!isMap(other)) return undefined;
  const field = Object.keys(other).find((one) => !(one in value));
  if (field === undefined) return undefined;
  value[field] = structuredClone(other[field]);
  return `has got ${field} of another item`;
}
