import { existsSync } from 'node:fs';
import nodePath from 'node:path';
import { excluded } from '../../config/exclude';
import type { LoadedConfig } from '../../config/load-config';
import type { LabDescription } from '../../lab/description';
import { isManifest } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { ReadLimit } from '../../source/memory';
import { readBytes } from '../../source/read-bytes';
import { isFolder, readPaths } from '../../source/read-paths';
import type { Skipped } from '../../source/skipped';
import type { SourceFile } from '../../source/source';
import { CliError } from '../cli-error';
import { readDescription } from '../description-file';
import { printReasons } from './passed-over';
import { alternatives, type Unit, unitsOf } from './units';

const STDIN = '-';

/** Files that are checked together: what one of them refers to may be in another. */
export interface Group {
  readonly lab?: {
    readonly file: string;
    readonly description: LabDescription;
    /** The files may be some of its apps only. @default they are all */
    readonly mayBePart?: true;
  };
  /** Those that no kustomization uses. */
  readonly files: readonly SourceFile[];
  /** Kustomizations. @default none */
  readonly units?: readonly Unit[];
}

/** What is read, beside the paths. */
export interface Reading {
  /** Files and folders that are left out, as patterns of a `.gitignore`, relative to the current folder. @default none */
  readonly exclude?: readonly string[];
  /** Charts are going to be rendered: they are something. @default false */
  readonly render?: boolean;
}

/**
 * Reads what is to be checked. With a lab all paths are one group of that lab. Without, each folder with a lab.json that is given, or lies
 * below one that is, is a group; everything else is one group, of the config's lab if it names one.
 * @throws CliError if a path or the lab can't be read, or if there is nothing to be checked
 */
export function readGroups(
  given: readonly string[],
  labFile: string | undefined,
  config?: LoadedConfig,
  { exclude = [], render = false }: Reading = {},
): readonly Group[] {
  const paths = given.map(pathOf);
  const isExcluded = [...(config ? [excluded(config)] : []), excluded({ folder: process.cwd(), exclude })];
  const read = (some: readonly string[]) => readAll(some, (path, isOne) => isExcluded.some((one) => one(path, isOne)));
  const named = new Set(paths.filter((path) => path === STDIN || !isFolder(path)).map(groupName));
  const groups = groupsOf(paths, labFile, config, read).flatMap((group): readonly Group[] => {
    const { plain, units } = unitsOf(group.files, (file) => read([file]));
    // Of a lab all is applied together. Without one, a repository may hold several clusters and environments.
    if (group.lab) return [{ ...group, files: plain, units }];
    return [...alternatives(plain, named).map((files) => ({ files })), ...units.map((unit) => ({ files: [], units: [unit] }))];
  });
  // A chart has manifests once it is rendered, and so may a kustomization of charts.
  const isLater =
    render && (skippedIn(groups).some(({ reason }) => reason === 'chart') || groups.some(({ units = [] }) => units.length > 0));
  if (!isLater) expectSomething(groups, given);
  return groups;
}

/**
 * Files with comments only are fine beside others. Nothing at all is rather a wrong path, or a program before the pipe that has failed.
 * @throws CliError if there is nothing to be checked
 */
export function expectSomething(groups: readonly Group[], given: readonly string[]): void {
  const isEmpty = groups.flatMap(filesOf).every(({ documents, problems }) => documents.length + problems.length === 0);
  if (!isEmpty || groups.some(({ units = [] }) => units.some(({ built = [] }) => built.length > 0))) return;
  const skipped = skippedIn(groups);
  const beside = groups.some(({ lab }) => lab !== undefined) ? ', beside its lab.json or below' : '';
  const passed = skipped.length === 0 ? '' : `; passed over: ${printReasons(skipped)}`;
  const paths = given.map((path) => groupName(pathOf(path))).join(', ');
  const gaps = groups.flatMap(({ units = [] }) => units.flatMap(({ notBuilt }) => notBuilt ?? []));
  const failed = gaps.map(({ subject, message }) => `; ${subject}: ${message}`).join('');
  throw new CliError(`${paths}: no manifests found, expected YAML or JSON with apiVersion and kind${beside}${passed}${failed}`);
}

/** A lab below dist may be given by its name. */
function pathOf(given: string): string {
  const lab = nodePath.join('dist', given);
  return given !== STDIN && !/[\\/]/.test(given) && !existsSync(given) && hasLab(lab) ? lab : given;
}

/** All files of a group, each once. */
export function filesOf({ files, units = [] }: Group): readonly SourceFile[] {
  return [...new Set([...files, ...units.flatMap((unit) => unit.files)])];
}

/** Files that were passed over, each once. */
export function skippedIn(groups: readonly Group[]): readonly Skipped[] {
  const files = new Set(groups.flatMap(filesOf));
  return [...files].flatMap(({ file, skipped }) => (skipped === undefined ? [] : [{ file, reason: skipped }]));
}

function groupName(path: string): string {
  return path === STDIN ? 'stdin' : path;
}

function groupsOf(
  paths: readonly string[],
  labFile: string | undefined,
  config: LoadedConfig | undefined,
  read: (paths: readonly string[]) => readonly SourceFile[],
): readonly Group[] {
  if (labFile !== undefined) return [{ lab: { ...labAt(labFile), mayBePart: true }, files: read(paths) }];
  const labAround = labFinder(paths);
  const groups = new Map<string | undefined, SourceFile[]>();
  // A lab that is asked for by name is looked at, whether or not it has manifests.
  for (const path of paths) if (path !== STDIN && hasLab(path)) groups.set(nodePath.join(path, 'x', '..'), []);
  for (const source of read(paths)) {
    const lab = labAround(nodePath.dirname(source.file));
    const files = groups.get(lab) ?? [];
    groups.set(lab, files);
    files.push(source);
  }
  return [...groups].map(([folder, files]) => {
    if (folder !== undefined) return { lab: labAt(nodePath.join(folder, 'lab.json')), files };
    return config?.lab === undefined ? { files } : { lab: labAt(nodePath.relative('', config.lab)), files };
  });
}

function labAt(file: string): NonNullable<Group['lab']> {
  return { file, description: readDescription(file) };
}

function hasLab(folder: string): boolean {
  return existsSync(nodePath.join(folder, 'lab.json'));
}

/** Finds the nearest lab around a folder, as far up as the folders go that were given. */
function labFinder(paths: readonly string[]): (folder: string) => string | undefined {
  const given = new Set(paths.filter(isFolder).map((path) => nodePath.resolve(path)));
  const known = new Map<string, { readonly inside: boolean; readonly lab?: string }>();
  const look = (folder: string) => {
    const lab = hasLab(folder) ? { lab: folder } : {};
    if (given.has(nodePath.resolve(folder))) return { inside: true, ...lab };
    const parent = nodePath.dirname(folder);
    const above = parent === folder || nodePath.basename(folder) === '..' ? { inside: false } : find(parent);
    return above.inside ? { ...above, ...lab } : above;
  };
  const find = (folder: string): { readonly inside: boolean; readonly lab?: string } => {
    const found = known.get(folder) ?? look(folder);
    known.set(folder, found);
    return found;
  };
  return (folder) => find(folder).lab;
}

function readAll(paths: readonly string[], isExcluded?: (path: string, isFolder: boolean) => boolean): readonly SourceFile[] {
  const files = readPaths(paths, (limit) => readBytes(0, limit), new ReadLimit(), isExcluded);
  const unreadable = files.flatMap(({ problems }) => problems).find(({ code }) => code === 'unreadable');
  if (unreadable) throw new CliError(`${unreadable.file}: ${unreadable.message}; ${unreadable.hint}`);
  return files;
}

/**
 * The CustomResourceDefinitions that a config names.
 * @throws CliError if a path can't be read or holds none
 */
export function readDefinitions({ file, crds }: Pick<LoadedConfig, 'file' | 'crds'>): readonly Manifest[] {
  return crds.flatMap((path) => {
    const found = readAll([path])
      .flatMap(({ documents }) => documents.map(({ value }) => value))
      .filter(isManifest);
    const definitions = found.filter(({ kind }) => kind === 'CustomResourceDefinition');
    if (definitions.length > 0) return definitions;
    throw new CliError(`${file}: no CustomResourceDefinition in '${nodePath.relative('', path)}', which 'crds' names`);
  });
}
