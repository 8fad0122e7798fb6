import fs from 'node:fs';
import nodePath from 'node:path';
import { blocksOf, PAGES, REPOSITORY, textOf } from './pages.fixture';
import { faultsOf } from './workflows.fixture';

const FOLDER = '.github/workflows';
const OWN = fs.readdirSync(nodePath.join(REPOSITORY, FOLDER)).map((name) => `${FOLDER}/${name}`);
const SHOWN = PAGES.flatMap(blocksOf).filter(({ use }) => use === 'workflow');

test.each(OWN)('%s is safe', (path) => {
  expect(faultsOf(textOf(path))).toEqual([]);
});

test('so are those that the pages show', () => {
  expect(SHOWN.length).toBeGreaterThan(1);
  expect(SHOWN.flatMap(({ text }) => faultsOf(text))).toEqual([]);
});

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const CHECKOUT = `actions/checkout@${COMMIT}`;

/** A workflow with one job of one step. */
function workflow(step: string, { on = 'push', rights = '{ contents: read }', job = '{}' } = {}): string {
  return `on: ${on}\npermissions: ${rights}\njobs:\n  a:\n    permissions: ${job}\n    steps:\n      - ${step}\n`;
}

test.each<[what: string, text: string, faults: readonly string[]]>([
  ['a safe one', workflow('run: echo "$NAME"', { job: '{ id-token: write }' }), []],
  ['a pinned action', workflow(`uses: a/b/c@${COMMIT} # v1.2.3`), []],
  ['an action of this repository', workflow('uses: ./action'), []],
  ['a tag', workflow('uses: a/b@v4 # v4.0.0'), ['a: a/b@v4 is not pinned to a commit']],
  ['a branch', workflow('uses: a/b@main'), ['a: a/b@main is not pinned to a commit']],
  ['an image', workflow('uses: docker://a/b:1'), ['a: docker://a/b:1 is not pinned to a commit']],
  ['a commit without its release', workflow(`uses: a/b@${COMMIT}`), [`a: a/b@${COMMIT} does not say its release`]],
  [
    'a workflow that is called',
    `on: push\npermissions: {}\njobs:\n  a:\n    uses: a/b/c.yaml@v1\n`,
    ['a: a/b/c.yaml@v1 is not pinned to a commit'],
  ],
  ['no permissions', 'on: push\njobs: { a: {} }\n', ['permissions of all jobs: got none, expected a map']],
  ['all permissions', workflow('run: a', { rights: 'write-all' }), ['permissions of all jobs: got write-all, expected a map']],
  ['all permissions of a job', workflow('run: a', { job: 'write-all' }), ['a: permissions: got write-all, expected a map']],
  ['rights to write of all jobs', workflow('run: a', { rights: '{ contents: write }' }), ['all jobs may write contents']],
  ['strangers, as a text', workflow('run: a', { on: 'pull_request_target' }), ['on pull_request_target']],
  ['strangers, in a list', workflow('run: a', { on: '[push, workflow_run]' }), ['on workflow_run']],
  ['strangers, in a map', workflow('run: a', { on: '{ pull_request_target: { types: [opened] } }' }), ['on pull_request_target']],
  ['an expression in a script', workflow(`run: echo \${{ github.head_ref }}`), ['a: an expression in a script']],
  ['one in a script of an action', workflow(`with: { script: "\${{ github.event.issue.title }}" }`), ['a: an expression in a script']],
  ['a token that stays', workflow(`uses: ${CHECKOUT} # v1.2.3`), ['a: the token stays in the working copy']],
  ['no jobs', 'on: push\npermissions: {}\n', ['no jobs']],
])('%s', (_, text, faults) => {
  expect(faultsOf(text)).toEqual(faults);
});
