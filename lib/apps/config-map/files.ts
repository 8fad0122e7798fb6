import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../../manifest/configuration-error';

/** What the API server takes of one object, less what the rest of it needs. */
const MOST_BYTES = 1024 * 1024;

/** Texts of files by their names. @throws ConfigurationError for a file that is not there, is no text, or is too large */
export function readFiles<N extends string>(folder: string, names: readonly N[]): Readonly<Record<N, string>>;
export function readFiles(folder: string, names: readonly string[]): Readonly<Record<string, string>> {
  const all = names.length > 0 ? names : filesOf(folder);
  if (all.length === 0) throw new ConfigurationError(`config map: got no file in folder '${folder}', expected at least one`);
  const texts = all.map((name) => [name, textOf(folder, name)] as const);
  const bytes = texts.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
  if (bytes > MOST_BYTES)
    throw new ConfigurationError(
      `config map: got ${bytes} bytes of files in '${folder}', expected at most ${MOST_BYTES}, as the API server has it`,
    );
  return Object.fromEntries(texts);
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => (entry.isFile() ? [entry.name] : []))
      .sort();
  } catch {
    throw new ConfigurationError(
      `config map: got folder '${folder}', which can't be read from ${process.cwd()}; expected one of the repository`,
    );
  }
}

function textOf(folder: string, name: string): string {
  if (name.includes('/') || name.includes('\\'))
    throw new ConfigurationError(`config map: got file '${name}', expected a name without folders; the folder stands before it`);
  const path = join(folder, name);
  const bytes = readOrNothing(path);
  if (bytes === undefined)
    throw new ConfigurationError(
      `config map: got file '${path}', which can't be read from ${process.cwd()}; expected a text of the repository`,
    );
  if (!isUtf8(bytes)) throw new ConfigurationError(`config map: got file '${path}', which is no text in UTF-8; expected a text`);
  return bytes.toString('utf8');
}

function readOrNothing(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
