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
  return containers.flatMap((container) => [
    ...envOf(container),
    ...argsOf(container, 'command'),
    ...argsOf(container, 'args'),
    ...imageOf(container),
  ]);
}

function envOf({ spec, at }: Container): readonly PlainText[] {
  return mapsAt(spec, 'env').flatMap((env, i) => {
    const [name, value] = [textAt(env, 'name'), textAt(env, 'value')];
    const title = () => (name === undefined ? `env ${i}` : envTitle(name));
    return value === undefined ? [] : [{ title, name, value, at: () => `${at}/env/${i}/value` }];
  });
}

function imageOf({ spec, at }: Container): readonly PlainText[] {
  const value = textAt(spec, 'image');
  return value === undefined ? [] : [{ title: () => 'image', name: undefined, value, at: () => `${at}/image` }];
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
