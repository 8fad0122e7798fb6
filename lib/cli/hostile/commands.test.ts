import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { PAGE_LAB } from '../../checks/page-lab';
import { FixtureLab } from '../../synth/fixture';
import { LabApp } from '../../synth/lab-app';
import { run as check } from '../check/run';
import { run as plan } from '../plan/run';
import { run as trace } from '../trace/run';
import { readMarkdown, trespasses } from './markdown.fixture';
import { commandsIn } from './runner.fixture';

jest.setTimeout(120_000);

/** Wants to be all at once: a command, a colour, a heading, a mention, an image, a cell. */
const EVIL =
  '\n::error title=fake::pwned\r\x1b[31m\u202e ##[error]x ##vso[task.complete]\n\n# Approved @everyone #1 ![x](https://vendor.example/p.png) <b> `|`';
const WORD = '::stop-commands::pwned\x9b@everyone';

const folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-hostile-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const labels = { app: EVIL };
const object = (apiVersion: string, kind: string, name: string, rest: object = {}, namespace = EVIL) => ({
  apiVersion,
  kind,
  metadata: { name, namespace },
  ...rest,
});
const container = { name: EVIL, image: `${EVIL}:latest`, resources: { requests: { cpu: '1', memory: '100Gi' } } };
const MANIFESTS: readonly object[] = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: EVIL } },
  object('v1', 'ConfigMap', EVIL, { data: { [EVIL]: 5 } }),
  object('apps/v1', 'Deployment', EVIL, {
    [EVIL]: EVIL,
    spec: {
      replicas: 3,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { nodeSelector: { [EVIL]: EVIL }, containers: [{ ...container, envFrom: [{ configMapRef: { name: 'gone' } }] }] },
      },
    },
  }),
  object(
    'apps/v1',
    'Deployment',
    WORD,
    {
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: { containers: [{ ...container, ports: [{ name: EVIL, containerPort: 80 }], resources: {} }] },
        },
      },
    },
    WORD,
  ),
  object('v1', 'Service', EVIL, { spec: { selector: labels, ports: [{ port: 80, targetPort: EVIL }] } }),
  object('networking.k8s.io/v1', 'Ingress', EVIL, {
    spec: {
      ingressClassName: EVIL,
      rules: [
        {
          host: 'app.example.com',
          http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: EVIL, port: { name: EVIL } } } }] },
        },
      ],
    },
  }),
  object('networking.k8s.io/v1', 'NetworkPolicy', EVIL, {
    spec: { podSelector: { matchLabels: labels }, policyTypes: ['Ingress'], ingress: [] },
  }),
  { [EVIL]: 1 },
];

const NAME = 'a\n::error::b\x1b`|`@everyone';
const LAB = {
  ...PAGE_LAB,
  name: NAME,
  nodes: PAGE_LAB.nodes.map((node, i) => ({ ...node, name: `${node.name}${EVIL}`, labels: { [`${EVIL}${i}`]: EVIL } })),
  hosts: [{ names: ['app.example.com', EVIL], address: '10.0.0.2' }],
  waivers: [
    { rule: 'security/mutable-tag', object: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: EVIL, name: EVIL }, reason: EVIL },
    { rule: EVIL, object: { apiVersion: 'v1', kind: EVIL, name: EVIL }, reason: EVIL },
  ],
};

/** A lab whose folder, files and texts all want to be more. */
const dist = nodePath.join(folder, 'dist');
const lab = nodePath.join(dist, NAME);
fs.mkdirSync(nodePath.join(lab, 'web'), { recursive: true });
fs.writeFileSync(nodePath.join(lab, 'lab.json'), JSON.stringify(LAB));
for (const [i, manifest] of MANIFESTS.slice(0, -1).entries())
  fs.writeFileSync(nodePath.join(lab, 'web', `${i}\n::error::x.yaml`), JSON.stringify(manifest));
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

test('plan and trace: names of labs, nodes, workloads, hosts and ports', () => {
  const all = FORMATS.flatMap((format) => [
    said('plan', format, () => plan(lab, { dist, format })),
    said('trace a URL', format, () => trace(['http://app.example.com/'], { dist, format })),
    said('trace a connection', format, () => trace([`${WORD}/${WORD}`, `${WORD}/${WORD}:80`], { dist, format })),
    said('trace --all', format, () => trace([], { dist, format, all: true })),
  ]);
  for (const { out } of all) expect(out).toContain('pwned');
  expectHarmless(all);
  for (const { out, format } of all) if (format === 'json') expect(JSON.stringify(JSON.parse(out))).toContain('pwned');
  expect(readMarkdown(all.filter(({ format }) => format === 'markdown').map(({ out }) => out)).flatMap(trespasses)).toEqual([]);
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

const MAIN = nodePath.resolve(__dirname, '../../../.test-build/lib/cli/main.js');

function homelab(...args: readonly string[]): Promise<Said> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, env: { PATH: process.env.PATH, HOME: folder } });
  const printed = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.err += text));
  return new Promise((done) => child.on('close', () => done({ what: args.join(' '), format: 'text', ...printed })));
}

test('error lines: whatever was given, one line, and what it quotes is shown', async () => {
  const all = await Promise.all([
    homelab(EVIL),
    homelab('check', `--${EVIL}`),
    homelab('check', '-', '--format', EVIL),
    homelab('explain', EVIL),
    homelab('check', EVIL),
    homelab('plan', WORD, '--dist', dist),
    homelab('trace', EVIL, '--dist', dist),
    homelab('verify', '--dist', dist, '--kubeconfig', EVIL),
  ]);
  for (const { out, err } of all) {
    expect(out).toBe('');
    expect(err).toMatch(/^error: .*(pwned|@everyone).*\n(\(--help shows the usage\)\n)?$/);
  }
  expectHarmless(all);
});
