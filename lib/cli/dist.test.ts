import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { labOf, readLab } from './dist';
import { LAB } from './verify/fixture';

let dist: string;
beforeEach(() => {
  dist = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-dist-'));
});
afterEach(() => fs.rmSync(dist, { recursive: true }));

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n';
function write(files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    fs.mkdirSync(nodePath.dirname(nodePath.join(dist, path)), { recursive: true });
    fs.writeFileSync(nodePath.join(dist, path), content);
  }
}

test('the only lab, or one by name or folder; what is no manifest is left alone', () => {
  const files = {
    'a/web/all.yml': `${SERVICE}---\n# nothing\n---\n${SERVICE}`,
    'a/nodes/x/registries.yaml': 'mirrors: {}',
    'a/web/README': '',
  };
  write({ 'a/lab.json': JSON.stringify(LAB), ...files, 'no-lab/x.yaml': SERVICE });
  const found = readLab(undefined, dist);
  expect(found).toMatchObject({ name: 'a', description: { name: 'small' } });
  expect(found.manifests.map(({ file, folder }) => [file, folder])).toEqual(
    [1, 2].map(() => [nodePath.join(dist, 'a/web/all.yml'), 'web']),
  );
  expect(readLab('a', dist)).toEqual(found);
  expect(readLab(`${nodePath.join(dist, 'a')}/`, 'dist')).toEqual(found);
  expect(() => readLab(nodePath.join(dist, 'a/lab.json'), 'dist')).toThrow(/the description of a lab: expected its folder/);
  write({ 'b/lab.json': JSON.stringify(LAB) });
  expect(() => readLab(undefined, dist)).toThrow(`which lab? '${dist}' holds a, b`);
  expect(() => readLab('c', dist)).toThrow(`no lab 'c' in '${dist}': there is a, b`);
});

test.each(['.', './', '../a'])('the lab of the current folder: %s', (path) => {
  write({ 'a/lab.json': JSON.stringify(LAB), 'a/web/all.yml': SERVICE });
  const before = process.cwd();
  process.chdir(nodePath.join(dist, 'a'));
  try {
    expect(readLab(path, 'dist')).toMatchObject({ name: 'a', manifests: [{ folder: 'web' }] });
  } finally {
    process.chdir(before);
  }
});

test.each(['..', './', '/', '../..'])('no lab there: %s', (path) => {
  const before = process.cwd();
  process.chdir(dist);
  try {
    expect(() => readLab(path, 'dist')).toThrow(/^no lab in /);
  } finally {
    process.chdir(before);
  }
});

test('a folder of manifests is no lab, and is named itself', () => {
  write({ 'web/x.yaml': SERVICE });
  expect(() => readLab(nodePath.join(dist, 'web'), 'dist')).toThrow(`no lab in '${nodePath.join(dist, 'web')}': expected a lab.json`);
});

test.each([
  ['no folder', {}, 'nope', /^no folder '.*nope'/],
  ['no lab', {}, '', /^no lab in /],
  ['no JSON', { 'a/lab.json': '{' }, '', /a.lab\.json: /],
  ['no description', { 'a/lab.json': '[]' }, '', /lab\.json: is no description of a lab: expected an object$/],
  [
    'a description without nodes',
    { 'a/lab.json': JSON.stringify({ ...LAB, nodes: undefined }) },
    '',
    /lab\.json: required field 'nodes' is missing$/,
  ],
  ['no manifests', { 'a/lab.json': JSON.stringify(LAB), 'a/x/y.yaml': '# later' }, '', /^\S+a: no manifests found/],
  ['bad YAML', { 'a/lab.json': JSON.stringify(LAB), 'a/x/y.yaml': 'apiVersion: v1\nkind: b: c' }, '', /^\S+y\.yaml:2:\d+: [^\n]+$/],
  [
    'a list',
    { 'a/lab.json': JSON.stringify(LAB), 'a/x/y.yaml': '- b' },
    '',
    /no manifests found, expected YAML or JSON with apiVersion and kind, beside its lab\.json or below; passed over: 1 /,
  ],
  [
    'no name',
    { 'a/lab.json': JSON.stringify(LAB), 'a/x/y.yaml': 'apiVersion: batch/v1\nkind: Job\nmetadata: { generateName: a- }\n' },
    '',
    /y\.yaml:1: expected metadata\.name/,
  ],
])('%s', (_, files: Readonly<Record<string, string>>, folder, message) => {
  write(files);
  expect(() => readLab(undefined, nodePath.join(dist, folder))).toThrow(message);
});

test('a kustomization is in its namespace, with what it generates; what is not known of it is a gap', () => {
  const base = `resources: [web.yaml]\nnamespace: shop\nconfigMapGenerator: [{ name: settings, literals: [a=b] }]\n`;
  write({
    'a/lab.json': JSON.stringify(LAB),
    'a/k/kustomization.yaml': `${base}patches: [{ path: patch.yaml }]\n`,
    'a/k/web.yaml': `${SERVICE}spec: { ports: [{ port: 80 }] }\n`,
    'a/k/patch.yaml': `${SERVICE}spec: { type: NodePort }\n`,
    'a/values.yaml': 'replicas: 2\n',
  });
  const { manifests, gaps, skipped } = readLab('a', dist);
  expect(manifests.map(({ manifest: { kind, metadata } }) => `${kind} ${metadata.namespace}/${metadata.name}`)).toEqual([
    'Service shop/web',
    'ConfigMap shop/settings',
  ]);
  expect(gaps?.map(({ subject }) => subject)).toEqual([`kustomization ${nodePath.join(dist, 'a/k')}`]);
  expect(skipped?.map(({ reason }) => reason)).toEqual(['no-manifest', 'kustomize-input', 'no-manifest']);
});

test('plain YAML, with the description of its lab beside it or named', () => {
  write({ 'lab/lab.json': JSON.stringify(LAB), 'k8s/web.yaml': SERVICE, 'k8s/more/db.yaml': SERVICE.replace('web', 'db') });
  const [file, folder] = [nodePath.join(dist, 'lab/lab.json'), nodePath.join(dist, 'k8s')];
  const names = (...paths: readonly string[]) =>
    labOf({ paths, lab: file, dist: 'dist' }).manifests.map(({ manifest }) => manifest.metadata.name);
  expect(names(folder)).toEqual(['db', 'web']);
  expect(names(nodePath.join(folder, 'more'), nodePath.join(folder, 'web.yaml'))).toEqual(['db', 'web']);
  expect(() => labOf({ paths: [folder, folder], dist })).toThrow(/^which lab\? got .*, expected one lab, or --lab/);
  expect(() => labOf({ paths: [nodePath.join(dist, 'lab')], dist })).toThrow('no manifests found');
});

describe('what can not be read', () => {
  const files = {
    'a/lab.json': JSON.stringify(LAB),
    'a/web/all.yml': SERVICE,
    'a/web/twice.yml': `${SERVICE}spec: {}\nspec: {}\n`,
    'a/web/job.yml': 'apiVersion: batch/v1\nkind: Job\nmetadata: { generateName: load- }\nspec: {}\n',
    'a/web/broken.yml': 'apiVersion: v1\nkind: Service\nmetadata: [\n',
  };

  test('is said not to be looked at where that will do', () => {
    write(files);
    const { manifests, gaps = [], name } = labOf({ paths: [nodePath.join(dist, 'a')], dist, partly: true });
    expect(name).toBe('a');
    expect(manifests.map(({ manifest }) => manifest.metadata.name)).toEqual(expect.arrayContaining(['web', 'load-xxxxx']));
    expect(gaps.map(({ reason, subject }) => [reason, nodePath.relative(dist, subject)])).toEqual([
      ['unreadable', 'a/web/broken.yml:4'],
      ['unreadable', 'a/web/twice.yml:6'],
    ]);
  });

  test('is an error elsewhere', () => {
    write(files);
    expect(() => labOf({ paths: [nodePath.join(dist, 'a')], dist })).toThrow(/broken\.yml:4:1: /);
    fs.rmSync(nodePath.join(dist, 'a/web/broken.yml'));
    fs.rmSync(nodePath.join(dist, 'a/web/twice.yml'));
    expect(() => readLab('a', dist)).toThrow(/expected metadata\.name: an object that the server names/);
  });

  test('a lab that is named by its description has the name in it', () => {
    write({ 'a/web/all.yml': SERVICE, 'b/mine.json': JSON.stringify(LAB) });
    const lab = nodePath.join(dist, 'b/mine.json');
    expect(labOf({ paths: [nodePath.join(dist, 'a')], lab, dist }).name).toBe('small');
  });
});
