import type { Command, Option } from 'commander';

/** Shells that there is completion for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof SHELLS)[number];

/** A script that completes subcommands, options and what they may be set to. It runs nothing of ours: it is as fast as the shell. */
export function completionOf(program: Command, shell: Shell): string {
  return { bash, zsh, fish }[shell](program);
}

function flagsOf(command: Command): readonly Option[] {
  return command.options.filter(({ hidden }) => !hidden);
}

/** Words after which a word of a list is expected: `--format` → `text json`. */
function choicesOf(command: Command): readonly (readonly [flag: string, choices: readonly string[]])[] {
  return flagsOf(command).flatMap((option) => (option.long && option.argChoices ? [[option.long, option.argChoices] as const] : []));
}

/** What stands first may be one of a list as well. */
function argumentsOf(command: Command): readonly string[] {
  return command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
}

function longFlags(command: Command): readonly string[] {
  return [...flagsOf(command).flatMap(({ long }) => long ?? []), '--help'];
}

function bash(program: Command): string {
  const cases = program.commands.map((command) => {
    const choices = choicesOf(command).map(
      ([flag, values]) => `        ${flag}) COMPREPLY=($(compgen -W '${values.join(' ')}' -- "$word")); return ;;`,
    );
    return [
      `    ${command.name()})`,
      ...(choices.length > 0 ? [`      case "$before" in`, ...choices, '      esac'] : []),
      `      if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W '${longFlags(command).join(' ')}' -- "$word")); return; fi`,
      ...(argumentsOf(command).length > 0
        ? [`      COMPREPLY=($(compgen -W '${argumentsOf(command).join(' ')}' -- "$word")); return`]
        : []),
      '      ;;',
    ].join('\n');
  });
  return `# Completion of homelab for bash: source <(homelab completion bash)
_homelab() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W '${[...program.commands.map((command) => command.name()), ...longFlags(program)].join(' ')}' -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -f -- "$word"))
}
complete -o filenames -F _homelab homelab
`;
}

function zsh(program: Command): string {
  const quoted = (text: string): string => text.replace(/'/g, "'\\''").replace(/[[\]:\\]/g, '\\$&');
  const cases = program.commands.map((command) => {
    const flags = flagsOf(command).map(({ long, description, argChoices, required, optional }) => {
      const value = argChoices ? `:value:(${argChoices.join(' ')})` : required || optional ? ':value:_files' : '';
      return `        '*${long}[${quoted(description)}]${value}'`;
    });
    const first = argumentsOf(command);
    const files = first.length > 0 ? `        '*:value:(${first.join(' ')})'` : "        '*:file:_files'";
    return `      ${command.name()})\n        _arguments \\\n${[...flags, files].join(' \\\n')}\n        ;;`;
  });
  return `#compdef homelab
# Completion of homelab for zsh: source <(homelab completion zsh), after compinit
_homelab() {
  local -a commands
  commands=(
${program.commands.map((command) => `    '${command.name()}:${quoted(command.summary())}'`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case "$words[1]" in
${cases.join('\n')}
  esac
}
compdef _homelab homelab
`;
}

function fish(program: Command): string {
  const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
  const lines = program.commands.flatMap((command) => {
    const name = command.name();
    const here = `-n '__fish_seen_subcommand_from ${name}'`;
    const flags = flagsOf(command).map(({ long, description, argChoices, required, optional }) => {
      const value = argChoices ? ` -xa ${quoted(argChoices.join(' '))}` : required || optional ? ' -r' : '';
      return `complete -c homelab ${here} -l ${long?.slice(2)} -d ${quoted(description)}${value}`;
    });
    const first = argumentsOf(command);
    return [
      `complete -c homelab -f -n __fish_use_subcommand -a ${name} -d ${quoted(command.summary())}`,
      ...flags,
      ...(first.length > 0 ? [`complete -c homelab -f ${here} -a ${quoted(first.join(' '))}`] : []),
    ];
  });
  return `# Completion of homelab for fish: homelab completion fish | source\n${lines.join('\n')}\n`;
}
