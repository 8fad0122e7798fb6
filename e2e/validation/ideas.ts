import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdictAt } from '../../lib/cli/upgrade/reference/row.fixture';
import { QUESTIONS } from '../../lib/cli/upgrade/reference/rows.fixture';
import type { Manifest } from '../../lib/manifest/manifest';

const FOLDER = join(__dirname, 'ideas');

/** The server that `ideas/verdicts.json` and this are of. */
const MINOR = 34;

/** What changed from version to version, but for what needs a namespace of its own, or kinds that are not of Kubernetes. */
const CHANGES = QUESTIONS.filter(
  ({ manifest, silent }) =>
    silent === undefined && manifest.metadata.namespace !== 'guarded' && !manifest.apiVersion.startsWith('gateway.networking.'),
);
const CHANGED = 'upgrade/reference';

/** An object that tries one idea of the server's validation, or of its warnings: good ones and bad ones, one a line of `ideas/*.jsonl`, and those of `lib/cli/upgrade/reference`. */
export interface Idea {
  readonly what: string;
  readonly file: string;
  readonly line: number;
  readonly manifest: Manifest;
  readonly as: Manifest;
}

/** All of them. */
export function ideas(): readonly Idea[] {
  const changes = CHANGES.map(({ manifest }, i) => ideaOf(manifest, CHANGED, i + 1));
  const written = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => {
      const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n').filter(Boolean);
      return lines.map((line, i) => ideaOf(JSON.parse(line) as Manifest, file, i + 1));
    });
  return [...written, ...changes];
}

function ideaOf(manifest: Manifest, file: string, line: number): Idea {
  const { apiVersion: _, kind, metadata: __, ...rest } = manifest;
  return { file, line, what: `${file}:${line} ${kind} ${JSON.stringify(rest).slice(0, SHOWN)}`, manifest, as: manifest };
}

const SHOWN = 2000;

/** What one server said of each idea, by file: a letter a line, `-` for refused. */
export function recorded(): { readonly server: string; readonly verdicts: Readonly<Record<string, string>> } {
  const { server, verdicts } = JSON.parse(readFileSync(join(FOLDER, 'verdicts.json'), 'utf8'));
  const changes = CHANGES.map((question) => (verdictAt(question, MINOR) === 'refused' ? '-' : '+')).join('');
  return { server, verdicts: { ...verdicts, [CHANGED]: changes } };
}
