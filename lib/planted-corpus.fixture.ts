import { readdirSync } from 'node:fs';
import nodePath from 'node:path';
import { readDescription } from './cli/description-file';
import { isManifest } from './manifest/identity';
import type { Manifest } from './manifest/manifest';
import { isMap } from './manifest/tree';
import { readPaths } from './source/read-paths';

const ROOT = nodePath.join(__dirname, '..');
/** The objects of each file below a folder. */
const read = (path: string): readonly (readonly string[])[] =>
  readPaths([nodePath.join(ROOT, path)], () => new Uint8Array()).map(({ documents }) =>
    documents.map(({ value }) => JSON.stringify(value)),
  );

/** Kinds that no lab has, by file. */
const OTHER_KINDS = read('lib/checks/corpus');

/** The labs of this repository, each with a part of the other kinds: together they have all of them. */
export const LABS = readdirSync(nodePath.join(ROOT, 'dist')).map((name, i, all) => ({
  name,
  lab: { file: 'lab.json', description: readDescription(nodePath.join(ROOT, 'dist', name, 'lab.json')) },
  texts: [...read(nodePath.join('dist', name)).flat(), ...OTHER_KINDS.filter((_, file) => file % all.length === i).flat()],
}));

type Keys = readonly (string | number)[];

/** Where secrets are: kind and way, as in `Deployment.spec.template.spec.containers[].env[].value`. Written down apart from lib/secrets. */
const SECRET =
  /^(?:Secret|ConfigMap)\.(?:data|stringData|binaryData)\.|\.env\[\]\.value$|\.(?:command|args)(?:\[\])?$|\.httpHeaders\[\]\.value$|\.custom(?:Request|Response)Headers\.|\.valuesObject\.|\.valuesContent$|\.encryptedData\.|\.(?:password|token)$/;
/** What an object is called is printed with every finding about it. */
const IDENTITY = /^[^.]+\.(?:apiVersion|kind|metadata\.(?:name|namespace|generateName))$/;

/** Ways to all places of an object that hold no map and no list. */
export function placesIn(manifest: Manifest): { readonly secrets: readonly Keys[]; readonly others: readonly Keys[] } {
  const all: Keys[] = [];
  const collect = (value: unknown, keys: Keys): void => {
    if (Array.isArray(value)) for (const [i, item] of value.entries()) collect(item, [...keys, i]);
    else if (isMap(value)) for (const [key, item] of Object.entries(value)) collect(item, [...keys, key]);
    else all.push(keys);
  };
  collect(manifest, []);
  const way = (keys: Keys): string =>
    keys.reduce<string>((path, key) => (typeof key === 'number' ? `${path}[]` : `${path}.${key}`), manifest.kind);
  const named = all.filter((keys) => !IDENTITY.test(way(keys)));
  return { secrets: named.filter((keys) => SECRET.test(way(keys))), others: named.filter((keys) => !SECRET.test(way(keys))) };
}

/** The object with another value at a place. */
export function planted(text: string, keys: Keys, value: unknown): Manifest {
  const put = (node: unknown, [key, ...rest]: Keys): unknown => {
    if (key === undefined) return value;
    if (Array.isArray(node)) return node.map((item, i) => (i === key ? put(item, rest) : item));
    return isMap(node) ? { ...node, [key]: put(node[key], rest) } : node;
  };
  const made = put(JSON.parse(text), keys);
  if (!isManifest(made)) throw new TypeError('expected a manifest');
  return made;
}

/**
 * The objects, each with a value at some of its places: every so-manieth, beginning with another one in each round.
 * @param step distance of the places; of as many rounds, all places are planted at
 */
export function round(
  texts: readonly string[],
  which: 'secrets' | 'others',
  number: number,
  step: number,
  value: unknown,
): readonly string[] {
  return texts.map((text) => {
    const manifest: unknown = JSON.parse(text);
    if (!isManifest(manifest)) return text;
    const places = placesIn(manifest)[which];
    const begin = number % Math.min(step, Math.max(places.length, 1));
    return places.filter((_, i) => i % step === begin).reduce((made, keys) => JSON.stringify(planted(made, keys, value)), text);
  });
}
