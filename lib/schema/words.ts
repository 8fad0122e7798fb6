import type { SchemaType } from './schema';

const LONGEST = 60;
const MOST = 12;

/** What a type is called in messages. */
export const EXPECTED: Readonly<Record<SchemaType, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
};

/** A value in words: `the text '80'`, `the number 80`, `a list`. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return `the text '${short(value)}'`;
  if (typeof value === 'number') return `the number ${value}`;
  if (value === null || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'a map';
}

/** The text itself, cut where it is long. */
export function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** `a, b, c`; only the first of many. */
export function enumerate(values: readonly unknown[]): string {
  const shown = values.slice(0, MOST).map((value) => (typeof value === 'string' && value !== '' ? value : JSON.stringify(value)));
  return values.length > MOST ? `${shown.join(', ')} and ${values.length - MOST} more` : shown.join(', ');
}
