import { existsSync } from 'node:fs';
import nodePath from 'node:path';
import { groupOf, isManifest, namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { at, mapAt, mapsAt, textAt } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import { ReadLimit } from '../../source/memory';
import { readBytes } from '../../source/read-bytes';
import { readValue } from '../../source/read-value';
import { VARIABLE_NAME, type Variables } from '../../source/substitute';
import { CliError, wordsOf } from '../cli-error';
import { filesOf, type Group } from './groups';

/** What placeholders stand for, by the folder that an object is applied from. */
export type VariablesOf = (folder: string) => Variables;

const NONE: Variables = new Map();
/** Far more than any real file. */
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * What is put in for placeholders: what Flux Kustomizations among the files say of the folder that they are about (`postBuild.substitute`, and ConfigMaps that
 * are among the files), and what the user gives, which counts most. Of a Secret nothing is put in: it would be quoted.
 */
export function variablesOf(groups: readonly Group[], given: Variables = NONE): VariablesOf {
  const placed = groups.flatMap(filesOf).flatMap(({ file, documents }) => documents.map(({ value }) => ({ file, value })));
  const manifests = placed.flatMap(({ file, value }) => (isManifest(value) ? [{ file, manifest: value }] : []));
  const byFolder = new Map<string, Map<string, string | undefined>>();
  for (const { file, manifest } of manifests) {
    const folder = isKustomization(manifest) ? folderOf(manifest, file) : undefined;
    if (folder === undefined) continue;
    const known = byFolder.get(folder) ?? new Map<string, string | undefined>();
    byFolder.set(folder, known);
    for (const [name, value] of substitutedBy(
      manifest,
      manifests.map((one) => one.manifest),
    )) {
      // Of two that disagree nothing is known.
      known.set(name, known.has(name) && known.get(name) !== value ? undefined : value);
    }
  }
  if (byFolder.size === 0) return () => given;
  const answers = new Map<string, Variables>();
  return (folder) => {
    const known = answers.get(folder);
    if (known) return known;
    const of = byFolder.get(nearest(nodePath.resolve(folder), byFolder) ?? '') ?? new Map<string, string | undefined>();
    const set = [...of].flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]));
    const answer: Variables = new Map([...set, ...given]);
    answers.set(folder, answer);
    return answer;
  };
}

/** The innermost of some folders that a folder is, or is in. */
function nearest(folder: string, among: ReadonlyMap<string, unknown>): string | undefined {
  for (let one = folder; ; one = nodePath.dirname(one)) {
    if (among.has(one)) return one;
    if (one === nodePath.dirname(one)) return undefined;
  }
}

export function isKustomization({ apiVersion, kind }: Manifest): boolean {
  return kind === 'Kustomization' && groupOf(apiVersion) === 'kustomize.toolkit.fluxcd.io';
}

/** The folder that a Kustomization applies: its path is one of the repository, which may lie above what is checked. */
function folderOf(manifest: Manifest, file: string): string | undefined {
  const path = textAt(manifest, 'spec', 'path');
  if (path === undefined || at(manifest, 'spec', 'postBuild') === undefined) return undefined;
  for (let root = nodePath.dirname(nodePath.resolve(file)); ; root = nodePath.dirname(root)) {
    const folder = nodePath.join(root, path);
    if (existsSync(folder) && (existsSync(nodePath.join(root, '.git')) || folder !== root)) return folder.replace(/(?<=.)[\\/]+$/, '');
    if (root === nodePath.dirname(root)) return undefined;
  }
}

/** Inline values beat those of ConfigMaps, of which the last one counts. */
function substitutedBy(kustomization: Manifest, all: readonly Manifest[]): readonly (readonly [string, string])[] {
  const from = mapsAt(kustomization, 'spec', 'postBuild', 'substituteFrom').flatMap((source) => {
    if (textAt(source, 'kind') !== 'ConfigMap') return [];
    const namespace = namespaceOf(kustomization);
    const map = all.find(
      (one) =>
        one.kind === 'ConfigMap' &&
        one.metadata.name === textAt(source, 'name') &&
        (one.metadata.namespace === undefined || kustomization.metadata.namespace === undefined || one.metadata.namespace === namespace),
    );
    return map === undefined ? [] : textsIn(mapAt(map, 'data'));
  });
  const values = new Map([...from, ...textsIn(mapAt(kustomization, 'spec', 'postBuild', 'substitute'))]);
  // A value that is put together of others is filled in by whatever applies the Kustomization.
  return [...values].filter(([, value]) => !value.includes('${') && !value.includes('ENC['));
}

function textsIn(map: unknown): readonly (readonly [string, string])[] {
  if (!isMap(map)) return [];
  return Object.entries(map).flatMap(([name, value]): [string, string][] =>
    VARIABLE_NAME.test(name) && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      ? [[name, String(value)]]
      : [],
  );
}

/**
 * Variables of a file: a map or a ConfigMap in YAML or JSON, or lines `NAME=value`.
 * @throws CliError if it can't be read, or has none
 */
export function readVariables(file: string): Variables {
  let text: string;
  try {
    text = new TextDecoder().decode(readBytes(file, new ReadLimit(MAX_BYTES)));
  } catch (error) {
    throw new CliError(`--values-from: ${file}: ${wordsOf(error)}`);
  }
  const { value } = readValue(text);
  const isObject = isMap(value) && typeof value.apiVersion === 'string' && typeof value.kind === 'string';
  const entries = isMap(value) ? textsIn(isObject ? value.data : value) : linesOf(text);
  if (entries.length > 0) return new Map(entries);
  throw new CliError(`--values-from: ${file}: no values; expected a map, a ConfigMap, or lines such as NAME=value`);
}

/** As `.env` files have them: comments, `export`, quotes. */
function linesOf(text: string): readonly (readonly [string, string])[] {
  return text.split(/\r?\n/).flatMap((line): [string, string][] => {
    const [, name, value = ''] = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, value.trim().replace(/^(["'])(.*)\1$/, '$2')]];
  });
}
