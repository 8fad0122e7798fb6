import { statSync } from 'node:fs';
import { isMap } from '../../../manifest/tree';
import { ReadLimit, Unreadable } from '../../../source/memory';
import { readBytes } from '../../../source/read-bytes';

/** Kubeconfigs, certificates and tokens are far smaller. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Contents of a file, or why there are none, without the name of the file. */
export type SmallFile = { readonly bytes: Buffer; readonly problem?: never } | { readonly bytes?: never; readonly problem: string };

/** Reads a regular file of at most 4 MiB. A pipe is refused, also one that a shell has made: it may never end, and then neither would this. */
export function readSmallFile(path: string): SmallFile {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return { problem: 'is a folder, expected a file' };
    if (!stats.isFile()) return { problem: 'is not a regular file' };
    return { bytes: Buffer.from(readBytes(path, new ReadLimit(MAX_BYTES))) };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: `is larger than ${MAX_BYTES / 1024 / 1024} MiB` };
    return { problem: reasonOf(error) };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read by you',
  EPERM: 'may not be read by you',
  ELOOP: 'is a link that leads in a circle',
};

function reasonOf(error: unknown): string {
  const code = isMap(error) && typeof error.code === 'string' ? error.code : '';
  return REASONS[code] ?? `can't be read${code && ` (${code})`}`;
}
