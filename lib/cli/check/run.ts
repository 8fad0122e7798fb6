import { configAt, type LoadedConfig } from '../../config/load-config';
import { ruleNames } from '../../config/rule-names';
import { count, SEVERITIES } from '../../manifest/count';
import type { Severity } from '../../manifest/finding';
import { asJson, asLine } from '../../manifest/visible';
import { schemaMinors } from '../../schema/load';
import { CliError } from '../cli-error';
import { PLAIN, type Terminal } from '../terminal';
import { applyBaseline, writeBaseline } from './baseline';
import { built, kustomize } from './built';
import { chartsIn, helm, withCharts } from './charts';
import { check } from './check';
import { configured } from './configured';
import { applyFixes } from './fix';
import { gathered } from './gathered';
import { expectSomething, filesOf, type Group, readDefinitions, readGroups } from './groups';
import { passedOverList } from './passed-over';
import { renderGithub } from './render-github';
import { renderMarkdown } from './render-markdown';
import { renderSarif } from './render-sarif';
import { renderText } from './render-text';
import type { CheckResult } from './result';
import { atLeast, isSelected, select } from './selection';
import { readVariables } from './variables';

/** Options of the command line. */
export interface CheckOptions {
  readonly lab?: string;
  readonly config?: string;
  readonly format: 'text' | 'json' | 'github' | 'sarif' | 'markdown';
  readonly failOn: Severity;
  readonly requireCoverage?: boolean;
  readonly explainSkipped?: boolean;
  readonly rule?: readonly string[];
  readonly ignore?: readonly string[];
  /** Least severity that is printed. @default in text warning, else info */
  readonly severity?: Severity;
  readonly all?: boolean;
  readonly exclude?: readonly string[];
  readonly crds?: readonly string[];
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
  readonly fix?: boolean;
  readonly render?: boolean;
  readonly valuesFrom?: string;
}

/** The file that `--write-baseline` writes if none is named. */
const BASELINE = 'homelab.baseline.json';

const RENDER: Readonly<Record<Exclude<CheckOptions['format'], 'text'>, (result: CheckResult) => string>> = {
  json: asJson,
  github: renderGithub,
  sarif: renderSarif,
  markdown: renderMarkdown,
};

/**
 * `homelab check`: prints what is wrong with manifests.
 * @returns the exit code: 1 if there is a finding of the severity that it is to fail on, or a worse one, or something was not looked at that must be
 * @throws CliError if a path, the lab or the baseline can't be read @throws ConfigError for a mistake in the config
 */
export function run(paths: readonly string[], options: CheckOptions, terminal: Terminal = PLAIN): number {
  const config = configAt(options.config);
  const { failOn, requireCoverage = false, explainSkipped = false } = options;
  const found = look(paths, options, config);
  for (const note of notesOf(found.groups)) process.stderr.write(`${asLine(`note: ${note}`)}\n`);
  const fixed = options.fix ? applyFixes(found.selected.findings, found.groups) : [];
  // What is fixed may have been the reason of other findings. Standard input can be read once only, and nothing of it is fixed.
  const { groups, selected } = fixed.length > 0 && !paths.includes('-') ? look(paths, options, config) : found;
  const result = accepted({ ...selected, findings: selected.findings.filter((finding) => !fixed.includes(finding)) }, groups, options);
  if (fixed.length > 0)
    process.stderr.write(
      `${asLine(`note: fixed ${count(fixed.length, 'finding')} in ${count(new Set(fixed.map(({ file }) => file)).size, 'file')}`)}\n`,
    );
  if (explainSkipped) for (const line of passedOverList(result.skipped)) process.stderr.write(`${asLine(line)}\n`);
  process.stdout.write(`${print({ ...result, findings: gathered(result.findings) }, options, terminal)}\n`);
  if (requireCoverage && result.coverage.length > 0) return 1;
  return result.findings.some(({ severity }) => atLeast(failOn).includes(severity)) ? 1 : 0;
}

/** Reads what is there, and says what is wrong with it. */
function look(
  paths: readonly string[],
  options: CheckOptions,
  config: LoadedConfig | undefined,
): { readonly groups: readonly Group[]; readonly selected: CheckResult } {
  const render = options.render ?? config?.render ?? false;
  const read = readGroups(paths, options.lab, config, { ...options, render });
  const groups = render ? withBuilt(read) : read;
  expectSomething(groups, paths);
  const given = configured(config);
  const checked = check(groups, {
    ...given,
    variables: options.valuesFrom === undefined ? undefined : readVariables(options.valuesFrom),
    definitions: [...(given.definitions ?? []), ...readDefinitions({ file: '--crds', crds: options.crds ?? [] })],
  });
  return { groups, selected: select(checked, options, ruleNames(config?.rules ?? [], config?.products ?? [])) };
}

/** With kustomizations built and charts rendered, if there is what does that. */
function withBuilt(groups: readonly Group[]): readonly Group[] {
  const build = groups.some(({ units = [] }) => units.length > 0) ? (kustomize() ?? 'none') : undefined;
  const render = chartsIn(groups).length > 0 ? (helm() ?? 'none') : undefined;
  if (build === 'none') note('neither kustomize nor kubectl is in PATH; kustomizations are checked as without it');
  if (render === 'none') note('helm is not in PATH; charts are passed over as without it');
  const ofKustomize = build === undefined || build === 'none' ? groups : built(groups, build);
  return render === undefined || render === 'none' ? ofKustomize : withCharts(ofKustomize, render);
}

function note(text: string): void {
  process.stderr.write(`note: --render: ${text}\n`);
}

/** What a baseline leaves of the findings. */
function accepted(result: CheckResult, groups: readonly Group[], options: CheckOptions): CheckResult {
  const { baseline: file = BASELINE } = options;
  if (options.writeBaseline) {
    if (options.rule ?? options.ignore)
      throw new CliError(
        '--write-baseline: got --rule or --ignore as well, expected all rules: what is left out would be new the next time',
      );
    writeBaseline(result.findings, file);
  }
  if (options.baseline === undefined && !options.writeBaseline) return result;
  const files = groups.flatMap(filesOf).map((one) => one.file);
  return applyBaseline(result, file, { files, isAsked: (rule) => isSelected(rule, options) });
}

function print(result: CheckResult, { format, severity, all }: CheckOptions, terminal: Terminal): string {
  if (format === 'text') return renderText(result, { terminal, ...(severity ? { severity } : {}), ...(all ? { all } : {}) });
  const shown = severity === undefined ? SEVERITIES : atLeast(severity);
  return RENDER[format]({ ...result, findings: result.findings.filter((finding) => shown.includes(finding.severity)) });
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
