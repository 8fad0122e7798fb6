import fs from 'node:fs';
import { errorCode } from './disk';

/** When a process started, in the kernel's clock ticks; `''` where that can't be known (not on Linux). */
export function startOf(pid: number): string {
  return statOf(pid).start;
}

/** Whether a process runs that has this id and started then. @param start as `startOf` said, `''` if that is not known */
export function isRunning(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
  }
  const now = statOf(pid);
  // Killed ones stay as zombies where no parent waits for them, as in many containers.
  return now.state !== 'Z' && (now.start === '' || start === '' || start === now.start);
}

function statOf(pid: number): { readonly state: string; readonly start: string } {
  let stat: string;
  try {
    stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return { state: '', start: '' };
  }
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', start: fields[19] ?? '' };
}
