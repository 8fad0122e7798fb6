import { constants } from 'node:buffer';
import { getHeapStatistics } from 'node:v8';

/** Each byte of manifests becomes about ten of values, and rules need some as well. */
const MEMORY_A_BYTE = 16;
/** Each key, value, map and list is an event while its document is read, and has a position while one is looked for. */
const MEMORY_AN_EVENT = 400;
/** Part of the memory that one document may take. */
const SHARE = 0.6;
/** Characters of a document that needs no counting. */
const SMALL = 2 ** 20;
const MEGABYTE = 2 ** 20;

/** Why something is not read, and what to do. */
export class Unreadable extends Error {
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

/** What to do about a lack of memory. */
export const MORE_MEMORY = 'give Node more memory with NODE_OPTIONS=--max-old-space-size=<megabytes>, or check a part at a time';

/** How much may still be read. More would end the process, with a trace of Node's and without a word of ours. */
export class ReadLimit {
  readonly #bytes: number;
  #left: number;

  constructor(bytes = Math.min(Math.floor(heap() / MEMORY_A_BYTE), constants.MAX_STRING_LENGTH)) {
    this.#bytes = bytes;
    this.#left = bytes;
  }

  /** @throws Unreadable if that many bytes are more than are left */
  need(bytes: number): void {
    if (bytes <= this.#left) return;
    const most = Math.max(1, Math.floor(this.#bytes / MEGABYTE));
    throw new Unreadable(`with it more than ${most} MB would be read, which may not fit into memory`, MORE_MEMORY);
  }

  /** @throws Unreadable if that many bytes are more than are left */
  take(bytes: number): void {
    this.need(bytes);
    this.#left -= bytes;
  }
}

/** Why a document would not fit into memory: most of what makes an event ends, or begins, with one of these. */
export function tooLarge(text: string, memory = heap()): string | undefined {
  if (text.length < SMALL) return undefined;
  let events = 0;
  for (let i = 0; i < text.length; i += 1) if (MARKS[text.charCodeAt(i)] === true) events += 1;
  if (events * MEMORY_AN_EVENT <= memory * SHARE) return undefined;
  return `got a document of some ${events} keys and values, which may not fit into memory`;
}

const MARKS: readonly (true | undefined)[] = Array.from({ length: 128 }, (_, code) =>
  '\n\r,:[{-'.includes(String.fromCharCode(code)) ? true : undefined,
);

function heap(): number {
  return getHeapStatistics().heap_size_limit;
}
