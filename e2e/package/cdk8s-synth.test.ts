/** The real command line of cdk8s on a program with a lab. */
import fs from 'node:fs';
import nodePath from 'node:path';
import { node, REPOSITORY, temporaryFolder, writeFiles } from '../../lib/readme.fixture';
import { readTree } from '../../lib/synth/fixture-files';
import { SCRIPT } from '../../lib/synth/fixture-program';

const parent = temporaryFolder();
let cwd: string;
beforeEach(() => {
  cwd = fs.mkdtempSync(nodePath.join(parent, 'app-'));
  writeFiles(cwd, { 'main.js': SCRIPT, 'package.json': '{}', 'cdk8s.yaml': '' });
});

const dist = (): Record<string, string> | undefined => readTree(nodePath.join(cwd, 'dist'));
/** Without a version check, which asks the network unless configured otherwise. */
const synth = (...options: readonly string[]) =>
  node(cwd, nodePath.join(REPOSITORY, 'node_modules/cdk8s-cli/bin/cdk8s'), 'synth', '--check-upgrade=false', ...options);
/** With the folder that cdk8s.yaml names. */
function synthInto(output: string, scenario: string) {
  writeFiles(cwd, { 'cdk8s.yaml': `language: typescript\napp: node main.js '${scenario}'\noutput: ${output}\n` });
  return synth();
}

test('dist is written, its own folder has what it wants, the exit code says so', () => {
  expect(synthInto('.cdk8s', 'one')).toMatchObject({ status: 0, stdout: expect.stringContaining('  - .cdk8s/halo.k8s.yaml') });
  expect(Object.keys(dist() ?? {})).toHaveLength(3);
  expect(fs.readFileSync(nodePath.join(cwd, '.cdk8s/halo.k8s.yaml'), 'utf8')).toBe(dist()?.['halo/web/ConfigMap-a.yaml']);
  const before = dist();
  for (const scenario of ['finding', 'mistake']) {
    expect(synthInto('.cdk8s', scenario)).toMatchObject({ status: 1 });
    expect(dist()).toEqual(before);
  }
});

test('--stdout prints the manifests', () => {
  const { status, stdout } = synth('--stdout', '--app', 'node main.js one');
  expect({ status, stdout }).toEqual({ status: 0, stdout: dist()?.['halo/web/ConfigMap-a.yaml'] });
});

test('into dist itself it is refused, with the line for cdk8s.yaml', () => {
  expect(synthInto('dist', 'one')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("expected the line 'output: .cdk8s' in cdk8s.yaml"),
  });
});
