import nodePath from 'node:path';
import { identityOf, isManifest, objectKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { listAt } from '../../manifest/read';
import { scopeOf } from '../../manifest/scope';
import { isMap } from '../../manifest/tree';
import { type InlinePatch, KUSTOMIZATIONS, type Kustomization, readKustomization, subjectOf } from '../../source/kustomization';
import { ReadLimit } from '../../source/memory';
import { readBytes } from '../../source/read-bytes';
import type { SourceFile } from '../../source/source';

/** What a kustomization makes of the files below it, as far as it is known without building it. */
export interface Overlay {
  readonly folder: string;
  /** The namespace that its objects get. */
  readonly namespace: string | undefined;
  /** Objects that it generates. */
  readonly generated: readonly Manifest[];
  /** Whether patches or transformers change some object. */
  readonly changes: boolean;
  /** Whether they change this one. */
  isChanged(manifest: Manifest): boolean;
}

/** Files that are applied together. */
export interface Unit {
  readonly files: readonly SourceFile[];
  readonly overlay?: Overlay;
}

/**
 * The files of folders as the units that they are applied as: each kustomization that no other one uses, with all that it uses; and the other files
 * together. Patches, and files that something is generated of, are passed over.
 */
export function unitsOf(sources: readonly SourceFile[]): readonly Unit[] {
  const kustomizations = new Map<string, Kustomization>();
  for (const { file, skipped } of sources) {
    if (skipped !== 'other-format' || !KUSTOMIZATIONS.includes(nodePath.basename(file))) continue;
    const read = readKustomization(file, new TextDecoder().decode(readBytes(file, new ReadLimit())));
    kustomizations.set(read.folder, read);
  }
  if (kustomizations.size === 0) return [{ files: sources }];
  const byFile = new Map(sources.map((source) => [nodePath.normalize(source.file), source]));
  const inputs = new Set([...kustomizations.values()].flatMap((one) => one.inputs));
  const used = new Set([...kustomizations.values()].flatMap(({ resources }) => resources.map(withoutSlash)));
  const taken = new Set<string>();
  const overlays: Unit[] = [];
  for (const [folder, one] of kustomizations) {
    if (used.has(folder)) continue;
    const parts = partsOf(one, kustomizations, new Set());
    const files = parts.flatMap(({ resources }) => resources.map((path) => byFile.get(path))).filter((file) => file !== undefined);
    for (const { file } of files) taken.add(nodePath.normalize(file));
    overlays.push({ files, overlay: overlayOf(parts, byFile) });
  }
  const rest = sources
    .filter(({ file }) => !taken.has(nodePath.normalize(file)))
    .map((source): SourceFile => {
      const isInput = inputs.has(nodePath.normalize(source.file)) && source.skipped === undefined;
      return isInput ? { file: source.file, documents: [], problems: [], skipped: 'kustomize-input' } : source;
    });
  return [{ files: rest }, ...overlays];
}

function withoutSlash(path: string): string {
  return path.replace(/[\\/]+$/, '');
}

/** The kustomization and all that it uses, outer ones first. */
function partsOf(one: Kustomization, all: ReadonlyMap<string, Kustomization>, seen: Set<Kustomization>): readonly Kustomization[] {
  if (seen.has(one)) return [];
  seen.add(one);
  const below = one.resources.flatMap((path) => {
    const used = all.get(withoutSlash(path));
    return used === undefined ? [] : partsOf(used, all, seen);
  });
  return [one, ...below];
}

function overlayOf(parts: readonly Kustomization[], byFile: ReadonlyMap<string, SourceFile>): Overlay {
  const namespace = parts.find((part) => part.namespace !== undefined)?.namespace;
  const inFiles = parts.flatMap(({ inputs }) =>
    inputs.flatMap((path) => byFile.get(path)?.documents ?? []).map(({ value }) => subjectOf(value)),
  );
  const patches = [...parts.flatMap((part) => part.patches), ...inFiles].filter(({ kind }) => kind !== '');
  const isOpen = parts.some((part) => part.isOpen);
  const [outer] = parts;
  return {
    folder: outer?.folder ?? '',
    namespace,
    generated: parts.flatMap((part) =>
      part.generated.map(
        ({ kind, name, keys }): Manifest => ({
          apiVersion: 'v1',
          kind,
          metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
          ...(keys === undefined ? {} : { data: Object.fromEntries(keys.map((key) => [key, ''])) }),
        }),
      ),
    ),
    changes: isOpen || patches.length > 0,
    isChanged: (manifest) => isOpen || patches.some((patch) => isAbout(patch, manifest)),
  };
}

function isAbout({ kind, name }: InlinePatch, manifest: Manifest): boolean {
  return (kind === undefined || kind === manifest.kind) && (name === undefined || name === manifest.metadata.name);
}

/** An object in the namespace that a kustomization gives it. */
export function inNamespace(manifest: Manifest, namespace: string | undefined): Manifest {
  if (namespace === undefined) return manifest;
  if (manifest.kind === 'Namespace' && manifest.apiVersion === 'v1')
    return { ...manifest, metadata: { ...manifest.metadata, name: namespace } };
  const subjects = listAt(manifest, 'subjects');
  const bound =
    subjects.length === 0
      ? {}
      : { subjects: subjects.map((one) => (isMap(one) && one.kind === 'ServiceAccount' ? { namespace, ...one } : one)) };
  if (scopeOf(manifest) === 'cluster') return { ...manifest, ...bound };
  return { ...manifest, ...bound, metadata: { ...manifest.metadata, namespace } };
}

/**
 * Files, found in folders, of which no two hold the same object. Where two do, they are for different clusters or environments: what is below the folders, or in
 * the files, at which their paths part belongs together.
 * @param named files that somebody has named, to be checked together
 */
export function alternatives(files: readonly SourceFile[], named: ReadonlySet<string>): readonly (readonly SourceFile[])[] {
  const first = new Map<string, string>();
  const roots = new Set<string>();
  for (const { file, documents } of files) {
    for (const { value } of documents) {
      if (!isManifest(value)) continue;
      const key = objectKey(identityOf(value));
      const other = first.get(key);
      if (other === undefined) first.set(key, file);
      else if (other !== file && !(named.has(file) && named.has(other))) for (const root of parting(other, file)) roots.add(root);
    }
  }
  if (roots.size === 0) return [files];
  const groups = new Map<string, SourceFile[]>();
  for (const source of files) {
    const root = rootOf(source.file, roots);
    groups.set(root, [...(groups.get(root) ?? []), source]);
  }
  return [...groups.values()];
}

/** The paths at which two files part: folders, or the files. */
function parting(one: string, other: string): readonly [string, string] {
  const [a, b] = [one.split(nodePath.sep), other.split(nodePath.sep)];
  const common = a.findIndex((name, i) => name !== b[i]);
  return [a.slice(0, common + 1).join(nodePath.sep), b.slice(0, common + 1).join(nodePath.sep)];
}

/** The innermost of the paths that a file is at or below. */
function rootOf(file: string, roots: ReadonlySet<string>): string {
  for (let path = file; ; path = nodePath.dirname(path)) {
    if (roots.has(path)) return path;
    if (path === nodePath.dirname(path)) return '';
  }
}
