import { isUtf8 } from 'node:buffer';
import { YAMLException } from 'js-yaml';
import { Construction } from '../../../source/construct';
import { Lines } from '../../../source/lines';
import { parse } from '../../../source/parse';
import { type Chunk, split } from '../../../source/split';

/** The first document of a text, or where it can't be read. What stands there is never quoted: it may be a token. */
export type ReadDocument = { readonly value: unknown; readonly place?: never } | { readonly place: string; readonly value?: never };

/** Reads YAML or JSON as kubectl does. The value of an empty text is null. */
export function readDocument(bytes: Uint8Array): ReadDocument {
  if (!isUtf8(bytes)) return { place: ' (it is not UTF-8)' };
  const text = new TextDecoder().decode(bytes);
  const place = (offset: number): { place: string } => {
    const { line, column } = new Lines(text).at(offset);
    return { place: `:${line}:${column}` };
  };
  const { chunks, badSeparators } = split(text);
  for (const chunk of chunks) {
    const read = readChunk(chunk);
    if (read === undefined) continue;
    return 'offset' in read ? place(chunk.start + read.offset) : read;
  }
  const [bad] = badSeparators;
  return bad === undefined ? { value: null } : place(bad);
}

/** Undefined if there is nothing but comments. */
function readChunk(chunk: Chunk): { readonly value: unknown } | { readonly offset: number } | undefined {
  try {
    const parsed = parse(chunk);
    if (parsed.events.length === 0) return undefined;
    const construction = new Construction(parsed, chunk.json);
    const value = construction.make();
    if (construction.isBomb()) return { offset: 0 };
    // Of a key that stands twice the last one counts.
    const fault = construction.faults.find(({ code }) => code !== 'duplicate-key');
    return fault ? { offset: fault.offset } : { value };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { offset: error.mark?.position ?? 0 };
  }
}
