import { configAt } from '../../config/load-config';
import { settingsOf } from '../../config/settings-of';
import type { Severity } from '../../manifest/finding';
import { asJson, asLine } from '../../manifest/visible';
import { schemaMinors } from '../../schema/load';
import { check } from './check';
import { type Group, readDefinitions, readGroups } from './groups';
import { passedOverList } from './passed-over';
import { renderGithub } from './render-github';
import { renderMarkdown } from './render-markdown';
import { renderSarif } from './render-sarif';
import { renderText } from './render-text';
import type { CheckResult } from './result';

/** Options of the command line. */
export interface CheckOptions {
  readonly lab?: string;
  readonly config?: string;
  readonly format: 'text' | 'json' | 'github' | 'sarif' | 'markdown';
  readonly failOn: Severity;
  readonly requireCoverage?: boolean;
  readonly explainSkipped?: boolean;
}

const RENDER: Readonly<Record<CheckOptions['format'], (result: CheckResult) => string>> = {
  text: renderText,
  json: asJson,
  github: renderGithub,
  sarif: renderSarif,
  markdown: renderMarkdown,
};

/** Severities at which the command fails, for each that may be given. */
export const FAILS: Readonly<Record<Severity, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
};

/**
 * `homelab check`: prints what is wrong with manifests.
 * @returns the exit code: 1 if there is a finding of the severity that it is to fail on, or a worse one, or something was not looked at that must be
 * @throws CliError if a path or the lab can't be read @throws ConfigError for a mistake in the config
 */
export function run(
  paths: readonly string[],
  { lab, config: file, format, failOn, requireCoverage = false, explainSkipped = false }: CheckOptions,
): number {
  const config = configAt(file);
  const groups = readGroups(paths, lab, config);
  for (const note of notesOf(groups)) process.stderr.write(`${asLine(`note: ${note}`)}\n`);
  const result = check(groups, {
    products: config?.products,
    settings: settingsOf(config),
    definitions: config && readDefinitions(config),
  });
  if (explainSkipped) for (const line of passedOverList(result.skipped)) process.stderr.write(`${asLine(line)}\n`);
  process.stdout.write(`${RENDER[format](result)}\n`);
  if (requireCoverage && result.coverage.length > 0) return 1;
  return result.findings.some(({ severity }) => FAILS[failOn].includes(severity)) ? 1 : 0;
}

/** Labs of a version that there are no schemas of: they are checked all the same, but who reads the findings must know. */
function notesOf(groups: readonly Group[]): readonly string[] {
  const minors = schemaMinors();
  const [oldest, newest] = [minors[0] ?? 0, minors.at(-1) ?? 0];
  return groups.flatMap(({ lab }) => {
    const minor = Number(lab?.description.kubernetes.split('.')[1] ?? newest);
    if (minor >= oldest && minor <= newest) return [];
    const used = minor < oldest ? oldest : newest;
    return [`${lab?.file}: no schemas of Kubernetes 1.${minor}, its manifests are checked against those of 1.${used}`];
  });
}
