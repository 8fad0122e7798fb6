import { spawnSync } from 'node:child_process';
import { Command } from 'commander';
import { COMMANDS } from './commands';
import { completionOf, SHELLS } from './completion';

const program = new Command('homelab');
for (const register of COMMANDS) register(program);

/** What bash offers for a line that ends where the cursor is. */
function offered(...words: readonly string[]): readonly string[] {
  const script = `${completionOf(program, 'bash')}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _homelab; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.trim().split('\n');
}

test('bash offers subcommands, options, and what they may be set to', () => {
  expect(offered('homelab', 'ch')).toEqual(['check']);
  expect(offered('homelab', 'check', '--fo')).toEqual(['--format']);
  expect(offered('homelab', 'check', '.', '--format', 's')).toEqual(['sarif']);
  expect(offered('homelab', 'completion', 'z')).toEqual(['zsh']);
  expect(offered('homelab', 'plan', 'package.js')).toEqual(['package.json']);
});

test.each(SHELLS)('%s: every subcommand and option is in it', (shell) => {
  const script = completionOf(program, shell);
  for (const command of program.commands) {
    expect(script).toContain(command.name());
    for (const { long } of command.options) expect(script).toContain(shell === 'fish' ? `-l ${long?.slice(2)}` : `${long}`);
  }
});
