import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import nodePath from 'node:path';
import { LAB } from '../../lib/cli/verify/fixture';
import { blocksOf } from '../../lib/pages.fixture';
import {
  filesBelow,
  linkPackages,
  node,
  REPOSITORY,
  readmeBlock,
  temporaryFolder,
  tsc,
  withEscapeHatch,
  writeFiles,
} from '../../lib/readme.fixture';
import { testExtensions } from './extensions';
import { testMessages } from './messages';
import { testPages } from './pages';
import { testReadme } from './readme';
import { compiledIntoOut } from './tsconfig';

const source = temporaryFolder();
const user = temporaryFolder();
const installed = nodePath.join(user, 'node_modules/cdk8s-homelab');
let manifest: Readonly<Record<'dependencies' | 'peerDependencies', Readonly<Record<string, string>>>>;

/** Packs a copy, so that build/ of this repository stays as it is, and unpacks it in somebody's folder, without network. */
beforeAll(() => {
  const pages = fs.readdirSync(REPOSITORY).filter((name) => name.endsWith('.md'));
  const rest = ['bin', 'lib', 'imports', 'schemas', 'docs', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'LICENSE'];
  for (const name of [...pages, ...rest, 'tools/bundle.mjs', 'tools/prepare.mjs'])
    fs.cpSync(nodePath.join(REPOSITORY, name), nodePath.join(source, name), { recursive: true });
  fs.symlinkSync(nodePath.join(REPOSITORY, 'node_modules'), nodePath.join(source, 'node_modules'), 'junction');
  const packed = spawnSync('npm', ['pack'], { cwd: source, encoding: 'utf8', shell: process.platform === 'win32' });
  if (packed.status !== 0) throw new Error(`npm pack: ${packed.stdout}${packed.stderr}`);
  const tarball = fs.readdirSync(source).find((name) => name.endsWith('.tgz')) ?? '';
  fs.mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', nodePath.join(source, tarball), '--strip-components=1', '-C', installed]);
  manifest = JSON.parse(fs.readFileSync(nodePath.join(installed, 'package.json'), 'utf8'));
  // What npm would put there, and nothing else: a dependency that package.json lacks is missed.
  linkPackages(user, [...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }), '@types/node', 'typescript', 'tsx']);
}, 60_000);

describe('The README', () => testReadme(nodePath.join(user, 'readme')));
describe('Pages', () => testPages(user));
describe('Messages of the compiler', () => testMessages(nodePath.join(user, 'messages')));
describe('Rules and products of somebody else', () => testExtensions(user, installed));

test('the tarball holds code, types, bindings, schemas and pages, and nothing else', () => {
  const files = filesBelow(installed);
  const rest = files.filter((path) => !/^(build|schemas|docs)\//.test(path));
  const labs = fs.readdirSync(nodePath.join(REPOSITORY, 'lib/labs')).filter((name) => /^[\w.-]+(?<!\.test)\.ts$/.test(name));
  const pages = fs.readdirSync(REPOSITORY).filter((name) => name.endsWith('.md'));
  expect(rest).toEqual([...pages, 'LICENSE', 'package.json', 'bin/homelab.mjs', ...labs.map((name) => `lib/labs/${name}`)].sort());
  const compiled = ['lib', 'imports'].flatMap((room) =>
    filesBelow(nodePath.join(REPOSITORY, room))
      .filter((path) => path.endsWith('.ts') && !/^labs\/|\.test\.ts$|(^|\/)fixture[^/]*\.ts$|\.fixture\.ts$/.test(path))
      .flatMap((path) => ['.d.ts', '.js'].map((ending) => `build/${room}/${path.replace(/\.ts$/, ending)}`)),
  );
  // A few files have the code of lib/: all others only lead to it.
  const bundle = ['shared', 'library', 'check', 'rest'].map((chunk) => `bundle/${chunk}`);
  const code = [...bundle, 'lib/index', 'lib/checks/index', 'lib/products/index', 'lib/testing/index', 'lib/cli/main'].map(
    (path) => `build/${path}.js`,
  );
  const wanted = [...compiled.filter((path) => !/^build\/lib\/.*\.js$/.test(path)), ...code];
  expect(files.filter((path) => /^build\/.*\.(js|d\.ts)$/.test(path))).toEqual(wanted.sort());
  expect(files.filter((path) => path.startsWith('schemas/'))).toEqual(
    fs.existsSync(nodePath.join(REPOSITORY, 'schemas'))
      ? filesBelow(nodePath.join(REPOSITORY, 'schemas')).map((path) => `schemas/${path}`)
      : [],
  );
});

test('what a page links to is in the tarball', () => {
  const pages = filesBelow(installed).filter((path) => path.endsWith('.md'));
  const links = pages.flatMap((page) => {
    const text = fs.readFileSync(nodePath.join(installed, page), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
    const targets = [...text.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = '']) => target.replace(/#.*$/, ''));
    return targets.filter((target) => target !== '' && !/^[a-z]+:/.test(target)).map((target) => ({ page, target }));
  });
  expect(links.length).toBeGreaterThan(100);
  const missing = links.filter(({ page, target }) => !fs.existsSync(nodePath.join(installed, nodePath.dirname(page), target)));
  expect(missing).toEqual([]);
});

test('it stays small: a user’s install, with cdk8s and constructs, is below 40 MB', () => {
  const sizes = filesBelow(installed).map((path) => fs.statSync(nodePath.join(installed, path)).size);
  const bytes = sizes.reduce((all, size) => all + size, 0);
  // cdk8s-plus-28, cdk8s, constructs and the rest of what it needs take 15 MB.
  expect(bytes).toBeLessThan(12_000_000);
  expect(sizes.length).toBeLessThan(1_800);
  expect(filesBelow(installed).filter((path) => /\.(?:map|tsbuildinfo)$/.test(path))).toEqual([]);
});

test.each(['', '/checks', '/testing', '/imports/traefik.io'])('to import cdk8s-homelab%s changes nothing in the process', (door) => {
  const state = `({
    limit: Error.stackTraceLimit, prepare: typeof Error.prepareStackTrace, exitCode: process.exitCode, cwd: process.cwd(), env: { ...process.env },
    listeners: [process, process.stdout, process.stderr].map((emitter) => emitter.eventNames().map((name) => [String(name), emitter.listenerCount(name)])),
    handles: process.getActiveResourcesInfo().length, globals: Object.getOwnPropertyNames(globalThis), printed: process.stdout.bytesWritten,
  })`;
  const script = `
    const { deepStrictEqual } = require('node:assert');
    // What cdk8s changes is not ours.
    require('cdk8s');
    const before = ${state};
    require('cdk8s-homelab${door}');
    deepStrictEqual(${state}, before);
    console.log('same');
  `;
  expect(node(user, '-e', script)).toMatchObject({ status: 0, stdout: 'same\n', stderr: '' });
});

test('to import the library loads no rule, nor what rules ask: synthesis does', () => {
  const loaded = 'Object.keys(require.cache).map((path) => /test-build.lib.([\\w-]+)/.exec(path)?.[1])';
  const script = `require('./.test-build/lib'); console.log(JSON.stringify([...new Set(${loaded})].filter(Boolean).sort()))`;
  // The package's modules are in few files, of which nobody sees what was run.
  const { stdout } = node(REPOSITORY, '-e', script);
  expect(JSON.parse(stdout)).toEqual(['apps', 'index', 'lab', 'manifest', 'products', 'regexp', 'secrets', 'synth', 'validation']);
});

test('a check loads neither cdk8s nor its bindings', () => {
  const loaded = 'Object.keys(require.cache).filter((path) => /node_modules.(?:cdk8s|constructs)|test-build.imports/.test(path))';
  const script = `process.on('exit', () => console.log(JSON.stringify(${loaded})));
    process.argv = ['', '', 'check', 'dist/halo'];
    require('./.test-build/lib/cli/main');`;
  const { status, stdout } = node(REPOSITORY, '-e', script);
  expect([status, stdout.trim().split('\n').at(-1)]).toEqual([0, '[]']);
});

test('any cdk8s app is checked by its cdk8s.yaml: the real command line loads the plugin', () => {
  const folder = nodePath.join(user, 'validated');
  const validations = [{ package: './node_modules/cdk8s-homelab', version: '0.1.0', class: 'HomelabValidation' }];
  const app = (replicas: string) => `
    const { ApiObject, App, Chart } = require('cdk8s');
    const app = new App();
    const labels = { app: 'web' };
    new ApiObject(new Chart(app, 'web'), 'deployment', {
      apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', namespace: 'demo' },
      spec: { replicas: ${replicas}, selector: { matchLabels: labels }, template: { metadata: { labels }, spec: { containers: [{ name: 'web', image: 'registry.example/web:1.0' }] } } },
    });
    app.synth();
  `;
  writeFiles(folder, { 'cdk8s.yaml': JSON.stringify({ app: 'node main.js', language: 'typescript', validations }), 'main.js': app('2') });
  fs.symlinkSync(nodePath.join(user, 'node_modules'), nodePath.join(folder, 'node_modules'), 'junction');
  const synth = () => node(folder, nodePath.join(REPOSITORY, 'node_modules/cdk8s-cli/bin/cdk8s'), 'synth', '--no-check-upgrade');
  expect(synth()).toMatchObject({ status: 0, stdout: expect.stringContaining('Validations ended succesfully') });
  // What the command line leaves behind is no manifest.
  expect(fs.existsSync(nodePath.join(folder, 'dist/construct-metadata.json'))).toBe(true);
  expect(node(folder, nodePath.join(installed, 'bin/homelab.mjs'), 'check', 'dist')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('1 object'),
  });
  writeFiles(folder, { 'main.js': app("'two'") });
  const { status, stdout } = synth();
  expect(status).toBe(2);
  for (const part of ['error schema/type', 'web/deployment', '/spec/replicas line 7', "got the text 'two', expected a whole number"])
    expect(stdout).toContain(part);
});

test('types refer to nothing outside of the package', () => {
  const known = new Set([...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })]);
  const outside = filesBelow(installed)
    .filter((path) => path.endsWith('.d.ts'))
    .flatMap((path) => {
      const text = fs.readFileSync(nodePath.join(installed, path), 'utf8');
      const targets = [...text.matchAll(/(?:from |import\(|import )['"]([^'"]+)['"]/g)].map(([, target = '']) => target);
      return targets.filter((target) => !isInside(path, target) && !known.has(target) && !target.startsWith('node:'));
    });
  expect(outside).toEqual([]);
});

/** Whether a relative import stays in build/. */
function isInside(path: string, target: string): boolean {
  return target.startsWith('.') && nodePath.posix.join(nodePath.posix.dirname(path), target).startsWith('build/');
}

/** What docs/testing.md shows: a lab and its tests. */
const testsOfPage = Object.fromEntries(
  blocksOf('docs/testing.md').flatMap(({ use, target, text }) => (use === 'file' ? [[target, text]] : [])),
);

test.each([
  ['node16', 'commonjs', { module: 'node16', moduleResolution: 'node16' }],
  ['node16', 'module', { module: 'node16', moduleResolution: 'node16' }],
  ['bundler', 'module', { module: 'esnext', moduleResolution: 'bundler' }],
])('the README’s lab compiles under %s as %s, and synthesizes', (resolution, type, options) => {
  const name = `${resolution}-${type}`;
  const folder = nodePath.join(user, name);
  const bindings = "import { Application } from 'cdk8s-homelab/imports/argoproj.io';\nexport const kind: string = Application.GVK.kind;\n";
  writeFiles(folder, {
    'package.json': JSON.stringify({ type }),
    // Our types are checked as well, not only what uses them.
    'tsconfig.json': compiledIntoOut(options),
    'main.ts': withEscapeHatch(),
    'bindings.ts': bindings,
    ...testsOfPage,
  });
  expect(tsc(folder, '-p', '.')).toMatchObject({ status: 0, stdout: '' });
  expect(node(folder, 'out/main.js')).toMatchObject({ status: 0, stderr: '' });
  const shown = readmeBlock('file', 'dist/home/notes/NetworkPolicy-notes-db.yaml');
  expect(fs.readFileSync(nodePath.join(folder, 'dist/home/notes/NetworkPolicy-notes-db.yaml'), 'utf8')).toBe(shown);
  expect(node(folder, 'out/bindings.js')).toMatchObject({ status: 0, stderr: '' });
  expect(node(folder, '--test', 'out/home.test.js')).toMatchObject({ status: 0, stdout: expect.stringMatching(/pass 4$/m) });
});

test('nothing is run when it is installed', () => {
  const { scripts = {} }: { readonly scripts?: object } = JSON.parse(fs.readFileSync(nodePath.join(installed, 'package.json'), 'utf8'));
  // `prepare` is run in a clone only, and where npm installs from git.
  expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([]);
});

test('package.json says where the project lives and whose it is', () => {
  expect(manifest).toMatchObject({
    repository: { type: 'git', url: expect.stringMatching(/^git\+https:/) },
    homepage: expect.stringMatching(/^https:/),
    bugs: { url: expect.stringMatching(/^https:/) },
    author: expect.stringMatching(/./),
    license: 'Apache-2.0',
  });
});

test('what package.json points at is there', () => {
  const {
    bin = {},
    main,
    types,
  }: { bin?: Record<string, string>; main: string; types: string } = JSON.parse(
    fs.readFileSync(nodePath.join(installed, 'package.json'), 'utf8'),
  );
  for (const path of [main, types, ...Object.values(bin)]) expect(fs.existsSync(nodePath.join(installed, path))).toBe(true);
  expect(Object.keys(bin)).toEqual(['homelab']);
  for (const path of Object.values(bin))
    expect(fs.readFileSync(nodePath.join(installed, path), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(node(user, '-e', "require.resolve('cdk8s-homelab/package.json')")).toMatchObject({ status: 0 });
});

test('verify needs nothing that the package does not bring', () => {
  writeFiles(user, {
    'dist/home/lab.json': JSON.stringify(LAB),
    'dist/home/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web, namespace: web }\n',
    kubeconfig: JSON.stringify({
      'current-context': 'a',
      contexts: [{ name: 'a', context: { cluster: 'a' } }],
      clusters: [{ name: 'a', cluster: { server: 'https://127.0.0.1:1' } }],
    }),
  });
  const homelab = nodePath.join(installed, 'build/lib/cli/main.js');
  expect(node(user, homelab, 'verify', 'home', '--kubeconfig', 'kubeconfig')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^error: the cluster at https:\S+ does not answer: connect ECONNREFUSED .*\n$/),
  });
});
