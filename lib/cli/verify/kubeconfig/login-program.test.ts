import fs from 'node:fs';
import nodePath from 'node:path';
import { temporaryFolder } from '../../../readme.fixture';
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
const EXEC = { apiVersion: 'client.authentication.k8s.io/v1', interactiveMode: 'Never' };

const program = (command: string, ...args: readonly string[]): object => ({ ...EXEC, command, args });
const shell = (script: string): object => program('sh', '-c', script);
const prints = (value: unknown): object => program('printf', '%s', JSON.stringify(value));
const credential = (status: unknown): object => prints({ apiVersion: EXEC.apiVersion, kind: 'ExecCredential', status });

/** Connects with a login program. @param patience in milliseconds */
function login(exec: object, patience = 60_000, cluster: object = SERVER) {
  const file = nodePath.join(fs.mkdtempSync(nodePath.join(folder, 'kube-')), 'config');
  fs.writeFileSync(file, kubeconfigOf(cluster, { exec }));
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  return connectionOf(chooseContext({ kubeconfig: file }), giveUp.signal).finally(() => clearTimeout(timer));
}

async function problemOf(exec: object, patience?: number): Promise<string> {
  const error: unknown = await login(exec, patience).catch((thrown: unknown) => thrown);
  if (!(error instanceof CliError)) throw new Error(`expected a CliError, got ${error}`);
  return error.message;
}

const NO_CREDENTIAL = (why: string): RegExp => new RegExp(`^the login program '\\w+' of user 'ann' prints no ExecCredential: ${why}`);
const WRONG: readonly (readonly [what: string, exec: object, problem: RegExp, patience?: number])[] = [
  ['is not there', { ...EXEC, command: 'no-such-program' }, /^the login program 'no-such-program' of user 'ann' is not there: install it/],
  ['is a command line', { ...EXEC, command: `login --token=${TOKEN}` }, /^the login program of user 'ann' is not there/],
  ['is a folder', { ...EXEC, command: '/' }, /^the login program of user 'ann' may not be run by you$/],
  ['has no command', EXEC, /^exec of user 'ann' in the kubeconfig has no command$/],
  ['has a list as command', { ...EXEC, command: [TOKEN] }, /exec.command of user 'ann' .* is no text/],
  ['has arguments that are no list', { ...EXEC, command: 'a', args: TOKEN }, /exec.args of user 'ann' .* is no list of texts/],
  ['has arguments that no program can have', { ...EXEC, command: 'a', args: [`${TOKEN}\0`] }, /can't be started: its command, args or env/],
  ['has an environment that is a map', { ...EXEC, command: 'a', env: { A: TOKEN } }, /exec.env of user 'ann' .* is no list/],
  [
    'has an environment without names',
    { ...EXEC, command: 'a', env: [{ value: TOKEN }] },
    /exec.env of user 'ann' .* has an item without a name/,
  ],
  ['has an environment that no program can have', { ...EXEC, command: 'a', env: [{ name: 'A', value: `${TOKEN}\0` }] }, /can't be started/],
  ['wants a terminal', { ...EXEC, command: 'a', interactiveMode: 'Always' }, /exec of user 'ann' .* wants a terminal/],
  ['fails', shell(`echo ${TOKEN} >&2; exit 3`), /^the login program 'sh' of user 'ann' ended with exit code 3: run kubectl/],
  ['is killed', shell('kill -9 $$'), /ended with a signal: run kubectl/],
  ['prints nothing', program('true'), NO_CREDENTIAL('it prints nothing$')],
  ['prints nonsense', program('echo', `token: ${TOKEN}`), NO_CREDENTIAL('what it prints is no JSON object$')],
  ['prints two credentials', program('echo', `{}{"token":"${TOKEN}"}`), NO_CREDENTIAL('what it prints is no JSON object$')],
  ['prints a list', prints([TOKEN]), NO_CREDENTIAL('what it prints is no JSON object$')],
  ['prints another kind', prints({ kind: 'Token', status: { token: TOKEN } }), NO_CREDENTIAL('expected kind ExecCredential and a status$')],
  ['prints no status', prints({ kind: 'ExecCredential' }), NO_CREDENTIAL('expected kind ExecCredential and a status$')],
  ['gives nothing', credential({}), NO_CREDENTIAL('its status has neither a token nor a client certificate with its key$')],
  ['gives a number', credential({ token: 1 }), NO_CREDENTIAL('its status has neither')],
  ['gives a certificate without a key', credential({ clientCertificateData: CLIENT.cert }), NO_CREDENTIAL('its status has neither')],
  [
    'gives a key that is invalid',
    credential({ clientCertificateData: CLIENT.cert, clientKeyData: TOKEN }),
    NO_CREDENTIAL('its client-key is no private key in PEM$'),
  ],
  ['gives a token with a line break', credential({ token: `a\n${TOKEN}` }), /^token of user 'ann' .* has a line break/],
  ['babbles', program('yes', TOKEN), /^the login program 'yes' of user 'ann' prints more than 1 MiB, which is no ExecCredential$/],
  [
    'hangs',
    program('sleep', '60'),
    /^the login program 'sleep' of user 'ann' does not end: log in with kubectl first, if it waits for you$/,
    300,
  ],
  ['waits for its input', program('cat'), NO_CREDENTIAL('it prints nothing$')],
];

test.each(WRONG.map(([what, ...wrong]) => ({ what, wrong })))(
  'a login program that $what',
  async ({ wrong: [exec, problem, patience] }) => {
    const found = await problemOf(exec, patience);
    expect(found).toMatch(problem);
    expect(found).not.toContain(TOKEN);
  },
);

function isAlive(pid: number): boolean {
  try {
    // A process that has ended stays until its parent asks for it.
    return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function ended(file: string): Promise<boolean> {
  const pid = Number(fs.readFileSync(file, 'utf8'));
  while (isAlive(pid)) await new Promise((done) => setTimeout(done, 10));
  return true;
}

const LINUX = process.platform === 'linux' ? test : test.skip;

LINUX.each([
  ['of its own', '>/dev/null'],
  ['of the program', ''],
])('what a program leaves behind ends with it, with an output %s', async (what, redirection) => {
  const file = nodePath.join(folder, `left ${what}`);
  const script = `sleep 600 ${redirection} & echo $! > '${file}'; echo '{"kind":"ExecCredential","status":{"token":"a"}}'`;
  const { headers } = await login(shell(script));
  expect(headers).toEqual({ authorization: 'Bearer a' });
  expect(await ended(file)).toBe(true);
});

LINUX('what a program has started ends when it is given up', async () => {
  const file = nodePath.join(folder, 'given-up');
  expect(await problemOf(shell(`sleep 600 & echo $! > '${file}'; yes`))).toMatch(/prints more than 1 MiB/);
  expect(await ended(file)).toBe(true);
});

test('it gets what client-go gives it', async () => {
  const code = `process.stdout.write(JSON.stringify({ kind: 'ExecCredential', status: { token:
    Buffer.from(JSON.stringify([process.argv.slice(1), process.env.A, JSON.parse(process.env.KUBERNETES_EXEC_INFO)])).toString('base64') } }))`;
  const extensions = [{ name: 'client.authentication.k8s.io/exec', extension: { audience: 'a' } }];
  const exec = { ...program(process.execPath, '-e', code, 'x'), env: [{ name: 'A', value: 'b' }], provideClusterInfo: true };
  const { headers } = await login(exec, 60_000, { ...SERVER, extensions });
  const passed: unknown = JSON.parse(Buffer.from(String(headers.authorization).replace('Bearer ', ''), 'base64').toString('utf8'));
  const spec = { interactive: false, cluster: { ...SERVER, config: { audience: 'a' } } };
  expect(passed).toEqual([['x'], 'b', { apiVersion: EXEC.apiVersion, kind: 'ExecCredential', spec }]);
});

test('a program beside the kubeconfig, and a certificate that it gives', async () => {
  const { headers } = await login(credential({ clientCertificateData: CLIENT.cert, clientKeyData: CLIENT.key }));
  expect(headers).toEqual({});
  fs.mkdirSync(nodePath.join(folder, 'bin'));
  const script = `#!/bin/sh\necho '{"kind":"ExecCredential","status":{"token":"beside"}}'\n`;
  fs.writeFileSync(nodePath.join(folder, 'bin/login'), script, { mode: 0o755 });
  expect((await login({ ...EXEC, command: '../bin/login' })).headers).toEqual({ authorization: 'Bearer beside' });
});
