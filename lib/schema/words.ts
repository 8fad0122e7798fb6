import type { SchemaType } from './schema';

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

/** `a, b, c`; only the first of many. */
export function enumerate(values: readonly unknown[]): string {
  const shown = values.slice(0, MOST).map((value) => (typeof value === 'string' && value !== '' ? value : JSON.stringify(value)));
  return values.length > MOST ? `${shown.join(', ')} and ${values.length - MOST} more` : shown.join(', ');
}
