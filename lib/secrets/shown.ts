import { isConfidential, type Place } from './places';
import { hidden, withoutSecrets } from './quote';

/** Shorter values are words that stand in any message. */
const SHORTEST = 4;

/** A value as it may be shown as a whole: what may be a secret in it is described by type and length. @param place where it stands in its object */
export function shownValue(kind: string, place: Place, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item, i) => shownValue(kind, [...place, i], item));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shownValue(kind, [...place, key], item)]));
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  if (isConfidential(kind, place)) return `(${hidden(value)})`;
  return typeof value === 'string' ? withoutSecrets(value) : value;
}

/** Words of another program about an object, which may quote what is in it, without what may be a secret. */
export function withoutValues(kind: string, object: unknown, words: string): string {
  const values = new Set<string>();
  collect(kind, [], object, values);
  const longestFirst = [...values].sort((a, b) => b.length - a.length);
  return withoutSecrets(longestFirst.reduce((left, value) => left.replaceAll(value, '…'), words));
}

function collect(kind: string, place: Place, value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const [i, item] of value.entries()) collect(kind, [...place, i], item, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) collect(kind, [...place, key], item, found);
  else if ((typeof value === 'string' || typeof value === 'number') && isConfidential(kind, place)) {
    const text = String(value);
    // Servers quote as Go or JSON does.
    for (const written of [text, JSON.stringify(text).slice(1, -1)]) if (written.length >= SHORTEST) found.add(written);
  }
}
