import nodePath from 'node:path';
import { type CheckOptions, checkLab } from '../../checks/check-lab';
import { READING } from '../../checks/reading';
import type { RuleFinding } from '../../checks/run';
import { withSetSeverity } from '../../checks/settings';
import { WaiverUses } from '../../checks/waiver-uses';
import type { Finding } from '../../manifest/finding';
import { isManifest } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { at } from '../../manifest/read';
import { keysOf } from '../../manifest/tree';
import { isEncrypted, isUnknownAt } from '../../manifest/unknown';
import type { SourceDocument, SourceFile, SourceProblem } from '../../source/source';
import { substituted, type Variables } from '../../source/substitute';
import { Engines } from './engines';
import { filesOf, type Group, skippedIn } from './groups';
import { laterPatches } from './later-patches';
import { narrowed } from './narrow';
import { named, overlayGap, placeholderGap } from './objects';
import { placer } from './placer';
import type { CheckFinding, CheckResult, WaivedFinding } from './result';
import { inNamespace, type Overlay } from './units';
import { type VariablesOf, variablesOf } from './variables';

/** What a group adds to the result. */
interface CheckedGroup extends Pick<CheckResult, 'findings' | 'waived' | 'coverage'> {
  /** Objects with values that are not known. */
  readonly unknown: ReadonlySet<Manifest>;
}

/** How groups are checked. */
export interface CommandCheckOptions extends Omit<CheckOptions, 'appOf' | 'isUnknown' | 'differencesMatter'> {
  /** What brings the manifests into the cluster, if the config says so. */
  readonly gitops?: string | undefined;
  /** What is put in for placeholders, beside what Flux Kustomizations say. @default nothing */
  readonly variables?: Variables | undefined;
}

/** Checks each group by itself. */
export function check(groups: readonly Group[], options: CommandCheckOptions = {}): CheckResult {
  const definitions = groups.length < 2 ? options.definitions : [...(options.definitions ?? []), ...definitionsIn(groups)];
  const variables = variablesOf(groups, options.variables);
  const patched = laterPatches(groups);
  const engines = new Engines(options.products);
  const delivered = engines.amongAll(groups) || engines.comparesText(options.gitops);
  const uses = new WaiverUses();
  const results = groups.map((group) => {
    const differencesMatter = delivered || engines.comparesText(group.lab?.description.gitops?.engine);
    return checkGroup(group, { ...options, definitions, differencesMatter, variablesOf: variables, patched, uses });
  });
  return {
    format: 1,
    objects: new Set(groups.flatMap(documentsIn)).size,
    findings: [...once(results.flatMap(({ findings }) => findings)), ...uses.problems(options.settings ?? {}).map(inConfig)],
    waived: once(results.flatMap(({ waived }) => waived)),
    coverage: [
      ...once(results.flatMap(({ coverage }) => coverage)),
      ...placeholderGap(new Set(results.flatMap(({ unknown }) => [...unknown]))),
    ],
    skipped: skippedIn(groups),
  };
}

/** A finding about the config file. */
function inConfig({ rule, severity, object, path, message, hint }: Finding): CheckFinding {
  return { rule, severity, file: object.name, line: 1, column: 1, path, message, hint };
}

/** The documents of a group: of what is built, those that come of it. */
function documentsIn({ files, units = [] }: Group): readonly SourceDocument[] {
  return [
    ...files.flatMap(({ documents }) => documents),
    ...units.flatMap(({ files: used, built }) => built ?? used.flatMap(({ documents }) => documents)),
  ];
}

/** What is in two overlays is reported once. */
function once<T extends object>(all: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return all.filter((one) => seen.size !== seen.add(JSON.stringify(one)).size);
}

/** The CustomResourceDefinitions of all groups: a cluster has them, wherever in a repository they are. */
function definitionsIn(groups: readonly Group[]): readonly Manifest[] {
  return groups
    .flatMap(filesOf)
    .flatMap(({ documents }) => documents.map(({ value }) => value))
    .filter(isDefinition);
}

/** The documents of files, in the order of the files' names. */
function documentsOf(files: readonly SourceFile[]): readonly SourceDocument[] {
  return [...files].sort((a, b) => (a.file < b.file ? -1 : 1)).flatMap(({ documents }) => documents);
}

function isDefinition(value: unknown): value is Manifest {
  return isManifest(value) && value.kind === 'CustomResourceDefinition';
}

function checkGroup(
  group: Group,
  options: Omit<CheckOptions, 'appOf' | 'isUnknown'> & {
    readonly variablesOf: VariablesOf;
    readonly patched: (manifest: Manifest) => Manifest;
    readonly uses: WaiverUses;
  },
): CheckedGroup {
  const { lab, files, units = [] } = group;
  const documents = new Map<Manifest, SourceDocument>();
  const overlays = new Map<Manifest, Overlay>();
  // Of several objects that are wrong together, a rule may name the first: the order in which paths were given must not matter.
  const fill = (document: SourceDocument, folder: string): Manifest => {
    const manifest = options.patched(named(document.value));
    if (!document.mayHavePlaceholders || isEncrypted(manifest)) return manifest;
    return substituted(manifest, options.variablesOf(folder), (path) => document.hasWord(path, /^\$/));
  };
  for (const document of documentsOf(files)) documents.set(fill(document, nodePath.dirname(document.file)), document);
  for (const { files: used, overlay, built } of units) {
    // What is built has all that patches and generators make of it.
    for (const document of built ?? []) documents.set(fill(document, overlay.folder), document);
    for (const document of built === undefined ? documentsOf(used) : []) {
      const manifest = inNamespace(fill(document, overlay.folder), overlay.namespaceOf(document.file));
      // One that is as it was is another one in each kustomization that has it.
      const own = documents.has(manifest) ? { ...manifest } : manifest;
      documents.set(own, document);
      overlays.set(own, overlay);
    }
  }
  const generated = units.flatMap(({ overlay, built }) => (built === undefined ? overlay.generated : []));
  const appOf = (manifest: Manifest) => lab && appAt(lab.file, documents.get(manifest)?.file ?? '');
  const unknown = new Set(
    [...documents].flatMap(([manifest, { mayHavePlaceholders, value }]) => (mayHavePlaceholders || manifest !== value ? [manifest] : [])),
  );
  const isUnknown = (manifest: Manifest, path: string) => unknown.has(manifest) && isUnknownAt(manifest, path);
  const manifests = [...documents.keys(), ...generated];
  const description = lab?.mayBePart ? narrowed(lab.description, manifests) : lab?.description;
  // Where something is filled in or patched later, a finding that is waived may come of that.
  const isSettled = unknown.size === 0 && units.every(({ overlay, built }) => built !== undefined || !overlay.changes) && !lab?.mayBePart;
  const judged = checkLab(manifests, description, { ...options, appOf, isUnknown, waiverUses: isSettled ? options.uses : undefined });
  const isCertain = (finding: RuleFinding) => {
    const { manifest } = finding;
    // Of no object in particular: nothing is certain where something is patched.
    if (manifest === undefined) return units.every(({ overlay, built }) => built !== undefined || !overlay.changes);
    const [document, overlay] = [documents.get(manifest), overlays.get(manifest)];
    // What is generated stands in no file.
    return document !== undefined && (overlay === undefined || isCertainIn(overlay, finding, manifest, document));
  };
  const all = filesOf(group);
  const place = placer(documents, lab?.file ?? all[0]?.file ?? '', lab !== undefined || units.length > 0);
  const order = new Map(all.map(({ file }, i) => [file, i]));
  const inOrder = (a: CheckFinding, b: CheckFinding): number =>
    (order.get(a.file) ?? order.size) - (order.get(b.file) ?? order.size) || a.line - b.line || a.column - b.column;
  // What could not be read as it was meant is not judged besides.
  const misread = new Set(
    all.flatMap(({ problems: found }) => found.flatMap(({ code, file, line }) => (code === 'syntax' ? `${file}:${line}` : []))),
  );
  const problems = withSetSeverity(
    all.flatMap(({ problems: found }) => found.map(ofProblem)),
    READING,
    options.settings?.severities,
  );
  return {
    findings: [
      ...problems,
      ...judged.findings
        .filter(isCertain)
        .map(place)
        .filter(({ file, line }) => !misread.has(`${file}:${line}`)),
    ].sort(inOrder),
    waived: judged.waived.map(({ finding, reason }): WaivedFinding => ({ ...place(finding), reason })).sort(inOrder),
    coverage: [
      ...judged.coverage,
      ...units.flatMap(({ overlay, built, notBuilt }) =>
        built === undefined ? [...overlayGap(overlay), ...(notBuilt ? [notBuilt] : [])] : [],
      ),
    ],
    unknown,
  };
}

/** Rules whose findings no patch takes back. */
const CERTAIN = /^(?:schema\/(?:type|unknown-field|unknown-kind|removed-api)|security\/(?:secret-in-plain-text|sops-plain-value))$/;

/** Whether a finding about an object of a kustomization is one about what is applied. */
function isCertainIn(overlay: Overlay, { rule, path }: RuleFinding, manifest: Manifest, document: SourceDocument): boolean {
  // A word that Kustomize does not take for true or false.
  const isWord =
    rule === 'schema/type' && typeof at(manifest, ...keysOf(path)) === 'boolean' && !document.hasWord(path, /^(?:true|false)$/i);
  if (isWord) return false;
  if (!overlay.changes) return true;
  return CERTAIN.test(rule) || (!overlay.isChanged(manifest) && /^(?:schema|security)\//.test(rule));
}

/** The app that a file of a lab belongs to: the first folder below that of its lab.json. */
function appAt(lab: string, file: string): string | undefined {
  const [folder = '', ...rest] = nodePath.relative(nodePath.dirname(lab), file).split(nodePath.sep);
  return rest.length > 0 && folder !== '..' ? folder : undefined;
}

/** A text in another encoding is no YAML; no page could show one. */
function ofProblem({ code, file, line, column, message, hint }: SourceProblem): CheckFinding {
  return { rule: `yaml/${code === 'encoding' ? 'syntax' : code}`, severity: 'error', file, line, column, path: '', message, hint };
}
