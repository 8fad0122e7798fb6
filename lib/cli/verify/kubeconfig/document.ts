import { isUtf8 } from 'node:buffer';
import { Lines } from '../../../source/lines';
import { readValue } from '../../../source/read-value';

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
  const read = readValue(text);
  if (read.problem === undefined) return { value: read.value };
  return read.problem === 'syntax' ? broken(read.offset) : { problem: ' is no kubeconfig: it is too large' };
}
