import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { home as piCluster } from '../../examples/pi-cluster/lab';
import { home as singleNode } from '../../examples/single-node/lab';
import { home as talosCilium } from '../../examples/talos-cilium/lab';
import { clusters } from '../../examples/two-clusters/lab';
import type { LabApp } from '../../lib';
import { groupOf } from '../../lib/manifest/identity';
import { villa } from '../../lib/network-page.fixture';
import { chalet } from '../../lib/network-page-gateway.fixture';
import { synthesizeInMemory } from '../../lib/testing';
import { cottage } from '../../lib/workloads-page.fixture';
import { applyLab } from '../support/install';
import { proof } from '../support/proof';
import { readyCluster } from '../support/ready';
import { available, placements } from '../support/workloads';

/** Any address: what matters is that there is one. */
const ADDRESS = '192.0.2.1';

/** Labs may have the same name. */
let count = 0;
const folder = mkdtempSync(join(tmpdir(), 'homelab-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('The labs of examples/ and of the pages', () => {
  test.each<[title: string, define: (app: LabApp) => unknown, index: number, isProvisioned?: false]>([
    ['examples/single-node', singleNode, 0],
    // Nothing here makes the volumes of Longhorn.
    ['examples/talos-cilium', talosCilium, 0, false],
    ['examples/pi-cluster', piCluster, 0],
    ['examples/two-clusters, the first', clusters, 0],
    ['docs/network.md', villa, 0],
    ['docs/network.md, the Gateway API', chalet, 0],
    ['docs/workloads.md', cottage, 0],
  ])(
    '%s: the API server takes every manifest as it is, and pods have nodes',
    async (title, define, index, isProvisioned) => {
      const lab = synthesizeInMemory(define).labs[index];
      if (lab === undefined) throw new Error(`${title}: no such lab`);
      count += 1;
      for (const [path, content] of Object.entries(lab.files)) {
        const file = join(folder, String(count), lab.name, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
      const groups = [...new Set(lab.manifests().map(({ apiVersion }) => groupOf(apiVersion)))].filter((group) => group.includes('.'));
      const cluster = await readyCluster(lab.description, { address: ADDRESS }, groups);
      try {
        const applied = await applyLab(cluster, lab.description, { dist: join(folder, String(count)) });
        expect(applied.length).toBeGreaterThan(5);
        expect(
          applied.flatMap(({ path, result }) =>
            [...(result.ok ? [] : [result.message]), ...result.warnings].map((one) => `${path}: ${one}`),
          ),
        ).toEqual([]);
        // A claim that only a CronJob mounts waits for its first run; those of other pods are bound when these are available.
        const manifests = applied.map(({ manifest }) => manifest).filter(({ kind }) => kind !== 'PersistentVolumeClaim');
        if (isProvisioned !== false) await available(cluster.api, manifests);
        const placed = isProvisioned === false ? 'not asked' : (await placements(cluster.api, applied)).length;
        proof.add('Examples', `| ${title} | ${applied.length} | ${placed} |`);
      } finally {
        await cluster.stop();
      }
    },
    240_000,
  );
});
