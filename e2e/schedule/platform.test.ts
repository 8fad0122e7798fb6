import { identityOf, printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { numberAt } from '../../lib/manifest/read';
import { forEach } from '../requests/ask';
import { type Api, until } from '../support/api';
import { type Cluster, startCluster } from '../support/control-plane';
import { proof } from '../support/proof';
import { standInsOf } from '../support/stand-ins';
import { type PlatformLab, platformLabs } from './platform-labs';
import { type Judged, runWorld } from './run-world';
import { sharedPods } from './shared-pods';
import { together } from './worlds';

const COUNT = 60;
const AT_ONCE = 20;

describe("Random labs with ServiceLB's ports and static volumes, and the real scheduler", () => {
  const all = platformLabs(jest.getSeed() + 5, COUNT);
  let cluster: Cluster | undefined;
  let judgements: readonly Judged[] = [];

  beforeAll(async () => {
    const lab = together(all.slice(0, 1));
    const [node] = lab.nodes;
    cluster = await startCluster({ lab: { ...lab, nodes: node ? [{ ...node, name: 'unused', labels: {} }] : [] }, pods: 'bind' });
    const { api } = cluster;
    await Promise.all(standInsOf(lab).flatMap((one) => (one.kind === 'StorageClass' ? [api.apply(one)] : [])));
  });
  afterAll(() => cluster?.stop());

  test('what we prove impossible stays pending for our reason, what we say fits is bound', async () => {
    const { api } = cluster ?? {};
    if (api === undefined) throw new Error('no cluster');
    const pods = sharedPods(api);
    judgements = (await forEach(all, (world) => runWorld(api, pods, world, () => makePlatform(api, world)), AT_ONCE)).flat();
    await Promise.all(all.flatMap(({ platform }) => platform).map((one) => api.delete(identityOf(one))));
    const wrong = judgements.flatMap(({ world, plan, said, wrong }) =>
      wrong ? [`${world} ${printIdentity(plan.workload)}: ${said}, but ${wrong}`] : [],
    );
    expect(wrong).toEqual([]);
  }, 900_000);

  test('ports and volumes decided about some', () => {
    const reasons = judgements.flatMap(({ plan: { steady } }) =>
      steady.kind === 'impossible' ? steady.nodes.map(({ filter }) => filter) : [],
    );
    expect(reasons).toEqual(expect.arrayContaining(['NodePorts', 'VolumeBinding']));
    const counts = new Map<string, number>();
    for (const { said } of judgements) counts.set(said, (counts.get(said) ?? 0) + 1);
    for (const [said, count] of counts) proof.add('Scheduling', `| ${COUNT} with ServiceLB and static volumes | ${said} | ${count} | 0 |`);
  });
});

/** Its DaemonSets are there before any app, and each has a pod on every node that takes one, or one that waits. */
async function makePlatform(api: Api, { platform }: PlatformLab): Promise<void> {
  for (const one of platform) {
    const { ok, message } = await api.create(one);
    if (!ok) throw new Error(`${printIdentity(identityOf(one))}: ${message}`);
  }
  await until(async () => (await Promise.all(platform.map((one) => isMade(api, one)))).every(Boolean), 60_000, 'DaemonSets of ServiceLB');
}

async function isMade(api: Api, daemonSet: Manifest): Promise<boolean> {
  const status = (await api.get(daemonSet))?.status;
  const wanted = numberAt(status, 'desiredNumberScheduled');
  if (wanted === undefined || numberAt(status, 'observedGeneration') === undefined) return false;
  const pods = await api.list('v1', 'Pod', { namespace: 'kube-system', labels: `app=${daemonSet.metadata.name}` });
  const decided = pods.filter(
    ({ spec, status: state }) => JSON.stringify(spec).includes('"nodeName"') || JSON.stringify(state).includes('PodScheduled'),
  );
  return decided.length >= wanted;
}
