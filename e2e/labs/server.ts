import type { LabDescription } from '../../lib/lab/description';
import type { Manifest } from '../../lib/manifest/manifest';
import { ARGO_CD, keyOf } from '../support/api';
import { bound } from '../support/claims';
import type { Cluster } from '../support/control-plane';
import { differences, notOwned, printDifference } from '../support/drift';
import { type Applied, applyLab } from '../support/install';
import { LABS, readLab } from '../support/labs';
import { proof } from '../support/proof';
import { readyCluster } from '../support/ready';
import { spawn } from '../support/run-time-pods';
import { type Scenario, type Step, suitesOf } from '../support/scenarios';
import { available, mapAt, placements } from '../support/workloads';
import { misplaced, printPlaced } from './expected';

/** Any address: what matters is that there is one. */
const ADDRESS = '192.0.2.1';

/** A lab that has been applied to a control plane of its own. */
interface Served {
  readonly lab: LabDescription;
  readonly cluster: Cluster;
  readonly applied: readonly Applied[];
}

const STEPS: readonly Step<Served>[] = [
  { title: 'every manifest is taken as it is, without a warning', run: isTaken },
  {
    title: 'every field that we set comes back as it is',
    run: async ({ applied }) => expect(applied.flatMap(({ manifest, result }) => driftOf(manifest, result.object))).toEqual([]),
  },
  { title: 'every workload becomes available, on the nodes that the document says', run: isPlaced },
  { title: 'nothing that we set has changed or belongs to another when the controllers are done', run: isKept },
];
const RUN_TIME_PODS: Step<Served> = { title: 'the pods that apps make themselves find room, all at the same time', run: haveRoom };

/** What the API server makes of each lab. */
export const applied = suitesOf('The API server and %s', LABS, (name): Scenario<Served> => {
  const lab = readLab(name);
  return {
    begin: async () => {
      const cluster = await readyCluster(lab, { address: ADDRESS });
      try {
        return { lab, cluster, applied: await applyLab(cluster, lab) };
      } catch (error) {
        await cluster.stop();
        throw error;
      }
    },
    steps: lab.runTimePods.length > 0 ? [...STEPS, RUN_TIME_PODS] : STEPS,
    end: ({ cluster }) => cluster.stop(),
  };
});

async function isTaken({ lab, cluster, applied }: Served): Promise<void> {
  const refused = applied.filter(({ result }) => !result.ok).map(({ path, result }) => `${path}: ${result.message}`);
  const warned = applied.flatMap(({ path, result }) => result.warnings.map((warning) => `${path}: ${warning}`));
  expect(refused).toEqual([]);
  expect(warned).toEqual([]);
  expect(applied.length).toBeGreaterThan(0);
  const { body } = await cluster.api.raw('/version');
  proof.add('Versions', `| ${lab.name} | ${lab.kubernetes} | kube-apiserver ${String(mapAt(body).gitVersion)} |`);
}

async function isPlaced({ lab, cluster, applied }: Served): Promise<void> {
  const manifests = applied.map(({ manifest }) => manifest);
  await bound(cluster.api, manifests);
  await available(cluster.api, manifests);
  const placed = await placements(cluster.api, applied);
  expect(misplaced(lab, placed)).toEqual([]);
  for (const one of placed) proof.add('Placed', `| ${lab.name} | ${one.workload} | ${printPlaced(lab, one)} |`);
}

async function isKept({ lab, cluster, applied }: Served): Promise<void> {
  const read = await Promise.all(applied.map(async ({ manifest }) => ({ manifest, live: await cluster.api.get(manifest) })));
  const drifted = read.flatMap(({ manifest, live }) => driftOf(manifest, live));
  const lost = read.flatMap(({ manifest, live }) =>
    live === undefined ? [] : notOwned(manifest, live, ARGO_CD).map((field) => `${keyOf(manifest)}: ${field}`),
  );
  expect(drifted).toEqual([]);
  expect(lost).toEqual([]);
  proof.add('Applied', `| ${lab.name} | ${applied.length} | 0 | 0 | ${drifted.length} | ${lost.length} |`);
}

async function haveRoom({ lab, cluster }: Served): Promise<void> {
  for (const pods of lab.runTimePods) {
    const nodes = await spawn(cluster.api, pods);
    expect(nodes).toHaveLength(pods.max);
    expect(nodes).not.toContain('none');
    proof.add('Placed', `| ${lab.name} | Pods ${pods.namespace}/${pods.name}, made at run time | ${pods.max} | anywhere |`);
  }
}

function driftOf(manifest: Manifest, live: Manifest | undefined): string[] {
  if (live === undefined) return [`${keyOf(manifest)}: is not there`];
  return differences(manifest, live).map((difference) => `${keyOf(manifest)} ${printDifference(difference)}`);
}
