import { CannotRun, wordsOf } from './cannot-run';

/** Does what may fail for a file. @throws CannotRun that names the file */
export function attempt<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new CannotRun(`${file}: ${wordsOf(error)}`);
  }
}
