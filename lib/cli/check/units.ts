import { existsSync } from 'node:fs';
import nodePath from 'node:path';
import { push } from '../../cluster/by-label';
import type { Gap } from '../../cluster/coverage';
import { identityOf, isManifest, objectKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { listAt } from '../../manifest/read';
import { scopeOf } from '../../manifest/scope';
import { isMap } from '../../manifest/tree';
import { type InlinePatch, KUSTOMIZATIONS, type Kustomization, readKustomization, subjectOf } from '../../source/kustomization';
import { ReadLimit } from '../../source/memory';
import { readBytes } from '../../source/read-bytes';
import { isFolder } from '../../source/read-paths';
import type { SourceDocument, SourceFile } from '../../source/source';
import { isPatchFile } from './partial';

/** A key that stands for those that are not known. */
const UNKNOWN_KEYS = ['$', '{KEYS}'].join('');

/** What a kustomization makes of the files below it, as far as it is known without building it. */
export interface Overlay {
  readonly folder: string;
  /** What it needs from elsewhere. */
  readonly remote: readonly string[];
  /** The namespace that the objects of a file get: of a kustomization in another one its own, unless the outer one has one too. */
  namespaceOf(file: string): string | undefined;
  /** Objects that it generates. */
  readonly generated: readonly Manifest[];
  /** Whether patches or transformers change some object. */
  readonly changes: boolean;
  /** Whether they change this one. */
  isChanged(manifest: Manifest): boolean;
}

/** The files of a kustomization or chart, and what it makes of them. */
export interface Unit {
  readonly files: readonly SourceFile[];
  readonly overlay: Overlay;
  /** Its objects as Kustomize or Helm prints them. @default it was not built */
  readonly built?: readonly SourceDocument[];
  /** Why it could not be built. @default it was not tried, or it was built */
  readonly notBuilt?: Gap;
}

/** Files as they are applied. */
export interface Units {
  /** Those that no kustomization uses. */
  readonly plain: readonly SourceFile[];
  /** One for each kustomization that no other one uses, with all that it uses. */
  readonly units: readonly Unit[];
}

/**
 * The files of folders as they are applied. Patches, and files that something is generated of, are passed over.
 * @param read reads a file that is used and was not given
 */
export function unitsOf(sources: readonly SourceFile[], read: (file: string) => readonly SourceFile[]): Units {
  const all = new Kustomizations(sources, read);
  if (all.byFolder.size === 0) return { plain: sources, units: [] };
  const taken = new Set<SourceFile>();
  const units = all.roots().map((one): Unit => {
    const parts = all.partsOf(one);
    const files = parts.flatMap(({ resources }) => resources.flatMap((path) => all.files.get(path) ?? []));
    for (const file of files) taken.add(file);
    return { files, overlay: overlayOf(parts, all.files) };
  });
  const plain = sources
    .filter((source) => !taken.has(source))
    .map((source): SourceFile => {
      const isInput = source.skipped === undefined && (all.inputs.has(nodePath.normalize(source.file)) || isPatchFile(source));
      return isInput ? { file: source.file, documents: [], problems: [], skipped: 'kustomize-input' } : source;
    });
  return { plain, units };
}

/** The kustomizations among files, and those that they use, wherever these are. */
class Kustomizations {
  readonly byFolder = new Map<string, Kustomization>();
  readonly inputs = new Set<string>();
  readonly files: Map<string, SourceFile>;
  readonly #read: (file: string) => readonly SourceFile[];

  constructor(sources: readonly SourceFile[], read: (file: string) => readonly SourceFile[]) {
    this.#read = read;
    this.files = new Map(sources.map((source) => [nodePath.normalize(source.file), source]));
    // Its apiVersion and kind may be left out.
    for (const { file, skipped } of sources)
      if ((skipped === 'other-format' || skipped === 'no-manifest') && KUSTOMIZATIONS.includes(nodePath.basename(file))) this.#add(file);
  }

  /** Those that no other one uses. */
  roots(): readonly Kustomization[] {
    const used = new Set([...this.byFolder.values()].flatMap(({ resources }) => resources));
    return [...this.byFolder].flatMap(([folder, one]) => (used.has(folder) ? [] : [one]));
  }

  /** A kustomization and all that it uses, outer ones first, each with the namespace that its objects get. */
  partsOf(one: Kustomization, outer?: string, seen = new Set<Kustomization>()): readonly Kustomization[] {
    if (seen.has(one)) return [];
    seen.add(one);
    const namespace = outer ?? one.namespace;
    const used = one.resources.flatMap((path) => this.byFolder.get(path) ?? []);
    return [{ ...one, namespace }, ...used.flatMap((part) => this.partsOf(part, namespace, seen))];
  }

  #add(file: string): void {
    if (this.byFolder.has(nodePath.dirname(file))) return;
    const one = readKustomization(file, new TextDecoder().decode(readBytes(file, new ReadLimit())));
    this.byFolder.set(one.folder, one);
    for (const input of one.inputs) this.inputs.add(input);
    for (const path of [...one.resources, ...one.inputs]) this.#reach(path);
  }

  /** What tests read is passed over, but for what a kustomization names. */
  #isRead(path: string): boolean {
    const known = this.files.get(path);
    return known !== undefined && known.skipped !== 'test-data';
  }

  /** Adds what is used and was not given, such as the base of an overlay. */
  #reach(path: string): void {
    if (isFolder(path)) {
      const name = KUSTOMIZATIONS.find((one) => existsSync(nodePath.join(path, one)));
      if (name !== undefined) this.#add(nodePath.join(path, name));
    } else if (!this.#isRead(path) && existsSync(path)) for (const source of this.#read(path)) this.files.set(path, source);
  }
}

function overlayOf(parts: readonly Kustomization[], byFile: ReadonlyMap<string, SourceFile>): Overlay {
  const namespaces = new Map(parts.flatMap(({ resources, namespace }) => resources.map((path) => [path, namespace] as const)).reverse());
  const inFiles = parts.flatMap(({ inputs }) =>
    inputs.flatMap((path) => byFile.get(path)?.documents ?? []).map(({ value }) => subjectOf(value)),
  );
  const patches = [...parts.flatMap((part) => part.patches), ...inFiles].filter(({ kind }) => kind !== '');
  const isOpen = parts.some((part) => part.isOpen);
  const [outer] = parts;
  return {
    folder: outer?.folder ?? '',
    remote: parts.flatMap((part) => part.remote),
    namespaceOf: (file) => namespaces.get(nodePath.normalize(file)),
    generated: parts.flatMap((part) =>
      part.generated.map(
        ({ kind, name, keys }): Manifest => ({
          apiVersion: 'v1',
          kind,
          metadata: { name, ...(part.namespace === undefined ? {} : { namespace: part.namespace }) },
          data: Object.fromEntries((keys ?? [UNKNOWN_KEYS]).map((key) => [key, ''])),
        }),
      ),
    ),
    changes: isOpen || patches.length > 0,
    isChanged: (manifest) => isOpen || patches.some((patch) => isAbout(patch, manifest)),
  };
}

export function isAbout({ kind, name }: InlinePatch, manifest: Manifest): boolean {
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
 * @param named files that were named explicitly, to be checked together
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
  for (const source of files) push(groups, rootOf(source.file, roots), source);
  // Of three clusters, two may have parted from the first at the same folder.
  return [...groups.values()].flatMap((group) => (group.length < files.length ? alternatives(group, named) : [group]));
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
