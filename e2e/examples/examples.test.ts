import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { groupOf } from '../../lib/manifest/identity';
import { synthesizeInMemory } from '../../lib/testing';
import { forEach } from '../requests/ask';
import { runInNetwork } from '../support/control-plane';
import { applyLab } from '../support/install';
import { proof } from '../support/proof';
import { readyCluster } from '../support/ready';
import { available, placements } from '../support/workloads';
import { type Example, PAGES, PROJECTS } from './labs.fixture';
import type { ExampleReport } from './probe-example';

/** Any address: what matters is that there is one. */
const ADDRESS = '192.0.2.1';

const folder = mkdtempSync(join(tmpdir(), 'homelab-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Control planes that run at the same time: they wait most of the time. */
const AT_ONCE = 3;

const reports = new Map<string, Promise<ExampleReport>>();
const problems = new Map<string, Promise<readonly string[]>>();

beforeAll(async () => {
  const examples = PROJECTS.map((one) => ({ ...one, ask: keep(reports, askedOf) }));
  const pages = PAGES.map((one) => ({ ...one, ask: keep(problems, problemsOf) }));
  await forEach<Asked, unknown>([...examples, ...pages], (one) => one.ask(one).catch(() => undefined), AT_ONCE);
}, 900_000);

describe.each(PROJECTS)('$title', ({ title }) => {
  const report = () => reports.get(title) ?? Promise.reject(new Error('it was not asked'));

  test('the API server takes every manifest as it is', async () => {
    const { said, objects } = await report();
    expect(said).toEqual([]);
    expect(objects).toBeGreaterThan(0);
  });
  test('every pod has a node', async () => {
    const { homeless, placed, objects } = await report();
    expect(homeless).toEqual([]);
    expect(placed).toBeGreaterThan(0);
    proof.add('Examples', `| ${title} | ${objects} | ${placed} |`);
  });
  test('Traefik answers every route; what is guarded is shut until somebody can be asked', async () => {
    const { routes, guarded } = await report();
    expect(routes.faults).toEqual([]);
    expect(routes.asked).toBeGreaterThan(0);
    expect(guarded).toEqual(guarded.map(([host]) => [host, 500]));
    proof.add('Requests', `| ${title} | Routes through Traefik | ${routes.asked} asked, ${routes.faults.length} wrong |`);
  });
  test('Argo CD has all of it in sync', async () => {
    expect((await report()).synced).toContain('in sync after');
  });
});

test('forwardAuth was asked', async () => {
  expect((await reports.get('examples/homelab'))?.guarded).toHaveLength(1);
});

test.each(PAGES)('$title: the API server takes every manifest as it is, and pods have nodes', async ({ title }) => {
  expect(await problems.get(title)).toEqual([]);
});

/** Something to ask about, and how. */
interface Asked extends Example {
  readonly ask: (example: Example) => Promise<unknown>;
}

/** Keeps what comes of it: a test of its own says what failed. */
function keep<R>(results: Map<string, Promise<R>>, act: (example: Example) => Promise<R>) {
  return (example: Example) => {
    const result = act(example);
    results.set(example.title, result);
    return result;
  };
}

/** What all real servers say of a lab, asked in a network of its own. Of several clusters that share their apps, the first. */
async function askedOf({ title, define }: Example): Promise<ExampleReport> {
  const { lab, checkout } = written(title, define);
  return runInNetwork<ExampleReport>({
    lab: lab.description,
    script: 'e2e/examples/probe-example.ts',
    args: [lab.name, checkout],
    timeout: 600,
    address: ADDRESS,
    mounts: true,
  });
}

/** What the API server says against a lab; throws where its pods find no node. */
async function problemsOf({ title, define }: Example): Promise<readonly string[]> {
  const { lab, checkout } = written(title, define);
  const groups = [...new Set(lab.manifests().map(({ apiVersion }) => groupOf(apiVersion)))].filter((group) => group.includes('.'));
  const cluster = await readyCluster(lab.description, { address: ADDRESS }, groups);
  try {
    const applied = await applyLab(cluster, lab.description, { dist: join(checkout, 'dist') });
    if (applied.length === 0) return ['there are no manifests'];
    // A claim that only a CronJob mounts waits for its first run; those of other pods are bound when these are available.
    const manifests = applied.map(({ manifest }) => manifest).filter(({ kind }) => kind !== 'PersistentVolumeClaim');
    await available(cluster.api, manifests);
    const placed = await placements(cluster.api, applied);
    proof.add('Examples', `| ${title} | ${applied.length} | ${placed.length} |`);
    return applied.flatMap(({ path, result }) =>
      [...(result.ok ? [] : [result.message]), ...result.warnings].map((one) => `${path}: ${one}`),
    );
  } finally {
    await cluster.stop();
  }
}

/** The first of the labs, written as synthesis would. */
function written(title: string, define: Example['define']) {
  const [lab] = synthesizeInMemory(define).labs;
  if (lab === undefined) throw new Error(`${title}: there is no lab`);
  const checkout = mkdtempSync(join(folder, 'checkout-'));
  for (const [path, content] of Object.entries(lab.files)) {
    const file = join(checkout, 'dist', lab.name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return { lab, checkout };
}
