import { configAt } from '../../config/load-config';
import { asJson } from '../../manifest/visible';
import { readLab } from '../dist';
import { type Terminal, terminalOf } from '../terminal';
import { renderMarkdown } from './render-markdown';
import { renderText } from './render-text';
import { type PlanResult, planOf } from './result';

/** Options of the command line. */
export interface PlanOptions {
  readonly dist: string;
  readonly config?: string;
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
export function run(lab: string | undefined, { dist, config, format, requireCoverage = false }: PlanOptions): number {
  const plan = planOf(readLab(lab, dist), configAt(config)?.products);
  process.stdout.write(`${RENDER[format](plan, terminalOf(process.stdout))}\n`);
  if (requireCoverage && plan.coverage.length > 0) return 1;
  return plan.fits ? 0 : 1;
}
