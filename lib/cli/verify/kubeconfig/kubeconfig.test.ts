import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import nodePath from 'node:path';
import { temporaryFolder, writeFiles } from '../../../readme.fixture';
import { CliError } from '../../cli-error';
import { issue } from '../certificate.fixture';
import { kubeconfigOf, TOKEN } from '../cluster.fixture';
import { connectionOf } from './connection';
import { chooseContext } from './kubeconfig';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

const folder = temporaryFolder();
const SERVER = { server: 'https://127.0.0.1:1' };
const CA = issue({ name: 'ca' });
const CLIENT = issue({ name: 'ann', names: ['ann'], by: CA });
const OTHER = issue({ name: 'bob', names: ['bob'], by: CA });
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const pair = (cert: string, key: string): object => ({ 'client-certificate-data': base64(cert), 'client-key-data': base64(key) });
const jwt = (exp: number): string => `${base64('{}')}.${Buffer.from(JSON.stringify({ exp })).toString('base64url')}.${TOKEN}`;
const oidc = (config: object): object => ({ 'auth-provider': { name: 'oidc', config } });

const connect = async (kubeconfig: string, context?: string) =>
  connectionOf(chooseContext({ kubeconfig, ...(context === undefined ? {} : { context }) }), new AbortController().signal);

/** What is wrong with a kubeconfig. */
async function problemOf(text: string | Uint8Array): Promise<string> {
  const file = nodePath.join(fs.mkdtempSync(nodePath.join(folder, 'kube-')), 'config');
  fs.writeFileSync(file, text);
  const error: unknown = await connect(file).catch((thrown: unknown) => thrown);
  if (!(error instanceof CliError)) throw new Error(`expected a CliError, got ${error}`);
  return error.message.replace(folder, '').replace(/\/kube-\w+/, '');
}

const withToken = (lines: string): string => `apiVersion: v1\nkind: Config\nusers:\n- name: ann\n  user:\n    token: ${TOKEN}\n${lines}`;

const FILES: readonly (readonly [what: string, text: string | Uint8Array, problem: RegExp])[] = [
  ['not UTF-8', Buffer.from(`a: é${TOKEN}`, 'latin1'), /^\/config is no kubeconfig: it is not UTF-8$/],
  ['empty', '', /^\/config is no kubeconfig: it has no contexts$/],
  ['of blanks', ' \n\n', /it has no contexts/],
  ['of a comment', '# empty\n', /it has no contexts/],
  ['null', 'null', /it has no contexts/],
  ['a text', TOKEN, /^\/config is no kubeconfig: expected a map$/],
  ['a list', `- ${TOKEN}`, /expected a map/],
  ['an unclosed quote', withToken(`x: "${TOKEN}\n`), /^\/config:\d+:\d+ is no kubeconfig: neither YAML nor JSON from there on$/],
  ['a tab', withToken(`\tx: ${TOKEN}\n`), /^\/config:\d+:\d+ is no kubeconfig/],
  ['a token with a colon', withToken(`x: ${TOKEN}: ${TOKEN}: {`), /^\/config:\d+:\d+ is no kubeconfig/],
  ['a tag', withToken(`x: !!binary ${TOKEN}!\n`), /^\/config:\d+:\d+ is no kubeconfig/],
  ['an alias of nothing', withToken(`x: *${TOKEN}\n`), /^\/config:\d+:\d+ is no kubeconfig/],
  ['an alias of itself', `contexts: &a [*a] # ${TOKEN}`, /^\/config:1:\d+ is no kubeconfig/],
  ['a merge key of a text', withToken(`x: {<<: ${TOKEN}}\n`), /^\/config:\d+:\d+ is no kubeconfig/],
  ['a map as key', withToken(`x: {{a: ${TOKEN}}: b}\n`), /^\/config:\d+:\d+ is no kubeconfig/],
  ['a bomb', bomb(), /^\/config:\d+:\d+ is no kubeconfig/],
  ['of four million values', `[${'a,'.repeat(2_000_000)}]`, /is no kubeconfig/],
  ['deep', '['.repeat(100_000), /^\/config:\d+:\d+ is no kubeconfig/],
  ['broken JSON', `{"users": [{"name": "ann", "user": {"token": "${TOKEN}"}}`, /^\/config:\d+:\d+ is no kubeconfig/],
  ['cut off', withToken('').slice(0, -12).concat('"'), /is no kubeconfig/],
  ['5 MiB long', '#'.repeat(5 * 1024 * 1024), /^kubeconfig '\/config' is larger than 4 MiB$/],
  ['of contexts that are a map', 'contexts: {a: b}', /contexts is no list/],
  ['of a context without a name', 'contexts: [{context: {}}]', /contexts\[0\] has no name/],
  ['of a context that is a text', 'contexts: [home]', /contexts\[0\] has no name/],
  ['of a context with a number for a name', 'contexts: [{name: 1}]', /contexts\[0\] has no name/],
  ['of a user that is a text', `users: [{name: ann, user: ${TOKEN}}]`, /user 'ann' is no map/],
  ['without a current context', 'contexts: [{name: a}, {name: b}]', /no current context: choose one with --context: a, b/],
  ['with a list as current context', 'current-context: [a]', /current-context is no text/],
  ['with a current context that is not there', 'current-context: c\ncontexts: [{name: a}]', /no context 'c' in the kubeconfig: there is a/],
  [
    'of a context without a cluster',
    'current-context: a\ncontexts: [{name: a}]',
    /context 'a' names a cluster that is not in the kubeconfig/,
  ],
  [
    'of a context without its user',
    'current-context: a\ncontexts: [{name: a, context: {cluster: c, user: u}}]\nclusters: [{name: c}]',
    /names a user that is not/,
  ],
];

function bomb(): string {
  const lines = Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(',')}]`);
  return ['a0: &a0 x', ...lines].join('\n');
}

test.each(FILES)('a kubeconfig that is %s', async (_, text, problem) => {
  const found = await problemOf(text);
  expect(found).toMatch(problem);
  expect(found).not.toContain(TOKEN);
});

const CLUSTERS: readonly (readonly [what: string, cluster: object, problem: RegExp])[] = [
  ['no server', {}, /^server of cluster 'home' in the kubeconfig is missing$/],
  ['a number as server', { server: 1 }, /server of cluster 'home' in the kubeconfig is no text: quote it/],
  ['no address', { server: TOKEN }, /is no address that starts with https:\/\//],
  ['an address of a file', { server: `file:///${TOKEN}` }, /is no address that starts with https/],
  ['an address without a host', { server: 'https://' }, /is no address/],
  ['an address with spaces', { server: `https://a b/${TOKEN}` }, /is no address/],
  ['a port too high', { server: `https://a:99999/${TOKEN}` }, /is no address/],
  ['an address with a password', { server: `https://ann:${TOKEN}@127.0.0.1` }, /has a user and password: give them/],
  ['an address with a query', { server: `https://127.0.0.1/?token=${TOKEN}` }, /has a '\?' or '#'/],
  ['http without a word', { server: 'http://127.0.0.1:1' }, /is http:\/\/, by which a token can be read on its way/],
  [
    'an authority that is no base64',
    { ...SERVER, 'certificate-authority-data': `${TOKEN}!` },
    /certificate-authority-data of cluster 'home' .* is not base64/,
  ],
  [
    'an authority that is no PEM',
    { ...SERVER, 'certificate-authority-data': base64(TOKEN) },
    /certificate-authority of cluster .* is no certificate in PEM/,
  ],
  ['an authority that is a key', { ...SERVER, 'certificate-authority-data': base64(CA.key) }, /is no certificate in PEM/],
  ['an authority that is cut off', { ...SERVER, 'certificate-authority-data': base64(CA.cert.slice(0, 200)) }, /is no certificate in PEM/],
  ['an authority of garbage', { ...SERVER, 'certificate-authority-data': base64(CA.cert.replace(/M/g, 'N')) }, /is no certificate in PEM/],
  [
    'an authority pasted as path',
    { ...SERVER, 'certificate-authority': base64(TOKEN) },
    /certificate-authority of cluster .* names a file that does not exist/,
  ],
  ['an authority that is a folder', { ...SERVER, 'certificate-authority': '/' }, /names a file that is a folder/],
  ['an authority that never ends', { ...SERVER, 'certificate-authority': '/dev/zero' }, /names a file that is not a regular file/],
  ['an invalid proxy', { ...SERVER, 'proxy-url': `${TOKEN}` }, /proxy-url of cluster 'home' .* is no address that starts with/],
  ['a proxy of another kind', { ...SERVER, 'proxy-url': `ftp://ann:${TOKEN}@a` }, /is no address that starts with/],
  [
    'a proxy before http',
    { server: 'http://a', 'insecure-skip-tls-verify': true, 'proxy-url': `http://ann:${TOKEN}@a` },
    /needs a server that starts with https/,
  ],
];

test.each(CLUSTERS)('a cluster with %s', async (_, cluster, problem) => {
  const found = await problemOf(kubeconfigOf(cluster));
  expect(found).toMatch(problem);
  expect(found).not.toContain(TOKEN);
});

const USERS: readonly (readonly [what: string, user: object, problem: RegExp])[] = [
  ['a number as token', { token: 12345678 }, /^token of user 'ann' in the kubeconfig is no text: quote it$/],
  ['a map as token', { token: { a: TOKEN } }, /token of user 'ann' in the kubeconfig is no text/],
  ['a token with a line break', { token: `${TOKEN}\n${TOKEN}` }, /token of user 'ann' .* has a line break, a space or another/],
  ['a token that would be a header', { token: `a\r\nx-evil: ${TOKEN}` }, /has a line break/],
  ['a token of other letters', { token: `${TOKEN}é` }, /has a line break, a space or another character/],
  ['a token file that is not there', { tokenFile: TOKEN }, /tokenFile of user 'ann' .* names a file that does not exist/],
  ['a token file that is a folder', { tokenFile: '.' }, /names a file that is a folder/],
  ['a token file that never ends', { tokenFile: '/dev/zero' }, /names a file that is not a regular file/],
  [
    'a certificate without a key',
    { 'client-certificate-data': base64(CLIENT.cert) },
    /client-certificate of user 'ann' .* has no client-key beside it/,
  ],
  ['a key without a certificate', { 'client-key-data': base64(CLIENT.key) }, /client-key of user 'ann' .* has no client-certificate/],
  ['a certificate of another key', pair(CLIENT.cert, OTHER.key), /client-key of user 'ann' .* does not belong to the client-certificate/],
  ['an invalid key', pair(CLIENT.cert, TOKEN), /client-key of user 'ann' .* is no private key in PEM/],
  ['an invalid certificate', pair(TOKEN, CLIENT.key), /client-certificate of user 'ann' .* is no certificate in PEM/],
  [
    'an encrypted key',
    pair(CLIENT.cert, `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${TOKEN}\n-----END ENCRYPTED PRIVATE KEY-----`),
    /is encrypted/,
  ],
  [
    'a key pasted as path',
    { 'client-certificate-data': base64(CLIENT.cert), 'client-key': base64(TOKEN) },
    /client-key of user 'ann' .* names a file that does not exist/,
  ],
  [
    'a provider that is gone',
    { 'auth-provider': { name: 'gcp', config: { 'access-token': TOKEN, 'cmd-path': 'touch' } } },
    /auth-provider of user 'ann' .* dropped in 1.26/,
  ],
  ['a provider that is a text', { 'auth-provider': TOKEN }, /auth-provider of user 'ann' .* is no map/],
  ['an id-token that has expired', oidc({ 'id-token': jwt(1), 'refresh-token': TOKEN }), /has no valid id-token: run kubectl/],
  ['no id-token', oidc({ 'refresh-token': TOKEN }), /has no valid id-token/],
  ['another name with a line break', { token: 'a', as: `a\n${TOKEN}` }, /as of user 'ann' .* has a character that no header can have/],
  ['groups that are no list', { 'as-groups': TOKEN }, /as-groups of user 'ann' .* is no list of texts/],
];

test.each(USERS)('a user with %s', async (_, user, problem) => {
  const found = await problemOf(kubeconfigOf(SERVER, user));
  expect(found).toMatch(problem);
  expect(found).not.toContain(TOKEN);
});

test('a kubeconfig that is a folder, a device, a pipe, a link in a circle', async () => {
  const [pipe, link] = ['pipe', 'link'].map((name) => nodePath.join(folder, name));
  execFileSync('mkfifo', [pipe ?? '']);
  fs.symlinkSync('link', link ?? '');
  const problems = await Promise.all([folder, '/dev/zero', pipe ?? '', link ?? '', '/gone'].map((file) => connect(file).catch(String)));
  expect(problems).toEqual([
    expect.stringMatching(/kubeconfig '.*' is a folder, expected a file$/),
    expect.stringMatching(/kubeconfig '\/dev\/zero' is not a regular file$/),
    expect.stringMatching(/kubeconfig '.*pipe' is not a regular file$/),
    expect.stringMatching(/kubeconfig '.*link' is a link that leads in a circle$/),
    expect.stringMatching(/kubeconfig '\/gone' does not exist$/),
  ]);
});

describe('what kubectl takes is taken as it takes it', () => {
  const headersOf = async (user: object) => {
    const file = nodePath.join(fs.mkdtempSync(nodePath.join(folder, 'kube-')), 'config');
    fs.writeFileSync(file, kubeconfigOf(SERVER, user));
    fs.writeFileSync(nodePath.join(nodePath.dirname(file), 'token'), 'from-file\n');
    return (await connect(file)).headers;
  };

  test.each([
    ['a token', { token: 'a.b-c_d~e+f/g=' }, { authorization: 'Bearer a.b-c_d~e+f/g=' }],
    ['a file beside the kubeconfig comes first', { token: 'a', tokenFile: 'token' }, { authorization: 'Bearer from-file' }],
    ['a user and password', { username: 'ann', password: 'é' }, { authorization: `Basic ${base64('ann:é')}` }],
    ['nothing', {}, {}],
    ['an id-token', oidc({ 'id-token': jwt(4e9) }), { authorization: `Bearer ${jwt(4e9)}` }],
    ['an id-token that is no JWT', oidc({ 'id-token': 'opaque' }), { authorization: 'Bearer opaque' }],
    [
      'another name',
      { token: 'a', as: 'bob', 'as-uid': '1', 'as-groups': ['x', 'y'], 'as-user-extra': { 'a/b': ['z'] } },
      {
        authorization: 'Bearer a',
        'impersonate-user': ['bob'],
        'impersonate-uid': ['1'],
        'impersonate-group': ['x', 'y'],
        'impersonate-extra-a%2Fb': ['z'],
      },
    ],
  ])('%s', async (_, user, headers) => {
    expect(await headersOf(user)).toEqual(headers);
  });

  test('several files: the first one that has a name wins, paths are relative to each', () => {
    writeFiles(folder, {
      'one/config': 'current-context: b\nclusters: [{name: c, cluster: {server: https://one}}]\n',
      'two/config':
        'current-context: a\nclusters: [{name: c, cluster: {server: https://two}}]\nusers: [{name: u, user: {tokenFile: t}}]\ncontexts: [{name: b, context: {cluster: c, user: u}}]',
      'three/config': '',
    });
    const before = process.env.KUBECONFIG;
    process.env.KUBECONFIG = ['one', 'gone', 'three', 'two'].map((name) => nodePath.join(folder, name, 'config')).join(nodePath.delimiter);
    try {
      const { context, cluster, user } = chooseContext({});
      expect([context, cluster.fields.server, nodePath.basename(user.folder)]).toEqual(['b', 'https://one', 'two']);
    } finally {
      if (before === undefined) delete process.env.KUBECONFIG;
      else process.env.KUBECONFIG = before;
    }
  });

  test('anchors, merge keys, keys that stand twice, and documents behind it', () => {
    const file = nodePath.join(folder, 'odd.yaml');
    const text = `---\nx: &c {server: https://a}\nclusters: [{name: c, cluster: {<<: *c, server: https://b}}]\nusers: []\nusers:\n- {name: u}\ncontexts: [{name: k, context: {cluster: c, user: u}}]\ncurrent-context: k\n---\n[broken\n`;
    fs.writeFileSync(file, text);
    expect(chooseContext({ kubeconfig: file })).toMatchObject({
      context: 'k',
      cluster: { fields: { server: 'https://b' } },
      user: { name: 'u' },
    });
  });

  test('a context without a user asks anonymously', () => {
    const file = nodePath.join(folder, 'anonymous.yaml');
    fs.writeFileSync(file, 'contexts: [{name: k, context: {cluster: c}}]\nclusters: [{name: c}]\n');
    expect(chooseContext({ kubeconfig: file, context: 'k' }).user.fields).toEqual({});
  });
});
