import { identityOf, printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { until } from '../support/api';
import { type Cluster, startCluster } from '../support/control-plane';
import { proof } from '../support/proof';
import { nodesOf, standInsOf } from '../support/stand-ins';
import { judge } from './judge';
import { type Scheduled, settled } from './scheduled';
import { ofKinds, together, type World, worlds } from './worlds';

const COUNT = Number(process.env.COUNT ?? 320);

describe('Random labs and the real scheduler', () => {
  const all = worlds(4, COUNT);
  let cluster: Cluster;
  let found: ReadonlyMap<string, Scheduled>;

  beforeAll(async () => {
    const lab = together(all);
    cluster = await startCluster({ lab: { ...lab, nodes: lab.nodes.slice(0, 1) }, pods: 'bind' });
    await Promise.all(
      nodesOf(lab)
        .slice(1)
        .map((node) => cluster.api.create(node)),
    );
    await apply(standInsOf(lab).filter(({ kind }) => kind === 'StorageClass'));
    console.error('nodes', process.uptime());
    await apply(ofKinds(all, 'Namespace'));
    console.error('ns', process.uptime());
    await apply(ofKinds(all, 'DaemonSet'));
    await settled(cluster.api, () => true);
    console.error('ds', process.uptime());
    await apply(ofKinds(all, 'ResourceQuota', 'PersistentVolumeClaim'));
    await apply(ofKinds(all, 'Deployment', 'StatefulSet'));
    console.error('wl', process.uptime());
    await apply(ofKinds(all, 'Pod'), true);
    console.error('pods', process.uptime());
    found = await settled(cluster.api, (so) => judged(so).every(({ wrong }) => wrong === undefined));
  }, 200_000);
  afterAll(() => cluster?.stop());

  test('what we prove impossible stays pending for our reason, what we say fits is bound', () => {
    const judgements = judged(found);
    const wrong = judgements.flatMap(({ world, plan, said, wrong }) =>
      wrong ? [`${world} ${printIdentity(plan.workload)}: ${said}, but ${wrong}`] : [],
    );
    expect(wrong).toEqual([]);
    const counts = new Map<string, number>();
    for (const { said } of judgements) counts.set(said, (counts.get(said) ?? 0) + 1);
    expect(
      Math.min(...['fits', 'fits with reserve', 'impossible', 'impossible together'].map((said) => counts.get(said) ?? 0)),
    ).toBeGreaterThan(50);
    for (const [said, count] of counts) proof.add('Scheduling', `| ${COUNT} random labs, seed 4 | workloads: ${said} | ${count} | 0 |`);
  });

  /** @param refusable a quota may refuse a bare pod; and it waits for its namespace's account */
  async function apply(manifests: readonly Manifest[], refusable = false): Promise<void> {
    await Promise.all(
      manifests.map((manifest) =>
        until(async () => {
          const { ok, message } = await cluster.api.apply(manifest);
          if (ok || (refusable && message.includes('exceeded quota')) || (refusable && message.includes('must specify'))) return true;
          if (message.includes('serviceaccount')) return false;
          throw new Error(`${printIdentity(identityOf(manifest))}: ${message}`);
        }),
      ),
    );
  }

  function judged(so: ReadonlyMap<string, Scheduled>) {
    return all.flatMap((world) => {
      const became = new Map(
        [...so].filter(([key]) => key.startsWith(`${world.name}/`)).map(([key, one]) => [key.slice(world.name.length + 1), one]),
      );
      const wanted = new Map(world.plan.workloads.map(({ workload, pods }) => [workload.name, pods]));
      const judging = world.plan.workloads.filter(({ workload }) => workload.kind !== 'DaemonSet');
      return judging.map((plan) => ({ world: world.name, plan, ...judge(plan, became, wanted) }));
    });
  }
});
