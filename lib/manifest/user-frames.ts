import nodePath from 'node:path';
import { fileURLToPath } from 'node:url';

/** The library: its folder and the bindings beside it, in the repository as in `build/`. */
const LIBRARY = ['..', '../../imports'].map((folder) => nodePath.resolve(__dirname, folder) + nodePath.sep);
/** The one folder below it that is written as a user writes. */
const LABS = nodePath.resolve(__dirname, '..', 'labs') + nodePath.sep;

/** Where a stack frame is. */
export interface FramePlace {
  readonly file: string;
  readonly line: number;
}

/** Where a line of a stack trace points to; undefined for lines that are no frame, and for code without a file. */
export function placeOf(frame: string): FramePlace | undefined {
  const [, place = '', line] = /^\s+at (?:.*? \()?(.+?):(\d+)(?::\d+)?\)?$/.exec(frame) ?? [];
  const file = place.startsWith('file://') ? fileURLToPath(place) : place;
  return nodePath.isAbsolute(file) ? { file, line: Number(line) } : undefined;
}

/** Whether a file is code of the user: neither the library's, a dependency's nor Node's. */
export function isOfUser(file: string): boolean {
  if (file.includes(`${nodePath.sep}node_modules${nodePath.sep}`)) return false;
  return file.startsWith(LABS) || !LIBRARY.some((folder) => file.startsWith(folder));
}

/** The lines of a stack trace that lead into code of the user; all of them if none does. */
export function userFrames(frames: readonly string[]): readonly string[] {
  const own = frames.filter((frame) => {
    const place = placeOf(frame);
    return place !== undefined && isOfUser(place.file);
  });
  return own.length > 0 ? own : frames;
}
