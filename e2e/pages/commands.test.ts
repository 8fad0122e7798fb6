import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf, Shell, standIns, writeProject } from '../../lib/commands.fixture';
import { ROOT } from '../support/labs';

/** Every command of the pages, from nothing, as a reader types it: with what npm installs. */
describe('The pages’ commands', () => {
  let folder: string;
  let clone: Shell;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'homelab-pages-'));
    execFileSync('git', ['clone', '--quiet', ROOT, join(folder, 'cdk8s-homelab')]);
    clone = new Shell(join(folder, 'cdk8s-homelab'), []);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('set a clone up, and leave it as it was', () => {
    const setup = linesOf('clone', 'setup');
    // `npm test` has just been run on a clone by whoever runs this: it is most of the time that CI takes.
    const rest = setup.filter(({ command }) => command !== 'npm test');
    expect(rest.length).toBe(setup.length - 1);
    expect(clone.wrongIn(rest)).toEqual([]);
    expect(clone.run('git status --porcelain')).toEqual(expect.objectContaining({ status: 0, stdout: '' }));
  });

  test('work in the clone', () => {
    expect(clone.wrongIn(linesOf('clone', 'use'))).toEqual([]);
  });

  test('work in an empty folder, with the package', () => {
    const project = join(folder, 'project');
    mkdirSync(project);
    const shell = new Shell(project, [standIns(folder)]);
    expect(shell.wrongIn(linesOf('project', 'setup'))).toEqual([]);
    writeProject(project);
    expect(shell.wrongIn(linesOf('project', 'use'))).toEqual([]);
  });

  test('make a copy of an example, in which its workflow passes', () => {
    const copy = join(folder, 'copy');
    mkdirSync(copy);
    const shell = new Shell(copy, []);
    expect(shell.wrongIn(linesOf('example', 'setup'))).toEqual([]);
    const workflow = readFileSync(join(copy, '.github/workflows/lab.yml'), 'utf8');
    const steps = [...workflow.matchAll(/- run: (.+)/g)].map(([, command = '']) => ({ page: 'lab.yml', command: `CI=true ${command}` }));
    expect(steps.map(({ command }) => command)).toContain('CI=true npm ci');
    expect(shell.wrongIn(steps)).toEqual([]);
  });
});
