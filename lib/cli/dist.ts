import { existsSync, readdirSync } from 'node:fs';
import nodePath from 'node:path';
import type { Product } from '../cluster/cluster';
import type { LabDescription } from '../lab/description';
import { isManifest } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { isFolder, readPaths } from '../source/read-paths';
import { CliError } from './cli-error';
import { readDescription } from './description-file';

/** A manifest of a lab and the file that holds it. */
export interface PlacedManifest {
  /** As the user can open it: `dist/halo/keycloak/Service-keycloak.yaml`. */
  readonly file: string;
  /** First folder below the lab's: an app's name, `apps` or `bootstrap`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** A lab as it stands in `dist/`: all that commands know of it. */
export interface LabFiles {
  readonly name: string;
  readonly description: LabDescription;
  readonly manifests: readonly PlacedManifest[];
  /** Products besides the built-in ones. @default none */
  readonly products?: readonly Product[] | undefined;
}

/**
 * Reads a lab from its folder alone.
 * @param lab its name below dist, or a path to its folder; may be left out if dist holds one lab
 * @throws CliError if there is no such lab, and says which there are, or if nothing is in it
 */
export function readLab(lab: string | undefined, dist: string): LabFiles {
  const [from, name] = locate(lab, dist);
  const folder = nodePath.join(from, name);
  const description = readDescription(nodePath.join(folder, 'lab.json'));
  const manifests = readManifests(folder);
  if (manifests.length === 0)
    throw new CliError(`no manifests in '${folder}': expected files of YAML or JSON beside its lab.json, or below`);
  return { name, description, manifests };
}

/** Names of the labs in a folder, sorted. */
export function labsIn(dist: string): readonly string[] {
  return readdirSync(dist)
    .filter((name) => existsSync(nodePath.join(dist, name, 'lab.json')))
    .sort();
}

function locate(lab: string | undefined, dist: string): readonly [dist: string, name: string] {
  if (lab !== undefined && /[\\/]/.test(lab)) {
    const folder = nodePath.normalize(lab).replace(/[\\/]+$/, '');
    return locate(nodePath.basename(folder), nodePath.dirname(folder));
  }
  if (!isFolder(dist)) {
    throw new CliError(`no folder '${dist}': synthesize first, or say with --dist where the labs are`);
  }
  const labs = labsIn(dist);
  const [only] = labs;
  if (only === undefined) throw new CliError(`no lab in '${dist}': expected folders with a lab.json`);
  if (lab === undefined && labs.length > 1) throw new CliError(`which lab? '${dist}' holds ${labs.join(', ')}`);
  if (lab !== undefined && !labs.includes(lab)) throw new CliError(`no lab '${lab}' in '${dist}': there is ${labs.join(', ')}`);
  return [dist, lab ?? only];
}

function readManifests(folder: string): readonly PlacedManifest[] {
  // A folder asks for no standard input.
  const sources = readPaths([folder], () => new Uint8Array());
  return sources.flatMap(({ file, documents, problems }) => {
    const [problem] = problems;
    if (problem) throw new CliError(`${file}:${problem.line}:${problem.column}: ${problem.message}; ${problem.hint}`);
    const [top = ''] = nodePath.relative(folder, file).split(nodePath.sep);
    return documents.map(({ value, line }) => {
      if (!isManifest(value))
        throw new CliError(`${file}:${line}: expected metadata.name: an object that the server names is another one each time`);
      return { file, folder: top, manifest: value };
    });
  });
}
