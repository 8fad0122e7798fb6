import type { Schema as Node } from '../../../lib/schema/schema.ts';

/** Forms of texts that tables call by name. */
const FORMS: Readonly<Record<string, Node>> = {
  /** Flux: Go's durations without the smallest units. */
  duration: { type: 'string', pattern: '^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$' },
  /** The same without hours. */
  timeout: { type: 'string', pattern: '^([0-9]+(\\.[0-9]+)?(ms|s|m))+$' },
  /** Go's, with all units. */
  'go-duration': { type: 'string', pattern: '^([0-9]+(\\.[0-9]+)?(ns|us|µs|ms|s|m|h))+$' },
  'go-duration-or-number': { type: 'string', pattern: '^([0-9]+(ns|us|µs|ms|s|m|h)?)+$' },
  'prometheus-duration': {
    type: 'string',
    pattern: '^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$',
  },
  'gateway-duration': { type: 'string', pattern: '^([0-9]{1,5}(h|m|s|ms)){1,4}$' },
  quantity: { 'x-quantity': true },
  intstr: { 'x-kubernetes-int-or-string': true },
  any: { 'x-kubernetes-preserve-unknown-fields': true },
  object: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
};

const BOUNDED = /^(string|integer|number)(?: (-?[0-9.]+)?\.\.(-?[0-9.]+)?)?$/;

/** The schema of a word of a table: `string`, `string 1..63` (length), `integer 0..`, `duration`, `one of: a b`. @throws Error if it is none */
export function wordSchema(word: string): Node {
  if (word.startsWith('nullable ')) return { ...wordSchema(word.slice('nullable '.length)), nullable: true };
  if (word.startsWith('one of: ')) return { type: 'string', enum: word.slice('one of: '.length).split(' ') };
  if (word === 'boolean') return { type: 'boolean' };
  const form = FORMS[word];
  if (form) return form;
  const [, type, least, most] = BOUNDED.exec(word) ?? [];
  if (type === 'string') return { type, ...bound('minLength', least), ...bound('maxLength', most) };
  if (type === 'integer' || type === 'number') return { type, ...bound('minimum', least), ...bound('maximum', most) };
  throw new Error(`'${word}' is no word of tables`);
}

/** The word for a schema, if there is one: a pattern that no form has is left out, so that more is allowed than the server allows. */
export function wordOf(node: Node): string | undefined {
  if (node.nullable) {
    const { nullable: _, ...rest } = node;
    const word = wordOf(rest);
    return word && `nullable ${word}`;
  }
  const { type, pattern } = node;
  if (node.enum) {
    const words = node.enum.flatMap((one) => (typeof one === 'string' && /^\S+$/.test(one) ? [one] : []));
    return type === 'string' && words.length === node.enum.length ? `one of: ${words.join(' ')}` : undefined;
  }
  if (type === 'boolean') return type;
  if (pattern !== undefined) {
    const form = Object.entries(FORMS).find(([, one]) => one.pattern === pattern);
    if (form) return form[0];
  }
  if (type === 'string') return `string${range(node.minLength, node.maxLength)}`;
  return type === 'integer' || type === 'number' ? `${type}${range(node.minimum, node.maximum)}` : undefined;
}

function bound(name: keyof Node, text: string | undefined): Node {
  return text === undefined ? {} : { [name]: Number(text) };
}

function range(least: number | undefined, most: number | undefined): string {
  return least === undefined && most === undefined ? '' : ` ${least ?? ''}..${most ?? ''}`;
}
