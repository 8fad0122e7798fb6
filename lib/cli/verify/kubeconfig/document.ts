import { isUtf8 } from 'node:buffer';
import { YAMLException } from 'js-yaml';
import { AliasBomb, Construction } from '../../../source/construct';
import { Lines } from '../../../source/lines';
import { tooLarge } from '../../../source/memory';
import { Mending, parse } from '../../../source/parse';
import { type Chunk, split } from '../../../source/split';

/**
 * The first document of a text, or why there is none: a place, if any, and words, to be put behind the name of the file. What stands there is
 * never quoted: it may be a token.
 */
export type ReadDocument = { readonly value: unknown; readonly problem?: never } | { readonly problem: string; readonly value?: never };

/** Reads YAML or JSON as kubectl does. The value of an empty text is null. */
export function readDocument(bytes: Uint8Array): ReadDocument {
  if (!isUtf8(bytes)) return { problem: ' is no kubeconfig: it is not UTF-8' };
  const text = new TextDecoder().decode(bytes);
  const broken = (offset: number): { problem: string } => {
    const { line, column } = new Lines(text).at(offset);
    return { problem: `:${line}:${column} is no kubeconfig: neither YAML nor JSON from there on` };
  };
  if (tooLarge(text)) return { problem: ' is no kubeconfig: it is too large' };
  const mending = new Mending(text);
  const { chunks, badSeparators } = split(text);
  for (const chunk of chunks) {
    const read = readChunk(chunk, mending);
    if (read === undefined) continue;
    return 'offset' in read ? broken(chunk.start + read.offset) : read;
  }
  const [bad] = badSeparators;
  return bad === undefined ? { value: null } : broken(bad);
}

/** Undefined if there is nothing but comments. */
function readChunk(chunk: Chunk, mending: Mending): { readonly value: unknown } | { readonly offset: number } | undefined {
  try {
    const parsed = parse(chunk, mending);
    if (parsed.events.length === 0) return undefined;
    const construction = new Construction(parsed, chunk.json);
    const value = construction.make();
    // Of a key that stands twice the last one counts.
    const fault = construction.faults.find(({ code }) => code !== 'duplicate-key');
    return fault ? { offset: fault.offset } : { value };
  } catch (error) {
    if (error instanceof AliasBomb) return { offset: error.offset };
    if (!(error instanceof YAMLException)) throw error;
    return { offset: error.mark?.position ?? 0 };
  }
}
