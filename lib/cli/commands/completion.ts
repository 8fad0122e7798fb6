import { Argument, type Command } from 'commander';
import type { Shell } from '../completion';

const EXAMPLES = `
Examples:
  source <(homelab completion bash)                                           in ~/.bashrc
  source <(homelab completion zsh)                                            in ~/.zshrc, after compinit
  homelab completion fish > ~/.config/fish/completions/homelab.fish`;

/** `homelab completion`: what a shell needs to complete the command. */
export function completion(program: Command): void {
  program
    .command('completion')
    .summary('print what a shell needs to complete the command')
    .description('Prints a script that completes subcommands, options and what they may be set to.')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', EXAMPLES)
    .action(async (shell: Shell) => {
      const { completionOf } = await import('../completion.js');
      process.stdout.write(completionOf(program, shell));
    });
}
