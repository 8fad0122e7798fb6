import { errorCode, messageOf } from './disk';

/** Exit code of a process that could not say what it had to. */
const COULD_NOT_PRINT = 2;

let watched = false;

/**
 * From now on a reader that leaves early (`| head`) ends nothing and changes no exit code: what is left to print is dropped. Anything else
 * that keeps output from being written, such as a full disk, is said on standard error, and the exit code is 2.
 */
export function watchStandardStreams(): void {
  if (watched) return;
  watched = true;
  process.stdout.on('error', (error: unknown) => failed(error, 'standard output'));
  process.stderr.on('error', (error: unknown) => failed(error));
}

let said = false;

/** @param stream whose failure can be reported; that of standard error can't */
function failed(error: unknown, stream?: string): void {
  if (errorCode(error) === 'EPIPE') return;
  process.exitCode = COULD_NOT_PRINT;
  // Each write fails anew.
  if (stream !== undefined && !said) process.stderr.write(`error: can't write to ${stream}: ${messageOf(error)}\n`);
  said = true;
}
