import { execFile } from 'node:child_process';
import nodePath from 'node:path';
import { printIdentity } from '../../manifest/identity';
import { readQuestion } from '../../reach/question';
import { labFor, type TracedLab } from './labs';
import { renderMarkdown } from './render-markdown';
import { matrixMarkdown, matrixText } from './render-matrix';
import { type TraceResult, traceGaps, traceResult } from './result';
import { run } from './run';

jest.setTimeout(60_000);

const REPO = nodePath.resolve(__dirname, '../../..');
const DIST = nodePath.join(REPO, 'dist');

const read = new Map<string, TracedLab>();
function labCalled(name: string): TracedLab {
  const lab = read.get(name) ?? labFor(undefined, { lab: name, dist: DIST });
  read.set(name, lab);
  return lab;
}

/** The way on one of the labs, as it is written to dist. */
function traced(lab: string | undefined, ...args: readonly string[]): TraceResult {
  const question = readQuestion(args, {});
  const there = lab === undefined ? labFor(question, { dist: DIST }) : labCalled(lab);
  const { reach } = there;
  if (question.kind === 'request') return traceResult(there, args.join(' '), reach.request(question.request));
  return traceResult(there, args.join(' '), question.kind === 'scrape' ? reach.scrape(question.target) : reach.connect(question.connect));
}

/** Runs the command as a user would, in the repository. */
function homelab(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const command = [nodePath.join(REPO, '.test-build/bundle/cli.js'), 'trace', ...args];
  return new Promise((done) =>
    execFile(process.execPath, command, { cwd: REPO }, (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err })),
  );
}

const destinations = ({ destinations: all }: TraceResult) =>
  all.map(({ object, nodes }) => `${object ? object.name : ''}${nodes ? ` on ${nodes}` : ''}`);
const blamed = ({ hops }: TraceResult) =>
  hops.flatMap(({ result, by }) => (result === 'dead' && by !== undefined && by !== 'lab' ? [printIdentity(by)] : []));
const deciding = ({ hops }: TraceResult) =>
  hops.flatMap(({ kind, by, file }) => (kind === 'policy' && by !== undefined ? [nodePath.basename(file ?? '')] : []));

describe('on the labs', () => {
  test('halo: the backend’s pods are on thor, by way of loki, and the lab is found by the host', () => {
    const trace = traced(undefined, 'http://generic-prime.minilab/api/specs/v1/health');
    expect(trace).toMatchObject({ lab: 'halo', outcome: 'reached' });
    expect(trace.hops[0]?.message).toBe('generic-prime.minilab is 192.168.0.110, node loki');
    expect(destinations(trace)).toEqual(['generic-prime-backend-api on thor']);
    expect(destinations(traced('halo', 'http://generic-prime.minilab/'))).toEqual(['generic-prime-frontend on thor']);
  });

  test('halo: a host that resolves to thor, where no ingress controller listens, is reported with the address that it must have', () => {
    const trace = traced('halo', 'http://kibana.minilab/');
    expect(trace.hops.at(-1)).toMatchObject({
      code: 'not-listening',
      hint: expect.stringContaining('must resolve to 192.168.0.110 (loki)'),
    });
  });

  test.each(['workshop', 'demo-ha'])('%s: /api/tasks is answered by the backend', (lab) => {
    expect(destinations(traced(lab, 'http://taskmaster.local/api/tasks'))).toEqual(['backend']);
    expect(destinations(traced(lab, 'http://taskmaster.local/'))).toEqual(['frontend']);
  });

  test('workshop: the frontend is kept from the database, and by what; the backend is not', () => {
    const trace = traced('workshop', 'taskmaster/frontend', 'taskmaster/postgres:5432');
    expect(trace).toMatchObject({ outcome: 'dead-end', destinations: [] });
    expect(blamed(trace)).toEqual(['NetworkPolicy taskmaster/default-deny', 'NetworkPolicy taskmaster/postgres']);
    expect(trace.hops.at(-1)?.hint).toBe(
      'it allows pods with app=backend,tier=application of its own namespace taskmaster; these have app=frontend,tier=presentation',
    );
    const allowed = traced('workshop', 'taskmaster/backend', 'taskmaster/postgres:5432');
    expect(allowed.outcome).toBe('reached');
    expect(deciding(allowed)).toEqual(['NetworkPolicy-backend.yaml', 'NetworkPolicy-postgres.yaml']);
  });

  test('papers: sandboxes reach the proxy, and the web terminal by its Service’s port 80, since the pods’ 3000 is allowed', () => {
    const proxy = traced('papers', 'claudecode-terminal/claudecode-sandbox', 'claudecode-terminal/api-proxy:8080');
    expect(proxy.outcome).toBe('reached');
    expect(destinations(proxy)).toEqual(['api-proxy']);
    const terminal = traced('papers', 'claudecode-terminal/learner', 'claudecode-terminal/web-terminal-service:80');
    expect(terminal).toMatchObject({ outcome: 'reached', destinations: [{ port: 3000 }] });
    expect(traced('papers', 'claudecode-terminal/learner', '1.1.1.1:80').outcome).toBe('dead-end');
    expect(traced('papers', 'claudecode-terminal/learner', '1.1.1.1:443').outcome).toBe('reached');
  });

  test('papers: http is sent to https, and that is answered', () => {
    const trace = traced('papers', 'http://api.paperswithclaudecode.com/ws');
    expect(trace.hops.find(({ kind }) => kind === 'answer')?.message).toContain('301');
    expect(destinations(trace)).toEqual(['web-terminal-service']);
  });

  test('talos: 10.10.10.10 answers for www.example.com, through the router', () => {
    const trace = traced(undefined, 'http://www.example.com/');
    expect(trace).toMatchObject({ lab: 'talos', outcome: 'reached' });
    expect(trace.hops.slice(0, 3).map(({ message }) => message)).toEqual([
      'www.example.com is 10.10.10.10',
      '10.10.10.0/24 is reached through 192.168.1.200',
      "traefik (namespace traefik) listens on 80, entry point web, of 10.10.10.10, an address of MetalLB's pool lab",
    ]);
    expect(destinations(trace)).toEqual(['example']);
  });

  test('demo-ha: Prometheus gets to the metrics by the ServiceMonitor', () => {
    expect(traced('demo-ha', 'prometheus', 'demo-ha/demo-app')).toMatchObject({
      outcome: 'reached',
      destinations: [{ port: 8000, pods: 8 }],
    });
  });
});

test('the matrix of allowed connections', () => {
  const matrix = labCalled('workshop').reach.matrix();
  const text = matrixText('workshop', matrix);
  expect(text).toContain(
    "Deployment taskmaster/postgres, TCP 5432 ('postgres')\n  ← Deployment taskmaster/backend\n  ← the ingress controller\n\n",
  );
  expect(matrixMarkdown('workshop', matrix)).toContain("| Deployment taskmaster/frontend, TCP 80 ('http') | the ingress controller |");
  const gap = { reason: 'not-rendered', subject: 'HelmChart web/web', message: 'what it installs is not among the manifests' } as const;
  expect(matrixText('workshop', matrix, [gap])).toContain(`\nnot looked at:\n  ${gap.subject}: ${gap.message}`);
  expect(matrixMarkdown('workshop', matrix, [gap])).toContain('Not looked at:');
});

test('where no route is found at all, what is not rendered may have it', () => {
  const lab = labCalled('papers');
  const { reach } = lab;
  const all = traceGaps(lab.cluster).map(({ subject }) => subject);
  const none = traceResult(lab, 'x', reach.request({ url: new URL('http://nobody.example.invalid/'), method: 'GET', headers: {} }));
  expect(none.coverage.map(({ subject }) => subject)).toEqual(all);
});

test('Markdown says the last word first', () => {
  const lines = renderMarkdown(traced('workshop', 'taskmaster/frontend', 'taskmaster/postgres:5432')).split('\n');
  expect(lines.slice(0, 3)).toEqual([
    '### ❌ taskmaster/frontend taskmaster/postgres:5432 (lab workshop)',
    '',
    'dead end blocked by NetworkPolicy taskmaster/default-deny and NetworkPolicy taskmaster/postgres',
  ]);
});

test.each([
  [['http://taskmaster.local/'], {}, "which lab? demo-ha, workshop have host 'taskmaster.local': choose one with --lab"],
  [['taskmaster/frontend', 'taskmaster/postgres'], {}, 'which lab? demo-ha, workshop have taskmaster/frontend and taskmaster/postgres'],
  [['http://generic-prime.minlab/'], {}, "knows host 'generic-prime.minlab': did you mean 'generic-prime.minilab'?"],
  [['a/b', 'c/d:1'], {}, 'has a/b and c/d; with --lab, what is missing there is reported'],
  [['taskmaster/fronted', 'taskmaster/postgres'], { lab: 'workshop' }, "did you mean 'taskmaster/frontend'?"],
  [['http://x/'], { all: true }, "--all: got 'http://x/' as well, expected nothing else"],
  [[], { all: true }, 'which lab?'],
  [['http://x/'], { dist: '/nowhere' }, "no folder '/nowhere'"],
])('%j can not be run: %j', (args, options, message) => {
  expect(() => run(args, { dist: DIST, format: 'text', ...options })).toThrow(message);
});

test('JSON, of a trace and of the matrix', () => {
  const print = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const [url, options] = ['http://www.example.com/', { dist: DIST, lab: 'talos', format: 'json' as const }];
  const codes = [run([url], options), run([], { ...options, all: true })];
  const [trace, matrix] = print.mock.calls.map(([text]): unknown => JSON.parse(String(text)));
  print.mockRestore();
  expect(codes).toEqual([0, 0]);
  expect(trace).toMatchObject({ format: 1, lab: 'talos', request: url, outcome: 'reached' });
  expect(matrix).toMatchObject({ format: 1, lab: 'talos', targets: expect.any(Array) });
});

test('as a command: text that is read cold, and exit codes', async () => {
  const [reached, blocked, unknown] = await Promise.all([
    homelab('http://generic-prime.minilab/api/specs/v1/health'),
    homelab('taskmaster/frontend -> taskmaster/postgres:5432', '--lab', 'workshop'),
    homelab('http://nobody.example/'),
  ]);
  expect(reached).toMatchObject({ code: 0, err: '' });
  const lines = reached.out.split('\n');
  expect(lines.slice(0, 3)).toEqual([
    'http://generic-prime.minilab/api/specs/v1/health  (lab halo)',
    '',
    '  ✓ host       generic-prime.minilab is 192.168.0.110, node loki  (dist/halo/lab.json)',
  ]);
  expect(lines.at(-2)).toBe("reaches 2 pods of Deployment generic-prime/generic-prime-backend-api, TCP 3000 ('http'), on thor");
  expect(blocked.code).toBe(1);
  expect(blocked.out).toMatch(
    /^ {2}✗ policy {5}NetworkPolicy taskmaster\/default-deny blocks TCP 5432 from .*NetworkPolicy-default-deny\.yaml \/spec\)$/m,
  );
  expect(blocked.out).toMatch(/^dead end blocked by NetworkPolicy taskmaster\/default-deny and NetworkPolicy taskmaster\/postgres$/m);
  expect(unknown).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/^error: none of the labs in 'dist' \(.*\) knows host 'nobody.example'/),
  });
});
