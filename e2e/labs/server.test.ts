import type { Manifest } from '../../lib/manifest/manifest';
import { Ahead } from '../support/ahead';
import { ARGO_CD, keyOf } from '../support/api';
import { bound } from '../support/claims';
import type { Cluster } from '../support/control-plane';
import { differences, notOwned, printDifference } from '../support/drift';
import { type Applied, applyLab } from '../support/install';
import { LABS, readLab } from '../support/labs';
import { proof } from '../support/proof';
import { readyCluster } from '../support/ready';
import { spawn } from '../support/run-time-pods';
import { available, mapAt, placements } from '../support/workloads';
import { misplaced, printPlaced } from './expected';

/** Any address: what matters is that there is one. */
const ADDRESS = '192.0.2.1';

const clusters = new Ahead(LABS, (name) => readyCluster(readLab(name), { address: ADDRESS }));
afterAll(() => clusters.end((cluster) => cluster.stop()));

describe.each(LABS)('The API server and %s', (name) => {
  const lab = readLab(name);
  let cluster: Cluster;
  let applied: Applied[];

  beforeAll(async () => {
    cluster = await clusters.get(name);
    applied = await applyLab(cluster, lab);
  });
  afterAll(() => cluster?.stop());

  test('every manifest is taken as it is, without a warning', async () => {
    const refused = applied.filter(({ result }) => !result.ok).map(({ path, result }) => `${path}: ${result.message}`);
    const warned = applied.flatMap(({ path, result }) => result.warnings.map((warning) => `${path}: ${warning}`));
    expect(refused).toEqual([]);
    expect(warned).toEqual([]);
    expect(applied.length).toBeGreaterThan(0);
    const { body } = await cluster.api.raw('/version');
    proof.add('Versions', `| ${name} | ${lab.kubernetes} | kube-apiserver ${String(mapAt(body).gitVersion)} |`);
  });

  test('every field that we set comes back as it is', () => {
    expect(applied.flatMap(({ manifest, result }) => driftOf(manifest, result.object))).toEqual([]);
  });

  test('every workload becomes available, on the nodes that the document says', async () => {
    const manifests = applied.map(({ manifest }) => manifest);
    await bound(cluster.api, manifests);
    await available(cluster.api, manifests);
    const placed = await placements(cluster.api, applied);
    expect(misplaced(lab, placed)).toEqual([]);
    for (const one of placed) proof.add('Placed', `| ${name} | ${one.workload} | ${printPlaced(lab, one)} |`);
  });

  test('nothing that we set has changed or belongs to another when the controllers are done', async () => {
    const read = await Promise.all(applied.map(async ({ manifest }) => ({ manifest, live: await cluster.api.get(manifest) })));
    const drifted = read.flatMap(({ manifest, live }) => driftOf(manifest, live));
    const lost = read.flatMap(({ manifest, live }) =>
      live === undefined ? [] : notOwned(manifest, live, ARGO_CD).map((field) => `${keyOf(manifest)}: ${field}`),
    );
    expect(drifted).toEqual([]);
    expect(lost).toEqual([]);
    proof.add('Applied', `| ${name} | ${applied.length} | 0 | 0 | ${drifted.length} | ${lost.length} |`);
  });

  if (lab.runTimePods.length > 0) {
    test('the pods that apps make themselves find room, all at the same time', async () => {
      for (const pods of lab.runTimePods) {
        const nodes = await spawn(cluster.api, pods);
        expect(nodes).toHaveLength(pods.max);
        expect(nodes).not.toContain('none');
        proof.add('Placed', `| ${name} | Pods ${pods.namespace}/${pods.name}, made at run time | ${pods.max} | anywhere |`);
      }
    });
  }
});

function driftOf(manifest: Manifest, live: Manifest | undefined): string[] {
  if (live === undefined) return [`${keyOf(manifest)}: is not there`];
  return differences(manifest, live).map((difference) => `${keyOf(manifest)} ${printDifference(difference)}`);
}
