import nodePath from 'node:path';
import type { Gap } from '../../cluster/coverage';
import { groupOf } from '../../manifest/identity';
import { textAt } from '../../manifest/read';
import { withoutSecrets } from '../../secrets/quote';
import { readText } from '../../source/read-text';
import type { SourceDocument } from '../../source/source';
import type { Group } from './groups';
import { findProgram, programRunner, type Ran } from './programs';
import type { Unit } from './units';

/** What builds a kustomization: prints its objects. */
export type Build = (folder: string) => Ran;

/**
 * The Kustomize that is there; undefined if there is none. Plugins and functions that run programs are off unless they are asked for, and are not, but for charts that lie
 * in a folder beside, which Helm renders where it is.
 */
export function kustomize(path = process.env.PATH): Build | undefined {
  const charts = findProgram('helm', path) === undefined ? [] : ['--enable-helm'];
  const own = findProgram('kustomize', path);
  const program = own ?? findProgram('kubectl', path);
  if (program === undefined) return undefined;
  const run = programRunner(program);
  return (folder) => run([own === undefined ? 'kustomize' : 'build', ...charts, nodePath.resolve(folder)]);
}

/** The groups with what their kustomizations build to. What can't be built stays as it is, and coverage says why. */
export function built(groups: readonly Group[], build: Build): readonly Group[] {
  return groups.map((group) =>
    group.units === undefined ? group : { ...group, units: group.units.map((unit) => builtUnit(unit, build)) },
  );
}

function builtUnit(unit: Unit, build: Build): Unit {
  const { folder, remote } = unit.overlay;
  const failed = (message: string): Unit => ({ ...unit, notBuilt: notBuilt(folder, message) });
  if (remote.length > 0) return failed(`it needs ${withoutSecrets(remote[0] ?? '')}, which is not fetched`);
  const ran = build(folder);
  if (ran.problem !== undefined) return failed(withoutSecrets(ran.problem));
  const file = nodePath.join(folder, 'kustomization.yaml');
  const { documents, problems } = readText(file, ran.text);
  if (problems.length > 0) return failed('what Kustomize prints can not be read');
  const sources = unit.files.flatMap((source) => source.documents);
  return { ...unit, built: documents.map((document) => placedLike(document, sourceOf(document, sources), file)) };
}

function notBuilt(folder: string, message: string): Gap {
  return { reason: 'not-rendered', subject: `kustomization ${folder}`, message: `it can't be built: ${message}` };
}

/** The document that an object was built from: of its kind, whose name is in its own; Kustomize puts texts before and behind. */
function sourceOf({ value }: SourceDocument, sources: readonly SourceDocument[]): SourceDocument | undefined {
  const name = textAt(value, 'metadata', 'name') ?? '';
  const alike = sources.filter(
    ({ value: other }) =>
      other.kind === value.kind &&
      groupOf(String(other.apiVersion)) === groupOf(String(value.apiVersion)) &&
      name.includes(textAt(other, 'metadata', 'name') ?? '\n'),
  );
  const lengthOf = (one: SourceDocument): number => textAt(one.value, 'metadata', 'name')?.length ?? 0;
  return alike.sort((a, b) => lengthOf(b) - lengthOf(a))[0];
}

/** An object with the places of the one that it was built from: of a field that a patch has added, the nearest place. */
function placedLike(document: SourceDocument, source: SourceDocument | undefined, file: string): SourceDocument {
  const { value, mayHavePlaceholders } = document;
  return {
    file: source?.file ?? file,
    line: source?.line ?? 1,
    column: source?.column ?? 1,
    value,
    origin: source?.value ?? {},
    mayHavePlaceholders,
    position: (path) => source?.position(path) ?? { line: 1, column: 1 },
    hasWord: (path, word) => document.hasWord(path, word),
  };
}
