import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { almost, CATASTROPHIC } from '../../lib/regexp/catastrophic.fixture';
import { ATTACKS } from '../../lib/source/attacks.fixture';

/** The long form of lib/source/attacks.test.ts and lib/cli/check/limits.test.ts: the command as a process with little memory. */
const REPOSITORY = resolve(__dirname, '../..');
/** Compiled by setup.ts: compiling it for each process would take most of the time. */
const MAIN = join(REPOSITORY, '.test-build/lib/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'homelab-safety-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Two minutes are a hang: each takes some seconds. */
function homelab(args: readonly string[], memory = 256): { readonly status: number | null; readonly out: string; readonly err: string } {
  const command = [`--max-old-space-size=${memory}`, MAIN, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 2 ** 30,
  });
  return { status, out: stdout, err: stderr };
}

describe.each([128, 256, 1024])('with %i MB', (memory) => {
  test.each(ATTACKS)('$name', ({ text, message: says }) => {
    writeFileSync(join(folder, 'attack.yaml'), text(1_000_000));
    const { status, out, err } = homelab(['check', 'attack.yaml'], memory);
    expect(`${out}${err}`).toMatch(says);
    if (status === 2) expect(err).toMatch(/^error: attack\.yaml: [^\n]*\n$/);
    else expect([0, 1]).toContain(status);
  });
});

/** A definition with a pattern for each field, and objects that have these fields. */
function widgets(patterns: readonly string[], specs: readonly Readonly<Record<string, string>>[]): string {
  const properties = Object.fromEntries(patterns.map((pattern, i) => [`p${i}`, { type: 'string', pattern }]));
  const schema = { openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object', properties } } } };
  const names = { plural: 'widgets', singular: 'widget', kind: 'Widget', listKind: 'WidgetList' };
  const spec = { group: 'vendor.example', scope: 'Namespaced', names, versions: [{ name: 'v1', served: true, storage: true, schema }] };
  const definition = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'widgets.vendor.example' },
    spec,
  };
  const objects = specs.map((one, n) => ({
    apiVersion: 'vendor.example/v1',
    kind: 'Widget',
    metadata: { name: `w${n}`, namespace: 'a' },
    spec: one,
  }));
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [definition, ...objects] });
}

/** Rules that say something of a value that was, or was not, compared with its pattern. */
function judged(text: string, memory: number): readonly string[] {
  writeFileSync(join(folder, 'patterns.json'), text);
  const { status, out } = homelab(['check', '--format', 'json', 'patterns.json'], memory);
  expect(status).toBe(1);
  const { findings }: { readonly findings: readonly { readonly rule: string }[] } = JSON.parse(out);
  return findings.map(({ rule }) => rule).filter((rule) => /value|evaluated/.test(rule));
}

test('all catastrophic patterns in one schema, with long texts', () => {
  const spec = (n: number) => Object.fromEntries(CATASTROPHIC.map(([, repeated], i) => [`p${i}`, almost(repeated, 1000 + n)]));
  const patterns = CATASTROPHIC.map(([pattern]) => pattern);
  const rules = judged(
    widgets(
      patterns,
      Array.from({ length: 20 }, (_, n) => spec(n)),
    ),
    256,
  );
  expect(rules).toHaveLength(20 * CATASTROPHIC.length);
});

test('hundreds of patterns of which each would be remembered with megabytes of states', () => {
  const patterns = Array.from({ length: 340 }, (_, i) => `^(?i)[ab]*a[ab]{${200 + (i % 100)}}(c|d${i})$`);
  let seed = 1;
  const letter = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % 2 === 0 ? 'a' : 'b';
  };
  const spec = Object.fromEntries(patterns.map((_, i) => [`p${i}`, Array.from({ length: 1000 }, letter).join('')]));
  expect(judged(widgets(patterns, [spec]), 128)).toHaveLength(340);
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
