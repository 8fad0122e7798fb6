import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { DESCRIBED } from '../../checks/catalogue';
import { PAGE_LAB } from '../../checks/page-lab.fixture';

jest.setTimeout(60_000);

const REPO = nodePath.resolve(__dirname, '../../..');
const BAD = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n    - port: 80\n      targetProt: 8080\n';
const GOOD = BAD.replace('      targetProt: 8080\n', '');
const LATEST = `apiVersion: v1
kind: Pod
metadata:
  name: job
  namespace: demo
spec:
  containers:
    - name: main
      image: nginx:latest
`;

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-check-'));
  const files = {
    'bad.yaml': BAD,
    'good.yaml': GOOD,
    'latest.yaml': LATEST,
    'broken.yaml': 'apiVersion: v1\nkind: Service\nmetadata:\n  name: [web\n',
    'wrong.json': JSON.stringify({ ...PAGE_LAB, nodes: [{ ...PAGE_LAB.nodes[0], role: 'server' }] }),
    'old.json': JSON.stringify({ ...PAGE_LAB, kubernetes: '1.30.0' }),
    'lab/lab.json': JSON.stringify(PAGE_LAB),
    'lab/pod.yaml': LATEST.replace('latest', '1.29.1'),
  };
  for (const [path, text] of Object.entries(files)) {
    fs.mkdirSync(nodePath.dirname(nodePath.join(folder, path)), { recursive: true });
    fs.writeFileSync(nodePath.join(folder, path), text);
  }
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Runs the command line as a user would. */
function homelab(args: readonly string[], stdin = ''): Promise<{ code: number | null; out: string; err: string }> {
  const command = ['--require', require.resolve('tsx/cjs'), nodePath.join(REPO, 'lib/cli/main.ts'), ...args];
  const child = spawn(process.execPath, command, { cwd: folder, env: { PATH: process.env.PATH, HOME: folder } });
  const ran = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.err += text));
  // A command that fails before it reads closes the pipe.
  child.stdin.on('error', () => undefined).end(stdin);
  return new Promise((done) => child.on('close', (code) => done({ ...ran, code })));
}

interface Run {
  readonly what: string;
  readonly args: readonly string[];
  readonly stdin?: string;
  readonly code: number;
  readonly out?: RegExp;
  readonly err?: RegExp;
}

const NOTHING = /^$/;
const UNKNOWN_FIELD = /:8:7 error schema\/unknown-field\n {2}Service web \/spec\/ports\/0\/targetProt: .*targetPort/s;

const RUNS: readonly Run[] = [
  { what: 'standard input', args: ['check', '-'], stdin: BAD, code: 1, out: new RegExp(`^stdin${UNKNOWN_FIELD.source}`, 's') },
  { what: 'several paths', args: ['check', 'good.yaml', 'bad.yaml'], code: 1, out: /^bad\.yaml:8:7 .*2 objects: 1 error\n$/s },
  { what: 'nothing wrong', args: ['check', 'good.yaml'], code: 0, out: /^1 object: no findings\n$/ },
  { what: 'broken YAML', args: ['check', 'broken.yaml'], code: 1, out: /^broken\.yaml:[45]:\d+ error yaml\/syntax\n/ },
  { what: 'a path that is not there', args: ['check', 'gone'], code: 2, out: NOTHING, err: /^error: gone: ENOENT: [^\n]*\n$/ },
  {
    what: 'a description that is wrong',
    args: ['check', 'good.yaml', '--lab', 'wrong.json'],
    code: 2,
    out: NOTHING,
    err: /^error: wrong\.json: \/nodes\/0\/role got "server", expected 'control-plane' or 'worker'\n$/,
  },
  {
    what: 'a Kubernetes that there are no schemas of',
    args: ['check', 'bad.yaml', '--lab', 'old.json', '--format', 'github'],
    code: 1,
    out: /^::error file=bad\.yaml,line=8,/m,
    err: /^note: old\.json: no schemas of Kubernetes 1\.30, its manifests are checked against those of 1\.\d+\n$/,
  },
  { what: 'a folder of a lab', args: ['check', 'lab'], code: 1, out: /^lab\/pod\.yaml:5:3 error reference\/namespace\n/m },
  { what: 'a warning', args: ['check', 'latest.yaml'], code: 0, out: /warning security\/mutable-tag/ },
  { what: 'a warning that counts', args: ['check', 'latest.yaml', '--fail-on', 'warning'], code: 1, out: /1 warning/ },
  { what: 'no path', args: ['check'], code: 2, err: /^error: missing required argument 'path'/ },
  { what: 'a rule', args: ['explain', 'reference/config-map'], code: 0, out: /^# reference\/config-map\n/ },
  {
    what: 'a rule that is misspelt',
    args: ['explain', 'reference/confg-map'],
    code: 2,
    out: NOTHING,
    err: /^error: no rule 'reference\/confg-map': did you mean 'reference\/config-map'\?; homelab rules lists them\n$/,
  },
  { what: 'a rule without its topic', args: ['explain', 'mutable-tag'], code: 2, err: /did you mean 'security\/mutable-tag'\?/ },
];

test('check and explain: what they print, and how they exit', async () => {
  const found: Record<string, object> = {};
  // Two at a time: as many as the machine has cores.
  const todo = [...RUNS];
  const work = async () => {
    for (let run = todo.shift(); run; run = todo.shift()) found[run.what] = await homelab(run.args, run.stdin);
  };
  await Promise.all([work(), work()]);
  const expected = RUNS.map(({ what, code, out = /(?:)/, err = NOTHING }) => [
    what,
    { code, out: expect.stringMatching(out), err: expect.stringMatching(err) },
  ]);
  expect(found).toEqual(Object.fromEntries(expected));
});

test('rules: every rule, for people and for programs', async () => {
  const [text, json] = await Promise.all([homelab(['rules']), homelab(['rules', '--format', 'json'])]);
  expect([text.code, json.code, text.err, json.err]).toEqual([0, 0, '', '']);
  expect(
    text.out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(DESCRIBED.map(({ id }) => id));
  expect(text.out).toMatch(/^reference\/config-map +error +a ConfigMap .* exists \(needs a lab\)$/m);
  const listed: unknown = JSON.parse(json.out);
  expect(listed).toHaveLength(DESCRIBED.length);
  expect(listed).toContainEqual({ id: 'security/mutable-tag', severity: 'warning', says: expect.any(String), needsLab: false });
});
