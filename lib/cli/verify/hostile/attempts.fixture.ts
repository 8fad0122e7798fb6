/**
 * Runs `homelab verify` once for each line of standard input, in one process: so many attempts fit into few seconds, and the memory that all of
 * them need is bounded by that of the process. The exit codes are those of lib/cli/main.ts, which tests of the command check.
 */
import readline from 'node:readline';
import { CliError } from '../../cli-error';
import { run } from '../run';

/** One line of standard input. */
export interface Attempt {
  readonly name: string;
  readonly dist: string;
  readonly kubeconfig: string;
  readonly timeout: number;
}

/** One line of standard output. */
export interface Outcome {
  readonly name: string;
  /** 2 for what main.ts prints as one line, 3 for what it would print a hint at a stack with. */
  readonly code: number;
  readonly text: string;
}

async function attempt({ name, ...options }: Attempt): Promise<void> {
  const printed: string[] = [];
  const print = (text: string): void => void printed.push(text);
  const outcome = await run(['small'], { ...options, format: 'json' }, print).then(
    (code): Outcome => ({ name, code, text: printed.join('') }),
    (error: unknown): Outcome => ({
      name,
      code: error instanceof CliError ? 2 : 3,
      text: error instanceof Error ? `${error.message}` : String(error),
    }),
  );
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}

async function main(): Promise<void> {
  const patient: Attempt[] = [];
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const one: Attempt = JSON.parse(line);
    if (one.timeout < 10) patient.push(one);
    else await attempt(one);
  }
  // These wait for what does not come; together they wait no longer than one.
  await Promise.all(patient.map(attempt));
  process.stdout.write(`${JSON.stringify({ name: 'memory', code: 0, text: String(process.resourceUsage().maxRSS) })}\n`, () =>
    process.exit(),
  );
}

void main();
