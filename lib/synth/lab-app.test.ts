import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { ConfigurationError } from '../manifest/configuration-error';
import { describeCrash, userLine } from './crash';
import { readTree } from './fixture-files';
import { LIBRARY, SCRIPT, TYPESCRIPT } from './fixture-program';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

const REPO = nodePath.resolve(__dirname, '../..');
const TSX = nodePath.join(REPO, 'node_modules/tsx/dist/loader.mjs');
const LINES = SCRIPT.split('\n');
/** What a process has of the library that it has only imported. */
const SIDE_EFFECTS = `
  const before = process.eventNames().map(String);
  require('${LIBRARY}');
  const events = process.eventNames().map(String).filter((name) => !before.includes(name));
  console.log(JSON.stringify({ events, limit: Error.stackTraceLimit }));`;
/** Facts that are wrong as soon as their file is loaded. */
const FACTS = `import { K3s } from '${LIBRARY}';
export const distribution = K3s.version('latest');
`;

let cwd: string;
beforeEach(() => {
  cwd = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-app-'));
  fs.writeFileSync(nodePath.join(cwd, 'main.js'), SCRIPT);
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
const app = (scenario: string, env?: Record<string, string>): Run => run(['main.js', scenario], env);
const dist = (): Record<string, string> | undefined => readTree(nodePath.join(cwd, 'dist'));
/** The same, as the scenario `one` writes it. */
const written = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-written-'));
beforeAll(() => {
  fs.writeFileSync(nodePath.join(written, 'main.js'), SCRIPT);
  const { status } = spawnSync(process.execPath, ['main.js', 'one'], { cwd: written });
  expect(status).toBe(0);
});
afterAll(() => fs.rmSync(written, { recursive: true }));
const arrange = (): void => fs.cpSync(nodePath.join(written, 'dist'), nodePath.join(cwd, 'dist'), { recursive: true });
/** Line of the fixture that has this text. */
const lineOf = (text: string): string => `main.js:${LINES.findIndex((line) => line.includes(text)) + 1}`;

test('says in one line what it did', () => {
  expect(app('one')).toEqual({ code: 0, out: expect.stringMatching(/^1 lab, 1 manifest: 3 files written, \d+\.\d\d s\n$/), err: '' });
  expect(Object.keys(dist() ?? {})).toEqual(['halo/lab.json', 'halo/nodes/hosts', 'halo/web/ConfigMap-a.yaml']);
  expect(app('one').out).toMatch(/^1 lab, 1 manifest: nothing changed, /);
  expect(app('two').out).toMatch(/^1 lab, 1 manifest: 1 file written, /);
});

test('findings: printed, exit code 1, nothing changed', () => {
  arrange();
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

const MISTAKE = (line: string, outcome: string): string => `error: got 1, expected 2\n  at ${lineOf(line)}\n${outcome}\n`;
/** What Node prints itself: the line, the message, the stack, its version; after what became of dist/. */
const nodesOwn = (outcome: string, message: string): RegExp =>
  new RegExp(`^${outcome}\\n[\\s\\S]*\\n${message}\\n {4}at [\\s\\S]*main\\.js:\\d+[\\s\\S]*\\n\\nNode\\.js v[\\d.]+\\n$`);

test.each([
  ['mistake', MISTAKE("if (scenario === 'mistake')", 'dist/ is unchanged')],
  ['rejection', MISTAKE("if (scenario === 'rejection')", 'dist/ is unchanged')],
  ['mistake in finalize', MISTAKE("'mistake in finalize'", 'dist/ is unchanged')],
  [
    'twice the same id',
    /^error: There is already a Construct with name 'a' in FixtureChart \[web\]\n {2}at \S+:\d+\n {2}hint: HOMELAB_DEBUG=1 prints the stack\ndist\/ is unchanged\n$/,
  ],
])('what ours or cdk8s refuses is a message and a line: %s', (scenario, expected) => {
  arrange();
  const before = dist();
  expect(app(scenario)).toEqual({ code: 1, out: '', err: typeof expected === 'string' ? expected : expect.stringMatching(expected) });
  expect(dist()).toEqual(before);
});

test.each([
  ['bug', 'TypeError: x is not a function'],
  ['rejected bug', 'TypeError: x is not a function'],
  ['lazy bug', 'TypeError: x is not a function'],
])("what the user's code throws keeps Node's text: %s", (scenario, message) => {
  arrange();
  const before = dist();
  expect(app(scenario)).toEqual({ code: 1, out: '', err: expect.stringMatching(nodesOwn('dist/ is unchanged', message)) });
  expect(dist()).toEqual(before);
});

test('thrown, rejected after synth: dist is not called unchanged', () => {
  expect(app('mistake after')).toEqual({
    code: 1,
    out: expect.stringContaining('3 files written'),
    err: MISTAKE("if (scenario === 'mistake after')", 'dist/ is written'),
  });
  expect(app('bug after').err).toMatch(nodesOwn('dist/ is written', 'TypeError: x is not a function'));
  const again = app('too late');
  expect(again).toMatchObject({ code: 1, err: expect.stringMatching(nodesOwn('dist/ is written', 'Error: too late')) });
  expect(app('too late').err).toMatch(nodesOwn('dist/ is up to date', 'Error: too late'));
});

test('a bug of ours while it is written: nothing is claimed of dist', () => {
  arrange();
  expect(app('bug while writing').err).toMatch(
    nodesOwn('dist/ may have changed: see what git says of it', 'TypeError: x is not a function'),
  );
});

test('a program in TypeScript, by a loader: the line is that of its source', () => {
  fs.writeFileSync(nodePath.join(cwd, 'main.ts'), TYPESCRIPT);
  expect(run(['--import', TSX, 'main.ts', 'mistake']).err).toBe(
    MISTAKE("if (scenario === 'mistake')", 'dist/ is unchanged').replace('main.js', 'main.ts'),
  );
});

test('a program that looks after its errors itself is left alone', () => {
  expect(app('their own handler')).toMatchObject({ code: 0, err: 'theirs: got 1, expected 2\n' });
});

test('no error object: as Node says it', () => {
  expect(app('no error')).toMatchObject({ code: 1, err: expect.stringMatching(/^dist\/ is unchanged\n[\s\S]*\ntext\n[\s\S]*Node\.js/) });
});

test('HOMELAB_DEBUG=1 prints the stack of a mistake', () => {
  expect(app('mistake', { HOMELAB_DEBUG: '1' }).err).toMatch(
    /\nConfigurationError: got 1, expected 2\n {4}at [\s\S]*node:internal[\s\S]*\ndist\/ is unchanged\n$/,
  );
});

test('importing the library changes nothing in the process; a mistake is short all the same', () => {
  const imported = run(['-e', SIDE_EFFECTS]);
  expect(imported).toEqual({ code: 0, out: '{"events":[],"limit":10}\n', err: '' });
  fs.writeFileSync(nodePath.join(cwd, 'facts.ts'), FACTS);
  const early = run(['--import', TSX, 'facts.ts']);
  expect(early.code).toBe(1);
  expect(early.err.split('\n').filter((text) => text.startsWith('    at '))).toEqual([
    expect.stringMatching(/facts\.ts:2:\d+\)?$/),
    expect.stringMatching(/facts\.ts:\d+:\d+\)?$/),
  ]);
  expect(early.err).toMatch(/\nConfigurationError: distribution: got [^\n]+\n( {4}at [^\n]+\n)+\nNode\.js/);
});

test.each(['one', 'finding'])('a reader that leaves early changes no exit code: %s', (scenario) => {
  const { code } = app(scenario);
  const command = `{ ${process.execPath} main.js '${scenario}' 2>&1; echo $? > code; } | true`;
  expect(spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' })).toMatchObject({ stderr: '' });
  expect(fs.readFileSync(nodePath.join(cwd, 'code'), 'utf8')).toBe(`${code}\n`);
});

const HAS_FULL = fs.existsSync('/dev/full');
(HAS_FULL ? test : test.skip)('a full disk behind standard output, or standard error, is exit code 2', () => {
  const synth = (redirect: string, scenario: string) =>
    spawnSync('bash', ['-c', `${process.execPath} main.js '${scenario}' ${redirect}`], { cwd, encoding: 'utf8' });
  expect(synth('> /dev/full', 'one')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^error: can't write to standard output: ENOSPC.*\n$/),
  });
  expect(synth('2> /dev/full', 'finding')).toMatchObject({ status: 2, stdout: '' });
});

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
  for (const room of fs.readdirSync(lib).filter((name) => name !== 'labs')) expect(userLine(at(`${lib}/${room}/x.ts`))).toBeUndefined();
  expect(userLine(at(...own, `${REPO}/imports/k8s.ts`))).toBeUndefined();
  expect(describeCrash(new ConfigurationError('m'), { outdir: 'out', fate: 'partly' }).at(-1)).toBe(
    'out/ is written in part: synthesize again',
  );
});

test('what Include and Helm of cdk8s can’t take in is said in a line, with what to do', () => {
  const said = (message: string) => describeCrash(new Error(message)).slice(0, 2);
  const loading = 'Command failed: /usr/bin/node /node_modules/cdk8s/lib/_loadurl.mjs';
  const stack = '\n    at file:///node_modules/cdk8s/lib/_loadurl.mjs:29:11\n';
  expect(said("unable to execute 'helm3' to render Helm chart. Is it installed on your system?")).toEqual([
    "error: there is no program 'helm3', by which Helm of cdk8s renders a chart",
    '  hint: install it where labs are synthesized, CI included; or let the cluster render the chart: new HelmRelease(…)',
  ]);
  const noFile = `${loading} vendor/a b.yaml\nfile:29\n    throw new Error(x);\n\nError: unable to determine protocol from url: vendor/a b.yaml${stack}`;
  expect(said(noFile)).toEqual([
    "error: Include of cdk8s found no file 'vendor/a b.yaml'",
    '  hint: a path is relative to the folder in which the labs are synthesized',
  ]);
  expect(said(`${loading} https://x.example/a.yaml\nfile:42\n\nError: http error: getaddrinfo ENOTFOUND x.example${stack}`)[0]).toBe(
    'error: Include of cdk8s could not read https://x.example/a.yaml: http error: getaddrinfo ENOTFOUND x.example',
  );
  expect(said('something else')).toEqual(['error: something else', '  hint: HOMELAB_DEBUG=1 prints the stack']);
});

test('an empty outdir, as an unset variable gives it, is refused', () => {
  const script = `const { LabApp } = require('${LIBRARY}'); new LabApp({ outdir: '' }).synth();`;
  const { code, err } = run(['-e', script]);
  expect(code).toBe(1);
  expect(err).toMatch(/^error: LabApp, outdir: got '', expected a folder such as 'dist'\n/);
  expect(dist()).toBeUndefined();
});
