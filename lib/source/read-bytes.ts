import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { ReadLimit, Unreadable } from './memory';

const CHUNK = 2 ** 16;
/** Milliseconds between two looks at standard input that has nothing yet. */
const PAUSE = 10;

/**
 * Reads a file, or standard input, which is 0. Never waits for a named pipe without a writer, nor reads a device without end.
 * @throws Unreadable, or what Node throws: both leave the name of the file out of what they say
 */
export function readBytes(file: string | 0, limit = new ReadLimit()): Uint8Array {
  // Otherwise opening a named pipe would block until it has a writer.
  const descriptor = file === 0 ? 0 : openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(descriptor);
    if (file !== 0) refuse(file, stat);
    // What is known to be too large need not be read for that.
    limit.need(stat.size);
    // A file of the system that has nothing to read yet, such as the kernel's log, may never have.
    return readAll(descriptor, stat.isFile() ? stat.size : 0, limit, !(file !== 0 && stat.isFile()));
  } finally {
    if (file !== 0) closeSync(descriptor);
  }
}

/** What a shell passes for `<(command)`, and standard input by name, are pipes too. */
const DESCRIPTOR = /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/;

function refuse(file: string, stat: Stats): void {
  if (stat.isFile() || file === '/dev/null' || DESCRIPTOR.test(file)) return;
  if (stat.isFIFO()) throw new Unreadable('got a named pipe, expected a file', 'redirect it to standard input, which is -');
  throw new Unreadable(`got a ${stat.isDirectory() ? 'folder' : 'device'}, expected a file`, 'name a file');
}

function readAll(descriptor: number, size: number, limit: ReadLimit, waits: boolean): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (;;) {
    // A byte more than there should be: so one look shows the end of a file. Memory that is not cleared, of which only what was read is used.
    const length = chunks.length === 0 && size > 0 ? size + 1 : CHUNK;
    const chunk = Buffer.allocUnsafe(length);
    const read = readSome(descriptor, chunk, waits);
    limit.take(read);
    if (read > 0) chunks.push(chunk.subarray(0, read));
    if (read === 0 || (size > 0 && read < length)) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  }
}

function readSome(descriptor: number, chunk: Uint8Array, waits: boolean): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      const code = codeOf(error);
      // How Windows says that a pipe has ended.
      if (code === 'EOF') return 0;
      // Another process has made it non-blocking: read again.
      if (code !== 'EAGAIN') throw error;
      if (!waits) throw new Unreadable('got a file that does not end, expected one that does', 'name a file');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
