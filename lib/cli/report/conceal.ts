import { isMap, type JsonMap } from '../../manifest/tree';
import { looksSecret } from '../../secrets/names';
import { isClosedAt, type Place } from '../../secrets/places';
import { withoutSecrets } from '../../secrets/quote';
import type { Holds } from './shrink';

/** In place of a value that may be a secret. The second is what `data` of a Secret wants. */
const PLACEHOLDERS = ['replaced', 'cmVwbGFjZWQ='] as const;

/** An object without values that may be secrets. */
export interface Concealed {
  readonly object: JsonMap;
  /** How many values of places where secrets may be were left, since the answer depends on them, and they don't look like one. */
  readonly kept: number;
  /** Whether the answer is still given: where it depends on a secret, it is not. */
  readonly holds: boolean;
}

/**
 * Replaces values that may be secrets, as long as the answer stays the same. What is in a Secret, or looks like one, is replaced anyway.
 * @param kind of the object, or {@link LAB_JSON}
 */
export function conceal(kind: string, object: JsonMap, holds: Holds<JsonMap>): Concealed {
  let left = object;
  let kept = 0;
  const set = (place: Place, value: string) => {
    const changed = replaced(left, place, value);
    return isMap(changed) ? changed : left;
  };
  for (const { place, value } of textsOf(object, [])) {
    const shown = withoutSecrets(value);
    if (!isClosedAt(kind, place) && shown === value) continue;
    const candidates = [...(isClosedAt(kind, place) ? PLACEHOLDERS : []), shown].filter((text) => text !== value);
    const fitting = candidates.map((text) => set(place, text)).find(holds);
    const isSecret = kind === 'Secret' || shown !== value || looksSecret(nameAt(object, place), value);
    if (fitting) left = fitting;
    else if (isSecret) left = set(place, candidates[0] ?? PLACEHOLDERS[0]);
    else kept += 1;
  }
  return { object: left, kept, holds: holds(left) };
}

/** What a value is called: the key, or the `name` beside a `value`. */
function nameAt(object: JsonMap, place: Place): string {
  const key = String(place.findLast((part) => typeof part === 'string') ?? '');
  const holder = place
    .slice(0, -1)
    .reduce<unknown>((part, one) => (Array.isArray(part) || isMap(part) ? Reflect.get(part, one) : undefined), object);
  return key === 'value' && isMap(holder) && typeof holder.name === 'string' ? holder.name : key;
}

function textsOf(value: unknown, place: Place): readonly { readonly place: Place; readonly value: string }[] {
  if (typeof value === 'string') return [{ place, value }];
  if (Array.isArray(value)) return value.flatMap((item, i) => textsOf(item, [...place, i]));
  return isMap(value) ? Object.entries(value).flatMap(([key, item]) => textsOf(item, [...place, key])) : [];
}

function replaced(value: unknown, [key, ...rest]: Place, text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value)) return value.map((item: unknown, i) => (i === key ? replaced(item, rest, text) : item));
  return isMap(value)
    ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, name === key ? replaced(item, rest, text) : item]))
    : value;
}
