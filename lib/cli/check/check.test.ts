import { readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { completeLab } from '../../lab/complete';
import { JsonSchema } from '../../schema/json-schema';
import { readText } from '../../source/read-text';
import { LAB } from '../verify/fixture';
import { check } from './check';
import { CLEAN, RESULT } from './fixture';
import { readGroups } from './groups';

const REPO = nodePath.join(__dirname, '../../..');
const service = (name: string, more = '') =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n  ports:\n    - port: 80\n${more}`;

/** Checks texts, by file. */
function checked(texts: Readonly<Record<string, string | Uint8Array>>, lab?: typeof LAB) {
  const files = Object.entries(texts).map(([file, text]) => readText(file, text));
  return check([{ ...(lab ? { lab: { file: 'lab.json', description: lab } } : {}), files }]);
}
const places = (result: ReturnType<typeof check>) =>
  result.findings.map(({ rule, file, line, column }) => `${file}:${line}:${column} ${rule}`);

test('findings carry the place of their field', () => {
  const { objects, findings } = checked({ 'a.yaml': `# first\n---\n${service('web', '      targetProt: 8080\n')}` });
  expect(objects).toBe(1);
  expect(findings).toMatchObject([
    {
      rule: 'schema/unknown-field',
      severity: 'error',
      object: { apiVersion: 'v1', kind: 'Service', name: 'web' },
      file: 'a.yaml',
      line: 10,
      column: 7,
      path: '/spec/ports/0/targetProt',
      hint: expect.stringContaining('targetPort'),
    },
  ]);
});

test('in the order of the files, then of their lines, with what can not be read among them', () => {
  const bad = (name: string) => service(name, '      x: 1\n');
  const result = checked({ 'z.yaml': `${bad('b')}---\na: [\n`, 'a.yaml': `- 1\n---\n${bad('c')}---\n${bad('d')}` });
  expect(places(result)).toEqual([
    'z.yaml:8:7 schema/unknown-field',
    expect.stringMatching(/^z\.yaml:1[01]:\d+ yaml\/syntax$/),
    'a.yaml:1:1 yaml/not-an-object',
    'a.yaml:10:7 schema/unknown-field',
    'a.yaml:19:7 schema/unknown-field',
  ]);
  expect(result.objects).toBe(3);
});

test('of two objects of one name the one that is meant', () => {
  const [right, wrong] = [service('web'), service('web', '      x: 1\n')];
  expect(places(checked({ 'dev.yaml': right, 'prod.yaml': `---\n${wrong}` }))).toEqual(['prod.yaml:9:7 schema/unknown-field']);
});

test('a text that is not UTF-8 is no YAML', () => {
  const { findings } = checked({ 'a.yaml': Buffer.from([0x61, 0x0a, 0x62, 0xff]) });
  expect(findings).toMatchObject([{ rule: 'yaml/syntax', line: 2, column: 2, message: 'the text is not UTF-8' }]);
});

test('an object may leave its name to the server', () => {
  const job = service('x').replace('name: x', 'generateName: web-').replace('port: 80', 'prot: 80');
  expect(checked({ 'a.yaml': job }).findings).toContainEqual(
    expect.objectContaining({ object: expect.objectContaining({ name: 'web-xxxxx' }) }),
  );
});

test('what is waived is reported with its reason, and its place', () => {
  const annotation = '  annotations:\n    homelab.cdk8s.io/waive: |\n      schema/unknown-field: a test\n';
  const text = service('web', '      x: 1\n').replace('spec:\n', `${annotation}spec:\n`);
  const { findings, waived } = checked({ 'a.yaml': text });
  expect(findings).toEqual([]);
  expect(waived).toMatchObject([{ rule: 'schema/unknown-field', reason: 'a test', file: 'a.yaml', line: 11, column: 7 }]);
});

test('a finding about what no file holds is at the head of the lab', () => {
  const waiver = { rule: 'schema/type', object: { apiVersion: 'v1', kind: 'Service', name: 'gone' }, reason: 'x' };
  const { findings } = checked({ 'a.yaml': '' }, { ...LAB, waivers: [waiver] });
  expect(findings).toMatchObject([{ rule: 'waiver/stale', file: 'lab.json', line: 1, column: 1, path: '' }]);
});

test('groups are checked each by itself', () => {
  const lab = { file: 'lab.json', description: completeLab(LAB) };
  const [a, b] = ['a.yaml', 'b.yaml'].map((file) => readText(file, service('web').replace('name:', 'namespace: web\n  name:')));
  const rulesOf = (...groups: Parameters<typeof check>[0]) => check(groups).findings.map(({ rule }) => rule);
  expect(a && b && rulesOf({ lab, files: [a, b] })).toContain('gitops/duplicate-object');
  expect(a && b && rulesOf({ lab, files: [a] }, { lab, files: [b] })).not.toContain('gitops/duplicate-object');
});

describe('schemas/check.schema.json', () => {
  const text = readFileSync(nodePath.join(REPO, 'schemas/check.schema.json'), 'utf8');
  // It lets programs be older than what they read; here nothing may be in the output that it does not have.
  const closed = JSON.parse(text, (_, value) => (value?.type === 'object' ? { ...value, additionalProperties: false } : value));
  const schema = new JsonSchema(closed);
  const errorsOf = (value: unknown) => schema.problems(JSON.parse(JSON.stringify(value)), 'Result');

  test('describes what is printed', () => {
    const broken = checked({ 'a.yaml': `${service('web', '      x: 1\n')}---\na: [` });
    for (const result of [RESULT, CLEAN, broken, check(readGroups([nodePath.join(REPO, 'dist')], undefined))]) {
      expect(errorsOf(result)).toEqual([]);
    }
  });

  test('and nothing else', () => {
    const [first] = RESULT.findings;
    for (const wrong of [
      { ...first, line: 0 },
      { ...first, severity: 'fatal' },
      { ...first, extra: 1 },
      { ...first, rule: undefined },
    ]) {
      expect(errorsOf({ ...RESULT, findings: [wrong] })).not.toEqual([]);
    }
    expect(errorsOf({ ...CLEAN, objects: 1.5 })).not.toEqual([]);
  });
});
