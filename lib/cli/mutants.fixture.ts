import { isMap, type JsonMap, setOwn } from '../manifest/tree';

/** A lab.json as a careless editor leaves it, and what was done to it. */
export interface Mutant {
  readonly what: string;
  readonly value: unknown;
}

/** A number from 0 up to, not including, the limit. */
type Chance = (limit: number) => number;

/** What may stand somewhere instead: other types, and texts and numbers that are nearly right. */
const VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 65536, 1e15, 1e308, 2 ** 53, '', ' ', 'x', '__proto__', 'NaN', '-1', '1e999', '99999999999999999999'],
  ...[
    '10.0.0.0/33',
    '10.0.0/24',
    '300.1.1.1',
    '0.0.0.0/0',
    '10.0.0.1-10.0.0.0',
    '::/0',
    'fd00::1',
    '10.0.0.0/-1',
    '-',
    '/',
    ':',
    '10.0.0.9/24',
  ],
  ...[
    'nowhere',
    'k8s',
    'nginx',
    'traefik',
    'metallb',
    'argocd',
    'cilium',
    'v1.99.0',
    '1.0',
    '1.34',
    'a\nb',
    '\u001b[2J',
    '\ud800',
    'x'.repeat(70_000),
  ],
  ...[[], {}, [null], [[]], { '': {} }, { kind: 'Secret' }, { kind: 1 }, ['x', 'x'], { constructor: 1 }, { name: 'x' }],
];

/** Mutants of a lab.json: the same seed gives the same ones. */
export function* mutants(text: string, seed: number, number: number): Generator<Mutant> {
  const chance = chanceOf(seed);
  for (let i = 0; i < number; i += 1) {
    const value: unknown = JSON.parse(text);
    const whats: string[] = [];
    // Mistakes come alone, but not always.
    for (let more = true; more; more = chance(6) === 0) whats.push(mutate(value, chance));
    yield { what: `${i}: ${whats.join(', ')}`, value };
  }
}

/** Mulberry32: small, and the same everywhere. */
function chanceOf(seed: number): Chance {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

interface Place {
  readonly holder: JsonMap | unknown[];
  readonly key: string | number;
  readonly path: string;
}

function mutate(root: unknown, chance: Chance): string {
  const places = placesIn(root, '');
  const pick = <T>(list: readonly T[]): T | undefined => list[chance(list.length)];
  const place = pick(places);
  if (place === undefined) return 'nothing';
  const { holder, key, path } = place;
  const turn = chance(8);
  if (turn === 0) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
    return `${path} deleted`;
  }
  if (turn === 1 && Array.isArray(holder)) {
    holder.push(structuredClone(holder[Number(key)]));
    return `${path} twice`;
  }
  if (turn === 2 && !Array.isArray(holder)) {
    const name = pick(['x', 'Name', '__proto__', 'constructor', `${key}s`, '']) ?? '';
    setOwn(holder, name, holder[key]);
    delete holder[key];
    return `${path} renamed to '${name}'`;
  }
  const other = pick(places);
  const from = turn === 3 && other ? { words: other.path, value: valueAt(other) } : undefined;
  const found = pick(VALUES);
  const value = structuredClone(from ? from.value : typeof found === 'string' && turn === 4 ? `${String(valueAt(place))}${found}` : found);
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else setOwn(holder, String(key), value);
  return `${path} is ${from ? `what ${from.words} was` : JSON.stringify(value)?.slice(0, 60)}`;
}

function valueAt({ holder, key }: Place): unknown {
  return Array.isArray(holder) ? holder[Number(key)] : holder[key];
}

function placesIn(value: unknown, path: string): readonly Place[] {
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : isMap(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([key, item]) => {
    const here = { key, path: `${path}/${key}` };
    const holder = Array.isArray(value) || isMap(value) ? value : undefined;
    return holder ? [{ ...here, holder }, ...placesIn(item, here.path)] : [];
  });
}
