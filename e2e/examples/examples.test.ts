import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { groupOf } from '../../lib/manifest/identity';
import { synthesizeInMemory } from '../../lib/testing';
import { forEach } from '../requests/ask';
import { applyLab } from '../support/install';
import { proof } from '../support/proof';
import { readyCluster } from '../support/ready';
import { available, placements } from '../support/workloads';
import { EXAMPLES, type Example } from './labs.fixture';

/** Any address: what matters is that there is one. */
const ADDRESS = '192.0.2.1';

const folder = mkdtempSync(join(tmpdir(), 'homelab-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Control planes that run at the same time: they wait most of the time. */
const AT_ONCE = 3;

describe('The labs of examples/ and of the pages', () => {
  const problems = new Map<string, readonly string[]>();

  beforeAll(async () => {
    await forEach(EXAMPLES, async (example) => problems.set(example.title, await problemsOf(example)), AT_ONCE);
  }, 600_000);

  test.each(EXAMPLES)('$title: the API server takes every manifest as it is, and pods have nodes', ({ title }) => {
    expect(problems.get(title)).toEqual([]);
  });
});

/** What the server says against a lab; throws where its pods find no node. */
async function problemsOf({ title, define, notPlaced }: Example): Promise<readonly string[]> {
  // Of several clusters that share their apps, the first.
  const [lab] = synthesizeInMemory(define).labs;
  if (lab === undefined) return ['there is no lab'];
  const dist = join(folder, String(EXAMPLES.findIndex((one) => one.title === title)));
  for (const [path, content] of Object.entries(lab.files)) {
    const file = join(dist, lab.name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const groups = [...new Set(lab.manifests().map(({ apiVersion }) => groupOf(apiVersion)))].filter((group) => group.includes('.'));
  const cluster = await readyCluster(lab.description, { address: ADDRESS }, groups);
  try {
    const applied = await applyLab(cluster, lab.description, { dist });
    if (applied.length === 0) return ['there are no manifests'];
    // A claim that only a CronJob mounts waits for its first run; those of other pods are bound when these are available.
    const manifests = applied.map(({ manifest }) => manifest).filter(({ kind }) => kind !== 'PersistentVolumeClaim');
    if (notPlaced === undefined) await available(cluster.api, manifests);
    const placed = notPlaced ?? (await placements(cluster.api, applied)).length;
    proof.add('Examples', `| ${title} | ${applied.length} | ${placed} |`);
    return applied.flatMap(({ path, result }) =>
      [...(result.ok ? [] : [result.message]), ...result.warnings].map((one) => `${path}: ${one}`),
    );
  } finally {
    await cluster.stop();
  }
}
