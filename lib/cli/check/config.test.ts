import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { PAGE_LAB } from '../../checks/page-lab';
import type { ConfigFile } from '../../config/config';
import { loadConfig } from '../../config/load-config';
import { settingsOf } from '../../config/settings-of';
import { check } from './check';
import { readDefinitions, readGroups } from './groups';

let folder: string;
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-config-')));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const pod = (name: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n  namespace: shop\nspec:\n  containers:\n    - {name: a, image: 'nginx'}\n`;

function write(files: Readonly<Record<string, string | object>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = nodePath.join(folder, name);
    fs.mkdirSync(nodePath.dirname(path), { recursive: true });
    fs.writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  }
}

/** Files with findings of a rule, below the folder. */
function found(rule: string, config: ConfigFile): readonly string[] {
  write({ 'homelab.config.json': config });
  const loaded = loadConfig(nodePath.join(folder, 'homelab.config.json'));
  const groups = readGroups([folder], undefined, loaded);
  const { findings } = check(groups, { settings: settingsOf(loaded), definitions: readDefinitions(loaded) });
  return findings.filter((finding) => finding.rule === rule).map(({ file }) => nodePath.relative(folder, file));
}

test('leaves out what it excludes', () => {
  write({ 'a.yaml': pod('a'), 'charts/b.yaml': pod('b'), 'c.gen.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: [\n' });
  expect(found('security/mutable-tag', { exclude: ['charts/', '*.gen.yaml'] })).toEqual(['a.yaml']);
  expect(found('yaml/syntax', { exclude: ['charts/', '*.gen.yaml'] })).toEqual([]);
  expect(found('yaml/syntax', {})).toEqual(['c.gen.yaml']);
});

test('sets the severity of what keeps a text from being read', () => {
  write({ 'a.yaml': pod('a'), 'b.yaml': 'a: {' });
  expect(found('yaml/syntax', { severities: { 'yaml/*': 'off' } })).toEqual([]);
});

test('waives what is in an app, which is a folder of a lab', () => {
  write({ 'lab.json': PAGE_LAB, 'web/a.yaml': pod('a'), 'api/b.yaml': pod('b') });
  const waiver = { rule: 'security/mutable-tag', reason: 'a mirror pins it' };
  expect(found('security/mutable-tag', { waivers: [{ ...waiver, app: 'web' }] })).toEqual(['api/b.yaml']);
  expect(found('security/mutable-tag', { waivers: [{ ...waiver, lab: 'page' }] })).toEqual([]);
  expect(found('security/mutable-tag', { waivers: [{ ...waiver, lab: 'other' }] })).toHaveLength(2);
});

test('names the lab of plain YAML', () => {
  write({ 'labs/mine.json': PAGE_LAB, 'a.yaml': pod('a') });
  expect(found('reference/namespace', {})).toEqual([]);
  expect(found('reference/namespace', { lab: 'labs/mine.json' })).toEqual(['a.yaml']);
});

test('knows custom resources by definitions that are not among the manifests', () => {
  const widget = 'apiVersion: vendor.example/v1\nkind: Widget\nmetadata: {name: w, namespace: shop}\nspec: {size: big}\n';
  const schema = { type: 'object', properties: { spec: { type: 'object', properties: { size: { type: 'integer' } } } } };
  const versions = [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: schema } }];
  const spec = { group: 'vendor.example', scope: 'Namespaced', names: { plural: 'widgets', kind: 'Widget' }, versions };
  const crd = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'widgets.vendor.example' },
    spec,
  };
  write({ 'apps/w.yaml': widget, '.crds/widgets.json': crd });
  expect(found('schema/type', {})).toEqual([]);
  expect(found('schema/type', { crds: ['.crds'] })).toEqual(['apps/w.yaml']);
  expect(() => found('schema/type', { crds: ['apps'] })).toThrow('homelab.config.json: no CustomResourceDefinition in ');
});
