import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { Mistake } from '../manifest/mistake';
import { describeCrash, userLine } from './crash';
import { readTree } from './fixture-files';

const REPO = nodePath.resolve(__dirname, '../..');
/** As JavaScript, made by built.fixture.js: compiling the library for each process would take most of the time. */
const LIBRARY = nodePath.join(REPO, '.test-build/lib');
/** As it is, but that it finds the library there. */
const SCRIPT = fs
  .readFileSync(nodePath.join(__dirname, 'fixture-app.ts'), 'utf8')
  .replaceAll("'./", `'${LIBRARY}/synth/`)
  .replaceAll("'../", `'${LIBRARY}/`);
const TSX = nodePath.join(REPO, 'node_modules/tsx/dist/loader.mjs');
const CLI = nodePath.join(REPO, 'node_modules/cdk8s-cli/bin/cdk8s');
const LINES = SCRIPT.split('\n');

let cwd: string;
beforeEach(() => {
  cwd = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-app-'));
  fs.writeFileSync(nodePath.join(cwd, 'main.ts'), SCRIPT);
  fs.writeFileSync(nodePath.join(cwd, 'package.json'), '{}');
});
afterEach(() => fs.rmSync(cwd, { recursive: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
function run(args: readonly string[], env: Record<string, string> = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env: { ...process.env, ...env } });
  return { code: status, out: stdout, err: stderr };
}
const app = (scenario: string, env?: Record<string, string>): Run => run(['--import', TSX, 'main.ts', scenario], env);
/** `cdk8s synth` on the app; without a version check, which asks the network unless told otherwise. */
function cdk8s(output: string, scenario: string, ...options: readonly string[]): Run {
  const command = `node --import ${TSX} main.ts '${scenario}'`;
  fs.writeFileSync(nodePath.join(cwd, 'cdk8s.yaml'), `language: typescript\napp: ${command}\noutput: ${output}\n`);
  return run([CLI, 'synth', '--check-upgrade=false', ...options]);
}
const dist = (): Record<string, string> | undefined => readTree(nodePath.join(cwd, 'dist'));
/** Line of the fixture that has this text. */
const lineOf = (text: string): string => `main.ts:${LINES.findIndex((line) => line.includes(text)) + 1}`;

test('says in one line what it did', () => {
  expect(app('one')).toEqual({ code: 0, out: expect.stringMatching(/^1 lab, 1 manifest: 3 files written, \d+\.\d\d s\n$/), err: '' });
  expect(Object.keys(dist() ?? {})).toEqual(['halo/lab.json', 'halo/nodes/hosts', 'halo/web/ConfigMap-a.yaml']);
  expect(app('one').out).toMatch(/^1 lab, 1 manifest: nothing changed, /);
  expect(app('two').out).toMatch(/^1 lab, 1 manifest: 1 file written, /);
});

test('findings: printed, exit code 1, nothing changed', () => {
  app('one');
  const before = dist();
  const { code, out, err } = app('finding');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err.split('\n')).toEqual([
    'halo/web:',
    expect.stringMatching(/^ {2}error schema\/name: ConfigMap B \/metadata\/name: got name 'B', expected /),
    '    made by halo/web/ConfigMap-B',
    '    hint: choose a valid name for the ConfigMap',
    '  error synth/missing-namespace: ConfigMap B /metadata/namespace: got no namespace, expected one on a ConfigMap',
    '    made by halo/web/ConfigMap-B',
    '    hint: set metadata.namespace',
    '2 errors: dist/ is unchanged',
    '',
  ]);
  expect(dist()).toEqual(before);
});

test.each([
  ['mistake', 'got 1, expected 2', "if (scenario === 'mistake')", false],
  ['rejection', 'got 1, expected 2', 'Promise.reject(', false],
  ['bug', 'x is not a function', "if (scenario === 'bug')", true],
  ['twice the same id', "There is already a Construct with name 'a' in FixtureChart [web]", undefined, true],
  ['no error', 'text', undefined, true],
])('thrown before synth: %s', (scenario, message, line, hint) => {
  app('one');
  const before = dist();
  const { code, out, err } = app(scenario);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err.split('\n').filter((text) => line !== undefined || !text.startsWith('  at '))).toEqual([
    `error: ${message}`,
    ...(line ? [`  at ${lineOf(line)}`] : []),
    ...(hint ? ['  hint: HOMELAB_DEBUG=1 prints the stack'] : []),
    'dist/ is unchanged',
    '',
  ]);
  expect(dist()).toEqual(before);
});

test('thrown in synth: the same', () => {
  expect(app('mistake in seal')).toMatchObject({
    code: 1,
    err: `error: got 1, expected 2\n  at ${lineOf("'mistake in seal'")}\ndist/ is unchanged\n`,
  });
  expect(dist()).toBeUndefined();
});

test('HOMELAB_DEBUG=1 prints the stack', () => {
  expect(app('bug', { HOMELAB_DEBUG: '1' }).err).toMatch(/TypeError: x is not a function\n {4}at /);
});

test('cdk8s synth: dist is written, its own folder has what it wants, the exit code tells', () => {
  const first = cdk8s('.cdk8s', 'one');
  expect(first).toMatchObject({ code: 0, out: expect.stringContaining('  - .cdk8s/halo.k8s.yaml') });
  expect(Object.keys(dist() ?? {})).toHaveLength(3);
  expect(fs.readFileSync(nodePath.join(cwd, '.cdk8s/halo.k8s.yaml'), 'utf8')).toBe(dist()?.['halo/web/ConfigMap-a.yaml']);
  const before = dist();
  for (const scenario of ['finding', 'mistake']) {
    expect(cdk8s('.cdk8s', scenario).code).toBe(1);
    expect(dist()).toEqual(before);
  }
}, 30_000);

test('cdk8s synth --stdout prints the manifests', () => {
  fs.writeFileSync(nodePath.join(cwd, 'cdk8s.yaml'), '');
  const { code, out } = run([CLI, 'synth', '--check-upgrade=false', '--stdout', '--app', `node --import ${TSX} main.ts one`]);
  expect({ code, out }).toEqual({ code: 0, out: dist()?.['halo/web/ConfigMap-a.yaml'] });
}, 30_000);

test('cdk8s synth into dist itself is warned of', () => {
  const { code, err } = cdk8s('dist', 'one');
  expect(code).toBe(0);
  expect(err).toContain('warning: cdk8s synth empties dist/ before it runs the app');
  expect(Object.keys(dist() ?? {})).toHaveLength(3);
}, 30_000);

test('the line is the first of the user: labs are his, the other rooms are not', () => {
  const at = (...files: readonly string[]): string => `Error: x\n${files.map((file) => `    at f (${file}:3:1)`).join('\n')}`;
  const lib = nodePath.join(REPO, 'lib');
  const own = [
    `${lib}/lab/lab.ts`,
    `${lib}/apps/web/web-app.ts`,
    `${REPO}/node_modules/cdk8s/lib/app.js`,
    'node:internal/modules/cjs/loader',
  ];
  expect(userLine(at(...own, `${lib}/labs/halo.ts`, `${REPO}/main.ts`))).toBe(
    `${nodePath.relative(process.cwd(), `${lib}/labs/halo.ts`)}:3`,
  );
  expect(userLine(`Error: x\n    at file://${REPO}/main.ts:7:2`)).toBe(`${nodePath.relative(process.cwd(), `${REPO}/main.ts`)}:7`);
  expect(userLine(at(...own))).toBeUndefined();
  expect(describeCrash(new Mistake('m'), 'out').at(-1)).toBe('out/ is unchanged');
});
