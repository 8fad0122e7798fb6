import { createRequire } from 'node:module';
import nodePath from 'node:path';
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
    throw new ConfigFileError(file, '', `cannot be loaded: ${messageOf(error)}`, 'run it with node to see where');
  }
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
