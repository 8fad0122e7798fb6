import fs from 'node:fs';
import nodePath from 'node:path';
import { identity, statsOf } from './disk';
import { decodeName } from './raw-name';

/** Every place where something is mounted, as far as the system reports it (Linux does). */
export function mountPoints(): ReadonlySet<string> {
  let lines: readonly string[];
  try {
    lines = decodeName(fs.readFileSync('/proc/self/mountinfo')).split('\n');
  } catch {
    return new Set();
  }
  // The fifth field, with blanks and the like as `\040`.
  const decoded = (text: string): string =>
    text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
  return new Set(lines.map((line) => decoded(line.split(' ')[4] ?? '')));
}

/** Whether something is mounted on a folder, so that it can't be renamed, and nothing can be renamed into it. */
export function isMountPoint(folder: string, mounts = mountPoints()): boolean {
  if (mounts.has(folder)) return true;
  const [stats, above] = [statsOf(folder), statsOf(nodePath.dirname(folder))];
  return stats !== undefined && (stats.dev !== above?.dev || identity(stats) === identity(above));
}
