import type { Severity } from '../../manifest/finding';
import { check } from './check';
import { readGroups } from './groups';
import type { CheckResult } from './result';

/** Options of the command line. */
export interface CheckOptions {
  readonly lab?: string;
  readonly format: 'text' | 'json' | 'github' | 'sarif' | 'markdown';
  readonly failOn: Severity;
}

/** A format is loaded when it is asked for. */
const RENDER: Readonly<Record<CheckOptions['format'], () => Promise<(result: CheckResult) => string>>> = {
  text: async () => (await import('./render-text.js')).renderText,
  json: async () => (result) => JSON.stringify(result, null, 2),
  github: async () => (await import('./render-github.js')).renderGithub,
  sarif: async () => (await import('./render-sarif.js')).renderSarif,
  markdown: async () => (await import('./render-markdown.js')).renderMarkdown,
};

/** Severities at which the command fails, for each that may be given. */
const FAILS: Readonly<Record<Severity, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
};

/**
 * `homelab check`: prints what is wrong with manifests.
 * @returns the exit code: 1 if there is a finding of the severity that it is to fail on, or a worse one
 * @throws CannotRun if a path or the lab can't be read
 */
export async function run(paths: readonly string[], { lab, format, failOn }: CheckOptions): Promise<number> {
  const result = check(readGroups(paths, lab));
  const render = await RENDER[format]();
  process.stdout.write(`${render(result)}\n`);
  return result.findings.some(({ severity }) => FAILS[failOn].includes(severity)) ? 1 : 0;
}
