import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { LAB } from '../verify/fixture';
import { readGroups } from './groups';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-groups-'));
  const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n';
  const files = {
    'dist/a/lab.json': JSON.stringify({ ...LAB, name: 'a' }),
    'dist/a/web/x.yaml': service,
    'dist/a/y.yaml': service,
    'dist/a/nodes/one/registries.yaml': 'mirrors: {}',
    'dist/b/lab.json': JSON.stringify({ ...LAB, name: 'b' }),
    'dist/b/deep/x.yaml': service,
    'dist/c/x.yaml': service,
    'dist/loose.yaml': service,
    'empty/lab.json': JSON.stringify({ ...LAB, name: 'empty' }),
    'odd/comments.yaml': '# later\n---\n# still later\n',
    'odd/strangers/values.yaml': 'replicas: 1\n',
    'odd/nothing/README.md': '',
    'other.json': JSON.stringify({ ...LAB, name: 'other' }),
  };
  for (const [path, content] of Object.entries(files)) {
    fs.mkdirSync(nodePath.dirname(nodePath.join(folder, path)), { recursive: true });
    fs.writeFileSync(nodePath.join(folder, path), content);
  }
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Names of labs with their files, as `a: web/x.yaml`. */
function grouped(paths: readonly string[], lab?: string): readonly (readonly [string | undefined, readonly string[]])[] {
  const absolute = paths.map((path) => nodePath.join(folder, path));
  const groups = readGroups(absolute, lab === undefined ? undefined : nodePath.join(folder, lab));
  return groups.map((group) => [group.lab?.description.name, group.files.map(({ file }) => nodePath.relative(folder, file))]);
}

const OF_A = ['dist/a/web/x.yaml', 'dist/a/y.yaml'];
const OF_B = ['dist/b/deep/x.yaml'];

test('each lab below a folder is a group, what lies beside them is another', () => {
  expect(grouped(['dist'])).toEqual([
    ['a', OF_A],
    ['b', OF_B],
    // Both hold the same object: they are not applied together.
    [undefined, ['dist/c/x.yaml']],
    [undefined, ['dist/loose.yaml']],
  ]);
  expect(grouped(['']).map(([lab]) => lab)).toEqual(['a', 'b', undefined, undefined, undefined]);
});

test('a lab is known where its folder is given, not where a part of it is: what is missing may be in the rest', () => {
  expect(grouped(['dist/a/'])).toEqual([['a', OF_A]]);
  expect(grouped(['dist/a/web'])).toEqual([[undefined, ['dist/a/web/x.yaml']]]);
  expect(grouped(['dist/a/y.yaml', 'dist/b'])).toEqual([
    ['b', OF_B],
    [undefined, ['dist/a/y.yaml']],
  ]);
});

test('a file that is given twice is checked once', () => {
  expect(grouped(['dist/a', 'dist/a/y.yaml', 'dist/a'])).toEqual([['a', OF_A]]);
});

test('paths may be relative', () => {
  const here = process.cwd();
  process.chdir(nodePath.join(folder, 'dist/c'));
  try {
    const names = (path: string) => readGroups([path], undefined).map(({ lab, files }) => [lab?.file, files.map(({ file }) => file)]);
    expect(names('.')).toEqual([[undefined, ['x.yaml']]]);
    expect(names('../a')).toEqual([['../a/lab.json', ['../a/web/x.yaml', '../a/y.yaml']]]);
    process.chdir('../a');
    expect(names('.')).toEqual([['lab.json', ['web/x.yaml', 'y.yaml']]]);
    expect(names('./')).toEqual([['lab.json', ['web/x.yaml', 'y.yaml']]]);
    expect(names('..').map(([lab]) => lab)).toEqual(['../a/lab.json', '../b/lab.json', undefined]);
  } finally {
    process.chdir(here);
  }
});

test('a lab without manifests is a group beside others, so that its description is read', () => {
  expect(grouped(['empty', 'dist/c'])).toEqual([
    ['empty', []],
    [undefined, ['dist/c/x.yaml']],
  ]);
});

test('a file of comments is fine beside others', () => {
  expect(grouped(['odd/comments.yaml', 'dist/c'])).toEqual([[undefined, ['odd/comments.yaml', 'dist/c/x.yaml']]]);
});

test.each([[['empty']], [['empty', 'odd/comments.yaml']], [['odd/strangers']], [['odd/nothing']]])('nothing to be checked: %j', (paths) => {
  const names = paths.map((path) => nodePath.join(folder, path)).join(', ');
  expect(() => grouped(paths)).toThrow(`${names}: no manifests found, expected YAML or JSON with apiVersion and kind`);
});

test('with a description all is one group of that lab', () => {
  expect(grouped(['dist/a', 'dist/c'], 'other.json')).toEqual([['other', [...OF_A, 'dist/c/x.yaml']]]);
});

test.each<[string, readonly string[], string | undefined, RegExp]>([
  ['a path', ['dist', 'nowhere'], undefined, /nowhere: ENOENT.*check that the path is right/],
  ['a description', ['dist'], 'nowhere.json', /nowhere\.json: ENOENT/],
])('%s that is not there', (_, paths, lab, message) => {
  expect(() => grouped(paths, lab)).toThrow(message);
});
