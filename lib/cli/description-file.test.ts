import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { PAGE_LAB } from '../checks/page-lab';
import { completeLab } from '../lab/complete';
import { GENERATED_BY } from '../manifest/generated-marker';
import { readDescription } from './description-file';

const folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-lab-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const [NODE] = PAGE_LAB.nodes;
const STORAGE = PAGE_LAB.storageClasses ?? [];
const LAB = nodePath.join(folder, 'lab.json');
const nested = (levels: number): unknown => (levels === 0 ? 'x' : [nested(levels - 1)]);

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

test.each(['constructor', 'toString', 'valueOf'])('a resource that is called as what every object has: %s', (resource) => {
  const withNode = (more: object) => read({ ...PAGE_LAB, nodes: [{ ...NODE, ...more }] });
  expect(withNode({ reserved: { [resource]: '1' } })).toMatchObject({ nodes: [{ reserved: { [resource]: '1' } }] });
  expect(() => withNode({ capacity: { ...NODE?.capacity, [resource]: '1' }, reserved: { [resource]: '2' } })).toThrow(
    `/nodes/0/reserved/${resource}: got 2, expected less than its capacity of 1`,
  );
});

test.each<[string, object]>([
  ['/name', { name: '' }],
  ['/ingress/className', { ingress: { ...PAGE_LAB.ingress, className: '' } }],
  ['/ingress/namespace', { ingress: { ...PAGE_LAB.ingress, namespace: '' } }],
  ['/storageClasses/0/name', { storageClasses: [{ ...STORAGE[0], name: '' }] }],
  ['/outside/0/namespace', { outside: [{ kind: 'Secret', namespace: '', name: 'a', keys: {}, why: 'b' }] }],
  ['/outside/0/why', { outside: [{ kind: 'Secret', namespace: 'a', name: 'a', keys: {}, why: '' }] }],
])('an empty text names nothing: %s', (place, part) => {
  expect(() => read({ ...PAGE_LAB, ...part })).toThrow(`${place}: got an empty text, expected `);
});

test('in labels and taints an empty text is a value', () => {
  const node = { ...NODE, labels: { name: '' }, taints: [{ key: 'a', value: '', effect: 'NoSchedule' }] };
  expect(read({ ...PAGE_LAB, nodes: [node] })).toMatchObject({ nodes: [{ labels: { name: '' } }] });
});

test('an older library wrote less', () => {
  const { waivers, ...older } = completeLab(PAGE_LAB);
  expect(read({ generatedBy: GENERATED_BY, ...older })).toMatchObject({ waivers: [] });
});

test.each<[string, unknown, string]>([
  ['no JSON', '{"name": ', 'the text is no JSON from line 1, column 10 on'],
  ['a list', [], 'is no description of a lab: expected an object'],
  ['null', null, 'is no description of a lab: expected an object'],
  ['nothing in it', {}, 'required fields are missing: /name, /distribution, /kubernetes, /network, /nodes, /ingress'],
  ['a misspelt key', { ...PAGE_LAB, storageClases: [] }, "/storageClases: unknown field 'storageClases' (did you mean 'storageClasses'?)"],
  [
    'a key of something else',
    { ...PAGE_LAB, distribution: { ...PAGE_LAB.distribution, channel: 'stable' } },
    "/distribution/channel: unknown field 'channel' (remove it; known are name, version)",
  ],
  [
    "K3s's own word",
    { ...PAGE_LAB, nodes: [{ ...NODE, role: 'server' }] },
    "/nodes/0/role: got 'server', expected one of control-plane, worker",
  ],
  ['another type', { ...PAGE_LAB, kubernetes: 1.33 }, '/kubernetes: got the number 1.33, expected text'],
  ["K3s's version", { ...PAGE_LAB, kubernetes: 'v1.33.6+k3s1' }, "/kubernetes: got 'v1.33.6+k3s1', expected text like '1.33.6'"],
  ['no nodes', { ...PAGE_LAB, nodes: [] }, '/nodes: got 0 items, expected at least 1'],
  ['a list', { ...PAGE_LAB, name: ['a'] }, '/name: got a list, expected text'],
  [
    "a Secret's value",
    { ...PAGE_LAB, outside: [{ kind: 'Secret', namespace: 'a', name: 'b', why: 'c', keys: { password: { value: 4711 } } }] },
    '/outside/0/keys/password/value: got a number, expected text',
  ],
  [
    'an external of no kind',
    { ...PAGE_LAB, externals: [{ kind: 'Ingress', name: 'a' }] },
    "/externals/0/kind: got 'Ingress', expected one of Namespace, Service, RuntimeClass, PriorityClass, IngressClass, CustomResources",
  ],
  [
    'half of an external',
    { ...PAGE_LAB, externals: [{ kind: 'Service', name: 'a' }] },
    'required fields are missing: /externals/0/namespace, /externals/0/ports',
  ],
  [
    'a peer of no form',
    { ...PAGE_LAB, intents: { flows: [{ from: { platform: 'grafana' }, to: { platform: 'dns' }, ports: [] }] } },
    "/intents/flows/0/from/platform: got 'grafana', expected one of ingress, prometheus, dns, api-server",
  ],
  [
    'a password, which is not repeated',
    { ...PAGE_LAB, registries: [{ host: 'a', endpoint: 'http://a', login: { user: 'USER', password: 'hunter2' } }] },
    "/registries/0/login/password: got text of 7 characters, expected text like 'REGISTRY_PASSWORD'",
  ],
  [
    'an invalid port',
    { ...PAGE_LAB, externals: [{ kind: 'Service', namespace: 'a', name: 'a', ports: [{ port: 0 }] }] },
    '/externals/0/ports/0/port: got 0, expected a number from 1 to 65535',
  ],
  [
    'an invalid address',
    { ...PAGE_LAB, network: { ...PAGE_LAB.network, lan: '10.0.0.0' } },
    "/network/lan: got '10.0.0.0', expected an IPv4 network like 10.0.0.0/24",
  ],
  [
    'an invalid quantity',
    { ...PAGE_LAB, nodes: [{ ...NODE, reserved: { cpu: 'half' } }] },
    expect.stringMatching(/^\/nodes\/0\/reserved\/cpu: got quantity 'half', expected a number/),
  ],
  ['two nodes of one name', { ...PAGE_LAB, nodes: [NODE, NODE] }, "/nodes/1/name: got 'server', which is the name of /nodes/0 already"],
  [
    'two nodes of one address',
    { ...PAGE_LAB, nodes: [NODE, { ...NODE, name: 'b' }] },
    "/nodes: node b: got address 10.0.0.2, which is node server's already",
  ],
  [
    'an ingress on a node that is not there',
    { ...PAGE_LAB, ingress: { ...PAGE_LAB.ingress, nodes: ['server', 'gone'] } },
    "/ingress/nodes/1: got 'gone', expected a node: server, worker-1, worker-2",
  ],
  [
    'a port of an entry point',
    { ...PAGE_LAB, ingress: { ...PAGE_LAB.ingress, entryPoints: { 'a/b': 1e9 } } },
    '/ingress/entryPoints/a~1b: got 1000000000, expected a port from 1 to 65535',
  ],
  [
    'an address of the ingress',
    { ...PAGE_LAB, ingress: { ...PAGE_LAB.ingress, addresses: ['10.0.0'] } },
    "/ingress/addresses/0: got '10.0.0', expected an IP address such as '10.0.0.1'",
  ],
  [
    'a pool',
    { ...PAGE_LAB, loadBalancer: { kind: 'metallb', pools: [{ name: 'a', addresses: ['10.0.0.1-10.0.0'] }] } },
    "/loadBalancer/pools/0/addresses/0: got '10.0.0', expected an IP address such as '10.0.0.1'",
  ],
  [
    'a host',
    { ...PAGE_LAB, hosts: [{ address: 'nas', names: ['nas.lan'] }] },
    "/hosts/0/address: got 'nas', expected an IP address such as '10.0.0.1'",
  ],
  [
    'a network of a peer',
    { ...PAGE_LAB, intents: { blocked: [{ from: { platform: 'dns' }, to: { cidr: '0.0.0.0/0', except: ['10.0.0.0/33'] }, ports: [] }] } },
    "/intents/blocked/0/to/except/0: got '10.0.0.0/33', expected a network such as '10.0.0.0/24'",
  ],
  [
    'two default classes',
    { ...PAGE_LAB, storageClasses: [...STORAGE, ...STORAGE.map((one) => ({ ...one, name: 'b' }))] },
    '/storageClasses/1/default: got true, expected one default class at most: /storageClasses/0 is it already',
  ],
  [
    'a pod without end',
    { ...PAGE_LAB, runTimePods: [{ app: 'a', namespace: 'a', name: 'a', labels: { a: 'b' }, max: 1, pod: { a: nested(200) } }] },
    '/runTimePods/0/pod: nested deeper than 100 levels',
  ],
  [
    'the mark of synthesis on what somebody cut',
    { generatedBy: GENERATED_BY, ...PAGE_LAB, nodes: undefined },
    "required field 'nodes' is missing",
  ],
  ['the mark of somebody else', { generatedBy: 'me', ...PAGE_LAB }, "/generatedBy: got 'me', expected one of cdk8s-homelab"],
])('refused: %s', (_, value, message) => {
  let said: unknown;
  try {
    read(value);
  } catch (error) {
    said = error;
  }
  expect(said).toMatchObject({ name: 'CliError', message: expect.stringContaining(`${LAB}: `) });
  expect(String(said).replace(`CliError: ${LAB}: `, '')).toEqual(message);
});

test.each([
  ['a folder', '.', 'got a folder, expected a file'],
  ['a device', '/dev/zero', 'got a device, expected a file'],
  ['nothing', 'gone.json', "ENOENT: no such file or directory, open 'gone.json'"],
])('refused: %s as the file', (_, file, message) => {
  expect(() => readDescription(file)).toThrow(`${file}: ${message}`);
});

test('IPv6 is taken where a cluster has it', () => {
  const pools = [{ name: 'six', addresses: ['fd00::/64', 'fd00::1-fd00::9'] }];
  const flow = { from: { cidr: '::/0' }, to: { platform: 'dns' }, ports: [] } as const;
  expect(read({ ...PAGE_LAB, loadBalancer: { kind: 'metallb', pools }, intents: { flows: [flow] } })).toMatchObject({
    loadBalancer: { pools },
  });
});
