import { configAt } from '../../config/load-config';
import { asJson } from '../../manifest/visible';
import { reportSkipped } from '../check/passed-over';
import type { LabOptions } from '../commands/options';
import { labOf } from '../dist';
import { type Terminal, terminalOf } from '../terminal';
import { renderMarkdown } from './render-markdown';
import { renderText } from './render-text';
import { type PlanResult, planOf } from './result';

/** Options of the command line. */
export interface PlanOptions extends LabOptions {
  readonly lab?: string;
  readonly format: 'text' | 'json' | 'markdown';
  readonly requireCoverage?: boolean;
}

const RENDER: Readonly<Record<PlanOptions['format'], (plan: PlanResult, terminal: Terminal) => string>> = {
  text: renderText,
  markdown: renderMarkdown,
  json: asJson,
};

/**
 * `homelab plan`: prints whether and where the pods of a lab fit its nodes.
 * @returns the exit code: 0 nothing is proven not to fit, 1 something is
 * @throws CliError if there is no such lab @throws ConfigError for a mistake in the config
 */
export function run(
  paths: readonly string[],
  { lab, dist, config: file, format, requireCoverage = false, explainSkipped }: PlanOptions,
): number {
  const config = configAt(file);
  const files = labOf({ paths, lab, dist, config, partly: true });
  const plan = planOf(files, config?.products);
  process.stdout.write(`${RENDER[format](plan, terminalOf(process.stdout))}\n`);
  reportSkipped(files, explainSkipped);
  if (requireCoverage && plan.coverage.length > 0) return 1;
  return plan.fits ? 0 : 1;
}
