import { isKey } from './keys';
import { isSecretName } from './names';
import { withoutNamedValues } from './pairs';

/** Where a value stands in an object: names of fields and indexes of lists. */
export type Place = readonly (string | number)[];

/** What programs read: any of it may be a password. */
const PROGRAM = /^(?:command|cmd|entrypoint|args|arguments|(?:extra|additional)(?:Args|Arguments|Command)|commandLine|flags)$/;
const ENV = /(?:^e|E)nv(?:ironment)?(?:[vV]ars?|Variables|s)?$/;
const HEADERS = /(?:^h|H)eaders?$/;
/** Contents of Secrets and ConfigMaps, sealed ones included. */
const CONTENTS: ReadonlySet<unknown> = new Set(['stringData', 'binaryData', 'encryptedData']);
/** Objects that hand values to a chart or to Kustomize, and where. */
const CHARTS: ReadonlySet<string> = new Set([
  'Application',
  'ApplicationSet',
  'HelmChart',
  'HelmChartConfig',
  'HelmRelease',
  'Kustomization',
]);
const VALUES: ReadonlySet<unknown> = new Set([
  ...['values', 'valuesObject', 'valuesContent', 'valuesInline', 'set', 'parameters', 'fileParameters', 'elements'],
  ...['extVars', 'tlas', 'patch', 'patches', 'goTemplateValues', 'generatorValues', 'configurations', 'substitute'],
]);
/** Annotations that hold a whole object, or what a proxy is to send. */
const ANNOTATION = /last-applied-configuration$|snippet$|headers?$/i;
/** Of an entry of a list of pairs: what it is called, or what it refers to. */
const NAMES: ReadonlySet<unknown> = new Set(['name', 'valueFrom', 'key', 'secretKeyRef', 'configMapKeyRef', 'forceString']);
/** Of an entry that has a name: what stands for it. */
const STANDS: ReadonlySet<unknown> = new Set(['value', 'text', 'string', 'plain', 'literal', 'inline']);

/**
 * Whether a value at a place, or one below it, may be a secret by where it stands: then no message quotes it, whatever it looks like. What
 * may be a secret by what it looks like is taken out of every message (`withoutSecrets`).
 * @param kind of the object
 */
export function isConfidential(kind: string, place: Place): boolean {
  for (let i = 0; i < place.length; i += 1) if (opens(kind, place, i) && !isName(place, i)) return true;
  return place.length === 0 || isOfSecret(place);
}

/** Whether all that is below this key may be a secret. */
function opens(kind: string, place: Place, i: number): boolean {
  const key = place[i];
  if (typeof key !== 'string') return false;
  if (CONTENTS.has(key) || PROGRAM.test(key) || ENV.test(key)) return true;
  if (key === 'data') return i === 0 || place[i - 1] === 'template' || kind === 'SealedSecret';
  // A Middleware's own field of that name has the switches beside the headers.
  if (HEADERS.test(key)) return !(kind === 'Middleware' && i === 1);
  if (place[i - 1] === 'annotations') return ANNOTATION.test(key) || isSecretName(key);
  return CHARTS.has(kind) && VALUES.has(key) && !place.slice(0, i).some((one) => String(one).startsWith('match'));
}

/** Whether it is an entry's name, or of what it refers to: `env`, 0, `name`. */
function isName(place: Place, i: number): boolean {
  return typeof place[i + 1] === 'number' && NAMES.has(place[i + 2]);
}

/** Where a user and a password are expected; it has them itself by mistake. */
const LOGIN = /^(?:basic|digest)_?auth$/i;

/** Whether a field is called like a secret: `password`, or `password.value`. */
function isOfSecret(place: Place): boolean {
  const names = place.filter((key) => typeof key === 'string');
  const [before, last] = [names.at(-2), names.at(-1)];
  return (
    (last !== undefined && (isSecretName(last) || LOGIN.test(last))) || (STANDS.has(last) && before !== undefined && isSecretName(before))
  );
}

/** Stands for a kind where a lab's description is looked at. */
export const LAB_JSON = 'lab.json';

/** The same, of a lab's description as well. */
export function isClosedAt(kind: string, place: Place): boolean {
  return kind === LAB_JSON ? isConfidentialInLab(place) : isConfidential(kind, place);
}

/** The same for a lab's description: what is known of the values of Secrets, and what should be names of placeholders for a login. */
export function isConfidentialInLab(place: Place): boolean {
  const [list, , part] = place;
  if ((list === 'outside' && part === 'keys') || (list === 'registries' && part === 'login')) return place.length >= 3;
  return (list === 'runTimePods' && isConfidential('Pod', place.slice(1))) || isConfidential('Lab', place);
}

/**
 * A JSON pointer without keys that may be no key: of `{password:hunter2}`, which is one key to YAML, the map's is left. Whoever reads it
 * finds the place all the same.
 */
export function shownPointer(kind: string, pointer: string): string {
  const keys = pointer.split('/').slice(1);
  const bad = keys.findIndex((key, i) => hasValue(key) || (!isKey(key) && isClosedAt(kind, keys.slice(0, i).map(indexOrName))));
  return bad < 0
    ? pointer
    : keys
        .slice(0, bad)
        .map((key) => `/${key}`)
        .join('');
}

/** Whether a key has a value in it that is called like a secret, wherever it stands: `password:hunter2`. */
function hasValue(key: string): boolean {
  return withoutNamedValues(key) !== key;
}

function indexOrName(key: string): string | number {
  return /^\d+$/.test(key) ? Number(key) : key;
}
