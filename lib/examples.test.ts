/** The examples: in the library's own words, a project each, with the plan that their page shows. */
import fs from 'node:fs';
import nodePath from 'node:path';
import { home as homelab } from '../examples/homelab/lab';
import { home as piCluster } from '../examples/pi-cluster/lab';
import { home as singleNode } from '../examples/single-node/lab';
import { home as talosCilium } from '../examples/talos-cilium/lab';
import { clusters as twoClusters } from '../examples/two-clusters/lab';
import { renderText } from './cli/plan/render-text';
import { planOf } from './cli/plan/result';
import { compare, comparedPage, median } from './compared.fixture';
import { blocksOf } from './pages.fixture';
import { filesBelow, REPOSITORY } from './readme.fixture';
import { synthesizeInMemory } from './testing';

const EXAMPLES = {
  homelab,
  'single-node': singleNode,
  'talos-cilium': talosCilium,
  'pi-cluster': piCluster,
  'two-clusters': twoClusters,
};
const FOLDER = nodePath.join(REPOSITORY, 'examples');

test('every example is tested here', () => {
  expect(fs.readdirSync(FOLDER).sort()).toEqual(Object.keys(EXAMPLES).sort());
});

test.each(Object.keys(EXAMPLES))('%s is a project to copy', (name) => {
  const own = [
    '.github/workflows/lab.yml',
    '.gitignore',
    'cdk8s.yaml',
    'lab.test.ts',
    'lab.ts',
    'main.ts',
    'package.json',
    'tsconfig.json',
  ];
  expect(filesBelow(nodePath.join(FOLDER, name))).toEqual(expect.arrayContaining(own));
  const read = (path: string) => fs.readFileSync(nodePath.join(FOLDER, name, path), 'utf8');
  expect(read('cdk8s.yaml')).toContain('output: .cdk8s\n');
  expect(JSON.parse(read('package.json'))).toMatchObject({ name, dependencies: { 'cdk8s-homelab': expect.stringMatching(/^\^/) } });
});

test.each(filesBelow(FOLDER).filter((path) => path.endsWith('.ts')))('%s needs no escape hatch', (path) => {
  const text = fs.readFileSync(nodePath.join(FOLDER, path), 'utf8');
  expect(text).not.toMatch(/new ApiObject|addJsonPatch|\/imports\/|new Include|new Helm\(|\bas any\b/);
  const packages = [...text.matchAll(/from '([^'.][^']*)'/g)].map(([, name]) => name);
  expect(packages.filter((name) => !/^cdk8s-homelab(\/testing)?$/.test(name ?? ''))).toEqual([]);
});

test('docs/examples.md shows the plan of each', () => {
  const shown = blocksOf('docs/examples.md').flatMap(({ use, target, text }) =>
    use === 'plan' ? [[target, text.trimEnd()] as const] : [],
  );
  const plans = Object.entries(EXAMPLES).flatMap(([name, define]) =>
    synthesizeInMemory((app) => define(app)).labs.map((lab) => {
      const manifests = lab.manifests().map((manifest) => ({ file: '', folder: '', manifest }));
      return [`${name}/${lab.name}`, renderText(planOf({ name: lab.name, description: lab.description, manifests })).trimEnd()] as const;
    }),
  );
  expect(shown).toEqual(plans);
});

test.each(blocksOf('docs/examples.md').filter(({ use }) => use === 'source'))(
  'docs/examples.md shows $target as it is',
  ({ target, text }) => {
    expect(text).toBe(fs.readFileSync(nodePath.join(REPOSITORY, target), 'utf8'));
  },
);

describe('docs/compared.md', () => {
  const rows = compare(synthesizeInMemory(homelab).lab('home').files);

  test('is what the files say: COMPARED=write npx jest lib/examples.test.ts writes it', () => {
    const page = nodePath.join(REPOSITORY, 'docs/compared.md');
    if (process.env.COMPARED === 'write') fs.writeFileSync(page, comparedPage(rows));
    expect(fs.readFileSync(page, 'utf8')).toBe(comparedPage(rows));
  });
  test('each file of values is that of an app, and ours are at most 1.2 times as long in the middle', () => {
    const values = fs.readdirSync(nodePath.join(FOLDER, 'homelab/compared')).map((file) => file.replace('.yaml', ''));
    expect(rows.flatMap(({ app, values: lines }) => (lines === undefined ? [] : [app]))).toEqual(values.sort());
    expect(values.length).toBeGreaterThanOrEqual(20);
    expect(median(rows)).toBeLessThanOrEqual(1.2);
  });
  test('our lines are of at most 100 columns', () => {
    const apps = filesBelow(nodePath.join(FOLDER, 'homelab/apps')).map((path) => `homelab/apps/${path}`);
    const long = apps.flatMap((path) =>
      fs
        .readFileSync(nodePath.join(FOLDER, path), 'utf8')
        .split('\n')
        .filter((line) => line.length > 100),
    );
    expect(long).toEqual([]);
  });
});
