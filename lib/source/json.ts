import { ConfigurationError } from '../manifest/configuration-error';
import { Lines } from './lines';

/**
 * What JSON.parse makes of a text; of the type that is asked for no more is known than with JSON.parse.
 * @throws ConfigurationError that names the place: JSON.parse itself quotes what stands around it, which may be a password
 */
export function parseJson<T = unknown>(text: string): T {
  try {
    return JSON.parse(text);
  } catch {
    const { line, column } = new Lines(text).at(offsetOfError(text));
    throw new ConfigurationError(`the text is no JSON from line ${line}, column ${column} on`);
  }
}

const TEXT = '"[^"\\\\\\u0000-\\u001f]*(?:\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\\\\u0000-\\u001f]*)*"';
const TOKEN = new RegExp(`${TEXT}|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?|true|false|null|[{}[\\],:]`, 'y');
const BLANK = /[ \t\r\n]*/y;

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

/** Where a text stops being JSON: at the first token that can't stand there, or where one is missing. */
function offsetOfError(text: string): number {
  const closing: string[] = [];
  let expected: Expected = 'value';
  for (let offset = behind(BLANK, text, 0); ; offset = behind(BLANK, text, behind(TOKEN, text, offset))) {
    const token = text.slice(offset, behind(TOKEN, text, offset));
    const next: Expected | undefined = token === '' ? undefined : after(token, expected, closing);
    if (next === undefined) return offset;
    expected = next;
  }
}

/** The offset behind what stands at an offset. */
function behind(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return offset + (pattern.exec(text)?.[0].length ?? 0);
}

/** What may follow a token; undefined if it may not stand there. @param closing brackets that are open, changed */
function after(token: string, expected: Expected, closing: string[]): Expected | undefined {
  const wantsValue = expected === 'value' || expected === 'value or end';
  if (token === ':') return expected === 'colon' ? 'value' : undefined;
  if (token === ',') return expected === 'comma or end' ? (closing.at(-1) === '}' ? 'key' : 'value') : undefined;
  if (token === '}' || token === ']') {
    const fits = expected === 'comma or end' || expected === (token === '}' ? 'key or end' : 'value or end');
    return fits && closing.pop() === token ? afterValue(closing) : undefined;
  }
  if (token === '{' || token === '[') {
    if (!wantsValue) return undefined;
    closing.push(token === '{' ? '}' : ']');
    return token === '{' ? 'key or end' : 'value or end';
  }
  if (wantsValue) return afterValue(closing);
  return token.startsWith('"') && (expected === 'key' || expected === 'key or end') ? 'colon' : undefined;
}

function afterValue(closing: readonly string[]): Expected {
  return closing.length === 0 ? 'nothing' : 'comma or end';
}
