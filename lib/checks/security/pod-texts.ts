import type { Container, Pods } from '../../cluster/pods';
import { listAt, mapsAt, textAt } from '../../manifest/read';
import { isSecretName, SECRET_WORD } from '../../secrets/names';
import { envTitle } from '../../secrets/quote';
import type { PlainText } from './plain-text';

/** `--name=value`, `-Dname=value`, `NAME=value` */
const OPTION = /^(?:--?D?)?([A-Za-z][\w.-]*)=(.*)$/s;
/** The same within the line of a shell, or with a blank between option and value; behind a blank, a quote or a sign of the shell. */
const WITHIN = /(?<=^|[\s;&|("'`])(?:--?D?)?([A-Za-z][\w.-]*)(?:=|(?<=--[\w.-]+)[ \t]+)("[^"\n]*"|'[^'\n]*'|[^\s;&|"'`)]+)/g;

/** Env, images and arguments of the pods that an object makes. */
export function textsOfPods({ containers }: Pods): readonly PlainText[] {
  const found: PlainText[] = [];
  for (const container of containers) {
    addEnv(container, found);
    for (const text of argsOf(container, 'command')) found.push(text);
    for (const text of argsOf(container, 'args')) found.push(text);
    addImage(container, found);
  }
  return found;
}

function addEnv({ spec, at }: Container, found: PlainText[]): void {
  for (const [i, env] of mapsAt(spec, 'env').entries()) {
    const [name, value] = [textAt(env, 'name'), textAt(env, 'value')];
    if (value === undefined) continue;
    const title = () => (name === undefined ? `env ${i}` : envTitle(name));
    found.push({ title, name, value, at: () => `${at}/env/${i}/value` });
  }
}

function addImage({ spec, at }: Container, found: PlainText[]): void {
  const value = textAt(spec, 'image');
  if (value !== undefined) found.push({ title: () => 'image', name: undefined, value, at: () => `${at}/image` });
}

function argsOf({ spec, at }: Container, list: 'command' | 'args'): readonly PlainText[] {
  const items = listAt(spec, list);
  return items.flatMap((item, i) => {
    if (typeof item !== 'string') return [];
    const place = () => `${at}/${list}/${i}`;
    const [option, value] = pairOf(item) ?? [undefined, item];
    const before = items[i - 1];
    // `--password` alone: what follows is its value.
    const flag = typeof before === 'string' && !item.startsWith('-') ? /^--?([A-Za-z][\w.-]*)$/.exec(before)?.[1] : undefined;
    const name = option ?? flag;
    // One that is no secret's may be a value itself: `-phunter2`.
    const called = () => (name !== undefined && (option !== undefined || isSecretName(name)) ? `option ${name}` : `${list} ${i}`);
    return [{ title: called, name, value, at: place }, ...within(item, place, `${list} ${i}`)];
  });
}

/** What a shell is to run has options and variables in it. */
function within(text: string, at: () => string, where: string): readonly PlainText[] {
  if (!/[\s;]/.test(text) || !SECRET_WORD.test(text)) return [];
  return [...text.matchAll(WITHIN)].map(([, first = '', rest = '']) => {
    const [name, value] = isSecretName(first) ? [first, rest] : (pairOf(rest) ?? [first, rest]);
    return { title: () => `${name} in ${where}`, name, value, at };
  });
}

/** An option and its value. One that sets something else is named by that: `--env=DB_PASSWORD=…`, `--from-literal=password=…`. */
function pairOf(text: string): readonly [name: string, value: string] | undefined {
  const [, name, value] = OPTION.exec(text) ?? [];
  if (name === undefined || value === undefined) return undefined;
  return isSecretName(name) ? [name, value] : (pairOf(value) ?? [name, value]);
}
