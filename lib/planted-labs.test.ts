import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { ApiObject } from 'cdk8s';
import { PAGE_LAB } from './checks/page-lab';
import { run as plan } from './cli/plan/run';
import { run as trace } from './cli/trace/run';
import type { Manifest } from './manifest/manifest';
import { DEFINITION, PLACES } from './planted.fixture';
import { plantedIn, SHAPES, TOKEN } from './planted-check.fixture';
import { named } from './planted-objects.fixture';
import { PARTS, REFUSED } from './planted-parts.fixture';
import { FixtureLab } from './synth/fixture';
import { LabApp } from './synth/lab-app';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

let folder: string;
let output: string;
beforeEach(() => {
  folder = mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-planted-'));
  output = '';
  const write = (text: string | Uint8Array): boolean => {
    output += String(text);
    return true;
  };
  jest.spyOn(process.stdout, 'write').mockImplementation(write);
  jest.spyOn(process.stderr, 'write').mockImplementation(write);
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(folder, { recursive: true });
});

/** A lab of these manifests, as synthesis would have written it. */
function lab(manifests: readonly Manifest[]): string {
  const dist = nodePath.join(folder, 'dist');
  mkdirSync(nodePath.join(dist, 'page', 'web'), { recursive: true });
  writeFileSync(nodePath.join(dist, 'page', 'lab.json'), JSON.stringify(PAGE_LAB));
  for (const [i, manifest] of manifests.entries()) writeFileSync(nodePath.join(dist, 'page', 'web', `${i}.yaml`), JSON.stringify(manifest));
  return dist;
}

/** What it throws is printed as well. */
function attempt(action: () => unknown): void {
  try {
    action();
  } catch (error) {
    output += String(error);
  }
}

const QUESTIONS: readonly (readonly string[])[] = [
  ['http://a.example/'],
  [`http://app:${TOKEN}@a.example/`],
  ['demo/planted-0', 'demo/planted-1:80'],
  ['prometheus', 'demo/planted-1'],
];

const ALL: readonly (readonly [string, readonly Manifest[]])[] = [
  ...SHAPES.map(([name, value]) => [name, PLACES.map(({ manifest }, i) => named(manifest(value), `planted-${i}`))] as const),
  ['parts of texts', PARTS.map(([, manifest], i) => named(manifest(TOKEN), `planted-${i}`))],
];

test.each(ALL)('plan and trace print nothing of %s, in any format', (_, manifests) => {
  const dist = lab([DEFINITION, ...manifests]);
  for (const format of ['text', 'json', 'markdown'] as const) {
    attempt(() => plan(['page'], { dist, format }));
    for (const question of QUESTIONS) attempt(() => trace(question, { dist, lab: 'page', format, header: [`X-Key: ${TOKEN}`] }));
    attempt(() => trace([], { dist, lab: 'page', format, all: true }));
  }
  expect(plantedIn(output)).toEqual([]);
  expect(output).toContain('a.example');
});

const outside = (keys: unknown): object => ({ outside: [{ kind: 'Secret', namespace: 'demo', name: 'a', why: 'b', keys }] });
const DESCRIPTIONS: readonly (readonly [name: string, text: string])[] = [
  ...SHAPES.flatMap(([name, value]): (readonly [string, object])[] => [
    [`${name} as a value of a Secret`, outside({ password: { value } })],
    [`${name} as a key of a Secret`, outside({ password: value })],
    [`${name} as the keys of a Secret`, outside(value)],
    [`${name} as a field of a key`, outside({ password: { value: 7, [`a:${TOKEN}`]: value } })],
    [`${name} as a login`, { registries: [{ host: 'a', endpoint: 'http://a', login: { user: 'USER', password: value } }] }],
    [`${name} as all of a login`, { registries: [{ host: 'a', endpoint: 'http://a', login: value }] }],
    [
      `${name} in env of pods`,
      { runTimePods: [{ app: 'a', namespace: 'b', name: 'c', labels: {}, max: 'x', pod: { containers: [{ env: [{ value }] }] } }] },
    ],
  ]).map(([name, part]) => [name, JSON.stringify({ ...PAGE_LAB, ...part })] as const),
  ['an address with a login', JSON.stringify({ ...PAGE_LAB, gitops: { engine: 'x', repository: `https://app:${TOKEN}@git.example/a` } })],
  ['JSON that ends', `{"outside":[{"keys":{"password":{"value":"${TOKEN}`],
  ['JSON without quotes', `{"password": ${TOKEN}}`],
  ['JSON with a comma', `{"password": "${TOKEN}",}`],
  ['no JSON', TOKEN],
];

test.each(DESCRIPTIONS)('lab.json: nothing of %s is printed', (_, text) => {
  const dist = lab([]);
  writeFileSync(nodePath.join(dist, 'page', 'lab.json'), text);
  attempt(() => plan(['page'], { dist, format: 'text' }));
  expect(plantedIn(output)).toEqual([]);
  expect(output).toMatch(/lab\.json/);
});

test('an invalid header of the command line is not repeated', () => {
  attempt(() => trace(['http://a.example/'], { dist: lab([]), lab: 'page', format: 'text', header: [`Authorization=${TOKEN}`] }));
  expect(output).toContain("--header: got 'Authorization=…'");
});

/** Synthesizes the manifests. */
function synthesize(manifests: readonly Manifest[]): void {
  const app = new LabApp({ outdir: nodePath.join(folder, 'dist') });
  const chart = new FixtureLab(app, 'page').chart('web');
  for (const [i, manifest] of manifests.entries())
    new ApiObject(chart, `planted-${i}`, { ...manifest, metadata: { ...manifest.metadata } });
  app.synth();
}

test.each(ALL)('synthesis prints nothing of %s, and writes nothing', (_, manifests) => {
  attempt(() => synthesize([DEFINITION, ...manifests]));
  expect(plantedIn(output)).toEqual([]);
  expect(output).toContain('is unchanged');
  expect(readdirSync(folder)).toEqual([]);
});

test.each(REFUSED)('synthesis refuses %s', (_, manifest) => {
  attempt(() => synthesize([manifest(TOKEN)]));
  expect(plantedIn(output)).toEqual([]);
  expect(output).toContain('security/likely-secret');
  expect(readdirSync(folder)).toEqual([]);
});
