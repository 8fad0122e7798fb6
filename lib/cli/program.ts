import { Command, CommanderError } from 'commander';
import { packageVersion } from '../manifest/package-root';
import { asLines } from '../manifest/visible';
import { COMMANDS } from './commands';
import { COULD_NOT_RUN, failed } from './failed';
import { usageLines } from './usage-error';

const EXAMPLES = `
Examples:
  homelab verify halo      is the cluster as the lab says?
  homelab verify --help    all about a subcommand`;

/** The `homelab` command with its subcommands. Each loads what it needs only when it runs. */
function program(): Command {
  const homelab = new Command('homelab')
    .description('Works with labs that cdk8s-homelab has written to dist/.')
    .version(`homelab ${packageVersion()}`, '--version', 'print the version')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`${asLines(usageLines(text))}\n`) })
    .showHelpAfterError('(--help shows the usage)')
    .configureHelp({ showGlobalOptions: false })
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
    .hook('preAction', (_, command) => refuseEmptyOptions(command));
  for (const register of COMMANDS) register(homelab);
  for (const command of homelab.commands) command.copyInheritedSettings(homelab);
  return homelab;
}

/** An empty text is a variable of a script that is not set: without the option the command would do something else than what was asked for. */
function refuseEmptyOptions(command: Command): void {
  for (const option of command.options)
    if (command.getOptionValue(option.attributeName()) === '') command.error(`error: option '${option.flags}' got an empty text`);
}

/** Runs the command line and says with which code to exit. Throws nothing: what is wrong is said on standard error. */
export async function run(args: readonly string[]): Promise<number> {
  const homelab = program();
  if (args.every((arg) => arg === '--')) {
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
