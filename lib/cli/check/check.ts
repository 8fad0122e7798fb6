import nodePath from 'node:path';
import { type CheckOptions, checkLab } from '../../checks/check-lab';
import { READING } from '../../checks/reading';
import type { RuleFinding } from '../../checks/run';
import { withSetSeverity } from '../../checks/settings';
import { identityOf, isManifest, objectKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { mapAt, textAt } from '../../manifest/read';
import type { SourceDocument, SourceProblem } from '../../source/source';
import type { Group } from './groups';
import type { CheckFinding, CheckResult, WaivedFinding } from './result';

/** Checks each group by itself. */
export function check(groups: readonly Group[], options: Omit<CheckOptions, 'appOf'> = {}): CheckResult {
  const results = groups.map((group) => checkGroup(group, options));
  return {
    format: 1,
    objects: results.reduce((sum, { objects }) => sum + objects, 0),
    findings: results.flatMap(({ findings }) => findings),
    waived: results.flatMap(({ waived }) => waived),
    coverage: results.flatMap(({ coverage }) => coverage),
  };
}

function checkGroup({ lab, files }: Group, options: Omit<CheckOptions, 'appOf'>): CheckResult {
  const documents = new Map<Manifest, SourceDocument>();
  // Of several objects that are wrong together, a rule may name the first: the order in which paths were given must not matter.
  const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : 1));
  for (const { documents: found } of sorted) for (const document of found) documents.set(manifestOf(document), document);
  const manifests = [...documents.keys()];
  const appOf = (manifest: Manifest) => lab && appAt(lab.file, documents.get(manifest)?.file ?? '');
  const judged = checkLab(manifests, lab?.description, { ...options, appOf });
  const place = placer(documents, lab?.file ?? files[0]?.file ?? '');
  const order = new Map(files.map(({ file }, i) => [file, i]));
  const inOrder = (a: CheckFinding, b: CheckFinding): number =>
    (order.get(a.file) ?? order.size) - (order.get(b.file) ?? order.size) || a.line - b.line || a.column - b.column;
  const problems = withSetSeverity(
    files.flatMap(({ problems: found }) => found.map(ofProblem)),
    READING,
    options.settings?.severities,
  );
  return {
    format: 1,
    objects: manifests.length,
    findings: [...problems, ...judged.findings.map(place)].sort(inOrder),
    waived: judged.waived.map(({ finding, reason }): WaivedFinding => ({ ...place(finding), reason })).sort(inOrder),
    coverage: judged.coverage,
  };
}

/** The app that a file of a lab belongs to: the first folder below that of its lab.json. */
function appAt(lab: string, file: string): string | undefined {
  const [folder = '', ...rest] = nodePath.relative(nodePath.dirname(lab), file).split(nodePath.sep);
  return rest.length > 0 && folder !== '..' ? folder : undefined;
}

/** Where findings are: at what the rule was asked about, else at the first object of the name. One about something that no file holds is about the lab. */
function placer(documents: ReadonlyMap<Manifest, SourceDocument>, elsewhere: string): (finding: RuleFinding) => CheckFinding {
  const byKey = new Map<string, SourceDocument>();
  for (const [manifest, document] of documents) {
    const key = objectKey(identityOf(manifest));
    if (!byKey.has(key)) byKey.set(key, document);
  }
  return (finding) => {
    const { rule, severity, object, path, message, hint, manifest } = finding;
    const document = (manifest && documents.get(manifest)) ?? byKey.get(objectKey(object));
    const position = document?.position(path) ?? { line: 1, column: 1 };
    return { rule, severity, object, file: document?.file ?? elsewhere, ...position, path, message, hint };
  };
}

/** A text in another encoding is no YAML; no page could show one. */
function ofProblem({ code, file, line, column, message, hint }: SourceProblem): CheckFinding {
  return { rule: `yaml/${code === 'encoding' ? 'syntax' : code}`, severity: 'error', file, line, column, path: '', message, hint };
}

/** An object without a name gets one from the server: five characters behind its generateName. */
function manifestOf({ value }: SourceDocument): Manifest {
  const { apiVersion, kind } = value;
  if (isManifest(value)) return value;
  const metadata = mapAt(value, 'metadata');
  const name = `${textAt(metadata, 'generateName') ?? ''}xxxxx`;
  return { ...value, apiVersion: String(apiVersion), kind: String(kind), metadata: { ...metadata, name } };
}
