import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../../manifest/manifest';
import { writeRoutes } from './write-routes';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(os.tmpdir(), 'homelab-routes-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const route = (name: string, namespace = 'shop'): Manifest => ({
  apiVersion: 'traefik.io/v1alpha1',
  kind: 'IngressRoute',
  metadata: { name, namespace },
});

test.each<[string, string]>([
  ['../../web', 'shop'],
  ['web', '..'],
  ['web', '../..'],
  ['/web', '/etc'],
  ['a/b', 'shop'],
  ['web\n', 'shop\u001b[2J'],
])('no name leads out of the folder or makes another one: %j in %j', (name, namespace) => {
  const out = join(folder, 'a', 'out');
  try {
    writeRoutes(out, [route(name, namespace)], true);
  } catch (error) {
    expect(String(error)).toContain("can't be a file");
  }
  const found = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  for (const path of found) expect(path).toMatch(/^a\/out\/[\w%.-]+\/IngressRoute-[\w%.-]+\.yaml$/);
});

test('a file that is there with other content stays, and nothing is written beside it', () => {
  const file = join(folder, 'shop', 'IngressRoute-b.yaml');
  fs.mkdirSync(join(folder, 'shop'));
  fs.writeFileSync(file, '# mine\n');
  const routes = [route('a'), route('b')];
  expect(() => writeRoutes(folder, routes, false)).toThrow('IngressRoute-b.yaml is there already, with other content; --force replaces it');
  expect(fs.readdirSync(join(folder, 'shop'))).toEqual(['IngressRoute-b.yaml']);
  expect(writeRoutes(folder, routes, true)).toHaveLength(2);
  expect(fs.readFileSync(file, 'utf8')).toContain('kind: IngressRoute');
  // The same again changes nothing.
  expect(writeRoutes(folder, routes, false)).toHaveLength(2);
});

test.each(['', '/dev/null', '/proc/none'])('an invalid folder: %j', (out) => {
  expect(() => writeRoutes(out, [route('a')], false)).toThrow(/^(?:--out: got ''|\/(?:dev|proc).*can't be made: E[A-Z]+)/);
});
