import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { FixtureLab } from '../../synth/fixture';
import { LabApp } from '../../synth/lab-app';
import { run as check } from '../check/run';
import { run as migrateIngress } from '../migrate-ingress/run';
import { run as plan } from '../plan/run';
import { run as report } from '../report/run';
import { run as trace } from '../trace/run';
import { run as upgrade } from '../upgrade/run';
import { EVIL, INGRESSES, LAB, LAB_ON_NGINX, MANIFESTS, NAME, WORD } from './lab.fixture';
import { readMarkdown, trespasses } from './markdown.fixture';
import { commandsIn } from './runner.fixture';

jest.setTimeout(120_000);

const folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-hostile-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** A lab whose folder, files and texts all want to be more. */
const dist = nodePath.join(folder, 'dist');
const lab = nodePath.join(dist, NAME);
fs.mkdirSync(nodePath.join(lab, 'web'), { recursive: true });
fs.writeFileSync(nodePath.join(lab, 'lab.json'), JSON.stringify(LAB));
for (const [i, manifest] of MANIFESTS.slice(0, -1).entries())
  fs.writeFileSync(nodePath.join(lab, 'web', `${i}\n::error::x.yaml`), JSON.stringify(manifest));
/** Newer versions refuse it. */
const BITS = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: WORD, namespace: EVIL },
  spec: { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.1/8' } }] }] },
};
fs.writeFileSync(nodePath.join(lab, 'web', 'bits\n::error::x.yaml'), JSON.stringify(BITS));
const loose = nodePath.join(folder, '::error title=x::y\n# z.yaml');
fs.writeFileSync(
  loose,
  [...MANIFESTS.map((one) => JSON.stringify(one)), `a: [${JSON.stringify(EVIL)}\nb: c`, '"\x1b": ::error::x\n\t- y'].join('\n---\n'),
);

interface Said {
  readonly what: string;
  readonly format: string;
  readonly out: string;
  readonly err: string;
}

/** What is printed while something runs; what it throws is an error line of its own. */
function said(what: string, format: string, action: () => unknown): Said {
  const printed = { out: '', err: '' };
  const into = (key: 'out' | 'err') => (text: unknown) => {
    printed[key] += String(text);
    return true;
  };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(into('out')),
    jest.spyOn(process.stderr, 'write').mockImplementation(into('err')),
  ];
  const { exitCode } = process;
  try {
    action();
  } finally {
    process.exitCode = exitCode;
    for (const spy of spies) spy.mockRestore();
  }
  return { what, format, ...printed };
}

/** Both streams hold nothing that acts, and no command but our own annotations. */
function expectHarmless(all: readonly Said[]): void {
  const wrong = all.flatMap(({ what, format, out, err }) => {
    const own = format === 'markdown' ? out.replaceAll('@\u200b', '@') : out;
    const commands = [...commandsIn(err), ...(format === 'github' ? [] : commandsIn(out))];
    const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.exec(own + err)?.[0];
    return commands.length > 0 || unseen !== undefined ? [{ what, format, commands, unseen }] : [];
  });
  expect(wrong).toEqual([]);
}

const FORMATS = ['text', 'json', 'markdown'] as const;
const PATHS: readonly (readonly [string, readonly string[]])[] = [
  ['a lab', [lab]],
  ['a file', [loose]],
];

test('check: names, keys, values, file names, waivers and what is no YAML, in every format', () => {
  const all = PATHS.flatMap(([what, paths]) =>
    (['text', 'json', 'markdown', 'github', 'sarif'] as const).map((format) =>
      said(what, format, () => check(paths, { format, failOn: 'error' })),
    ),
  );
  expectHarmless(all);
  const of = (format: string) => all.filter((one) => one.format === format).map(({ out }) => out);
  const counts = of('json').map((json) => JSON.parse(json).findings.length);
  for (const count of counts) expect(count).toBeGreaterThan(10);
  const commands = of('github').map(commandsIn);
  expect(commands.map((some) => some.length)).toEqual(counts);
  for (const { name, properties } of commands.flat()) {
    expect(['error', 'warning', 'notice']).toContain(name);
    expect(Object.keys(properties)).toEqual(['file', 'line', 'col', 'title']);
    expect(properties.title).toMatch(/^[a-z-]+\/[a-z-]+$/);
  }
  expect(of('sarif').map((sarif) => JSON.parse(sarif).runs[0].results.length)).toEqual(
    of('json').map((json) => JSON.parse(json).findings.length + JSON.parse(json).waived.length),
  );
  const read = readMarkdown(of('markdown'));
  expect(read.flatMap(trespasses)).toEqual([]);
  expect(read.map(({ headings }) => headings.length)).toEqual(of('json').map((json) => (JSON.parse(json).waived.length > 0 ? 2 : 1)));
});

test('plan, trace and upgrade: names of labs, nodes, workloads, hosts and ports', () => {
  const all = FORMATS.flatMap((format) => [
    said('plan', format, () => plan([lab], { dist, format })),
    said('upgrade', format, () => upgrade('1.37', [lab], { dist, format })),
    said('trace a URL', format, () => trace(['http://app.example.com/'], { dist, format })),
    said('trace a connection', format, () => trace([`${WORD}/${WORD}`, `${WORD}/${WORD}:80`], { dist, format })),
    said('trace --all', format, () => trace([], { dist, format, all: true })),
  ]);
  for (const { out } of all) expect(out).toContain('pwned');
  expectHarmless(all);
  for (const { out, format } of all) if (format === 'json') expect(JSON.stringify(JSON.parse(out))).toContain('pwned');
  expect(readMarkdown(all.filter(({ format }) => format === 'markdown').map(({ out }) => out)).flatMap(trespasses)).toEqual([]);
});

test('migrate-ingress: names, hosts, paths, annotations and where they redirect to', () => {
  const old = nodePath.join(folder, 'old', NAME);
  fs.mkdirSync(old, { recursive: true });
  fs.writeFileSync(nodePath.join(old, 'lab.json'), JSON.stringify(LAB_ON_NGINX));
  for (const [i, manifest] of INGRESSES.entries()) fs.writeFileSync(nodePath.join(old, `${i}.yaml`), JSON.stringify(manifest));
  const out = nodePath.join(folder, 'routes');
  const all = (['traefik', 'gateway-api'] as const).flatMap((to) =>
    (['text', 'json'] as const).map((format) =>
      said(to, format, () => migrateIngress({ to, lab: NAME, dist: nodePath.join(folder, 'old'), out, format, force: true })),
    ),
  );
  for (const { out: text } of all) expect(text).toContain('pwned');
  expectHarmless(all);
});

test.each(['', 'routes'])('migrate-ingress writes nothing into the folder of the lab: %j', (below) => {
  const own = nodePath.join(folder, 'own');
  fs.mkdirSync(own, { recursive: true });
  fs.writeFileSync(nodePath.join(own, 'lab.json'), JSON.stringify(LAB_ON_NGINX));
  for (const [i, manifest] of INGRESSES.entries()) fs.writeFileSync(nodePath.join(own, `${i}.yaml`), JSON.stringify(manifest));
  const before = fs.readdirSync(own);
  const out = nodePath.join(own, below);
  expect(() => migrateIngress({ to: 'traefik', lab: own, dist: 'dist', out, format: 'text' })).toThrow(
    /in the folder of the lab; expected --out/,
  );
  expect(fs.readdirSync(own)).toEqual(before);
});

test('report: names, keys and values', () => {
  const { findings } = JSON.parse(said('check', 'json', () => check([lab], { format: 'json', failOn: 'error' })).out);
  // Of the other names a part could be a blank that is filled in later.
  const rules: readonly string[] = findings.flatMap(({ rule, object }: { rule: string; object?: { name: string } }) =>
    object?.name === WORD ? [rule] : [],
  );
  const all = [...new Set(rules)].slice(0, 4).map((rule) => said(rule, 'report', () => report(rule, [lab], { object: WORD })));
  expect(all.length).toBeGreaterThan(1);
  for (const { out } of all) expect(out).toContain('pwned');
  expectHarmless(all.map((one) => ({ ...one, out: one.out.replaceAll('@\u200b', '@') })));
  // Manifests stand in blocks of code, headings are bold.
  expect(new Set(readMarkdown(all.map(({ out }) => out)).flatMap(trespasses))).toEqual(new Set(['strong', 'code']));
});

test('synthesis: names of labs, apps, objects and constructs', () => {
  const out = nodePath.join(folder, 'out');
  const app = new LabApp({ outdir: out });
  const chart = new FixtureLab(app, 'lab').chart('app');
  for (const name of [EVIL, WORD]) chart.object('v1', 'ConfigMap', { name, namespace: name }, { [name]: name });
  const found = said('synth', 'text', () => app.synth());
  expect(found.err).toContain('pwned');
  expectHarmless([found]);
  expect(fs.existsSync(out)).toBe(false);
});

const PROGRAM = nodePath.resolve(__dirname, '../../../.test-build/lib/cli/program.js');
/** The command line itself, which loads its parts in a way that jest does not know: many runs in one process. */
const DRIVER = `
const { run } = require(${JSON.stringify(PROGRAM)});
(async () => {
  const { write } = process.stdout;
  const all = [];
  for (const args of JSON.parse(require('fs').readFileSync(0, 'utf8'))) {
    const printed = { out: '', err: '' };
    process.stdout.write = (text) => ((printed.out += text), true);
    process.stderr.write = (text) => ((printed.err += text), true);
    const code = await run(args);
    all.push({ ...printed, code });
  }
  write.call(process.stdout, JSON.stringify(all), () => process.exit());
})();
`;

const WRONG: readonly (readonly string[])[] = [
  [EVIL],
  ['check', `--${EVIL}`],
  ['check', '-', '--format', EVIL],
  ['check', EVIL],
  ['check', loose, '--lab', EVIL],
  ['check', loose, '--lab', loose],
  ['check', loose, '--fail-on', WORD],
  ['explain', EVIL],
  ['rules', '--format', WORD],
  ['rules', EVIL],
  ['plan', EVIL],
  ['plan', EVIL, '--dist', dist],
  ['plan', 'x', '--dist', EVIL],
  ['upgrade', EVIL],
  ['upgrade', WORD, '--dist', dist],
  ['upgrade', '1.37', EVIL, '--dist', dist],
  ['trace', EVIL, '--dist', dist],
  ['trace', EVIL, WORD, '--dist', dist],
  ['trace', 'http://app.example.com', '--dist', dist, '--header', EVIL],
  ['lab', EVIL],
  ['lab', '--name', EVIL, '--kubernetes', '1.36', '--node', 'pi=192.168.1.10'],
  ['lab', '--node', EVIL],
  ['lab', '--node', 'pi=192.168.1.10', '--kubernetes', EVIL],
  ['lab', '--node', 'pi=192.168.1.10', '--kubernetes', '1.36', '--distribution', EVIL],
  ['lab', '--from-cluster', '--kubeconfig', 'kubeconfig', '--context', EVIL],
  ['migrate-ingress', '--to', EVIL],
  ['migrate-ingress', '--to', 'traefik', '--dist', EVIL],
  ['migrate-ingress', '--to', 'traefik', '--lab', EVIL, '--dist', dist],
  ['migrate-ingress', '--to', 'traefik', '--lab', WORD, '--config', EVIL],
  ['report', EVIL, loose],
  ['report', 'schema/type', EVIL],
  ['report', 'security/sops-plain-value', loose, '--object', EVIL],
  ['facts', '--config', EVIL],
  ['completion', EVIL],
  ['verify', EVIL, '--dist', dist],
  ['verify', '--dist', dist, '--kubeconfig', EVIL],
  ['verify', '--dist', dist, '--kubeconfig', loose],
  ['verify', '--dist', dist, '--kubeconfig', 'kubeconfig', '--context', EVIL],
];

test('error lines: whatever was given, one line, and what it quotes is shown', () => {
  const kubeconfig = { contexts: [{ name: EVIL, context: { cluster: EVIL, user: EVIL } }], clusters: [], users: [] };
  fs.writeFileSync(nodePath.join(folder, 'kubeconfig'), JSON.stringify(kubeconfig));
  const options = { cwd: folder, env: { PATH: process.env.PATH, HOME: folder }, input: JSON.stringify(WRONG), encoding: 'utf8' as const };
  const all: readonly { out: string; err: string; code: number }[] = JSON.parse(execFileSync(process.execPath, ['-e', DRIVER], options));
  expect(all).toHaveLength(WRONG.length);
  for (const [i, { out, err, code }] of all.entries()) {
    const line = expect.stringMatching(/^error: .+\n(\(--help shows the usage\)\n)?$/);
    expect({ args: WRONG[i], code, out, err }).toEqual({ args: WRONG[i], code: 2, out: '', err: line });
  }
  expectHarmless(all.map((one, i) => ({ what: JSON.stringify(WRONG[i]), format: 'text', ...one })));
});
