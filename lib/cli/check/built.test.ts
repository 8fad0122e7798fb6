import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { readText } from '../../source/read-text';
import { type Build, built, kustomize } from './built';
import { check } from './check';
import { readGroups } from './groups';
import { programRunner } from './programs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homelab-built-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const service = (name: string, port: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n  namespace: demo\nspec:\n  ports:\n    - port: ${port}\n`;

/** What is found where, if kustomizations are built to a text. */
function found(build: Build) {
  const { findings, coverage, objects } = check(built(readGroups([folder], undefined), build));
  const errors = findings.filter(({ severity }) => severity === 'error');
  return {
    objects,
    found: errors.map(({ rule, file, line, object }) => `${relative(folder, file)}:${line} ${rule} ${object?.name}`),
    gaps: coverage.filter(({ reason }) => reason === 'not-rendered').map(({ message }) => message),
  };
}

const OVERLAY = {
  'base/kustomization.yaml': 'resources: [web.yaml]\n',
  'base/web.yaml': service('web', '80'),
  'prod/kustomization.yaml': 'resources: [../base]\nnamePrefix: p-\npatches: [{ path: port.yaml }]\n',
  'prod/port.yaml': service('web', '99999'),
};

test('what a patch makes is found, at the file that the object is of', () => {
  write(OVERLAY);
  const asked: string[] = [];
  const build: Build = (path) => {
    asked.push(relative(folder, path));
    return { text: service('p-web', '99999') };
  };
  expect(found(build)).toEqual({ objects: 1, found: ['base/web.yaml:8 schema/value p-web'], gaps: [] });
  expect(asked).toEqual(['prod']);
});

test('what is built is judged as what is piped in', () => {
  write(OVERLAY);
  const text = `${service('p-web', '99999')}---\n${service('p-new', '"80"')}`;
  const piped = check([{ files: [readText('stdin', text)] }]).findings;
  const ours = check(built(readGroups([folder], undefined), () => ({ text }))).findings;
  const what = (all: typeof piped) =>
    all.map(({ rule, severity, object, path, message }) => JSON.stringify([rule, severity, object, path, message])).sort();
  expect(what(ours)).toEqual(what(piped));
});

test.each<[string, Build, Readonly<Record<string, string>>, string]>([
  ['it fails', () => ({ problem: 'no such file' }), {}, "it can't be built: no such file"],
  ['it prints no YAML', () => ({ text: 'a: [' }), {}, 'can not be read'],
  [
    'it needs the network',
    () => ({ text: service('p-web', '99999') }),
    { 'base/kustomization.yaml': 'resources: [web.yaml, "https://github.com/a/b?ref=v1"]\n' },
    'https://github.com/a/b?ref=v1, which is not fetched',
  ],
])('not built: %s; then it is checked as before, and coverage says why', (_, build, files, message) => {
  write({ ...OVERLAY, ...files });
  const result = found(build);
  expect(result.found).toEqual([]);
  expect(result.gaps.at(-1)).toContain(message);
});

test('a program gets no login and no network, no shell, and no more time than it may have', () => {
  const program = join(folder, 'kubectl');
  writeFileSync(
    program,
    '#!/bin/sh\nif [ "$1" = crash ]; then kill -TERM $$; fi\nif [ "$1" = wait ]; then exec sleep 30; fi\necho "$*"; env\n',
  );
  chmodSync(program, 0o755);
  const { text = '' } = programRunner(program)(['kustomize', '/a b; echo x']);
  expect(text.split('\n')[0]).toBe('kustomize /a b; echo x');
  expect(text).toMatch(/^HTTPS_PROXY=http:\/\/127\.0\.0\.1:9$/m);
  expect(text).toMatch(/^KUBECONFIG=.*homelab-no-kubeconfig$/m);
  expect(text).not.toMatch(/^(?:AWS|GIT_ASKPASS|SSH_AUTH_SOCK|GITHUB_TOKEN)/m);
  const impatient = programRunner(program, 500);
  expect(impatient(['crash'])).toEqual({ problem: 'was ended by SIGTERM' });
  expect(impatient(['wait'])).toEqual({ problem: 'did not end within 0.5 seconds' });
  expect(impatient(['build'])).toEqual({ problem: 'not tried, since kubectl did not end within 0.5 seconds before' });
  expect(kustomize(folder)?.('/x').text).toMatch(/^kustomize \/x\n/);
  expect(kustomize(join(folder, 'none'))).toBeUndefined();
});

test('a kustomization of charts: what was fetched before is built, what was not is said', () => {
  const chart = '{ name: web, version: 1.0.0, repo: "https://charts.example.com" }';
  write({ 'kustomization.yaml': `helmCharts: [${chart}]\n`, 'other.yaml': service('other', '80') });
  const build: Build = () => ({ text: service('web', '99999') });
  expect(found(build)).toEqual({
    objects: 1,
    found: [],
    gaps: [expect.any(String), "it can't be built: it needs https://charts.example.com, which is not fetched"],
  });
  write({ 'charts/web-1.0.0/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n' });
  expect(found(build)).toEqual({ objects: 2, found: ['kustomization.yaml:1 schema/value web'], gaps: [] });
});
