import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { almost, CATASTROPHIC } from '../../lib/regexp/catastrophic.fixture';
import { ATTACKS } from '../../lib/source/attacks.fixture';

/** The long form of lib/source/attacks.test.ts and lib/cli/check/limits.test.ts: the command as a process with little memory. */
const REPOSITORY = resolve(__dirname, '../..');
const MAIN = join(REPOSITORY, 'lib/cli/main.ts');
const TSX = join(REPOSITORY, 'node_modules/tsx/dist/loader.mjs');
const folder = mkdtempSync(join(tmpdir(), 'homelab-safety-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Two minutes are a hang: each takes some seconds. */
function homelab(args: readonly string[], memory = 256): { readonly status: number | null; readonly out: string; readonly err: string } {
  const command = [`--max-old-space-size=${memory}`, '--import', TSX, MAIN, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 2 ** 30,
  });
  return { status, out: stdout, err: stderr };
}

describe.each([128, 256, 1024])('with %i MB', (memory) => {
  test.each(ATTACKS)('$name', ({ text, says }) => {
    writeFileSync(join(folder, 'attack.yaml'), text(1_000_000));
    const { status, out, err } = homelab(['check', 'attack.yaml'], memory);
    expect(`${out}${err}`).toMatch(says);
    if (status === 2) expect(err).toMatch(/^error: attack\.yaml: [^\n]*\n$/);
    else expect([0, 1]).toContain(status);
  });
});

test('all catastrophic patterns in one schema, with long texts', () => {
  const properties = Object.fromEntries(CATASTROPHIC.map(([pattern], i) => [`p${i}`, { type: 'string', pattern }]));
  const schema = { openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object', properties } } } };
  const names = { plural: 'widgets', singular: 'widget', kind: 'Widget', listKind: 'WidgetList' };
  const versions = [{ name: 'v1', served: true, storage: true, schema }];
  const items = [
    {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'widgets.vendor.example' },
      spec: { group: 'vendor.example', scope: 'Namespaced', names, versions },
    },
    ...Array.from({ length: 20 }, (_, n) => ({
      apiVersion: 'vendor.example/v1',
      kind: 'Widget',
      metadata: { name: `w${n}`, namespace: 'a' },
      spec: Object.fromEntries(CATASTROPHIC.map(([, repeated], i) => [`p${i}`, almost(repeated, 1000 + n)])),
    })),
  ];
  writeFileSync(join(folder, 'patterns.json'), JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
  const { status, out } = homelab(['check', '--format', 'json', 'patterns.json']);
  expect(status).toBe(1);
  const { findings }: { readonly findings: readonly { readonly rule: string }[] } = JSON.parse(out);
  const rules = findings.map(({ rule }) => rule).filter((rule) => /value|evaluated/.test(rule));
  expect(rules).toHaveLength(20 * CATASTROPHIC.length);
});

describe('what is no file', () => {
  beforeAll(() => {
    cpSync(join(REPOSITORY, 'dist/workshop'), join(folder, 'labs/pipe'), { recursive: true });
    cpSync(join(REPOSITORY, 'dist/workshop'), join(folder, 'labs/zero'), { recursive: true });
    cpSync(join(REPOSITORY, 'dist/workshop'), join(folder, 'labs/folder'), { recursive: true });
    for (const lab of ['pipe', 'zero', 'folder']) rmSync(join(folder, 'labs', lab, 'lab.json'));
    spawnSync('mkfifo', [join(folder, 'labs/pipe/lab.json'), join(folder, 'pipe.yaml')]);
    symlinkSync('/dev/zero', join(folder, 'labs/zero/lab.json'));
    mkdirSync(join(folder, 'labs/folder/lab.json'));
  });

  test.each(['pipe', 'zero', 'folder'])('%s as lab.json of every command', (lab) => {
    const commands = [
      ['check', `labs/${lab}`],
      ['check', 'attack.yaml', '--lab', `labs/${lab}/lab.json`],
      ['plan', lab, '--dist', 'labs'],
      ['trace', 'http://a.b/', '--lab', lab, '--dist', 'labs'],
      ['verify', lab, '--dist', 'labs'],
    ];
    for (const command of commands) {
      const { status, out, err } = homelab(command);
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(new RegExp(`^error: labs/${lab}/lab\\.json: got a (named pipe|device|folder), expected a file[^\\n]*\\n$`));
    }
  });

  test('a pipe as a manifest', () => {
    expect(homelab(['check', 'pipe.yaml'])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^error: pipe\.yaml: got a named pipe/),
    });
  });
});
