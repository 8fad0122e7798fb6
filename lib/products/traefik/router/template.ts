import { goRegExp } from '../../../regexp/go-regexp';
import type { Steps } from '../../../regexp/steps';

/** Where a template stands: what a variable without a pattern holds, and whether more may follow. */
interface Place {
  readonly otherwise: string;
  readonly end: string;
  readonly ignoreCase?: boolean;
}

/** Places of templates in rules of Traefik 2. */
export const PLACES = {
  host: { otherwise: '[^.]+', end: '$', ignoreCase: true },
  path: { otherwise: '[^/]+', end: '$' },
  prefix: { otherwise: '[^/]+', end: '' },
  query: { otherwise: '.*', end: '$' },
} as const satisfies Readonly<Record<string, Place>>;

/** Whether a text has what Traefik 2 takes for a variable: `{name}` or `{name:pattern}`. */
export function hasVariable(text: string): boolean {
  return /\{[A-Za-z_]\w*(?::|\})/.test(text);
}

/** A text with variables in curly brackets, as Traefik 2 reads it; or what is wrong with it. */
export function template(text: string, { otherwise, end, ignoreCase = false }: Place): ((value: string, steps: Steps) => boolean) | string {
  const parts = partsOf(text);
  if (parts === undefined) return `curly brackets of '${text}' are not in pairs`;
  let pattern = '';
  for (const { literal, variable } of parts) {
    if (variable === undefined) pattern += quoted(literal);
    else {
      const [name = '', own] = /^([^:]*)(?::(.*))?$/s.exec(variable)?.slice(1) ?? [];
      const value = own ?? otherwise;
      if (name === '' || value === '') return `'{${variable}}' lacks a name or a pattern`;
      pattern += `(?:${value})`;
    }
  }
  const read = goRegExp(`${ignoreCase ? '(?i)' : ''}^${pattern}${end}`);
  if (typeof read === 'string') return `regular expression '${text}': ${read}`;
  return (value, steps) => read.test(value, steps);
}

interface Part {
  readonly literal: string;
  readonly variable?: string;
}

function partsOf(text: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  let [depth, from] = [0, 0];
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '{') {
      if (depth === 0) parts.push({ literal: text.slice(from, i) });
      if (depth === 0) from = i + 1;
      depth += 1;
    } else if (text[i] === '}') {
      depth -= 1;
      if (depth < 0) return undefined;
      if (depth === 0) parts.push({ literal: '', variable: text.slice(from, i) });
      if (depth === 0) from = i + 1;
    }
  }
  return depth === 0 ? [...parts, { literal: text.slice(from) }] : undefined;
}

function quoted(text: string): string {
  return text.replaceAll(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}
