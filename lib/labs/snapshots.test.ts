import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { LabApp } from '..';
import { isGenerated } from '../synth/is-generated';
import { synthesize } from '../synth/synthesize';
import { demoHa } from './demo-ha';
import { halo } from './halo';
import { papers } from './papers';
import { papers3Node } from './papers-3-node';
import { talos } from './talos';
import { workshop } from './workshop';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

const ROOT = join(__dirname, '../..');
/** As JavaScript, made by built.fixture.js. */
const MAIN = join(ROOT, '.test-build/main.js');
const NAMES = ['demo-ha', 'halo', 'papers', 'papers-3-node', 'talos', 'workshop'];

/** Path below dist/ to content, as synthesis would write it. */
const files: ReadonlyMap<string, string> = (() => {
  const app = new LabApp();
  for (const lab of [halo, talos, demoHa, papers, papers3Node, workshop]) lab(app);
  const { findings, files: synthesized } = synthesize(app);
  if (synthesized.length === 0) throw new Error(JSON.stringify(findings));
  return new Map(synthesized.map(({ path, content }) => [path, content]));
})();

/** The same of a folder. */
function read(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]));
}

/** Files below a folder by their path in it. */
const below = (all: ReadonlyMap<string, string>, folder: string) =>
  new Map([...all].filter(([path]) => path.startsWith(`${folder}/`)).map(([path, content]) => [path.slice(folder.length + 1), content]));

const sorted = (all: ReadonlyMap<string, string>) => [...all].sort(([a], [b]) => (a < b ? -1 : 1));

test.each(NAMES)('%s', (lab) => {
  const text = sorted(below(files, lab)).map(([path, content]) => `=== ${path}\n${content}`);
  expect(text.join('\n')).toMatchSnapshot();
});

test('there is no other lab', () => {
  expect([...new Set([...files.keys()].map((path) => path.split('/', 1)[0]))].sort()).toEqual(NAMES);
});

test('dist/ is committed as synthesis gives it now', () => {
  // A README that somebody put there is nobody's business.
  const committed = new Map([...read(join(ROOT, 'dist'))].filter(([path, content]) => files.has(path) || isGenerated(path, content)));
  expect([...committed.keys()].sort()).toEqual([...files.keys()].sort());
  for (const [path, content] of files)
    if (committed.get(path) !== content) expect({ path, content: committed.get(path) }).toEqual({ path, content });
});

test('the same bytes in any folder, language and time zone', () => {
  const home = mkdtempSync(join(tmpdir(), 'labs-'));
  const synth = (folder: string, language: string, zone: string) => {
    const cwd = join(home, folder);
    mkdirSync(cwd);
    const env = { PATH: process.env.PATH ?? '', LANG: language, LC_ALL: language, LANGUAGE: language, TZ: zone };
    execFileSync(process.execPath, [MAIN], { cwd, env });
    return sorted(read(join(cwd, 'dist')));
  };
  try {
    const one = synth('a', 'C', 'UTC');
    expect(one).toEqual(sorted(files));
    expect(synth('an other-Ünïcode folder', 'tr_TR.UTF-8', 'Asia/Kathmandu')).toEqual(one);
  } finally {
    rmSync(home, { recursive: true });
  }
}, 30_000);

test('papers grows by machines only: no existing manifest changes', () => {
  // What Argo CD knows of the lab (its name, its folder) is about the lab itself.
  const apps = (lab: string) => new Map([...below(files, lab)].filter(([path]) => /^(?!apps\/|bootstrap\/|nodes\/)[^/]+\//.test(path)));
  const [small, large] = [apps('papers'), apps('papers-3-node')];
  expect(small.size).toBeGreaterThan(30);
  for (const [path, content] of small) expect([path, large.get(path)]).toEqual([path, content]);
  const added = [...large.keys()].filter((path) => !small.has(path));
  expect([...new Set(added.map((path) => path.split('/', 1)[0]))].sort()).toEqual(['gpu-test', 'nvidia-device-plugin']);
});
