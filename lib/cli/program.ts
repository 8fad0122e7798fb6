import { Command, CommanderError } from 'commander';
import { ConfigurationError } from '../manifest/configuration-error';
import { asLines } from '../manifest/visible';
import { CliError, wordsOf } from './cli-error';
import { COMMANDS } from './commands';
import { usageLines } from './usage-error';

/** Exit code of a command that could not do its work: wrong usage, no cluster, no lab. 1 is left to what commands find. */
export const COULD_NOT_RUN = 2;

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

/** Runs the command line and says with which code to exit. Throws nothing: what is wrong is said on standard error. */
export async function run(args: readonly string[]): Promise<number> {
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
    return failed(error);
  }
}

/** Says on standard error why the command could not do its work: one line, and how to see the stack of what is no mistake of the user. */
export function failed(error: unknown): number {
  const debug = process.env.HOMELAB_DEBUG === '1' && error instanceof Error ? `${error.stack}`.split('\n') : [];
  const isOurs = error instanceof CliError || error instanceof ConfigurationError;
  const hint = isOurs || debug.length > 0 ? [] : ['  hint: HOMELAB_DEBUG=1 prints the stack'];
  process.stderr.write(`${asLines([`error: ${wordsOf(error)}`, ...hint, ...debug])}\n`);
  return COULD_NOT_RUN;
}
