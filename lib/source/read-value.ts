import { YAMLException } from 'js-yaml';
import { Construction } from './construct';
import { AliasBomb } from './faults';
import { tooLarge } from './memory';
import { parse, Repairs } from './parse';
import { type Chunk, split } from './split';

/** The value of a text, or why there is none: a place in it, unless it is too large. */
export type ReadValue =
  | { readonly value: unknown; readonly problem?: never }
  | { readonly problem: 'syntax'; readonly offset: number; readonly value?: never }
  | { readonly problem: 'too-large'; readonly value?: never };

/** Reads the first document of YAML or JSON as Kubernetes does, whatever it holds. The value of an empty text is null. Never throws. */
export function readValue(text: string): ReadValue {
  if (tooLarge(text)) return { problem: 'too-large' };
  const repairs = new Repairs(text);
  let bad: number | undefined;
  const refused = (offset: number): void => {
    bad ??= offset;
  };
  for (const chunk of split(text, refused)) {
    const read = readChunk(chunk, repairs);
    if (read !== undefined) return read;
  }
  return bad === undefined ? { value: null } : { problem: 'syntax', offset: bad };
}

/** Undefined if there is nothing but comments. */
function readChunk(chunk: Chunk, repairs: Repairs): ReadValue | undefined {
  const broken = (offset: number): ReadValue => ({ problem: 'syntax', offset: chunk.start + offset });
  try {
    const parsed = parse(chunk, repairs);
    if (parsed.events.length === 0) return undefined;
    const construction = new Construction(parsed, chunk.json);
    const value = construction.make();
    // Of a key that stands twice the last one counts.
    const fault = construction.faults.find(({ code }) => code !== 'duplicate-key');
    return fault ? broken(fault.offset) : { value };
  } catch (error) {
    if (error instanceof AliasBomb) return broken(error.offset);
    if (!(error instanceof YAMLException)) throw error;
    return broken(error.mark?.position ?? 0);
  }
}
