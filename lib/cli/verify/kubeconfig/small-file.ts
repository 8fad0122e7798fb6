import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { isMap } from '../../../manifest/tree';

/** Kubeconfigs, certificates and tokens are far smaller. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Contents of a file, or why there are none, without the name of the file. */
export type SmallFile = { readonly bytes: Buffer; readonly problem?: never } | { readonly bytes?: never; readonly problem: string };

/** Reads a regular file of at most 4 MiB. Never blocks: a pipe or a device is refused before anything is read from it. */
export function readSmallFile(path: string): SmallFile {
  let file: number | undefined;
  try {
    // Opening a pipe would wait for its other end.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(file);
    if (stats.isDirectory()) return { problem: 'is a folder, expected a file' };
    if (!stats.isFile()) return { problem: 'is not a regular file' };
    return readUpTo(file);
  } catch (error) {
    return { problem: reasonOf(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The size that a file states is not trusted: those of /proc state none. */
function readUpTo(file: number): SmallFile {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    const chunk = Buffer.alloc(64 * 1024);
    const read = readSync(file, chunk);
    if (read === 0) return { bytes: Buffer.concat(chunks) };
    size += read;
    if (size > MAX_BYTES) return { problem: `is larger than ${MAX_BYTES / 1024 / 1024} MiB` };
    chunks.push(chunk.subarray(0, read));
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read by you',
  EPERM: 'may not be read by you',
  ELOOP: 'is a link that leads in a circle',
  ENXIO: 'is not a regular file',
  EISDIR: 'is a folder, expected a file',
};

function reasonOf(error: unknown): string {
  const code = isMap(error) && typeof error.code === 'string' ? error.code : '';
  return REASONS[code] ?? `can't be read${code && ` (${code})`}`;
}
