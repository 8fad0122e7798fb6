import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import nodePath from 'node:path';
import { LAB } from './verify/fixture';

jest.setTimeout(60_000);

const REPO = nodePath.resolve(__dirname, '../..');
let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-cli-'));
  fs.mkdirSync(nodePath.join(folder, 'dist/small'), { recursive: true });
  fs.writeFileSync(nodePath.join(folder, 'dist/small/lab.json'), JSON.stringify(LAB));
  fs.writeFileSync(nodePath.join(folder, 'dist/small/a.yaml'), 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: a }\n');
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a user would, in a folder with one lab, without any kubeconfig of the machine. */
function homelab(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const command = [nodePath.join(REPO, '.test-build/bundle/cli.js'), ...args];
  const child = spawn(process.execPath, command, { cwd: folder, env: { PATH: process.env.PATH, HOME: folder, ...env } });
  const ran = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.err += text));
  return new Promise((done) => child.on('close', (code) => done({ ...ran, code })));
}

/** A kubeconfig with the contexts `home` and `work`. */
function kubeconfig(server: string, user: object = { token: 't' }): string {
  const file = nodePath.join(fs.mkdtempSync(nodePath.join(folder, 'kube-')), 'config');
  const context = { cluster: 'c', user: 'u' };
  const config = {
    'current-context': 'home',
    clusters: [{ name: 'c', cluster: { server, 'insecure-skip-tls-verify': true } }],
    users: [{ name: 'u', user }],
    contexts: [
      { name: 'home', context },
      { name: 'work', context },
      { name: 'broken', context: { cluster: 'gone', user: 'u' } },
    ],
  };
  fs.writeFileSync(file, JSON.stringify(config));
  return file;
}

async function listening(server: net.Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const line = (message: string | RegExp): RegExp => new RegExp(`^error: ${typeof message === 'string' ? message : message.source}\\n$`);

test('help shows examples, of the command and of each subcommand', async () => {
  const [bare, all, verify] = await Promise.all([[], ['--help'], ['verify', '--help']].map((args) => homelab(args)));
  expect([bare, all, verify]).toMatchObject(
    [1, 2, 3].map(() => ({ code: 0, err: '', out: expect.stringMatching(/Examples:\n {2}homelab verify/) })),
  );
});

const WRONG: readonly (readonly [what: string, args: readonly string[], message: RegExp])[] = [
  ['an unknown subcommand', ['destroy'], /^error: unknown command 'destroy'\n/],
  ['an unknown option', ['verify', '--write'], /^error: unknown option '--write'\n/],
  ['an unknown format', ['verify', '--format', 'xml'], /^error: .*Allowed choices are text, json, markdown/],
  ['too many labs', ['verify', 'a', 'b'], /^error: which lab\? got a b, expected one lab/],
  ['an unknown lab', ['verify', 'big'], line("no lab 'big' in 'dist': there is small")],
  ['no dist', ['verify', '--dist', 'out'], line("no folder 'out': .*--dist.*")],
  ['no kubeconfig at all', ['verify'], line('no kubeconfig: give --kubeconfig .*')],
  ['a kubeconfig that is not there', ['verify', '--kubeconfig', 'gone'], line("kubeconfig 'gone' does not exist")],
  ['a file that is no kubeconfig', ['verify', '--kubeconfig', 'dist/small/lab.json'], line('dist/small/lab.json is no kubeconfig: .*')],
];

test('wrong usage is reported on standard error, with exit code 2', async () => {
  const ran = await Promise.all(WRONG.map(async ([what, args]) => ({ what, ...(await homelab(args)) })));
  expect(ran).toMatchObject(WRONG.map(([what, , message]) => ({ what, code: 2, out: '', err: expect.stringMatching(message) })));
});

test('contexts that are not there', async () => {
  const KUBECONFIG = ['/gone', kubeconfig('https://127.0.0.1:1'), kubeconfig('https://127.0.0.1:2')].join(nodePath.delimiter);
  const [unknown, broken, gone] = await Promise.all([
    homelab(['verify', '--context', 'moon'], { KUBECONFIG }),
    homelab(['verify', '--context', 'broken'], { KUBECONFIG }),
    homelab(['verify'], { KUBECONFIG: '/gone' }),
  ]);
  expect(unknown).toMatchObject({
    code: 2,
    err: expect.stringMatching(line("no context 'moon' in the kubeconfig: there is home, work, broken")),
  });
  expect(broken).toMatchObject({
    code: 2,
    err: expect.stringMatching(line("context 'broken' names a cluster that is not in the kubeconfig")),
  });
  expect(gone).toMatchObject({ code: 2, err: expect.stringMatching(line('KUBECONFIG names /gone, which does not exist')) });
});

test('a cluster that does not answer: one line with how long it waited, whatever it is that hangs', async () => {
  const silent = net.createServer();
  const server = await listening(silent);
  const exec = { apiVersion: 'client.authentication.k8s.io/v1', command: 'sleep', args: ['600'], interactiveMode: 'Never' };
  const [refused, patient, login] = await Promise.all([
    homelab(['verify', '--kubeconfig', kubeconfig('https://127.0.0.1:1')]),
    homelab(['verify', '--timeout', '2', '--kubeconfig', kubeconfig(server)]),
    homelab(['verify', '--timeout', '2', '--kubeconfig', kubeconfig(server, { exec })]),
  ]);
  silent.close();
  expect(refused).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(line(/the cluster at \S+ does not answer: connect ECONNREFUSED \S+; check that it runs, and the address/)),
  });
  expect(patient).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(
      line(/the cluster of context 'home' .*does not answer within 2 seconds; check that it runs, and the address/),
    ),
  });
  expect(login).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(line(/the login program 'sleep' of user 'u' does not end: log in with kubectl first, if it waits for you/)),
  });
});

test('a server that does not know the user, one that is no Kubernetes, a login program that fails', async () => {
  const strict = http.createServer((_, response) => response.writeHead(401).end('{"message":"Unauthorized"}'));
  const other = http.createServer((_, response) => response.end('<html>'));
  const [first, second] = await Promise.all([listening(strict), listening(other)]);
  const exec = { apiVersion: 'client.authentication.k8s.io/v1', command: 'no-such-program', interactiveMode: 'Never' };
  const [stranger, web, broken] = await Promise.all([
    homelab(['verify', '--kubeconfig', kubeconfig(first)]),
    homelab(['verify', '--kubeconfig', kubeconfig(second)]),
    homelab(['verify', '--kubeconfig', kubeconfig(first, { exec })]),
  ]);
  for (const server of [strict, other]) server.close();
  expect(stranger).toMatchObject({
    code: 2,
    err: expect.stringMatching(line(/the cluster at \S+ does not accept the login of context 'home'; log in again, and check its user/)),
  });
  expect(web).toMatchObject({
    code: 2,
    err: expect.stringMatching(line(/\S+\/version answered with contents of no known type, expected application\/json; check .*/)),
  });
  expect(broken).toMatchObject({
    code: 2,
    err: expect.stringMatching(
      line(/the login program 'no-such-program' of user 'u' is not there: install it, or correct exec.command in the kubeconfig/),
    ),
  });
});
