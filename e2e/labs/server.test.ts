import type { Manifest } from '../../lib/manifest/manifest';
import { ARGO_CD, keyOf } from '../support/api';
import { type Cluster, startCluster } from '../support/control-plane';
import { differences, notOwned, printDifference } from '../support/drift';
import { type Applied, applyLab, installCrds, installStandIns } from '../support/install';
import { LABS, readLab } from '../support/labs';
import { proof } from '../support/proof';
import { available, placements } from '../support/workloads';
import { misplaced, printPlaced } from './expected';

/** Any address: what matters is that there is one. */
const ADDRESS = '192.0.2.1';

describe.each(LABS)('%s', (name) => {
  const lab = readLab(name);
  let cluster: Cluster;
  let applied: Applied[];

  beforeAll(async () => {
    cluster = await startCluster({ lab, address: ADDRESS });
    await installCrds(cluster, lab);
    await installStandIns(cluster, lab);
    applied = await applyLab(cluster, lab);
  });
  afterAll(() => cluster?.stop());

  test('the server takes every manifest as it is, without a warning', () => {
    const refused = applied.filter(({ result }) => !result.ok).map(({ path, result }) => `${path}: ${result.message}`);
    const warned = applied.flatMap(({ path, result }) => result.warnings.map((warning) => `${path}: ${warning}`));
    expect(refused).toEqual([]);
    expect(warned).toEqual([]);
    expect(applied.length).toBeGreaterThan(0);
    proof.add('Applied', `| ${name} | ${applied.length} | ${refused.length} | ${warned.length} |`);
  });

  test('the server answers with every field that we set', () => {
    expect(applied.flatMap(({ manifest, result }) => driftOf(manifest, result.object))).toEqual([]);
  });

  test('every workload becomes available on the nodes of the lab', async () => {
    await available(
      cluster.api,
      applied.map(({ manifest }) => manifest),
    );
    const placed = await placements(cluster.api, applied);
    expect(misplaced(lab, placed)).toEqual([]);
    for (const one of placed) proof.add('Placed', `| ${name} | ${one.workload} | ${printPlaced(lab, one)} |`);
  });

  test('nothing that we set has changed when the controllers are done', async () => {
    const read = await Promise.all(applied.map(async ({ manifest }) => ({ manifest, live: await cluster.api.get(manifest) })));
    expect(read.flatMap(({ manifest, live }) => driftOf(manifest, live))).toEqual([]);
    const lost = read.flatMap(({ manifest, live }) =>
      live === undefined ? [] : notOwned(manifest, live, ARGO_CD).map((field) => `${keyOf(manifest)}: ${field}`),
    );
    expect(lost).toEqual([]);
  });
});

function driftOf(manifest: Manifest, live: Manifest | undefined): string[] {
  if (live === undefined) return [`${keyOf(manifest)}: is not there`];
  return differences(manifest, live).map((difference) => `${keyOf(manifest)} ${printDifference(difference)}`);
}
