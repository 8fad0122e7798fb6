import { type FSWatcher, watch as watchPath } from 'node:fs';
import { CliError, wordsOf } from '../cli-error';
import { failed } from '../failed';

/** Editors write a file in several steps. */
const QUIET_MS = 150;

/**
 * Runs a command, and again whenever something below the paths changes, until the process is stopped. What the command can't do once, such as reading a
 * file that is half written, it may do the next time.
 * @throws CliError for standard input, and for a path that can't be watched
 */
export async function watch(paths: readonly string[], once: () => number, signal?: AbortSignal): Promise<void> {
  if (paths.includes('-')) throw new CliError('--watch: got - as well, expected files and folders: standard input is read once');
  const report = (): void => {
    try {
      once();
    } catch (error) {
      failed(error);
    }
    process.stderr.write('note: waiting for changes; Ctrl+C ends\n');
  };
  await new Promise<void>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const changed = (): void => {
      clearTimeout(timer);
      timer = setTimeout(report, QUIET_MS);
    };
    // Before the first time: what changes meanwhile is not missed.
    const watchers = paths.map((path) => watcherOf(path, changed).on('error', (error) => reject(unwatchable(path, error))));
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      resolve();
    });
    report();
  });
}

function watcherOf(path: string, changed: () => void): FSWatcher {
  try {
    return watchPath(path, { recursive: true }, changed);
  } catch (error) {
    throw unwatchable(path, error);
  }
}

function unwatchable(path: string, error: unknown): CliError {
  return new CliError(`${path}: ${wordsOf(error)}; check that the path is right and that you may read it`);
}
