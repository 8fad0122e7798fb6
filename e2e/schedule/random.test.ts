import type { LabDescription } from '../../lib/lab/description';
import { identityOf, printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { until } from '../support/api';
import { type Cluster, startCluster } from '../support/control-plane';
import { proof } from '../support/proof';
import { nodesOf, standInsOf } from '../support/stand-ins';
import { judge } from './judge';
import { type Scheduled, settled } from './scheduled';
import { ofKinds, together, type World, worlds } from './worlds';

/** So many worlds in all, and at the same time: a cluster with all their nodes would be slow. */
const COUNT = Number(process.env.COUNT ?? 320);
const AT_ONCE = 40;

describe('Random labs and the real scheduler', () => {
  const all = worlds(4, COUNT);
  const judgements: ReturnType<typeof judged> = [];
  let cluster: Cluster;

  beforeAll(async () => {
    const lab = together(all.slice(0, 1));
    cluster = await startCluster({ lab: { ...lab, nodes: [{ ...unused(lab), name: 'unused' }] }, pods: 'bind' });
    await apply(standInsOf(lab).filter(({ kind }) => kind === 'StorageClass'));
    for (let from = 0; from < COUNT; from += AT_ONCE) judgements.push(...(await runTogether(all.slice(from, from + AT_ONCE))));
  }, 280_000);
  afterAll(() => cluster?.stop());

  test('what we prove impossible stays pending for our reason, what we say fits is bound', () => {
    const wrong = judgements.flatMap(({ world, plan, said, wrong }) =>
      wrong ? [`${world} ${printIdentity(plan.workload)}: ${said}, but ${wrong}`] : [],
    );
    expect(wrong).toEqual([]);
    const counts = new Map<string, number>();
    for (const { said } of judgements) counts.set(said, (counts.get(said) ?? 0) + 1);
    const each = ['fits', 'fits with reserve', 'impossible', 'impossible together'].map((said) => counts.get(said) ?? 0);
    expect(Math.min(...each)).toBeGreaterThan(50);
    for (const [said, count] of counts) proof.add('Scheduling', `| ${COUNT} random labs | ${said} | ${count} | 0 |`);
  });

  /** DaemonSets come first, as the plan takes them to. */
  async function runTogether(some: readonly World[]) {
    const nodes = nodesOf(together(some));
    await Promise.all(nodes.map((node) => cluster.api.create(node)));
    await apply(ofKinds(some, 'Namespace'));
    await apply(ofKinds(some, 'DaemonSet'));
    await settled(cluster.api, () => true);
    await apply(ofKinds(some, 'ResourceQuota', 'PersistentVolumeClaim'));
    await apply(ofKinds(some, 'Deployment', 'StatefulSet'));
    await apply(ofKinds(some, 'Pod'), true);
    const found = await settled(cluster.api, (so) => judged(some, so).every(({ wrong }) => wrong === undefined));
    await Promise.all(ofKinds(some, 'Namespace').map((namespace) => cluster.api.delete(identityOf(namespace))));
    await until(async () => (await cluster.api.list('v1', 'Pod')).length === 0, 60_000, 'the pods to be gone');
    await Promise.all(nodes.map((node) => cluster.api.delete(identityOf(node))));
    return judged(some, found);
  }

  /** @param refusable a quota may refuse a bare pod; and it waits for its namespace's account */
  async function apply(manifests: readonly Manifest[], refusable = false): Promise<void> {
    const one = (manifest: Manifest) => async () => {
      const { ok, message } = await cluster.api.apply(manifest);
      if (ok || (refusable && /exceeded quota|must specify/.test(message))) return true;
      if (message.includes('serviceaccount')) return false;
      throw new Error(`${printIdentity(identityOf(manifest))}: ${message}`);
    };
    await Promise.all(manifests.map((manifest) => until(one(manifest))));
  }
});

function unused({ nodes }: LabDescription): LabDescription['nodes'][number] {
  const [node] = nodes;
  if (node === undefined) throw new Error('a lab has a node');
  return { ...node, labels: {} };
}

function judged(some: readonly World[], found: ReadonlyMap<string, Scheduled>) {
  return some.flatMap(({ name, plan }) => {
    const became = new Map([...found].filter(([key]) => key.startsWith(`${name}/`)).map(([key, one]) => [key.slice(name.length + 1), one]));
    const wanted = new Map(plan.workloads.map(({ workload, pods }) => [workload.name, pods]));
    const judging = plan.workloads.filter(({ workload }) => workload.kind !== 'DaemonSet');
    return judging.map((one) => ({ world: name, plan: one, ...judge(one, became, wanted) }));
  });
}
