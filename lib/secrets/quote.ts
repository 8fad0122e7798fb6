import { count } from '../manifest/count';
import { isKey } from './keys';
import { withoutLogins } from './logins';
import { withoutPairs } from './pairs';
import { isClosedAt, type Place } from './places';
import { withoutShapes } from './shapes';

const LONGEST = 60;

/**
 * How a message speaks of a value. Every message that has one of a user's in it gets it from here.
 */
export interface Quote {
  /** A value of any type in words: `the text '80'`, `the number 80`, `a list`; or `text of 2 characters`, `a number`. */
  readonly describe: (value: unknown) => string;
  /** A value as what was got: `'80'`, `80`; or as `describe`. */
  readonly got: (value: unknown) => string;
  /** Whether values are quoted at all: then a hint may repeat one. */
  readonly open: boolean;
}

const OPEN: Quote = {
  open: true,
  describe: (value) =>
    typeof value === 'string' ? `the text '${short(value)}'` : typeof value === 'number' ? `the number ${value}` : kindOf(value),
  got: (value) => (typeof value === 'string' ? `'${short(value)}'` : typeof value === 'number' ? String(value) : kindOf(value)),
};

const CLOSED: Quote = { open: false, describe: hidden, got: hidden };

/** How a message speaks of what stands at a place of an object: quoted, or by type and length where it may be a secret. */
export function quoteAt(kind: string, place: Place): Quote {
  return isClosedAt(kind, place) ? CLOSED : OPEN;
}

/** How a message speaks of a value whose place says nothing of it: a document, a part of a text. */
export function hidden(value: unknown): string {
  if (typeof value === 'string') return value === '' ? "''" : `text of ${count([...value].length, 'character')}`;
  return typeof value === 'number' ? 'a number' : kindOf(value);
}

/** The name of a key, a variable or an option, without the value that a typing error has brought into it: `password:hunter2`, `DB_PASSWORD=hunter2`. */
export function quoteKey(key: string): string {
  if (isKey(key)) return `'${withoutSecrets(key)}'`;
  const [, name, sign] = /^([A-Za-z_][\w.-]{0,99})([=: ])[^=]/.exec(key) ?? [];
  return name === undefined ? `of ${count([...key].length, 'character')}` : `'${name}${sign}…'`;
}

/** What a variable is called in a message: `env DB_HOST`. */
export function envTitle(name: string): string {
  return `env ${quoteKey(name).replace(/^'([\w.-]*)'$/, '$1')}`;
}

/** The keys that hints may list: not those that a typing error has made of a key and a value. */
export function plainKeys(keys: Iterable<string>): readonly string[] {
  return [...keys].filter((key) => isKey(key));
}

/** The text itself, cut where it is long. */
export function short(text: string): string {
  const shown = withoutSecrets(text);
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
}

/** The text without what is a secret wherever it stands: user parts of URLs, keys and tokens of known forms, and `password=value`. */
export function withoutSecrets(text: string): string {
  return withoutPairs(withoutShapes(withoutLogins(text)));
}

function kindOf(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  return value === undefined ? 'nothing' : Array.isArray(value) ? 'a list' : 'a map';
}
