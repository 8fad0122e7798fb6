/**
 * What is not ours, as text that a terminal or a CI log shows and does not obey: names, pointers, values, file names, what servers and
 * parsers say. It is for reading: a backslash stays as it is, so an escape can't be distinguished from the same characters in a value. JSON is exact.
 *
 * Escaped is what does something instead of being seen:
 * - control characters, DEL and C1 among them: line breaks, escape sequences;
 * - characters that are invisible or reorder what follows: bidirectional controls, zero-width characters, fillers, tags, variation selectors
 *   (but for those behind an emoji), soft hyphens, byte order marks;
 * - U+2028 and U+2029, which break lines somewhere, and halves of surrogate pairs;
 * - `##[`, `##vso[` and the like, which GitHub's and Azure's runners read as a command wherever it stands in a line.
 */
const UNSEEN =
  /(?![\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]|(?<!\p{Extended_Pictographic})[\uFE0E\uFE0F]/gu;

/** Where one can be. Most text has none, and this pattern is ten times as fast. In JSON a line break is one of its own indentation. */
const UNUSUAL = { text: /#(?=#[A-Za-z]*\[)|[^ -~]+/g, json: /#(?=#[A-Za-z]*\[)|[^\n -~]+/g };

/** The runner trims the line, and compares as .NET does, which looks past marks. */
const COMMAND = /^([^\p{L}\p{N}\p{P}\p{S}]*):(?=:)/u;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Longest line that is printed: some hundred names have room. */
const MAX_LINE = 20_000;

/** A text without what would act on a terminal or a log: control characters as `\x1b`, others as `\u202e`, line breaks as `\n`. */
export function visible(text: string): string {
  return replaceUnseen(text, UNUSUAL.text, inText);
}

/** A value as JSON, in which the same characters are written as `\u001b`: what is read back is the value. */
export function asJson(value: unknown): string {
  return replaceUnseen(JSON.stringify(value, null, 2), UNUSUAL.json, inJson);
}

/** No more of a text than that, and how long it is. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  // Not between the halves of a pair.
  const end = /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return `${text.slice(0, end)}… (${text.length} characters)`;
}

/** A line for a terminal or a CI log, whatever is in it: one line, and none that a runner takes for a command. */
export function asLine(text: string): string {
  return visible(cut(text, MAX_LINE)).replace(COMMAND, '$1\\x3a');
}

/** Lines as they are printed. A line break within one of them is not ours. */
export function asLines(lines: readonly string[]): string {
  return lines.map(asLine).join('\n');
}

function replaceUnseen(text: string, unusual: RegExp, written: (character: string) => string): string {
  return text.replace(unusual, (run) => (run === '#' ? written(run) : run.replace(UNSEEN, written)));
}

function inText(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return NAMED[character] ?? `\\x${hex(code, 2)}`;
  return code <= 0xffff ? `\\u${hex(code, 4)}` : `\\u{${hex(code, 1)}}`;
}

function inJson(character: string): string {
  return character.replace(/[\s\S]/g, (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`);
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
