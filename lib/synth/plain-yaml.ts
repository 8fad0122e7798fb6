import { Document } from 'yaml';
import { memoize } from '../manifest/memoize';
import { isMap } from '../manifest/tree';

/**
 * cdk8s's own options: YAML 1.1, so that "yes" and "0755" are quoted for every reader, and no folded lines. The schema is made once,
 * and neither anchors nor tags for a head line are looked for: slow, and there are none.
 */
const { schema } = new Document(null, { version: '1.1' });
const OPTIONS = { version: '1.1', schema, aliasDuplicateObjects: false } as const;

/** The value as the YAML library writes it. */
export function fullYaml(value: unknown): string {
  return new Document(value, OPTIONS).toString({ lineWidth: 0, directives: false });
}

/**
 * The same text, but many times faster: nearly all of a manifest are maps, lists and short words, and only other words are asked of the library,
 * each once.
 * @returns undefined for what only the library can write: texts of several lines, nulls, what is no plain data
 */
export function plainYaml(value: unknown): string | undefined {
  if (!isPlainMap(value) || Object.keys(value).length === 0) return undefined;
  const text = block(value, '');
  return text === undefined ? undefined : `${text}\n`;
}

/** The text of a value, each line but the first behind the indent. */
function block(value: unknown, indent: string): string | undefined {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : items(value, indent);
  return typeof value === 'object' ? entries(value, indent) : scalar(value);
}

function items(list: readonly unknown[], indent: string): string | undefined {
  const [inner, between] = [`${indent}  `, `\n${indent}- `];
  let text = '';
  for (let i = 0; i < list.length; i += 1) {
    const item = block(list[i], inner);
    if (item === undefined) return undefined;
    text += i === 0 ? `- ${item}` : between + item;
  }
  return text;
}

function entries(map: unknown, indent: string): string | undefined {
  if (!isPlainMap(map)) return undefined;
  const [inner, between] = [`${indent}  `, `\n${indent}`];
  let text = '';
  for (const name of Object.keys(map)) {
    const value = map[name];
    const [key, written] = [keyText(name), block(value, inner)];
    if (key === undefined || written === undefined) return undefined;
    text += `${text === '' ? '' : between}${key}:${isOnOneLine(value, written) ? ' ' : `\n${inner}`}${written}`;
  }
  return text === '' ? '{}' : text;
}

/** Whether what a key has stands behind it, rather than below. */
function isOnOneLine(value: unknown, written: string): boolean {
  return typeof value !== 'object' || written === '{}' || written === '[]';
}

function scalar(value: unknown): string | undefined {
  if (typeof value === 'string') return isWord(value) ? value : otherText(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return Number.isSafeInteger(value) && !Object.is(value, -0) ? String(value) : undefined;
}

/** Words that no reader takes for anything else, with single spaces or colons between them: `e5` may be a number. */
const WORDS = /^(?![eE][-+]?\d+$)[A-Za-z_/][\w./@+-]*(?:[ :][\w./@+-]+)*$/;
/** But these. */
const NO_TEXT = /^(?:y|n|yes|no|true|false|on|off|null)$/i;
const LONGEST_KEYWORD = 5;

function isWord(text: string): boolean {
  return WORDS.test(text) && (text.length > LONGEST_KEYWORD || !NO_TEXT.test(text));
}

/** A text of one line looks the same wherever it stands. */
const otherText = memoize((text: string): string | undefined =>
  /[\n\r]/.test(text) ? undefined : fullYaml({ key: text }).slice('key: '.length, -1),
);

/** Of keys that may be long, or begin as a mark between documents does, the place matters. */
const keyText = memoize((key: string): string | undefined => {
  if (key.length > MAX_KEY) return undefined;
  if (isWord(key)) return key;
  return key === '' || /[\n\r]|^[-.%]/.test(key) ? undefined : fullYaml({ [key]: 1 }).slice(0, -': 1\n'.length);
});

const MAX_KEY = 500;

function isPlainMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return isMap(value) && Object.getPrototypeOf(value) === Object.prototype;
}
