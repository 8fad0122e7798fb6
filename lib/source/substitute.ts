import { isMap, pointer } from '../manifest/tree';
import { resolvePlain } from './scalar';

/** What stands for the names of placeholders. */
export type Variables = ReadonlyMap<string, string>;

/** `${NAME}` and `${NAME:=default}`; `$${NAME}` is a text. Other expressions of envsubst stay as they are. */
const PLACEHOLDER = /\$?\$\{([A-Za-z_][A-Za-z0-9_]*)(?:(:?[-=])([^${}]*))?\}/g;

/** Names of variables as Flux and envsubst have them. */
export const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Below these a shell, or the program, may have variables of its own. */
const PROGRAMS: ReadonlySet<string> = new Set(['command', 'args', 'data']);

/**
 * A copy of an object with what placeholders stand for put in, or their defaults; the object itself if there is nothing to put in. What stands for nothing
 * stays as it is.
 * @param isPlain whether the text at a path is written without quotes: then a number that is put in is a number. In quotes it depends on who puts it in, so it stays as it is
 */
export function substituted<T>(value: T, variables: Variables, isPlain: (path: string) => boolean): T;
export function substituted(value: unknown, variables: Variables, isPlain: (path: string) => boolean): unknown {
  const fill = (item: unknown, keys: readonly (string | number)[], isProgram: boolean): unknown => {
    if (typeof item === 'string') return item.includes('${') ? filled(item, keys, isProgram) : item;
    if (Array.isArray(item)) return mapped(item, (one, i) => fill(one, [...keys, i], isProgram));
    if (!isMap(item)) return item;
    let changes = false;
    const entries = Object.entries(item).map(([key, one]) => {
      const next = fill(one, [...keys, key], isProgram || PROGRAMS.has(key));
      changes ||= next !== one;
      return [key, next] as const;
    });
    return changes ? Object.fromEntries(entries) : item;
  };
  const filled = (text: string, keys: readonly (string | number)[], isProgram: boolean): unknown => {
    let known = true;
    const next = text.replace(PLACEHOLDER, (all: string, name: string, operator?: string, fallback = '') => {
      const set = all.startsWith('$$') ? undefined : variables.get(name);
      // With a colon, an empty text is as none.
      if (set !== undefined && (set !== '' || !operator?.startsWith(':'))) return set;
      if (operator !== undefined && !isProgram && !all.startsWith('$$')) return fallback;
      known = false;
      return all;
    });
    if (next === text || !known || next.includes('${')) return next;
    const typed = resolvePlain(next.trim());
    if (typeof typed === 'string') return next;
    return isPlain(pointer(keys)) ? typed : text;
  };
  return fill(value, [], false);
}

function mapped(items: readonly unknown[], change: (item: unknown, i: number) => unknown): readonly unknown[] {
  const next = items.map(change);
  return next.some((item, i) => item !== items[i]) ? next : items;
}
