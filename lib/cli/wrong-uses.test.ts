import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import type { Ran } from './capture.fixture';
import { LAB } from './verify/fixture';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

const SCRIPT = nodePath.resolve(__dirname, '../../.test-build/lib/cli/many.fixture.js');
const MANIFEST = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: a }\n';
const DESCRIPTION = JSON.stringify(LAB);
const FILES: Readonly<Record<string, string>> = {
  'dist/small/lab.json': DESCRIPTION,
  'dist/small/a.yaml': MANIFEST,
  'labs/one/lab.json': DESCRIPTION,
  'labs/two/lab.json': DESCRIPTION,
  'empty/lab.json': DESCRIPTION,
  'odd/lab.json/x.yaml': MANIFEST,
  'odd/a.yaml': MANIFEST,
  'wrong/lab.json': '{ "name": 1 }',
  'wrong/a.yaml': MANIFEST,
  'strangers/values.yaml': 'replicas: 1\n',
  'nothing/README.md': '',
  'a.yaml': MANIFEST,
  'comments.yaml': '# later\n---\n# still later\n',
  'empty.yaml': '',
  'empty.json': '',
  'broken.json': '{ "password": hunter2',
  'list.json': '[]',
};

/** By subcommand: command lines that can do no work. */
const WRONG: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '': [
    ...[['destroy'], ['chek'], ['Check', 'dist'], ['help'], ['help', 'check'], ['--write'], ['-x'], ['--lab', 'x'], [''], [' ']],
    ...[['__proto__'], ['constructor'], ['toString'], ['check,', 'dist'], ['a\nb'], ['\u001b[2J'], ['--format=json'], ['x'.repeat(9999)]],
  ],
  check: [
    ...[[], ['gone'], ['gone.yaml', 'dist'], [''], ['-x'], ['empty.yaml'], ['comments.yaml'], ['empty.yaml', 'comments.yaml']],
    ...[['nothing'], ['strangers'], ['nothing', 'strangers'], ['empty'], ['odd'], ['wrong'], ['-'], ['-', 'empty.yaml'], ['dist', '--lab']],
    ...['gone.json', 'dist', 'a.yaml', 'empty.json', 'broken.json', 'list.json', '', '-', '/dev/null'].map((lab) => ['dist', '--lab', lab]),
    ...['gone.json', 'dist', 'a.yaml', 'empty.json', 'broken.json', 'list.json'].map((config) => ['dist', '--config', config]),
    ...[
      ['--rule', ''],
      ['--rule', ','],
      ['--rule', 'nope'],
      ['--ignore', 'nope/*'],
      ['--baseline', 'gone'],
      ['--baseline', 'dist'],
    ].map((more) => ['dist', ...more]),
    ...[
      ['--write-baseline', '--baseline', 'dist'],
      ['--write-baseline', '--baseline', ''],
      ['--watch', '-'],
      ['--crds', 'gone'],
    ].map((more) => ['dist', ...more]),
    ...['gone', 'dist', 'empty'].map((file) => ['dist', '--values-from', file]),
    ['dist', '--config'],
    ['gone', '--watch'],
    ...['--config', '--exclude', '--crds', '--ignore', '--baseline', '--values-from'].map((option) => ['dist', option, '']),
    ...['--exclude', '--crds', '--ignore'].map((option) => ['dist', option, ' ,']),
    ...[
      ['dist', '--format', 'xml'],
      ['dist', '--format'],
      ['dist', '--fail-on', 'never'],
      ['dist', '--failOn', 'error'],
      ['dist', '--everything'],
    ],
  ],
  plan: [
    ...[['gone'], [''], ['./gone'], ['dist'], ['a.yaml'], ['./a.yaml'], ['small/lab.json'], ['./dist/small/lab.json'], ['/'], ['../..']],
    ...[['./empty'], ['./odd'], ['./wrong'], ['./nothing'], ['small', 'small'], ['--lab', 'small'], ['--format', 'xml'], ['--format']],
    ...['gone', 'nothing', 'labs', 'a.yaml', '', 'dist/small'].map((dist) => ['--dist', dist]),
  ],
  upgrade: [
    ...[
      [],
      [''],
      ['papers'],
      ['1'],
      ['1.'],
      ['1.99'],
      ['2.0'],
      ['v1.37.1+'],
      ['1.37+k3s1'],
      ['latest'],
      ['-1.37'],
      ['1.37.1+k3s1 x'],
      ['__proto__'],
    ],
    ...[
      ['1.37', 'gone'],
      ['1.37', './empty'],
      ['1.37', './odd'],
      ['1.37', './wrong'],
      ['1.37', 'small', 'small'],
      ['1.37', '--lab', 'small'],
    ],
    ...[
      ['1.37', '--dist', 'gone'],
      ['1.37', '--dist', 'labs'],
      ['1.37', '--format', 'xml'],
      ['1.37', '--format'],
      ['1.37', '--config', 'gone'],
      ['1.37', '--config', ''],
    ],
    ...[['1.32', 'small'], ['1.33', 'small'], ['1.33.2', 'small'], ['v1.37.1+rke2r1', 'small'], ['small', '1.37'], ['x'.repeat(9999)]],
  ],
  trace: [
    ...[
      [],
      [''],
      ['x'],
      ['x', 'y'],
      ['a', 'b', 'c'],
      ['ftp://x/'],
      ['http://'],
      ['http://[/'],
      ['http://x:99999/'],
      ['a ->'],
      ['-> b'],
      ['->'],
    ],
    ...[
      ['a -> b -> c'],
      ['ingress'],
      ['ingress', ''],
      ['ingress', 'a/b/c:80'],
      ['a/b', 'c/d:80'],
      ['a//b', 'c/d'],
      ['prometheus', 'a/gone'],
    ],
    ...[
      ['node', '10.0.0.2:22'],
      ['300.1.1.1', 'a/a:80'],
      ['10.0.0.0/99', 'a/a:80'],
      ['ingress', '300.1.1.1:80'],
      ['ingress', '10.0.0.0/33:80'],
    ],
    ...[
      ['--all', 'x'],
      ['--all', '--format', 'html'],
      ['--all', '--dist', 'gone'],
      ['--all', '--lab', 'gone'],
      ['--all', '--lab', './empty'],
    ],
    ...[
      ['--all', '--lab', './wrong'],
      ['--all', '--dist', 'labs'],
      ['http://h/', '--lab', 'gone'],
      ['http://h/', '--dist', 'nothing'],
    ],
    ...[['http://h/', '--header', 'x'], ['http://h/', '--header', ': x'], ['http://h/', '--header'], ['http://h/', '--method'], ['--All']],
  ],
  verify: [
    ...[
      [],
      ['gone'],
      [''],
      ['small', 'small'],
      ['./empty'],
      ['./odd'],
      ['./wrong'],
      ['--dist', 'gone'],
      ['--dist', 'labs'],
      ['--dist', 'nothing'],
    ],
    ...['gone', 'dist', 'empty.yaml', 'a.yaml', 'broken.json', 'list.json', ''].map((file) => ['--kubeconfig', file]),
    ...[['--kubeconfig'], ['--context'], ['--context', 'moon'], ['--format', 'xml'], ['--write'], ['--fix']],
  ],
  explain: [
    ...[[], [''], ['nope'], ['schema'], ['schema/'], ['/'], ['../README'], ['../../package'], ['__proto__'], ['constructor'], ['a\nb']],
    ...[
      ['\u001b[2J'],
      ['x'.repeat(9999)],
      ['schema/unknown-field', 'x'],
      ['--all'],
      ['schema/unknown-field', '--format', 'json'],
      ['README'],
    ],
  ],
  report: [
    ...[[], ['x'], ['schema/type'], ['nope', 'dist'], ['__proto__', 'dist'], ['schema/*', 'dist'], ['schema', 'dist'], ['', 'dist']],
    ...[['gone'], [''], ['-'], ['nothing'], ['strangers'], ['empty.yaml'], ['broken.json'], ['dist']].map((path) => [
      'schema/type',
      ...path,
    ]),
    ...[['--object'], ['--object', ''], ['--lab', 'gone'], ['--lab', 'a.yaml'], ['--config', 'dist'], ['--format', 'json']].map((more) => [
      'schema/type',
      'dist',
      ...more,
    ]),
  ],
  'migrate-ingress': [
    ...[[], ['--to'], ['--to', 'nginx'], ['--to', ''], ['traefik'], ['--to', 'traefik', 'x'], ['--lab', 'small']],
    ...[
      ['--lab', 'gone'],
      ['--lab', ''],
      ['--lab', '../..'],
      ['--lab', 'small'],
      ['--dist', 'gone'],
      ['--dist', 'labs'],
      ['--out'],
      [],
    ].map((more) => ['--to', 'traefik', ...more]),
    ...[
      ['--format', 'markdown'],
      ['--config', 'gone'],
      ['--config', 'dist'],
      ['--force', 'x'],
    ].map((more) => ['--to', 'gateway-api', ...more]),
  ],
  lab: [
    ...[['gone'], [''], ['-'], ['a.yaml'], ['dist'], ['empty.yaml'], ['--node', 'x'], ['--node', '='], ['--node', 'a=b'], ['--node']],
    ...[
      ['--timeout', 'x'],
      ['--timeout', '0'],
      ['--from-cluster', 'a.yaml'],
      ['--kubeconfig', 'x', 'a.yaml'],
      ['--from-cluster', '--timeout', '1e9'],
    ],
    ...[
      ['--kubernetes', '1'],
      ['--kubernetes', 'x'],
      ['--kubernetes', '1.36', '--lan', 'x'],
      ['--kubernetes', '1.36', '--lan', '10.0.0.0/99'],
      ['--kubernetes', '1.36', '--distribution', '__proto__'],
      ['--kubernetes', '1.36', '--ingress', 'toString'],
      ['--kubernetes', '1.36', '--name', '../x'],
      ['--kubernetes', '1.36', '--output', ''],
      ['--kubernetes', '1.36', '--output', 'dist'],
      ['--kubernetes', '1.36', '--output', 'gone/x'],
      ['--kubernetes', '1.36', '--output', 'dist', '--force'],
    ].map((more) => ['--node', 'pi=192.168.1.10', ...more]),
  ],
  facts: [
    ...[['x'], ['a', 'b'], ['-'], ['--format'], ['--format', 'xml'], ['--format', 'JSON'], ['--config'], ['--config', 'gone']],
    ...[
      ['--config', 'dist'],
      ['--config', 'a.yaml'],
      ['--config', 'empty.json'],
      ['--config', 'broken.json'],
      ['--config', 'list.json'],
    ],
    ...[['--config', ''], ['--all'], ['--lab', 'small'], ['--format', 'json', 'x']],
  ],
  completion: [
    ...[[], [''], ['tcsh'], ['BASH'], ['bash', 'zsh'], ['__proto__'], ['--shell', 'bash'], ['bash', '--format', 'json'], ['-'], ['a\nb']],
    ...[['\u001b[2J'], ['bash '], ['sh'], ['powershell'], ['x'.repeat(9999)]],
  ],
  rules: [
    ...[
      ['x'],
      ['a', 'b'],
      ['-'],
      ['--', 'x'],
      ['--format'],
      ['--format', 'xml'],
      ['--format', 'JSON'],
      ['--format='],
      ['--Format', 'json'],
    ],
    ...[['--json'], ['-f', 'json'], ['--all'], ['--severity', 'error'], ['schema'], ['--format', 'json', 'x'], ['--lab', 'x']],
  ],
};
const LINES = Object.entries(WRONG).flatMap(([command, uses]) => uses.map((args) => (command === '' ? args : [command, ...args])));

let folder: string;
let ran: readonly Ran[];
beforeAll(() => {
  folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-wrong-'));
  for (const [path, text] of Object.entries(FILES)) {
    fs.mkdirSync(nodePath.dirname(nodePath.join(folder, path)), { recursive: true });
    fs.writeFileSync(nodePath.join(folder, path), text);
  }
  fs.writeFileSync(nodePath.join(folder, 'lines'), JSON.stringify(LINES));
  const env = { PATH: process.env.PATH, HOME: folder };
  const { stdout } = spawnSync(process.execPath, [SCRIPT, 'lines'], { cwd: folder, env, input: '', encoding: 'utf8' });
  ran = JSON.parse(stdout);
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('each subcommand has its share', () => {
  for (const uses of Object.values(WRONG)) expect(uses.length).toBeGreaterThanOrEqual(15);
});

/** One line of ours, and at most what commander suggests and how to see the usage. */
const SAID = /^error: [^\n]+\n(?:\(Did you mean [^\n]+\)\n)?(?:\(--help shows the usage\)\n)?$/;

test.each(LINES.map((args, i) => [JSON.stringify(args).slice(0, 60), i] as const))('%s', (_, i) => {
  expect(ran[i]).toEqual({ code: 2, out: '', err: expect.stringMatching(SAID) });
  expect(ran[i]?.err).not.toMatch(/ {4}at |internal|undefined|\[object|hunter2/);
  // No name of more than a line, and no control characters.
  expect(ran[i]?.err).toMatch(/^[ -~\n…’]*$/);
});
