import { pointer } from '../manifest/tree';

/**
 * JSON pointers of texts, and of what has such keys, with half of a surrogate pair: no character, so neither YAML nor UTF-8 can hold it. It
 * comes of a text that was cut within an emoji.
 */
export function halvesIn(value: unknown): readonly string[] {
  if (isWhole(value)) return NONE;
  const found: string[] = [];
  addHalves(value, [], found);
  return found;
}

const NONE: readonly string[] = [];

/** Nearly everything is, and to ask is cheap. */
function isWhole(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (Array.isArray(value)) return value.every(isWhole);
  if (typeof value !== 'object' || value === null) return true;
  for (const [key, item] of Object.entries(value)) if (!key.isWellFormed() || !isWhole(item)) return false;
  return true;
}

function addHalves(value: unknown, keys: readonly (string | number)[], found: string[]): void {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) found.push(pointer(keys));
  } else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) addHalves(item, [...keys, i], found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (!key.isWellFormed()) found.push(pointer([...keys, key]));
      addHalves(item, [...keys, key], found);
    }
  }
}
