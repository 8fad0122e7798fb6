import nodePath from 'node:path';
import { fileURLToPath } from 'node:url';
import { types } from 'node:util';
import { Mistake } from '../manifest/mistake';
import { asLines } from '../manifest/visible';
import { messageOf } from './disk';
import { LeftHalfway } from './write';

/** The library's own rooms: a mistake is in the line that called them. `lib/labs` is the user's. */
const OWN_ROOMS = ['lab', 'apps', 'manifest', 'synth'].map((room) => nodePath.resolve(__dirname, '..', room) + nodePath.sep);

let installed: ((error: unknown) => void) | undefined;
let output = 'dist';

/**
 * From now on an error that nobody catches ends the process with a message and the line of the user's code that caused it, instead of a
 * stack trace. Leaves a program alone that looks after such errors itself.
 * @param outdir that the message calls unchanged, @default the one of the last call, at first `dist`
 */
export function installCrashReport(outdir = output): void {
  output = outdir;
  if (process.listenerCount('uncaughtException') > 0) return;
  installed = (error) => {
    process.exitCode = 1;
    process.stderr.write(`${asLines(describeCrash(error, output))}\n`, () => process.exit(1));
  };
  process.on('uncaughtException', installed);
  // Node keeps ten frames, and all of those can be the library's own.
  Error.stackTraceLimit = Math.max(Error.stackTraceLimit, 50);
}

/** Undoes `installCrashReport`. */
export function removeCrashReport(): void {
  if (installed) process.off('uncaughtException', installed);
  installed = undefined;
}

/** What to say of an error, line by line. With HOMELAB_DEBUG=1 its stack comes last. */
export function describeCrash(error: unknown, outdir: string): readonly string[] {
  const stack = types.isNativeError(error) ? (error.stack ?? '') : '';
  const at = userLine(stack);
  const debug = process.env.HOMELAB_DEBUG === '1';
  return [
    `error: ${messageOf(error)}`,
    ...(at ? [`  at ${at}`] : []),
    ...(error instanceof Mistake || debug ? [] : ['  hint: HOMELAB_DEBUG=1 prints the stack']),
    ...(debug ? stack.split('\n') : []),
    ...(error instanceof LeftHalfway ? [] : [`${outdir}/ is unchanged`]),
  ];
}

/** `file:line` of the first stack frame in code that is neither the library's, a dependency's nor Node's, relative to the current folder. */
export function userLine(stack: string): string | undefined {
  for (const frame of stack.split('\n')) {
    const [, place = '', line] = /^\s+at (?:.*? \()?(.+?):(\d+)(?::\d+)?\)?$/.exec(frame) ?? [];
    const file = place.startsWith('file://') ? fileURLToPath(place) : place;
    if (!nodePath.isAbsolute(file) || file.includes(`${nodePath.sep}node_modules${nodePath.sep}`)) continue;
    if (OWN_ROOMS.some((room) => file.startsWith(room))) continue;
    return `${nodePath.relative(process.cwd(), file)}:${line}`;
  }
  return undefined;
}
