import { configAt } from '../../config/load-config';
import { asJson } from '../../manifest/visible';
import { readDefinitions } from '../check/groups';
import { reportSkipped } from '../check/passed-over';
import type { LabOptions } from '../commands/options';
import { labOf } from '../dist';
import { type Terminal, terminalOf } from '../terminal';
import { renderMarkdown } from './render-markdown';
import { renderText } from './render-text';
import type { UpgradeResult } from './result';
import { upgradeOf } from './upgrade';
import { readVersion } from './version';

/** Options of the command line. */
export interface UpgradeOptions extends LabOptions {
  readonly lab?: string;
  readonly format: 'text' | 'json' | 'markdown';
}

const RENDER: Readonly<Record<UpgradeOptions['format'], (result: UpgradeResult, terminal: Terminal) => string>> = {
  text: renderText,
  markdown: renderMarkdown,
  json: asJson,
};

/**
 * `homelab upgrade`: prints what the manifests of a lab would meet on another version.
 * @returns the exit code: 0 nothing is refused or lost, 1 something is
 * @throws CliError if there is no such lab or version @throws ConfigError for a mistake in the config
 */
export function run(
  version: string,
  paths: readonly string[],
  { lab, dist, config: file, format, explainSkipped }: UpgradeOptions,
): number {
  readVersion(version);
  const config = configAt(file);
  const files = labOf({ paths, lab, dist, config, partly: true });
  const result = upgradeOf(files, version, { products: config?.products, definitions: config ? readDefinitions(config) : [] });
  process.stdout.write(`${RENDER[format](result, terminalOf(process.stdout))}\n`);
  reportSkipped(files, explainSkipped);
  return result.works ? 0 : 1;
}
