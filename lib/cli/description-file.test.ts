import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { PAGE_LAB } from '../checks/page-lab.fixture';
import { completeLab } from '../lab/complete';
import { GENERATED_BY } from '../manifest/mark';
import { readDescription } from './description-file';

const folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-lab-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const [NODE] = PAGE_LAB.nodes;
const LAB = nodePath.join(folder, 'lab.json');

function read(value: unknown): unknown {
  fs.writeFileSync(LAB, typeof value === 'string' ? value : JSON.stringify(value));
  return readDescription(LAB);
}

test('what a person wrote is completed', () => {
  expect(read(PAGE_LAB)).toEqual(completeLab(PAGE_LAB));
  expect(read({ $schema: 'https://example.com/lab.schema.json', ...PAGE_LAB })).toEqual(completeLab(PAGE_LAB));
});

test('what synthesis wrote comes back as it is, without its mark', () => {
  expect(read({ generatedBy: GENERATED_BY, ...completeLab(PAGE_LAB) })).toEqual(completeLab(PAGE_LAB));
});

test('an older library wrote less', () => {
  const { waivers, ...older } = completeLab(PAGE_LAB);
  expect(read({ generatedBy: GENERATED_BY, ...older })).toMatchObject({ waivers: [] });
});

test.each<[string, unknown, string]>([
  ['no JSON', '{"name": ', 'the text is no JSON from line 1, column 10 on'],
  ['a list', [], 'is no description of a lab: expected an object'],
  ['null', null, 'is no description of a lab: expected an object'],
  ['nothing in it', {}, "lacks 'name'; lacks 'distribution'; lacks 'kubernetes'; and 3 more"],
  ['a misspelt key', { ...PAGE_LAB, storageClases: [] }, "has 'storageClases', did you mean 'storageClasses'?"],
  [
    'a key of something else',
    { ...PAGE_LAB, distribution: { ...PAGE_LAB.distribution, channel: 'stable' } },
    "/distribution has 'channel', expected only name, version",
  ],
  [
    "K3s's own word",
    { ...PAGE_LAB, nodes: [{ ...NODE, role: 'server' }] },
    `/nodes/0/role got "server", expected 'control-plane' or 'worker'`,
  ],
  ['another type', { ...PAGE_LAB, kubernetes: 1.33 }, '/kubernetes got 1.33, expected a string'],
  ["K3s's version", { ...PAGE_LAB, kubernetes: 'v1.33.6+k3s1' }, `/kubernetes got "v1.33.6+k3s1", expected one like '1.33.6'`],
  ['no nodes', { ...PAGE_LAB, nodes: [] }, '/nodes got a list, expected at least 1'],
  ['a list', { ...PAGE_LAB, name: ['a'] }, '/name got a list, expected a string'],
  [
    "a Secret's value",
    { ...PAGE_LAB, outside: [{ kind: 'Secret', namespace: 'a', name: 'b', why: 'c', keys: { password: { value: 4711 } } }] },
    '/outside/0/keys/password/value got a number, expected a string',
  ],
  [
    'an external of no kind',
    { ...PAGE_LAB, externals: [{ kind: 'Ingress', name: 'a' }] },
    `/externals/0/kind got "Ingress", expected 'Namespace' or 'Service' or 'RuntimeClass' or 'PriorityClass' or 'IngressClass' or 'CustomResources'`,
  ],
  [
    'half of an external',
    { ...PAGE_LAB, externals: [{ kind: 'Service', name: 'a' }] },
    "/externals/0 lacks 'namespace'; /externals/0 lacks 'ports'",
  ],
  [
    'a peer of no form',
    { ...PAGE_LAB, intents: { flows: [{ from: { platform: 'grafana' }, to: { platform: 'dns' }, ports: [] }] } },
    `/intents/flows/0/from/platform got "grafana", expected 'ingress' or 'prometheus' or 'dns'`,
  ],
  [
    'a password, which is not repeated',
    { ...PAGE_LAB, registries: [{ host: 'a', endpoint: 'http://a', login: { user: 'USER', password: 'hunter2' } }] },
    "/registries/0/login/password got text of 7 characters, expected one like 'REGISTRY_PASSWORD'",
  ],
  [
    'a port that is none',
    { ...PAGE_LAB, externals: [{ kind: 'Service', namespace: 'a', name: 'a', ports: [{ port: 0 }] }] },
    '/externals/0/ports/0/port got 0, expected >= 1',
  ],
  [
    'an address that is none',
    { ...PAGE_LAB, network: { ...PAGE_LAB.network, lan: '10.0.0.0' } },
    "network.lan: got '10.0.0.0', expected an IPv4 network like 10.0.0.0/24",
  ],
  [
    'a quantity that is none',
    { ...PAGE_LAB, nodes: [{ ...NODE, reserved: { cpu: 'half' } }] },
    expect.stringMatching(/^node server, cpu: got quantity 'half', expected a number/),
  ],
  ['the mark of synthesis on what somebody cut', { generatedBy: GENERATED_BY, ...PAGE_LAB, nodes: undefined }, "lacks 'nodes'"],
  ['the mark of somebody else', { generatedBy: 'me', ...PAGE_LAB }, `/generatedBy got "me", expected 'cdk8s-homelab'`],
])('refused: %s', (_, value, message) => {
  let said: unknown;
  try {
    read(value);
  } catch (error) {
    said = error;
  }
  expect(said).toMatchObject({ name: 'CannotRun', message: expect.stringContaining(`${LAB}: `) });
  expect(String(said).replace(`CannotRun: ${LAB}: `, '')).toEqual(message);
});
