import { existsSync } from 'node:fs';
import nodePath from 'node:path';
import { at, listAt, mapsAt, textAt } from '../manifest/read';
import { readBytes } from './read-bytes';
import { readValue } from './read-value';

/** What a kustomization says, as far as it can be known without building it. Paths are below the same folder as the kustomization's own. */
export interface Kustomization {
  readonly folder: string;
  /** Files and folders whose objects are in it, components included. */
  readonly resources: readonly string[];
  /** Files that are patches, or that something is generated of: they are no manifests. */
  readonly inputs: readonly string[];
  /** The namespace that its objects get. */
  readonly namespace: string | undefined;
  /** ConfigMaps and Secrets that it generates; their names get a suffix, in the objects that refer to them as well. */
  readonly generated: readonly Generated[];
  /** Patches that stand in it. */
  readonly patches: readonly InlinePatch[];
  /** What has to be fetched from elsewhere. */
  readonly remote: readonly string[];
  /** It has transformers, replacements or resources from elsewhere, which may change anything. */
  readonly isOpen: boolean;
}

export interface Generated {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  /** Undefined where they are in a file that is not there, as what git ignores is not, or are merged into others. */
  readonly keys: readonly string[] | undefined;
}

export interface InlinePatch {
  /** Undefined: objects of any kind. */
  readonly kind: string | undefined;
  /** Undefined: of any name. */
  readonly name: string | undefined;
}

/** Names of the file, as Kustomize looks for them. */
export const KUSTOMIZATIONS: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Reads a kustomization; one that can't be read says nothing. */
export function readKustomization(file: string, text: string): Kustomization {
  const { value } = readValue(text);
  const folder = nodePath.dirname(file);
  const inFolder = (path: string): string => nodePath.join(folder, path).replace(/(?<=.)[\\/]+$/, '');
  const textsAt = (...keys: readonly string[]) => listAt(value, ...keys).filter((item) => typeof item === 'string');
  const [resources, remote] = split([...textsAt('resources'), ...textsAt('bases'), ...textsAt('components')]);
  const patches = [...mapsAt(value, 'patches'), ...mapsAt(value, 'patchesJson6902')];
  // Old kustomizations have files as patches.
  const merges = [...textsAt('patchesStrategicMerge'), ...textsAt('patches')];
  const generators = (['configMapGenerator', 'secretGenerator'] as const).flatMap((field) =>
    mapsAt(value, field).map((one) => ({ kind: field === 'configMapGenerator' ? ('ConfigMap' as const) : ('Secret' as const), one })),
  );
  const inputs = [
    ...patches.flatMap((patch) => textAt(patch, 'path') ?? []),
    ...merges.filter((text) => !text.includes('\n')),
    ...generators.flatMap(({ one }) => [...files(one).map(({ path }) => path), ...envFiles(one)]),
    ...mapsAt(value, 'helmCharts').flatMap((chart) => [textAt(chart, 'valuesFile') ?? [], listAt(chart, 'additionalValuesFiles')].flat()),
    ...mapsAt(value, 'replacements').flatMap((one) => textAt(one, 'path') ?? []),
    ...['transformers', 'validators', 'generators', 'configurations', 'crds'].flatMap((field) => textsAt(field)),
    textAt(value, 'openapi', 'path') ?? [],
  ]
    .flat()
    .filter((path) => typeof path === 'string');
  const chartHome = inFolder(textAt(value, 'helmGlobals', 'chartHome') ?? 'charts');
  // A chart of a repository that was fetched before lies where Kustomize puts it.
  const isPulled = (chart: unknown): boolean => {
    const [name = '', version = ''] = [textAt(chart, 'name'), textAt(chart, 'version')];
    return [`${name}-${version}/${name}`, name].some((path) => name !== '' && existsSync(nodePath.join(chartHome, path, 'Chart.yaml')));
  };
  return {
    folder,
    resources: resources.map(inFolder),
    inputs: inputs.filter((path) => !path.includes('\n')).map(inFolder),
    namespace: textAt(value, 'namespace'),
    generated: generators.flatMap(({ kind, one }): readonly Generated[] => {
      const name = textAt(one, 'name');
      return name === undefined ? [] : [{ kind, name, keys: keysOf(one, inFolder) }];
    }),
    patches: [
      ...patches.map((patch) => (isLost(patch, inFolder) ? ANY : inlinePatch(patch))),
      ...merges.filter((text) => text.includes('\n')).map((text) => subjectOf(readValue(text).value)),
      ...merges.filter((text) => !text.includes('\n') && !existsSync(inFolder(text))).map(() => ANY),
    ],
    remote: [...remote, ...mapsAt(value, 'helmCharts').flatMap((chart) => (isPulled(chart) ? [] : (textAt(chart, 'repo') ?? [])))],
    isOpen:
      remote.length > 0 || ['transformers', 'replacements', 'vars', 'generators', 'helmCharts'].some((key) => at(value, key) !== undefined),
  };
}

/** Paths, and addresses of repositories. */
function split(resources: readonly string[]): readonly [readonly string[], readonly string[]] {
  const isRemote = (path: string): boolean => /^[\w+.-]+:\/\/|^git@|^github\.com\/|\?ref=/.test(path);
  return [resources.filter((path) => !isRemote(path)), resources.filter(isRemote)];
}

function files(generator: unknown): readonly { readonly key: string; readonly path: string }[] {
  return listAt(generator, 'files').flatMap((item) => {
    if (typeof item !== 'string') return [];
    const [key = '', path = key] = item.split(/=(.*)/s);
    return [{ key: path === key ? nodePath.posix.basename(path) : key, path }];
  });
}

function envFiles(generator: unknown): readonly string[] {
  return [textAt(generator, 'env') ?? [], listAt(generator, 'envs')].flat().filter((path) => typeof path === 'string');
}

function keysOf(generator: unknown, inFolder: (path: string) => string): readonly string[] | undefined {
  if (at(generator, 'behavior') === 'merge') return undefined;
  const variables = envFiles(generator).map((path) => variablesIn(inFolder(path)));
  if (variables.some((names) => names === undefined)) return undefined;
  const literals = listAt(generator, 'literals').flatMap((item) => (typeof item === 'string' ? [item.split('=')[0] ?? ''] : []));
  return [...files(generator).map(({ key }) => key), ...literals, ...variables.flatMap((names) => names ?? [])];
}

/** Names in a file of variables, `NAME=value` a line; undefined if it can't be read. Values are not looked at. */
function variablesIn(file: string): readonly string[] | undefined {
  let text: string;
  try {
    text = new TextDecoder().decode(readBytes(file));
  } catch {
    return undefined;
  }
  return text.split(/\r?\n/).flatMap((line) => /^\s*([^#=\s][^=]*)/.exec(line)?.[1]?.trim() ?? []);
}

/** Of which nothing is known. */
const ANY: InlinePatch = { kind: undefined, name: undefined };

/** Whether a patch is in a file that is not there, and nothing else says what it is about. */
function isLost(patch: unknown, inFolder: (path: string) => string): boolean {
  const path = textAt(patch, 'path');
  return path !== undefined && at(patch, 'target') === undefined && !existsSync(inFolder(path));
}

/** A patch with a target says itself what it is about; one without is a partial object, or in a file. */
export function inlinePatch(patch: unknown): InlinePatch {
  const target = at(patch, 'target');
  if (target !== undefined) return { kind: textAt(target, 'kind'), name: plainName(textAt(target, 'name')) };
  const text = textAt(patch, 'patch');
  return text === undefined ? { kind: '', name: '' } : subjectOf(readValue(text).value);
}

/** The name of a target may be a pattern. */
function plainName(name: string | undefined): string | undefined {
  return name !== undefined && /^[a-z0-9.-]+$/.test(name) ? name : undefined;
}

/** What a partial object is about. */
export function subjectOf(value: unknown): InlinePatch {
  return { kind: textAt(value, 'kind'), name: textAt(value, 'metadata', 'name') };
}
