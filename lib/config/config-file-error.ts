import { types } from 'node:util';
import { ConfigurationError } from '../manifest/configuration-error';

/** A mistake in a config file: what is wrong, where, and what to do, on one line. */
export class ConfigFileError extends ConfigurationError {
  /**
   * @param file the config file, or a module that it names
   * @param path JSON pointer into the config; empty for all of it
   */
  public constructor(file: string, path: string, message: string, hint: string) {
    super(`${file}${path === '' ? '' : ` ${path}`}: ${message}; ${hint}`);
  }
}

/** The first line of what an error says. */
export function messageOf(error: unknown): string {
  const text = types.isNativeError(error) ? error.message || error.name : String(error);
  return text.trim().split('\n')[0] ?? '';
}

/** Node's code of an error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return types.isNativeError(error) && 'code' in error ? String(error.code) : undefined;
}
