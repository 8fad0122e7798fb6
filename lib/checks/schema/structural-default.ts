import type { ReadMap } from '../../manifest/read';
import { isMap } from '../../manifest/tree';

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  array: Array.isArray,
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  object: isMap,
  string: (value) => typeof value === 'string',
};

/** What is certain of a default: its type, the words, the bounds. */
export function fitsDefault({ type, default: value, enum: words, minimum, maximum }: ReadMap): boolean {
  const fits = typeof type === 'string' && Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (fits && !fits(value)) return false;
  if (Array.isArray(words) && !isMap(value) && !Array.isArray(value) && !words.includes(value)) return false;
  return !(
    typeof value === 'number' &&
    ((typeof minimum === 'number' && value < minimum) || (typeof maximum === 'number' && value > maximum))
  );
}
