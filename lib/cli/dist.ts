import { existsSync, readdirSync } from 'node:fs';
import nodePath from 'node:path';
import type { Product } from '../cluster/cluster';
import type { Gap } from '../cluster/coverage';
import type { LoadedConfig } from '../config/load-config';
import type { LabDescription } from '../lab/description';
import { isManifest } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { isFolder } from '../source/read-paths';
import type { Skipped } from '../source/skipped';
import type { SourceProblem } from '../source/source';
import { filesOf, readGroups, skippedIn } from './check/groups';
import { named, objectsOf } from './check/objects';
import { CliError } from './cli-error';

/** A manifest of a lab and the file that holds it. */
export interface PlacedManifest {
  /** As the user can open it: `dist/halo/keycloak/Service-keycloak.yaml`. */
  readonly file: string;
  /** First folder below the lab's: an app's name, `apps` or `bootstrap`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** A lab as its files have it: all that commands know of it. */
export interface LabFiles {
  readonly name: string;
  readonly description: LabDescription;
  /** Where its description is. @default not in a file */
  readonly file?: string;
  readonly manifests: readonly PlacedManifest[];
  /** Products besides the built-in ones. @default none */
  readonly products?: readonly Product[] | undefined;
  /** What of the files is not known without building or filling them in. @default nothing */
  readonly gaps?: readonly Gap[];
  /** Files that were passed over. @default none */
  readonly skipped?: readonly Skipped[];
}

/** What a command is about: a lab below a folder, a folder with a lab.json, or manifests and the lab that they are for. The same for all commands. */
export interface LabChoice {
  /** Name of a lab, a folder with a lab.json, or paths of manifests. @default the only lab below `dist` */
  readonly paths?: readonly string[];
  /** The description of the lab that paths are for. @default that of the config, or the lab.json of the folder */
  readonly lab?: string | undefined;
  readonly dist: string;
  readonly config?: LoadedConfig | undefined;
  /** Whether what can't be read is only said not to be looked at. @default it is an error */
  readonly partly?: boolean;
}

/**
 * Reads a lab and its manifests.
 * @throws CliError if there is no such lab, and says which there are, or if nothing is in it
 */
export function labOf({ paths = [], lab, dist, config, partly = false }: LabChoice): LabFiles {
  const file = lab ?? (isPlain(paths) ? config?.lab : undefined);
  if (file !== undefined) {
    const folders = paths.length > 0 ? paths : [nodePath.dirname(file)];
    return ofGroups(folders, { file: nodePath.relative('', file), config, partly });
  }
  if (paths.length > 1)
    throw new CliError(`which lab? got ${paths.join(' ')}, expected one lab, or --lab with the description that these are for`);
  return ofGroups([locate(paths[0], dist)], { config, partly });
}

/** Whether paths are manifests without a lab of their own. */
function isPlain(paths: readonly string[]): boolean {
  return paths.length > 0 && paths.every((path) => existsSync(path) && !existsSync(nodePath.join(path, 'lab.json')));
}

/**
 * Reads a lab from its folder alone.
 * @param lab its name below dist, or a path to its folder; may be left out if dist holds one lab
 * @throws CliError if there is no such lab, and says which there are, or if nothing is in it
 */
export function readLab(lab: string | undefined, dist: string, config?: LoadedConfig): LabFiles {
  return ofGroups([locate(lab, dist)], { config });
}

/** How the files of a lab are read. */
interface LabReading {
  /** The description. @default that of the folder */
  readonly file?: string;
  readonly config: LoadedConfig | undefined;
  readonly partly?: boolean;
}

function ofGroups(paths: readonly string[], { file, config, partly = false }: LabReading): LabFiles {
  const folder = paths.length === 1 && paths[0] !== undefined && isFolder(paths[0]) ? nodePath.normalize(paths[0]) : '.';
  const own = nodePath.join(folder, 'lab.json');
  const group = readGroups(paths, file, config).find(({ lab }) => file !== undefined || lab?.file === own);
  if (group?.lab === undefined) throw new CliError(`no lab in '${folder}': expected a lab.json`);
  const problems = filesOf(group).flatMap((source) => source.problems);
  const [problem] = problems;
  if (problem && !partly) throw new CliError(`${problem.file}:${problem.line}:${problem.column}: ${problem.message}; ${problem.hint}`);
  const { objects, gaps } = objectsOf(group);
  if (objects.length === 0) throw new CliError(`no manifests in '${folder}': expected files of YAML or JSON beside its lab.json, or below`);
  return {
    name: file === undefined ? nodePath.basename(nodePath.resolve(folder)) : group.lab.description.name,
    description: group.lab.description,
    file: group.lab.file,
    manifests: objects.map(({ file: at, line, value: read }) => {
      const value = partly ? named(read) : read;
      if (!isManifest(value))
        throw new CliError(`${at}:${line}: expected metadata.name: an object that the server names is another one each time`);
      const [top = ''] = nodePath.relative(folder, at).split(nodePath.sep);
      return { file: at, folder: top, manifest: value };
    }),
    gaps: [...problems.map(unread), ...gaps],
    skipped: skippedIn([group]),
  };
}

function unread({ file, line, message }: SourceProblem): Gap {
  return { reason: 'unreadable', subject: `${file}:${line}`, message };
}

/** Names of the labs in a folder, sorted. */
export function labsIn(dist: string): readonly string[] {
  return readdirSync(dist)
    .filter((name) => existsSync(nodePath.join(dist, name, 'lab.json')))
    .sort();
}

/** The folder of a lab. */
function locate(lab: string | undefined, dist: string): string {
  if (lab === undefined || !isPath(lab)) return locateIn(dist, lab);
  const folder = nodePath.normalize(lab).replace(/(?<=.)[\\/]+$/, '');
  const name = nodePath.basename(folder);
  if (existsSync(nodePath.join(folder, 'lab.json'))) return folder;
  if (name === 'lab.json' && existsSync(folder))
    throw new CliError(`got ${lab}, the description of a lab: expected its folder, or paths of manifests and --lab ${lab}`);
  if (['', '.', '..'].includes(name) || isFolder(folder)) throw new CliError(`no lab in '${folder}': expected a lab.json`);
  return locateIn(nodePath.dirname(folder), name);
}

/** Anything else is the name of a lab. */
function isPath(lab: string): boolean {
  return /[\\/]/.test(lab) || ['.', '..', 'lab.json'].includes(lab);
}

function locateIn(dist: string, lab: string | undefined): string {
  if (!isFolder(dist)) {
    throw new CliError(`no folder '${dist}': synthesize first, or say with --dist where the labs are`);
  }
  const labs = labsIn(dist);
  const [only] = labs;
  if (only === undefined) throw new CliError(`no lab in '${dist}': expected folders with a lab.json`);
  if (lab === undefined && labs.length > 1) throw new CliError(`which lab? '${dist}' holds ${labs.join(', ')}`);
  if (lab !== undefined && !labs.includes(lab)) throw new CliError(`no lab '${lab}' in '${dist}': there is ${labs.join(', ')}`);
  return nodePath.join(dist, lab ?? only);
}
