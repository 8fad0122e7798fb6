import nodePath from 'node:path';
import { textAt } from '../../manifest/read';
import { schemaMinors } from '../../schema/load';
import { withoutSecrets } from '../../secrets/quote';
import { readBytes } from '../../source/read-bytes';
import { readText } from '../../source/read-text';
import { readValue } from '../../source/read-value';
import type { Position, SourceDocument, SourceFile } from '../../source/source';
import { isBelow } from '../is-below';
import { filesOf, type Group } from './groups';
import { findProgram, programRunner, type Ran } from './programs';
import type { Unit } from './units';

/** What renders a chart: prints its objects. @param kubernetes `1.37` */
export type RenderChart = (folder: string, kubernetes: string) => Ran;

const CHART = 'Chart.yaml';
const SOURCE = '# Source: ';
/** What Helm takes as the name of a release. */
const MAX_NAME = 53;

/** The Helm that is there; undefined if there is none. It renders what is in the folder: dependencies that are not there are not fetched. */
export function helm(path = process.env.PATH): RenderChart | undefined {
  const program = findProgram('helm', path);
  if (program === undefined) return undefined;
  const run = programRunner(program);
  return (folder, kubernetes) =>
    run([
      'template',
      releaseName(folder),
      nodePath.resolve(folder),
      '--include-crds',
      '--skip-tests',
      '--kube-version',
      `v${kubernetes}.0`,
    ]);
}

function releaseName(folder: string): string {
  const words = nodePath
    .basename(nodePath.resolve(folder))
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]/g, '-');
  return words.slice(0, MAX_NAME).replace(/^-+|-+$/g, '') || 'chart';
}

/** Folders of charts among files that were passed over, without those within others. */
export function chartsIn(groups: readonly Group[]): readonly string[] {
  const folders = groups
    .flatMap(filesOf)
    .flatMap(({ file, skipped }) => (skipped === 'chart' && nodePath.basename(file) === CHART ? [nodePath.dirname(file)] : []));
  return folders.filter((folder) => !folders.some((other) => other !== folder && isBelow(folder, other)));
}

/** The groups, and their charts as they are rendered, each by itself. What can't be rendered is passed over as before, and coverage says why. */
export function withCharts(groups: readonly Group[], render: RenderChart): readonly Group[] {
  return groups.flatMap((group) => {
    const kubernetes = group.lab?.description.kubernetes ?? `1.${schemaMinors().at(-1)}`;
    const [, minor = kubernetes] = /^(\d+\.\d+)/.exec(kubernetes) ?? [];
    const units = chartsIn([group]).flatMap((folder) => unitOf(folder, group.files, (one) => render(one, minor)) ?? []);
    if (units.length === 0) return [group];
    const used = new Set(units.flatMap(({ files }) => files.map(({ file }) => file)));
    const files = group.files.filter(({ file }) => !used.has(file));
    if (group.lab) return [{ ...group, files, units: [...(group.units ?? []), ...units] }];
    return [{ ...group, files }, ...units.map((unit): Group => ({ files: [], units: [unit] }))];
  });
}

/** Undefined for a library, of which other charts are made. */
function unitOf(folder: string, all: readonly SourceFile[], render: (folder: string) => Ran): Unit | undefined {
  if (textAt(chartFile(folder), 'type') === 'library') return undefined;
  const own = all.filter(({ file }) => isBelow(file, folder));
  const overlay = {
    folder,
    remote: [],
    namespaceOf: () => undefined,
    generated: [],
    changes: false,
    isChanged: () => false,
  };
  const failed = (message: string): Unit => ({
    files: own,
    overlay,
    notBuilt: { reason: 'not-rendered', subject: `chart ${folder}`, message: `it can't be rendered: ${withoutSecrets(message)}` },
  });
  const { text, problem } = render(folder);
  if (problem !== undefined) return failed(problem);
  const { documents, problems } = readText(nodePath.join(folder, CHART), text);
  if (problems.length > 0) return failed(`what Helm prints can not be read: ${problems[0]?.message}`);
  const files = own.map(({ file }): SourceFile => ({ file, documents: [], problems: [] }));
  return { files, overlay, built: documents.map(placer(folder, text.split('\n'))) };
}

function chartFile(folder: string): unknown {
  try {
    return readValue(new TextDecoder().decode(readBytes(nodePath.join(folder, CHART)))).value;
  } catch {
    return undefined;
  }
}

/** Places objects in the templates that Helm names above them; those of packed charts, in the file of the chart. */
function placer(folder: string, lines: readonly string[]): (document: SourceDocument) => SourceDocument {
  const texts = new Map<string, readonly string[]>();
  const read = (file: string): readonly string[] => {
    const known = texts.get(file) ?? linesOf(file);
    texts.set(file, known);
    return known;
  };
  return (document) => {
    // The first folder is the chart's name, whatever its folder is called.
    const file = nodePath.join(folder, sourceAbove(lines, document.line).split('/').slice(1).join('/'));
    const template = isBelow(file, folder) ? read(file) : [];
    if (template.length === 0) return at(document, nodePath.join(folder, CHART), () => 1);
    const start = Math.max(
      template.findIndex((line) => line.trim() === `kind: ${String(document.value.kind)}`),
      0,
    );
    return at(document, file, (path) => lineOf(template, start, path) + 1);
  };
}

/** The lines of a template; none where Helm, or a comment that looks like one of Helm's, names what can't be read. */
function linesOf(file: string): readonly string[] {
  try {
    return new TextDecoder().decode(readBytes(file)).split('\n');
  } catch {
    return [];
  }
}

/** What Helm says above an object: `web/templates/service.yaml`. */
function sourceAbove(lines: readonly string[], line: number): string {
  for (let i = line - 1; i >= 0; i -= 1) if (lines[i]?.startsWith(SOURCE)) return lines[i]?.slice(SOURCE.length).trim() ?? '';
  return '';
}

/** Where the last keys of a path that stand in a template, one below the other, are written; else where its object begins. */
function lineOf(template: readonly string[], start: number, path: string): number {
  const keys = path.split('/').filter((key) => key !== '' && !/^\d+$/.test(key));
  let line = start;
  for (const key of keys) {
    const next = template.findIndex((text, i) => i >= line && text.trim().replace(/^- /, '').startsWith(`${key}:`));
    if (next < 0) return line;
    line = next;
  }
  return line;
}

function at(document: SourceDocument, file: string, line: (path: string) => number): SourceDocument {
  const position = (path: string): Position => ({ line: line(path), column: 1 });
  const { value, mayHavePlaceholders } = document;
  return { file, ...position(''), value, origin: {}, mayHavePlaceholders, position, hasWord: (path, word) => document.hasWord(path, word) };
}
