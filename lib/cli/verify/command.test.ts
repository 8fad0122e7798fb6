import { type ChildProcessByStdio, spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import nodePath from 'node:path';
import type { Readable } from 'node:stream';
import { REPOSITORY, temporaryFolder } from '../../readme.fixture';
import { honest, kubeconfigOf, listening, reply, TOKEN, writeLab } from './cluster.fixture';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

const folder = temporaryFolder();
const dist = writeLab(folder);
const MAIN = nodePath.join(REPOSITORY, '.test-build/bundle/cli.js');
const servers: net.Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

function started(server: net.Server): Promise<string> {
  servers.push(server);
  return listening(server);
}

/** Starts the command, as a user would. */
function verify(
  server: string,
  user: object = { token: TOKEN },
  ...options: readonly string[]
): ChildProcessByStdio<null, Readable, Readable> {
  const file = nodePath.join(fs.mkdtempSync(nodePath.join(folder, 'kube-')), 'config');
  fs.writeFileSync(file, kubeconfigOf({ server, 'insecure-skip-tls-verify': true }, user));
  const args = ['--max-old-space-size=100', MAIN, 'verify', 'small', '--dist', dist, '--kubeconfig', file, ...options];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
}

interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

function ended(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Ran> {
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (more: string) => (text.out += more));
  child.stderr.setEncoding('utf8').on('data', (more: string) => (text.err += more));
  return new Promise((done) => child.on('close', (code, signal) => done({ code, signal, ...text })));
}

test('exit codes: 0 equal, 1 different, 2 no answer, which is one line', async () => {
  const answer = (differs: RegExp | undefined, status = 200) =>
    http.createServer(({ url = '', headers }, response) => {
      const path = url.split('?', 1)[0] ?? '';
      if (differs?.test(path)) response.writeHead(status, { 'content-type': 'application/json' }).end('{"items":[],"kind":"NodeList"}');
      else reply(response, honest(path, headers.accept ?? ''));
    });
  const endless = http.createServer(({ socket }) => {
    socket.on('error', () => undefined);
    socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 734003200\r\n\r\n');
    const more = (): void => {
      while (!socket.destroyed && socket.write(' '.repeat(1024 * 1024)));
    };
    socket.on('drain', more);
    more();
  });
  const all = [answer(undefined), answer(/\/nodes$/), answer(/\/nodes$/, 204), endless];
  const ran = await Promise.all(all.map(async (server) => ended(verify(await started(server)))));
  expect(ran).toEqual([
    { code: 0, signal: null, err: '', out: expect.stringMatching(/Equal: 2 objects looked at, no difference\.\n$/) },
    { code: 1, signal: null, err: '', out: expect.stringMatching(/Node thor: missing\n/) },
    { code: 2, signal: null, out: '', err: expect.stringMatching(/^error: \S+\/nodes answered with status 204; check .*\n$/) },
    {
      code: 2,
      signal: null,
      out: '',
      err: expect.stringMatching(/^error: the cluster at \S+ does not answer: an answer of more than 8 MiB.*\n$/),
    },
  ]);
});

test.each(['0', '-1', '1e9', '99999', 'x', ''])('--timeout %s is refused', async (value) => {
  const { code, err } = await ended(verify('http://127.0.0.1:1', {}, '--timeout', value));
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/^error: option '--timeout <seconds>' argument '.*' is invalid\. expected seconds, at most 86400\n/),
  ]);
});

const POSIX = process.platform === 'win32' ? test.skip : test;

POSIX.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends it, whatever it waits for, and its login program', async (signal) => {
  const silent = net.createServer((socket) => void socket.on('error', () => undefined));
  const asked = new Promise<void>((done) => silent.on('connection', () => done()));
  const waiting = verify(await started(silent));
  const note = nodePath.join(folder, `started-${signal}`);
  const exec = { command: 'sh', args: ['-c', `echo $$ > '${note}.new'; mv '${note}.new' '${note}'; exec sleep 600`] };
  const loggingIn = verify('http://127.0.0.1:1', { exec });
  const noted = async (): Promise<void> => {
    // Unless it has failed, which is seen below.
    while (!fs.existsSync(note) && loggingIn.exitCode === null) await new Promise((done) => setTimeout(done, 10));
  };
  const ends = [ended(waiting), ended(loggingIn)];
  await Promise.all([asked.then(() => waiting.kill(signal)), noted().then(() => loggingIn.kill(signal))]);
  for (const ran of await Promise.all(ends)) expect(ran).toEqual({ code: null, signal, out: '', err: '' });
  const pid = Number(fs.readFileSync(note, 'utf8'));
  const isGone = (): boolean => {
    try {
      process.kill(pid, 0);
      return /^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return true;
    }
  };
  while (!isGone()) await new Promise((done) => setTimeout(done, 10));
  expect(isGone()).toBe(true);
});
