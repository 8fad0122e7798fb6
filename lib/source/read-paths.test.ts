import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import nodePath from 'node:path';
import { readPaths } from './read-paths';

const root = mkdtempSync(nodePath.join(tmpdir(), 'homelab-source-'));
const object = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;
const noStdin = () => {
  throw new Error('not to be read');
};

/** Names of files, below the root, with those of their objects and the codes of their problems. */
function read(paths: readonly string[], stdin: () => Uint8Array = noStdin): readonly (readonly unknown[])[] {
  return readPaths(
    paths.map((path) => (path === '-' ? path : nodePath.join(root, path))),
    stdin,
  ).map(({ file, documents, problems }) => [
    nodePath.relative(root, nodePath.resolve(file)),
    documents.length,
    ...problems.map(({ code }) => code),
  ]);
}

/** Files below a folder that were passed over, and why. */
function skipped(folder: string): readonly (readonly unknown[])[] {
  return readPaths([nodePath.join(root, folder)], noStdin).flatMap(({ file, skipped: reason }) =>
    reason === undefined ? [] : [[nodePath.relative(root, file), reason]],
  );
}

beforeAll(() => {
  const files = {
    'lab/lab.json': '{"name": "lab"}',
    'lab/nodes/one/registries.yaml': 'mirrors: [',
    'lab/nodes.yaml': object('nodes'),
    'lab/app/b.yml': object('b'),
    'lab/app-2/a.json': '{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}}',
    'lab/app/kustomization.yaml': 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n',
    'lab/app/nodes/c.yaml': object('c'),
    'lab/.git/x.yaml': 'a: [',
    'lab/node_modules/x/x.yaml': 'a: [',
    'mixed/many.yaml': `- a\n---\n${object('a')}`,
    'mixed/broken.yaml': 'apiVersion: v1\nkind: ConfigMap\ndata: [\n',
    'mixed/no-name.yaml': 'apiVersion: v1\nkind: ConfigMap\n',
    'mixed/half.yaml': 'kind: ConfigMap\n',
    'mixed/datasource.yaml': 'apiVersion: 1\ndatasources: []\n',
    'mixed/playbook.yml': '- hosts: all\n  tasks: []\n',
    'mixed/talos.yaml': 'apiVersion: v1alpha1\nkind: HostnameConfig\nhostname: one\n',
    'mixed/kubeconfig.yaml': 'apiVersion: v1\nkind: Config\nclusters: []\n',
    'mixed/kind.yaml': 'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\nnodes: []\n',
    'mixed/jinja.yml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {{ name }} }\n',
    'mixed/tsconfig.json': '// apiVersion and kind\n{ "compilerOptions": { "strict": true, }, }',
    'mixed/data.json': '[1, 2, 3]',
    'slow/.git/HEAD': '',
    'slow/.gitignore': `${'*a'.repeat(12)}b\n*.md\n`,
    [`slow/${'a'.repeat(200)}.yaml`]: object('slow'),
    'alerts/rule.yaml': `${object('a')}data: { text: "{{ $value }}" }\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: [\n`,
    'repository/.git/HEAD': '',
    'repository/.gitignore': '*.yaml\n!kept.yaml\n/build/\n',
    'repository/app/kept.yaml': object('kept'),
    'repository/app/out.yaml': object('out'),
    'repository/app/.hidden.yaml': object('hidden'),
    'repository/app/sub/.gitignore': '!again.yaml\n',
    'repository/app/sub/again.yaml': object('again'),
    'repository/build/kept.yaml': object('built'),
    'chart/Chart.yaml': 'apiVersion: v2\nname: chart\n',
    'chart/values.yaml': 'a: 1\na: 2\n',
    'chart/list.yaml': '- a\n',
    'chart/half.yaml': 'kind: ConfigMap\n',
    'chart/broken.yaml': 'a: [\n',
    'chart/README.md': 'a: [',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(nodePath.dirname(nodePath.join(root, path)), { recursive: true });
    writeFileSync(nodePath.join(root, path), text);
  }
  symlinkSync(nodePath.join(root, 'lab'), nodePath.join(root, 'lab/app/circle'));
  symlinkSync(nodePath.join(root, 'lab/nodes.yaml'), nodePath.join(root, 'lab/app/link.yaml'));
  symlinkSync('nowhere', nodePath.join(root, 'lab/app/dangling.yaml'));
});

afterAll(() => rmSync(root, { recursive: true }));

test('of a folder all manifests below it, in the order of code units, and nothing else of a lab', () => {
  expect(read(['lab'])).toEqual([
    ['lab/app-2/a.json', 1],
    ['lab/app/b.yml', 1],
    ['lab/app/kustomization.yaml', 0],
    ['lab/app/link.yaml', 1],
    ['lab/app/nodes/c.yaml', 1],
    ['lab/nodes.yaml', 1],
  ]);
});

test('a chart is passed over, since only Helm knows what it is', () => {
  expect(skipped('chart')).toEqual([
    ['chart/Chart.yaml', 'chart'],
    ['chart/broken.yaml', 'chart'],
    ['chart/half.yaml', 'chart'],
    ['chart/list.yaml', 'chart'],
    ['chart/values.yaml', 'chart'],
  ]);
});

test('in a folder what is not for Kubernetes is passed over, with the reason; what may be meant for it is not', () => {
  expect(skipped('mixed')).toEqual([
    ['mixed/data.json', 'no-manifest'],
    ['mixed/datasource.yaml', 'no-manifest'],
    ['mixed/half.yaml', 'no-manifest'],
    ['mixed/jinja.yml', 'template'],
    ['mixed/kind.yaml', 'other-format'],
    ['mixed/kubeconfig.yaml', 'other-format'],
    ['mixed/playbook.yml', 'no-manifest'],
    ['mixed/talos.yaml', 'other-format'],
    ['mixed/tsconfig.json', 'no-manifest'],
  ]);
  expect(read(['mixed']).filter(([, documents, problem]) => documents !== 0 || problem !== undefined)).toEqual([
    ['mixed/broken.yaml', 0, 'syntax'],
    ['mixed/many.yaml', 1],
    ['mixed/no-name.yaml', 0, 'incomplete'],
  ]);
});

test('a pattern that would take minutes is not matched, and a .gitignore that is no file is none', () => {
  expect(read(['slow']).map(([file]) => file)).toEqual([`slow/${'a'.repeat(200)}.yaml`]);
});

test('a syntax error beside the texts of alerts is one', () => {
  expect(read(['alerts'])).toEqual([['alerts/rule.yaml', 1, 'syntax']]);
});

test('what git ignores is left out, but not if it is named', () => {
  expect(read(['repository']).map(([file]) => file)).toEqual(['repository/app/kept.yaml', 'repository/app/sub/again.yaml']);
  expect(read(['repository/app/out.yaml'])).toEqual([['repository/app/out.yaml', 1]]);
});

test('a file that is named must hold manifests', () => {
  expect(read(['chart/values.yaml', 'chart/Chart.yaml', 'lab/nodes.yaml', 'chart/README.md'])).toEqual([
    ['chart/values.yaml', 0, 'no-manifest'],
    ['chart/Chart.yaml', 0, 'incomplete'],
    ['lab/nodes.yaml', 1],
    ['chart/README.md', 0, 'syntax'],
  ]);
});

test('a file that is reached twice is read once', () => {
  expect(read(['lab/app/b.yml', 'lab/app', 'lab/./app/b.yml']).map(([file]) => file)).toEqual([
    'lab/app/b.yml',
    'lab/app/kustomization.yaml',
    'lab/app/link.yaml',
    'lab/app/nodes/c.yaml',
  ]);
});

test('files bear the names by which they were reached', () => {
  const files = readPaths([nodePath.relative(process.cwd(), nodePath.join(root, 'lab/app-2'))], noStdin);
  expect(files.map(({ file }) => file)).toEqual([nodePath.relative(process.cwd(), nodePath.join(root, 'lab/app-2/a.json'))]);
});

test('- is standard input, once', () => {
  const [stdin, ...more] = readPaths(['-', '-'], () => Buffer.from(object('a')));
  expect([stdin?.file, stdin?.documents.length, more]).toEqual(['stdin', 1, []]);
  expect(readPaths(['-'], noStdin)[0]?.problems[0]).toMatchObject({ file: 'stdin', code: 'unreadable', message: 'not to be read' });
});

test.each([
  ['that is missing', 'missing.yaml'],
  ['below a file', nodePath.join(root, 'lab/nodes.yaml/x')],
  ['that no system allows', 'a\0b'],
  ['that is too long', 'x'.repeat(5000)],
])('a path %s is one problem', (_, path) => {
  expect(readPaths([path], noStdin).map(({ problems }) => problems.map(({ code }) => code))).toEqual([['unreadable']]);
});

// Nothing is unreadable to root.
(process.getuid?.() === 0 ? test.skip : test)('a folder that may not be read is one problem', () => {
  const secret = nodePath.join(root, 'chart/secret');
  mkdirSync(secret);
  chmodSync(secret, 0);
  expect(read(['chart']).filter(([, , code]) => code === 'unreadable')).toEqual([['chart/secret', 0, 'unreadable']]);
  chmodSync(secret, 0o700);
  rmSync(secret, { recursive: true });
});
