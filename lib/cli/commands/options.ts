import { type Command, InvalidArgumentError } from 'commander';

/** Options of every command that is about a lab and its manifests. */
export interface LabOptions {
  readonly dist: string;
  readonly config?: string;
  readonly explainSkipped?: boolean;
}

/** Adds what every command says in the same way: where labs are, how to check, what was passed over. */
export function withLabOptions(command: Command): Command {
  return command
    .option('--dist <folder>', 'folder that holds the labs', 'dist')
    .option('--config <file>', 'how to check (default: homelab.config.{json,ts,js} or "homelab" in package.json, here or above)')
    .option('--explain-skipped', 'list the files that were passed over, with the reason, on standard error');
}

/**
 * Texts with commas between them; an option that is given several times adds to them.
 * @throws InvalidArgumentError if there are none: a variable of a script that is not set
 */
export function listed(text: string, before: readonly string[] = []): readonly string[] {
  const named = text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (named.length === 0) throw new InvalidArgumentError('expected at least one, with commas between them');
  return [...before, ...named];
}

/** A number of seconds. @throws InvalidArgumentError unless it is between a tenth of a second and a day */
export function seconds(text: string): number {
  const value = /^\d{1,5}(\.\d)?$/.test(text) ? Number(text) : 0;
  if (value <= 0 || value > 86_400) throw new InvalidArgumentError('expected seconds, at most 86400');
  return value;
}
