import { isMap, type JsonMap } from '../../manifest/tree';
import { isKey } from '../../secrets/keys';
import { looksSecret } from '../../secrets/names';
import { withoutNamedValues } from '../../secrets/pairs';
import { isClosedAt, type Place } from '../../secrets/places';
import { withoutSecrets } from '../../secrets/quote';
import type { Holds } from './shrink';

/** In place of a text that may be a secret. The second is for `data` of a Secret, which is base64. */
const TEXTS = ['replaced', 'cmVwbGFjZWQ='] as const;
/** In place of a number. */
const NUMBERS = [0, 1] as const;

/** An object without values that may be secrets. */
export interface Concealed {
  readonly object: JsonMap;
  /** How many values of places where secrets may be were left, since the answer depends on them, and they don't look like one. */
  readonly kept: number;
  /** Whether the answer is still given: where it depends on a secret, it is not. */
  readonly holds: boolean;
}

/** A text or a number, and where it stands. */
interface Leaf {
  readonly place: Place;
  readonly value: string | number;
}

/**
 * Replaces values that may be secrets, as long as the answer stays the same. What is in a Secret, or looks like one, is replaced anyway.
 * @param kind of the object, or {@link LAB_JSON}
 */
export function conceal(kind: string, object: JsonMap, holds: Holds<JsonMap>): Concealed {
  const whole = withoutBadKeys(kind, object);
  let left = whole;
  let kept = 0;
  const set = (place: Place, value: unknown) => {
    const changed = replaced(left, place, value);
    return isMap(changed) ? changed : left;
  };
  for (const { place, value } of leavesOf(whole, [])) {
    const isClosed = isClosedAt(kind, place);
    const shown = withoutSecrets(String(value));
    if (!isClosed && shown === String(value)) continue;
    const candidates =
      typeof value === 'number'
        ? NUMBERS.filter((one) => one !== value)
        : [...(isClosed ? TEXTS : []), shown].filter((one) => one !== value);
    const fitting = candidates.map((one) => set(place, one)).find(holds);
    const isSecret = kind === 'Secret' || shown !== String(value) || looksSecret(nameAt(whole, place), String(value));
    if (fitting) left = fitting;
    else if (isSecret) left = set(place, candidates[0] ?? TEXTS[0]);
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

function leavesOf(value: unknown, place: Place): readonly Leaf[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ place, value }];
  if (Array.isArray(value)) return value.flatMap((item, i) => leavesOf(item, [...place, i]));
  return isMap(value) ? Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...place, key])) : [];
}

/** Keys that a typing error has brought a value into keep their form: `password:hunter2` is `xxx:xxx`. */
function withoutBadKeys(kind: string, object: JsonMap): JsonMap {
  const keyAt = (key: string, place: Place) => {
    const isBad = withoutNamedValues(key) !== key || (!isKey(key) && isClosedAt(kind, place));
    return isBad ? key.replace(/[\p{L}\p{N}]+/gu, 'xxx') : key;
  };
  const renamed = (value: unknown, place: Place): unknown => {
    if (Array.isArray(value)) return value.map((item, i) => renamed(item, [...place, i]));
    return isMap(value) ? map(value, place) : value;
  };
  const map = (value: JsonMap, place: Place): JsonMap =>
    Object.fromEntries(Object.entries(value).map(([key, item]) => [keyAt(key, place), renamed(item, [...place, key])]));
  return map(object, []);
}

function replaced(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item: unknown, i) => (i === key ? replaced(item, rest, by) : item));
  return isMap(value)
    ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, name === key ? replaced(item, rest, by) : item]))
    : value;
}
