import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { plantedIn, SHAPES, TOKEN } from '../../planted-check.fixture';
import { BROKEN_TEXTS } from '../../planted-texts.fixture';
import { run } from './run';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

const DIST = nodePath.join(__dirname, '../../../dist');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-planted-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A kubeconfig with one thing in it that is wrong; nobody listens at its address. */
function kubeconfig(cluster: object, user: unknown, rest: object = {}): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'a',
    contexts: [{ name: 'a', context: { cluster: 'a', user: 'a' } }],
    clusters: [{ name: 'a', cluster: { server: 'http://127.0.0.1:9', ...cluster } }],
    users: [{ name: 'a', user }],
    ...rest,
  });
}

const FIELDS = [
  'token',
  'username',
  'password',
  'client-key-data',
  'client-certificate-data',
  'tokenFile',
  'client-key',
  'auth-provider',
  'exec',
];
const KUBECONFIGS: readonly (readonly [name: string, text: string])[] = [
  ...BROKEN_TEXTS.map(([name, text]) => [name, text(TOKEN)] as const),
  ['a line of a token', `apiVersion: v1\nkind: Config\nusers:\n- name: a\n  user:\n    token: "${TOKEN}\n`],
  ['a line of a key', `apiVersion: v1\nkind: Config\nusers:\n- name: a\n  user: { client-key-data: ${TOKEN}: x }\n`],
  ...SHAPES.flatMap(([name, value]) => FIELDS.map((field) => [`${name} as ${field}`, kubeconfig({}, { [field]: value })] as const)),
  ...SHAPES.map(([name, value]) => [`${name} as a user`, kubeconfig({}, value)] as const),
  ...SHAPES.map(([name, value]) => [`${name} as users`, kubeconfig({}, {}, { users: value })] as const),
  ['a token with a line break', kubeconfig({}, { token: `${TOKEN}\nX-A: b` })],
  ['a login in the address', kubeconfig({ server: `http://app:${TOKEN}@127.0.0.1:9` }, {})],
  ['an invalid address', kubeconfig({ server: `http://app:${TOKEN}@:x` }, {})],
  ['a login of a proxy', kubeconfig({ 'proxy-url': `http://app:${TOKEN}@127.0.0.1:9` }, {})],
  [
    'env of a login program',
    kubeconfig({}, { exec: { apiVersion: 'client.authentication.k8s.io/v1', command: '/nowhere', env: [{ name: 'A', value: TOKEN }] } }),
  ],
  [
    'arguments of a login program',
    kubeconfig({}, { exec: { apiVersion: 'client.authentication.k8s.io/v1', command: '/nowhere', args: [TOKEN] } }),
  ],
];

test.each(KUBECONFIGS)('kubeconfig: of %s nothing is printed', async (_, text) => {
  const file = nodePath.join(folder, 'config');
  writeFileSync(file, text);
  let output = '';
  const ended = run(['halo'], { dist: DIST, format: 'text', timeout: 5, kubeconfig: file }, (said) => {
    output += said;
  });
  await ended.catch((error: unknown) => {
    output += String(error);
  });
  expect(output).toContain('CliError');
  expect(plantedIn(output)).toEqual([]);
});
