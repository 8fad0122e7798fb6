import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import nodePath from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { LabDescription } from '../lab/description';
import { isManifest } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { attempt } from './attempt';
import { CannotRun } from './cannot-run';
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
}

/**
 * Reads a lab from its folder alone.
 * @param lab its name below dist, or a path to its folder; may be left out if dist holds one lab
 * @throws CannotRun if there is no such lab, and says which there are
 */
export function readLab(lab: string | undefined, dist: string): LabFiles {
  const [from, name] = locate(lab, dist);
  const folder = nodePath.join(from, name);
  return { name, description: readDescription(nodePath.join(folder, 'lab.json')), manifests: readManifests(folder) };
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
  if (!statSync(dist, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CannotRun(`no folder '${dist}': synthesize first, or say with --dist where the labs are`);
  }
  const labs = labsIn(dist);
  const [only] = labs;
  if (only === undefined) throw new CannotRun(`no lab in '${dist}': expected folders with a lab.json`);
  if (lab === undefined && labs.length > 1) throw new CannotRun(`which lab? '${dist}' holds ${labs.join(', ')}`);
  if (lab !== undefined && !labs.includes(lab)) throw new CannotRun(`no lab '${lab}' in '${dist}': there is ${labs.join(', ')}`);
  return [dist, lab ?? only];
}

function readManifests(folder: string): readonly PlacedManifest[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file));
  return files.sort().flatMap((path) => {
    const [top = ''] = path.split(nodePath.sep);
    if (top === 'nodes') return [];
    const file = nodePath.join(folder, path);
    return readObjects(file).map((manifest) => ({ file, folder: top, manifest }));
  });
}

function readObjects(file: string): readonly Manifest[] {
  return attempt(file, () => parseAllDocuments(readFileSync(file, 'utf8'))).flatMap((document) => {
    const [error] = document.errors;
    if (error) throw new CannotRun(`${file}: ${error.message.split('\n')[0]}`);
    const value: unknown = document.toJS();
    if (value === null) return [];
    if (!isManifest(value)) throw new CannotRun(`${file}: is no Kubernetes object: expected apiVersion, kind and metadata.name`);
    return [value];
  });
}
