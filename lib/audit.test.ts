import { spawn } from 'node:child_process';
import http from 'node:http';
import nodePath from 'node:path';
import { REPOSITORY, temporaryFolder, writeFiles } from './readme.fixture';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

const folder = temporaryFolder();

beforeAll(() => {
  const dependencies = { mild: '1.0.0', wild: '1.0.0' };
  const packages = { '': { dependencies }, 'node_modules/mild': { version: '1.0.0' }, 'node_modules/wild': { version: '1.0.0' } };
  writeFiles(folder, {
    'package.json': JSON.stringify({ name: 'a', version: '1.0.0', dependencies }),
    'package-lock.json': JSON.stringify({ name: 'a', version: '1.0.0', lockfileVersion: 3, packages }),
  });
});

/** Audits a lock file at a registry that knows advisories of these levels, by package, or that has no such service. */
async function audit(
  levels: Readonly<Record<string, string>> | undefined,
): Promise<{ readonly code: number | null; readonly out: string }> {
  const registry = http.createServer((request, response) => {
    const name = request.url?.slice(1) ?? '';
    if (request.method === 'POST' && levels === undefined) response.writeHead(405).end();
    else if (request.method === 'POST') response.end(JSON.stringify(advisories(levels ?? {})));
    else response.end(JSON.stringify({ name, versions: { '1.0.0': { name, version: '1.0.0' }, '2.0.0': { name, version: '2.0.0' } } }));
  });
  await new Promise<void>((done) => registry.listen(0, '127.0.0.1', done));
  const address = registry.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const env = { ...process.env, npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_cache: nodePath.join(folder, 'cache') };
  const child = spawn(process.execPath, [nodePath.join(REPOSITORY, '.ci/audit.mjs'), '.'], { cwd: folder, env });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (out += text));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  registry.close();
  return { code, out };
}

function advisories(levels: Readonly<Record<string, string>>): object {
  const entries = Object.entries(levels).map(([name, severity], id) => {
    return [
      name,
      [{ id, url: `https://example.com/${name}`, title: name, severity, vulnerable_versions: '<2', cwe: [], cvss: { score: 0 } }],
    ];
  });
  return Object.fromEntries(entries);
}

test('a vulnerability of level high fails, one of level moderate is counted', async () => {
  const out = '.: 2 vulnerable packages, 1 of level high or critical\n  wild <2: high\n';
  expect(await audit({ mild: 'moderate', wild: 'high' })).toEqual({ code: 1, out });
});

test('none', async () => {
  expect(await audit({})).toEqual({ code: 0, out: '.: 0 vulnerable packages, 0 of level high or critical\n' });
});

test('a registry that gives no answer fails nothing, and it is said', async () => {
  const { code, out } = await audit(undefined);
  expect(code).toBe(0);
  expect(out).toMatch(/^\.: not audited, the registry gave no answer: "405 /);
});
