import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import nodePath from 'node:path';
import { type Block, blocksOf, PAGES } from './pages.fixture';
import { type Ran, writeFiles } from './readme.fixture';

/** Where commands are run: in a clone of this repository, in a project that has the package, or in a folder that becomes a copy of an example. */
export type Place = 'clone' | 'project' | 'example';

/** A command of a page, as it is written there. */
export interface Line {
  readonly page: string;
  readonly command: string;
  /** What it prints, if the page shows it. */
  readonly shown?: string;
}

/** Languages of blocks that a reader pastes into a shell. One without a language may be anything, so there should be none. */
const SHELL = ['', 'sh', 'bash', 'shell', 'console'];

/** The blocks of all pages that hold commands. */
export function commandBlocks(): readonly Block[] {
  return PAGES.flatMap(blocksOf).filter(({ language }) => SHELL.includes(language));
}

/** The commands for a place, in the order of the pages: those that set it up, or those after. */
export function linesOf(place: Place, step: 'setup' | 'use'): readonly Line[] {
  const wanted = commandBlocks().filter(({ use, target }) =>
    use === 'run' ? `${place} ${step}` === 'project use' : use === place && target === step,
  );
  return wanted.flatMap((block) => (block.language === 'console' ? consoleLines(block) : plainLines(block)));
}

function plainLines({ page, text }: Block): readonly Line[] {
  const commands = text.split('\n').map((line) => line.replace(/ +# .*$/, ''));
  return commands.filter((command) => command !== '').map((command) => ({ page, command }));
}

/** Of several commands in a row, the last is the one that prints what follows. */
function consoleLines({ page, text }: Block): readonly Line[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...shown] = part.split('\n');
      return { page, command, shown: shown.join('\n') };
    });
}

/** Writes what pages say is put into files of a project: not what comes out of it. */
export function writeProject(folder: string): void {
  const files = PAGES.flatMap(blocksOf).filter(({ use, target }) => use === 'file' && !target.startsWith('dist/'));
  writeFiles(folder, Object.fromEntries(files.map(({ target, text }) => [target, text])));
}

/** Programs that pages name and that need not be here: each looks whether it was called as it would have to be. */
const STAND_INS: Readonly<Record<string, string>> = {
  helm: '[ "$*" = "template ." ] && printf "apiVersion: v1\\nkind: Namespace\\nmetadata:\\n  name: notes\\n"',
  kustomize: '[ "$*" = "build ." ] && printf "apiVersion: v1\\nkind: Namespace\\nmetadata:\\n  name: notes\\n"',
  kubectl: '[ "$1 $2" = "apply -f" ] && grep -q "^kind: " "$3"',
  jq: '[ "$1" = ".findings[].rule" ] && exec node -e "JSON.parse(fs.readFileSync(0)).findings.map(({ rule }) => console.log(rule))"',
};

/** Writes the stand-ins. @returns the folder to put in front of PATH */
export function standIns(folder: string): string {
  const bin = nodePath.join(folder, 'stand-ins');
  writeFiles(bin, Object.fromEntries(Object.entries(STAND_INS).map(([name, script]) => [name, `#!/bin/sh\nset -e\n${script}\n`])));
  for (const name of Object.keys(STAND_INS)) fs.chmodSync(nodePath.join(bin, name), 0o755);
  return bin;
}

/** Milliseconds after which a command hangs: npm may wait for a registry indefinitely. */
const LIMIT = 900_000;

/** Runs commands one after the other, as a reader with his own shell would. */
export class Shell {
  private readonly env: NodeJS.ProcessEnv;

  /** @param folder where they run @param path folders in front of PATH @param settings of npm, such as `offline` */
  public constructor(
    private readonly folder: string,
    path: readonly string[],
    settings: Readonly<Record<string, string>> = {},
  ) {
    const { HOME, PATH = '' } = process.env;
    const npm = Object.entries({ audit: 'false', fund: 'false', update_notifier: 'false', ...settings });
    this.env = {
      HOME,
      PATH: [...path, PATH].join(nodePath.delimiter),
      ...Object.fromEntries(npm.map(([name, value]) => [`npm_config_${name}`, value])),
    };
  }

  /** Runs one. */
  public run(command: string): Ran {
    return spawnSync('sh', ['-c', command], { cwd: this.folder, encoding: 'utf8', env: this.env, timeout: LIMIT });
  }

  /** What goes wrong with these commands: empty if all run and print what their pages show. */
  public wrongIn(lines: readonly Line[]): readonly string[] {
    return lines.flatMap(({ page, command, shown = '' }) => {
      const { status, stdout, stderr } = this.run(command);
      // 1 is what homelab has found. 2 is that it could not run.
      const expected = command.includes('homelab') ? [0, 1] : [0];
      if (status === null || !expected.includes(status)) return [`${page}: ${command}: exit code ${status}\n${stdout}${stderr}`];
      return shown === '' || withoutTime(stdout) === withoutTime(shown) ? [] : [`${page}: ${command}: got\n${stdout}expected\n${shown}`];
    });
  }
}

/** What is measured differs from run to run. */
export function withoutTime(text: string): string {
  return text.trim().replace(/[\d.]+ s$/, '0.00 s');
}
