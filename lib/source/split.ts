/** A part of a text that holds one document, or none but comments. */
export interface Chunk {
  /** Offset in the text. */
  readonly start: number;
  readonly text: string;
  /** JSON, which has escapes that YAML 1.1 does not have. */
  readonly json: boolean;
}

/**
 * Cuts a text into documents as kubectl does: first JSON objects, one after the other, if the text starts with one; then YAML, at each line
 * that starts with `---`, whatever it is for YAML. One at a time: a million of them would need more memory than the text.
 * @param refused called with the offset of each `---` with text behind it on its line, which kubectl refuses; what follows it is not read
 */
export function* split(text: string, refused: (offset: number) => void): Generator<Chunk> {
  const rest = yield* cutJson(text);
  yield* cutYaml(text, rest, refused);
}

/** @returns the offset of what is no JSON object any more */
function* cutJson(text: string): Generator<Chunk, number> {
  let done = 0;
  for (;;) {
    const start = skipBlank(text, done);
    const end = text[start] === '{' ? endOfObject(text, start) : undefined;
    if (end === undefined) return done;
    const object = text.slice(start, end);
    // What starts like JSON may still be YAML in flow style.
    if (done === 0 && !isJson(object)) return done;
    yield { start, text: object, json: true };
    done = end;
  }
}

function skipBlank(text: string, from: number): number {
  const blank = /[ \t\r\n]*/y;
  blank.lastIndex = from;
  return from + (blank.exec(text)?.[0].length ?? 0);
}

/** The offset behind the object that starts here, undefined if it has no end. */
function endOfObject(text: string, start: number): number | undefined {
  const marks = /["{}]/g;
  marks.lastIndex = start;
  let depth = 0;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark[0] === '"') marks.lastIndex = endOfString(text, marks.lastIndex);
    else depth += mark[0] === '{' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return undefined;
}

function endOfString(text: string, start: number): number {
  let end = start;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end + 1;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function* cutYaml(text: string, from: number, refused: (offset: number) => void): Generator<Chunk> {
  let start = from;
  let skip = false;
  while (start < text.length) {
    const separator = nextSeparator(text, start);
    if (separator > start && !skip) yield { start, text: text.slice(start, separator), json: false };
    if (separator === text.length) break;
    const newline = text.indexOf('\n', separator);
    start = newline === -1 ? text.length : newline + 1;
    skip = !/^(?:#|$)/.test(text.slice(separator + 3, start).trim());
    if (skip) refused(separator);
  }
}

/** The offset of the next line that starts with `---`, or the text's end. */
function nextSeparator(text: string, start: number): number {
  if (text.startsWith('---', start) && (start === 0 || text[start - 1] === '\n')) return start;
  const found = text.indexOf('\n---', start);
  return found === -1 ? text.length : found + 1;
}
