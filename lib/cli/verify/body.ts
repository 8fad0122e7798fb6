/** More than any object, page or discovery of a cluster has. */
export const MAX_BYTES = 16 * 1024 * 1024;
const MAX_DEPTH = 500;
/** A page of 500 objects has about 150,000. */
const MAX_VALUES = 500_000;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [0x5b, 0x5d, 0x7b, 0x7d];

/** JSON of an answer, or what keeps it from being read. */
export type ReadBody = { readonly value: unknown; readonly problem?: never } | { readonly problem: string; readonly value?: never };

/** Reads JSON whose value fits into memory: `[{},{},…` takes twenty times its length, and a deep one ends the stack of whoever walks it. */
export function readBody(bytes: Buffer): ReadBody {
  const problem = problemOf(bytes);
  if (problem !== undefined) return { problem };
  try {
    return { value: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return { problem: 'no JSON' };
  }
}

/** Counts without parsing. Of what is no JSON it may say anything, since parsing does so as well. */
function problemOf(bytes: Buffer): string | undefined {
  let depth = 0;
  let values = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i];
    if (byte === QUOTE) i = endOfText(bytes, i + 1);
    else if (byte === COMMA) values += 1;
    else if (byte === OPEN_LIST || byte === OPEN_MAP) {
      depth += 1;
      values += 1;
    } else if (byte === CLOSE_LIST || byte === CLOSE_MAP) depth -= 1;
    if (depth > MAX_DEPTH) return `JSON nested more than ${MAX_DEPTH} deep`;
    if (values > MAX_VALUES) return `JSON of more than ${MAX_VALUES} values`;
  }
  return undefined;
}

/** The offset of the quote that ends a text. */
function endOfText(bytes: Buffer, start: number): number {
  let end = start;
  while (end < bytes.length && bytes[end] !== QUOTE) end += bytes[end] === BACKSLASH ? 2 : 1;
  return end;
}
