import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import nodePath from 'node:path';
import { parse } from 'yaml';
import { at, mapAt, mapsAt, textAt } from './manifest/read';
import { REPOSITORY, textOf } from './pages.fixture';
import { temporaryFolder, writeFiles } from './readme.fixture';
import { actionFaults } from './workflows.fixture';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

const ACTION: unknown = parse(textOf('action.yml'));
const STEPS = mapsAt(ACTION, 'runs', 'steps');

const GOOD = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: demo }\ndata: { a: 'b' }\n";
const BAD = GOOD.replace("'b'", '1');

const repository = temporaryFolder();
const runner = temporaryFolder();
// Says what it was called with, and what the pull request has.
writeFiles(runner, {
  gh: '#!/usr/bin/env bash\nprintf \'%s\\n\' "$*" >>"$RUNNER_TEMP/gh.log"\ncase $* in *--paginate*) printf \'%s\' "$COMMENTS" ;; esac\n',
});
fs.chmodSync(nodePath.join(runner, 'gh'), 0o755);

// As it is installed: the command is one file, which starts faster than the source.
const action = temporaryFolder();
fs.cpSync(nodePath.join(REPOSITORY, 'bin'), nodePath.join(action, 'bin'), { recursive: true });
for (const [name, target] of Object.entries({
  '.github': '.github',
  'package.json': 'package.json',
  'build/lib/cli/main.js': '.test-build/bundle/cli.js',
})) {
  fs.mkdirSync(nodePath.dirname(nodePath.join(action, name)), { recursive: true });
  fs.symlinkSync(nodePath.join(REPOSITORY, target), nodePath.join(action, name));
}

interface StepResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs a step of the action as the runner does. @param env what the step's expressions yield */
function runStep(script: string, env: Readonly<Record<string, string>>): StepResult {
  const [summary, output] = ['summary.md', 'output.txt'].map((name) => nodePath.join(runner, name));
  for (const file of [summary, output]) fs.writeFileSync(file ?? '', '');
  const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: repository,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${runner}:${process.env.PATH}`,
      GITHUB_ACTION_PATH: action,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: output,
      GITHUB_REPOSITORY: 'me/home',
      RUNNER_TEMP: runner,
      ...env,
    },
  });
  const lines = fs
    .readFileSync(output ?? '', 'utf8')
    .split('\n')
    .filter(Boolean);
  const outputs = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s, 2)));
  return { status, stdout, summary: fs.readFileSync(summary ?? '', 'utf8'), outputs };
}

/** The script of a step, by a part of it. */
function scriptWith(part: string): string {
  const [found = ''] = STEPS.flatMap((step) => textAt(step, 'run') ?? []).filter((script) => script.includes(part));
  return found;
}

const CHECK = { PATHS: '.', LAB: '', CONFIG: '', FAIL_ON: 'error' };

test('it is safe: pinned actions, and no expression in a script', () => {
  expect(actionFaults(textOf('action.yml'))).toEqual([]);
});

test('every input is described, has a default and is used', () => {
  for (const [name, input] of Object.entries(mapAt(ACTION, 'inputs'))) {
    expect([name, textAt(input, 'description'), typeof at(input, 'default')]).toEqual([name, expect.stringMatching(/.{10}/), 'string']);
    expect(JSON.stringify(STEPS)).toContain(`inputs.${name}`);
  }
});

test('a finding is annotated, and in the summary, in SARIF and in Markdown; the last step fails', () => {
  writeFiles(repository, { 'good.yaml': GOOD, 'bad.yaml': BAD });
  const { status, stdout, summary, outputs } = runStep(scriptWith('check.sh'), CHECK);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^::error file=bad.yaml,line=4,.*schema\/type/m);
  expect(summary).toContain('schema/type');
  expect(outputs.status).toBe('1');
  expect(JSON.parse(fs.readFileSync(outputs.sarif ?? '', 'utf8'))).toMatchObject({ version: '2.1.0' });
  expect(fs.readFileSync(outputs.markdown ?? '', 'utf8')).toBe(summary);
  expect(runStep(scriptWith('exit'), { STATUS: '1' }).status).toBe(1);
});

test('paths are lines, whatever is in them', () => {
  writeFiles(repository, { 'a b/$(touch pwned).yaml': GOOD, '--format': GOOD });
  const { status, outputs } = runStep(scriptWith('check.sh'), { ...CHECK, PATHS: '\na b\n\n./--format\n' });
  expect([status, outputs.status]).toEqual([0, '0']);
  expect(fs.existsSync(nodePath.join(repository, 'pwned'))).toBe(false);
});

test.each<[what: string, env: Readonly<Record<string, string>>]>([
  ['a path that is not there', { PATHS: 'nowhere' }],
  ['no path', { PATHS: '\n' }],
  ['a lab that is not there', { LAB: 'lab.json' }],
  ['a severity that there is not', { FAIL_ON: 'fatal' }],
])('%s fails at once', (_, env) => {
  expect(runStep(scriptWith('check.sh'), { ...CHECK, ...env })).toMatchObject({ status: 2, outputs: {} });
});

test.each<[what: string, comments: string, call: RegExp]>([
  ['the first one is made', '', /--method POST repos\/me\/home\/issues\/7\/comments /],
  ['a later one replaces it', '41\n42', /--method PATCH repos\/me\/home\/issues\/comments\/41 /],
])('a comment: %s', (_, COMMENTS, call) => {
  fs.rmSync(nodePath.join(runner, 'gh.log'), { force: true });
  writeFiles(runner, { 'found.md': '### 1 error\n' });
  expect(runStep(scriptWith('comment.sh'), { COMMENTS, NUMBER: '7', MARKDOWN: nodePath.join(runner, 'found.md') }).status).toBe(0);
  const [, made = ''] = fs.readFileSync(nodePath.join(runner, 'gh.log'), 'utf8').trim().split('\n');
  expect(made).toMatch(call);
  const [, body = ''] = /body=@(\S+)$/.exec(made) ?? [];
  expect(fs.readFileSync(body, 'utf8')).toBe('<!-- homelab check -->\n### 1 error\n');
});

test('the hook of pre-commit looks at the whole repository, by the command that the package has', () => {
  const hooks: unknown = parse(textOf('.pre-commit-hooks.yaml'));
  expect(hooks).toEqual([expect.objectContaining({ id: 'homelab-check', language: 'node', pass_filenames: false, args: ['.'] })]);
  const { bin, scripts }: { readonly bin: object; readonly scripts: object } = JSON.parse(textOf('package.json'));
  expect(Object.keys(bin)).toContain(textAt(at(hooks, 0), 'entry')?.split(' ')[0]);
  // pre-commit installs from a checkout, in which nothing is built.
  expect(scripts).toHaveProperty('prepare');
});

test('what the image is built of gets into it', () => {
  const kept = textOf('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'));
  const { files, scripts }: { readonly files: readonly string[]; readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
    textOf('package.json'),
  );
  const needed = [
    ...files.map((path) => path.split('/')[0] ?? ''),
    ...Object.values(scripts).flatMap((script) => script.match(/tools\/\w+\.mjs/g) ?? []),
  ];
  const isKept = (path: string) => kept.some((line) => line === `!${path}` || (line === '!*.md' && path.endsWith('.md')));
  expect(needed.filter((path) => !/^(?:build|!\*\*)$/.test(path) && !isKept(path))).toEqual([]);
});
