import type { SchemaType } from './schema';

const MAX_LISTED_VALUES = 12;

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
  const shown = values
    .slice(0, MAX_LISTED_VALUES)
    .map((value) => (typeof value === 'string' && value !== '' ? value : JSON.stringify(value)));
  return values.length > MAX_LISTED_VALUES ? `${shown.join(', ')} and ${values.length - MAX_LISTED_VALUES} more` : shown.join(', ');
}
