import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import nodePath from 'node:path';
import { REPOSITORY, temporaryFolder } from '../../../readme.fixture';
import { honest, kubeconfigOf, listening, PASSWORD, reply, TOKEN, writeLab } from '../cluster.fixture';
import type { Attempt, Outcome } from './attempts.fixture';
import type { Behaviour } from './behaviour.fixture';
import { BEHAVIOURS, HONEST } from './behaviours.fixture';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

const ALL = [HONEST, ...BEHAVIOURS];
const folder = temporaryFolder();
let outcomes: ReadonlyMap<string, Outcome>;
/** What was asked, without the path: `GET`, or `PATCH` with its `dryRun`. */
const asked = new Set<string>();

/** One server is all of them, each below a path of its own. */
function hostileServer(): http.Server {
  const counts = new Map<string, number>();
  const server = http.createServer((request, response) => {
    const [, index = '', path = ''] = /^\/b(\d+)(\/[^?]*)/.exec(request.url ?? '') ?? [];
    const behaviour = ALL[Number(index)] ?? HONEST;
    const { method = '', headers } = request;
    const differs = behaviour.at.test(path) && (behaviour.method ?? method) === method;
    const { searchParams } = new URL(request.url ?? '', 'http://server');
    asked.add(`${method} ${searchParams.getAll('dryRun').join()}`.trim());
    const key = `${index} ${method} ${path}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    const answer = differs ? behaviour.answer(request, response, count) : honest(path, headers.accept ?? '');
    if (answer) reply(response, answer);
  });
  // It writes to connections that are closed.
  return server.on('connection', (socket) => socket.on('error', () => undefined));
}

/** Attempts all in one process of little memory. */
function attempts(lines: readonly Attempt[]): Promise<ReadonlyMap<string, Outcome>> {
  const program = nodePath.join(REPOSITORY, '.test-build/lib/cli/verify/hostile/attempts.fixture.js');
  const child = spawn(process.execPath, ['--max-old-space-size=200', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stdin.end(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return new Promise((done) =>
    child.on('close', () => {
      const read = out
        .split('\n')
        .filter((line) => line !== '')
        .map((line): Outcome => JSON.parse(line));
      done(new Map(read.map((outcome) => [outcome.name, outcome])));
    }),
  );
}

beforeAll(async () => {
  const server = hostileServer();
  const address = await listening(server);
  const dist = writeLab(folder);
  const lines = ALL.map(({ name, timeout = 60 }, i): Attempt => {
    const kubeconfig = nodePath.join(folder, `config-${i}`);
    fs.writeFileSync(kubeconfig, kubeconfigOf({ server: `${address}/b${i}`, 'insecure-skip-tls-verify': true }));
    return { name, dist, kubeconfig, timeout };
  });
  outcomes = await attempts(lines);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}, 120_000);

test.each(ALL.map((behaviour): [string, Behaviour] => [behaviour.name, behaviour]))('a server that %s', (name, { code = 2, text }) => {
  const outcome = outcomes.get(name);
  expect(outcome).toMatchObject({ code, text: expect.stringMatching(text) });
  for (const secret of [TOKEN, PASSWORD]) expect(outcome?.text).not.toContain(secret);
  // One line.
  if (code === 2) expect(outcome?.text).toMatch(/^\P{Cc}{1,2500}$/u);
});

test('all of that in bounded memory, in a process that did not crash', () => {
  expect(Number(outcomes.get('memory')?.text)).toBeLessThan(600 * 1024);
});

test('none of them was asked for anything that changes a cluster', () => {
  expect(asked).toEqual(new Set(['GET', 'PATCH All']));
});

test('a server of many large objects: what is held of them at once is bounded', async () => {
  const names = Array.from({ length: 8 }, (_, i) => `map-${i}`);
  const dist = nodePath.join(folder, 'many');
  fs.cpSync(nodePath.join(folder, 'dist'), dist, { recursive: true });
  for (const name of names) {
    const manifest = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'web' } };
    fs.writeFileSync(nodePath.join(dist, 'small/web', `${name}.json`), JSON.stringify(manifest));
  }
  const values = `[${'{},'.repeat(40_000)}"${'x'.repeat(7 * 1024 * 1024)}"]`;
  const server = http.createServer(({ url = '', headers }, response) => {
    const [, name] = /configmaps\/(map-\d+)/.exec(url) ?? [];
    if (name === undefined) return reply(response, honest(url.split('?', 1)[0] ?? '', headers.accept ?? ''));
    response.setHeader('content-type', 'application/json');
    response.end(`{"kind":"ConfigMap","apiVersion":"v1","metadata":{"name":"${name}","namespace":"web"},"data":${values}}`);
  });
  const kubeconfig = nodePath.join(folder, 'config-many');
  fs.writeFileSync(kubeconfig, kubeconfigOf({ server: await listening(server), 'insecure-skip-tls-verify': true }));
  const ran = await attempts([{ name: 'many', dist, kubeconfig, timeout: 60 }]);
  server.closeAllConnections();
  server.close();
  expect(ran.get('many')).toMatchObject({ code: 0, text: expect.stringMatching(/"total": 10,\s+"seen": 10/) });
}, 120_000);
