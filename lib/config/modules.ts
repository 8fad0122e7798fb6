import { type Stats, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import nodePath from 'node:path';
import { types } from 'node:util';
import { ConfigFileError, codeOf, messageOf } from './config-file-error';

/** What `tsx/cjs/api` exports, as far as it is used. @see https://tsx.is/dev-api/tsx-require */
interface Tsx {
  require(id: string, from: string): unknown;
}

/**
 * Loads a module of the user's, JavaScript or TypeScript.
 * @throws ConfigError that names the file
 */
export function loadModule(file: string): unknown {
  const require = createRequire(file);
  expectFile(file, 'module');
  try {
    if (!isTypeScript(file) || canReadTypeScript(require)) return require(file);
    return tsxOf(file, require).require(file, file);
  } catch (error) {
    if (error instanceof ConfigFileError) throw error;
    if (codeOf(error) === 'ERR_REQUIRE_ESM' || codeOf(error) === 'ERR_REQUIRE_ASYNC_MODULE')
      throw new ConfigFileError(
        file,
        '',
        'is an ES module that this Node cannot load here',
        'name it .cjs or .ts, or use Node 22.12 or newer',
      );
    throw notLoaded(file, error);
  }
}

/**
 * A named pipe or a device is read without end by what loads modules. What is not there, or can't be looked at, is left to it.
 * @param what is expected: a module may be a folder
 * @throws ConfigFileError for what is neither
 */
export function expectFile(file: string, what: 'file' | 'module'): void {
  const stats = statsOf(file);
  if (stats === undefined || stats.isFile() || (stats.isDirectory() && what === 'module')) return;
  const got = stats.isDirectory() ? 'folder' : stats.isFIFO() ? 'named pipe' : 'device';
  throw new ConfigFileError(file, '', `got a ${got}, expected a file`, 'name a file');
}

function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

/** Parsers quote what stands there, which no message of ours does. */
function notLoaded(file: string, error: unknown): ConfigFileError {
  const stack = types.isNativeError(error) ? `${error.stack}` : '';
  const line = new RegExp(`${file.replace(/[^\w/]/g, '\\$&')}:(\\d+)`).exec(stack)?.[1];
  const place = line === undefined ? '' : ` in line ${line}`;
  const isSyntax = types.isNativeError(error) && (error.name === 'SyntaxError' || error.message.startsWith('Transform failed'));
  if (isSyntax) return new ConfigFileError(file, '', `has a syntax error${place}`, 'fix the syntax there');
  return new ConfigFileError(file, '', `cannot be loaded: ${messageOf(error)}${place}`, 'run it with node to see where');
}

function isTypeScript(file: string): boolean {
  return ['.ts', '.cts', '.mts'].includes(nodePath.extname(file));
}

/** Whether the process reads TypeScript already: it runs under tsx, as `npx tsx main.ts` does. */
function canReadTypeScript(require: NodeJS.Require): boolean {
  return require.extensions['.ts'] !== undefined;
}

function tsxOf(file: string, require: NodeJS.Require): Tsx {
  try {
    return require('tsx/cjs/api');
  } catch {
    throw new ConfigFileError(file, '', 'is TypeScript, which needs tsx', 'npm install --save-dev tsx, or write homelab.config.json');
  }
}
