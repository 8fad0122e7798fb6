#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { asLines } from '../manifest/visible';
import { CannotRun, wordsOf } from './cannot-run';
import { COMMANDS } from './commands';
import { usageLines } from './usage-error';

/** Exit code of a command that could not do its work: wrong usage, no cluster, no lab. 1 is left to what commands find. */
const COULD_NOT_RUN = 2;

const EXAMPLES = `
Examples:
  homelab verify halo      is the cluster as the lab says?
  homelab verify --help    all about a subcommand`;

/** The `homelab` command with its subcommands. Each loads what it needs only when it runs. */
function program(): Command {
  const homelab = new Command('homelab')
    .description('Works with labs that cdk8s-homelab has written to dist/.')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`${asLines(usageLines(text))}\n`) })
    .showHelpAfterError('(--help shows the usage)')
    .configureHelp({ showGlobalOptions: false })
    .helpCommand(false)
    .addHelpText('after', EXAMPLES);
  for (const register of COMMANDS) register(homelab);
  for (const command of homelab.commands) command.copyInheritedSettings(homelab);
  return homelab;
}

/** Runs the command line and says with which code to exit. */
async function main(args: readonly string[]): Promise<number> {
  const homelab = program();
  if (args.length === 0) {
    homelab.outputHelp();
    return 0;
  }
  try {
    await homelab.parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : COULD_NOT_RUN;
    const debug = process.env.HOMELAB_DEBUG === '1' && error instanceof Error ? `${error.stack}`.split('\n') : [];
    const hint = error instanceof CannotRun || debug.length > 0 ? [] : ['  hint: HOMELAB_DEBUG=1 prints the stack'];
    process.stderr.write(`${asLines([`error: ${wordsOf(error)}`, ...hint, ...debug])}\n`);
    return COULD_NOT_RUN;
  }
}

/** Ends the process once all that was printed has left it: a connection or a login program that hangs must not hold it. */
function leave(code: number): void {
  process.exitCode = code;
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
void main(process.argv.slice(2)).then(leave);
