import nodePath from 'node:path';
import { identityOf, printIdentity } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { readBytes } from '../../source/read-bytes';
import { errorCode, makeFolders } from '../../synth/disk';
import { escapeName, problemOfPath } from '../../synth/paths';
import { fullYaml } from '../../synth/plain-yaml';
import { CliError, wordsOf } from '../cli-error';
import { writeWhole } from '../write-file';

/** A file to be written. */
interface RouteFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes each object to a file of its own below a folder.
 * @param force whether files that are there and hold something else are replaced
 * @returns their paths
 * @throws CliError if one is there and is not to be replaced, before any is written
 */
export function writeRoutes(folder: string, objects: readonly Manifest[], force: boolean): readonly string[] {
  if (folder === '') throw new CliError("--out: got '', expected a folder");
  const files = objects.map((object): RouteFile => ({ path: nodePath.join(folder, pathOf(object)), text: fullYaml(object) }));
  const changed = files.find(({ path, text }) => ![undefined, text].includes(contentOf(path)));
  if (changed && !force) throw new CliError(`${changed.path} is there already, with other content; --force replaces it`);
  for (const { path, text } of files) {
    makeFolder(nodePath.dirname(path));
    if (contentOf(path) !== text) writeWhole(path, text);
  }
  return files.map(({ path }) => path);
}

/** Names come from manifests: none may lead out of the folder. */
function pathOf(object: Manifest): string {
  const { name, namespace = '' } = object.metadata;
  const path = [...(namespace === '' ? [] : [escapeName(namespace)]), `${object.kind}-${escapeName(name)}.yaml`].join('/');
  const problem = problemOfPath(path);
  if (problem) throw new CliError(`${printIdentity(identityOf(object))} can't be a file: ${problem}`);
  return path;
}

/** Undefined if there is no such file. */
function contentOf(path: string): string | undefined {
  try {
    return new TextDecoder().decode(readBytes(path));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return undefined;
    throw new CliError(`${path}: ${wordsOf(error)}`);
  }
}

function makeFolder(path: string): void {
  try {
    makeFolders(path);
  } catch (error) {
    throw new CliError(`${path}: can't be made: ${wordsOf(error)}`);
  }
}
