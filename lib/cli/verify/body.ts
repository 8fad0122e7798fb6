/** What an answer may have. Of its values each needs some 60 bytes of memory. */
export interface Limit {
  readonly bytes: number;
  readonly values: number;
}

/** An API server takes objects of at most 3 MiB, to which it adds who has set which field. Several are held at once. */
export const ONE: Limit = { bytes: 8 * 1024 * 1024, values: 100_000 };
/** A page of 500 objects has about 150,000 values. */
export const MANY: Limit = { bytes: 16 * 1024 * 1024, values: 500_000 };
const MAX_DEPTH = 500;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [0x5b, 0x5d, 0x7b, 0x7d];

/** JSON of an answer, or what keeps it from being read. */
export type ReadBody = { readonly value: unknown; readonly problem?: never } | { readonly problem: string; readonly value?: never };

/** Reads JSON whose value fits into memory: `[{},{},…` takes twenty times its length, and a deep one ends the stack of whoever walks it. */
export function readBody(bytes: Buffer, limit: Limit): ReadBody {
  const problem = problemOf(bytes, limit);
  if (problem !== undefined) return { problem };
  try {
    return { value: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return { problem: 'no JSON' };
  }
}

/** Counts without parsing. Of what is no JSON it may say anything, since parsing does so as well. */
function problemOf(bytes: Buffer, limit: Limit): string | undefined {
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
    if (values > limit.values) return `JSON of more than ${limit.values} values`;
  }
  return undefined;
}

/** The offset of the quote that ends a text. */
function endOfText(bytes: Buffer, start: number): number {
  let end = start;
  while (end < bytes.length && bytes[end] !== QUOTE) end += bytes[end] === BACKSLASH ? 2 : 1;
  return end;
}
