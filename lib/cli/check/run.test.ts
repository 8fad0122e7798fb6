import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { PAGE_LAB } from '../../checks/page-lab';
import { type CheckOptions, run } from './run';

const BAD = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n    - port: 80\n      targetProt: 8080\n';
const POD =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: job\n  namespace: demo\nspec:\n  containers:\n    - name: main\n      image: nginx:latest\n';

const folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-run-'));
const at = (name: string) => nodePath.join(folder, name);
const FILES = {
  'bad.yaml': BAD,
  'good.yaml': BAD.replace('      targetProt: 8080\n', ''),
  'latest.yaml': POD,
  'broken.yaml': 'apiVersion: v1\nkind: Service\nmetadata:\n  name: [web\n',
  'lab.json': JSON.stringify(PAGE_LAB),
  'old.json': JSON.stringify({ ...PAGE_LAB, kubernetes: '1.30.0' }),
  'new.json': JSON.stringify({ ...PAGE_LAB, kubernetes: '1.99.0' }),
};
for (const [name, text] of Object.entries(FILES)) fs.writeFileSync(at(name), text);
afterAll(() => fs.rmSync(folder, { recursive: true }));

const printed = { out: '', err: '' };
beforeEach(() => {
  Object.assign(printed, { out: '', err: '' });
  const into = (key: 'out' | 'err') => (text: unknown) => {
    printed[key] += String(text).replaceAll(`${folder}${nodePath.sep}`, '');
    return true;
  };
  jest.spyOn(process.stdout, 'write').mockImplementation(into('out'));
  jest.spyOn(process.stderr, 'write').mockImplementation(into('err'));
});
afterEach(() => jest.restoreAllMocks());

const checked = (names: readonly string[], options: Partial<CheckOptions> = {}) =>
  run(names.map(at), { format: 'text', failOn: 'error', ...options, ...(options.lab === undefined ? {} : { lab: at(options.lab) }) });

const WITHOUT_LAB = 'not looked at:\n  manifests: whether what they refer to exists, fits and is reached is not checked without a lab\n';

test('nothing wrong: 0', () => {
  expect(checked(['good.yaml'])).toBe(0);
  expect(printed).toEqual({ out: `1 object: no findings\n${WITHOUT_LAB}`, err: '' });
});

test('an error: 1, with its place', () => {
  expect(checked(['good.yaml', 'bad.yaml'])).toBe(1);
  expect(printed.out).toMatch(
    /^bad\.yaml:8:7 error schema\/unknown-field\n {2}Service web \/spec\/ports\/0\/targetProt: .*targetPort.*\ngood\.yaml:1:1 warning gitops\/defined-twice\n.*2 objects: 1 error, 1 warning\nnot looked at:\n/s,
  );
});

test('broken YAML is a finding', () => {
  expect(checked(['broken.yaml', 'good.yaml'])).toBe(1);
  expect(printed.out).toMatch(/^broken\.yaml:[45]:\d+ error yaml\/syntax\n/);
  expect(printed.out).toContain('1 object: 1 error');
});

test('--fail-on says which severity counts', () => {
  expect(checked(['latest.yaml'])).toBe(0);
  expect(printed.out).toContain('warning security/mutable-tag');
  expect(checked(['latest.yaml'], { failOn: 'warning' })).toBe(1);
  fs.writeFileSync(at('pinned.yaml'), POD.replace('latest', '1.29.1'));
  expect(checked(['pinned.yaml'], { failOn: 'warning' })).toBe(0);
  expect(checked(['pinned.yaml'], { failOn: 'info' })).toBe(1);
});

test('with a lab, what is missing is found', () => {
  expect(checked(['latest.yaml'], { lab: 'lab.json' })).toBe(1);
  expect(printed.out).toContain('error reference/namespace\n  Pod demo/job /metadata/namespace: ');
});

test.each<[CheckOptions['format'], RegExp]>([
  ['json', /^\{\n {2}"format": 1,\n {2}"objects": 1,\n {2}"findings": \[\n {4}\{\n {6}"rule": "schema\/unknown-field",/],
  ['github', /^::error file=.*bad\.yaml,line=8,col=7,/],
  ['sarif', /"version": "2\.1\.0"/],
  ['markdown', /^### ❌ 1 object: 1 error\n/],
])('--format %s', (format, expected) => {
  expect(checked(['bad.yaml'], { format })).toBe(1);
  expect(printed.out).toMatch(expected);
  expect(printed.out.endsWith('\n')).toBe(true);
});

test('a Kubernetes version without schemas is reported beside the result', () => {
  expect(checked(['bad.yaml'], { lab: 'old.json', format: 'json' })).toBe(1);
  expect(printed.err).toMatch(/^note: old\.json: no schemas of Kubernetes 1\.30, its manifests are checked against those of 1\.32\n$/);
  expect(JSON.parse(printed.out).findings.length).toBeGreaterThan(0);
  checked(['bad.yaml'], { lab: 'new.json' });
  expect(printed.err).toMatch(/no schemas of Kubernetes 1\.99, its manifests are checked against those of 1\.\d+\n$/);
});

test('a fix quotes what is text, and leaves alone what is filled in', () => {
  const pod = (value: string, port: string): string =>
    `apiVersion: v1\nkind: Pod\nmetadata: { name: a, namespace: b }\nspec:\n  containers:\n    - name: a\n      image: a:1\n      env: # ours\n        - { name: PIN, value: ${value} }\n      ports: [{ containerPort: ${port} }]\n`;
  fs.writeFileSync(at('pod.yaml'), pod('0755', `"\${PORT:=80}"`));
  checked(['pod.yaml'], { format: 'json', rule: ['schema/type'] });
  expect(printed.out.match(/"op": "\w+"/g)).toEqual(['"op": "quote"']);
  checked(['pod.yaml'], { fix: true, rule: ['schema/type'] });
  expect(fs.readFileSync(at('pod.yaml'), 'utf8')).toBe(pod('"0755"', `"\${PORT:=80}"`));
});

test('a fix settles what came of the mistake as well, and may show what it hid', () => {
  const claim = (modes: string): string =>
    `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: a, namespace: b }\nspec:\n  ${modes}: [ReadWriteOnce]\n  resources: { requests: { storage: 1Gi } }\n`;
  fs.writeFileSync(at('claim.yaml'), claim('accesModes'));
  expect(checked(['claim.yaml'], { rule: ['schema/*'] })).toBe(1);
  printed.out = '';
  expect(checked(['claim.yaml'], { fix: true, rule: ['schema/*'] })).toBe(0);
  expect(fs.readFileSync(at('claim.yaml'), 'utf8')).toBe(claim('accessModes'));
  expect(printed.out).toContain('no findings');
});

test('a baseline accepts what was there, and a fix changes the file', () => {
  const baseline = at('baseline.json');
  expect(checked(['bad.yaml'], { writeBaseline: true, baseline })).toBe(0);
  expect(printed.out).toContain('1 finding accepted by baseline.json');
  fs.writeFileSync(at('fixed.yaml'), `${BAD}# ours\n`);
  expect(checked(['fixed.yaml'], { fix: true })).toBe(0);
  expect(fs.readFileSync(at('fixed.yaml'), 'utf8')).toBe(`${BAD.replace('targetProt', 'targetPort')}# ours\n`);
  expect(printed.err).toContain('note: fixed 1 finding in 1 file');
  printed.out = '';
  expect(checked(['fixed.yaml'], { baseline })).toBe(0);
  expect(printed.out).not.toContain('entry accepts');
  expect(checked(['good.yaml'], { baseline, rule: ['schema/*'] })).toBe(0);
  expect(checked(['latest.yaml'], { rule: ['schema/*'], failOn: 'info' })).toBe(0);
  expect(() => checked(['bad.yaml'], { writeBaseline: true, rule: ['schema/*'] })).toThrow('expected all rules');
});

test('what Argo CD shows as different is a finding where it is', () => {
  const claim =
    'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: a, namespace: demo }\nspec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1024Mi } } }\n';
  const application =
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a, namespace: argocd }\nspec: { project: default, destination: { namespace: demo, name: in-cluster }, source: { repoURL: https://example.com/x.git, path: . } }\n';
  fs.writeFileSync(at('claim.yaml'), claim);
  fs.writeFileSync(at('app.yaml'), application);
  const quantity: Partial<CheckOptions> = { rule: ['gitops/quantity'], failOn: 'info' };
  expect(checked(['claim.yaml'], quantity)).toBe(0);
  expect(checked(['claim.yaml', 'app.yaml'], quantity)).toBe(1);
});
