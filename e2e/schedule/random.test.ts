import type { LabDescription } from '../../lib/lab/description';
import { identityOf, printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { until } from '../support/api';
import { type Cluster, startCluster } from '../support/control-plane';
import { proof } from '../support/proof';
import { nodesOf, standInsOf } from '../support/stand-ins';
import { judge } from './judge';
import { type Scheduled, settled } from './scheduled';
import { ofKinds, podsOf, together, type World, worlds } from './worlds';

/** So many worlds in all, and at the same time: a cluster with all their nodes would be slow, and so would new namespaces each time. */
const COUNT = 320;
const AT_ONCE = 40;

describe('Random labs and the real scheduler', () => {
  const all = worlds(4, COUNT, AT_ONCE);
  const judgements: ReturnType<typeof judged> = [];
  let cluster: Cluster;

  beforeAll(async () => {
    const lab = together(all.slice(0, 1));
    cluster = await startCluster({ lab: { ...lab, nodes: [{ ...unused(lab), name: 'unused' }] }, pods: 'bind' });
    await apply(standInsOf(lab).filter(({ kind }) => kind === 'StorageClass'));
  });
  afterAll(() => cluster?.stop());

  const starts = Array.from({ length: COUNT / AT_ONCE }, (_, i) => i * AT_ONCE);

  test.each(starts)('from %i on: what we prove impossible stays pending for our reason, what we say fits is bound', async (from) => {
    const found = await runTogether(all.slice(from, from + AT_ONCE));
    const wrong = found.flatMap(({ world, plan, said, wrong }) =>
      wrong ? [`${world} ${printIdentity(plan.workload)}: ${said}, but ${wrong}`] : [],
    );
    expect(wrong).toEqual([]);
    judgements.push(...found);
  });

  test('there were enough of each verdict', () => {
    const counts = new Map<string, number>();
    for (const { said } of judgements) counts.set(said, (counts.get(said) ?? 0) + 1);
    for (const [said, count] of counts) proof.add('Scheduling', `| ${COUNT} | ${said} | ${count} | 0 |`);
    const each = ['fits', 'fits with reserve', 'impossible', 'impossible together'].map((said) => counts.get(said) ?? 0);
    expect(Math.min(...each)).toBeGreaterThan(50);
  });

  /** DaemonSets come first, as the plan takes them to. */
  async function runTogether(some: readonly World[]) {
    const nodes = nodesOf(together(some));
    await Promise.all(nodes.map((node) => cluster.api.create(node)));
    await apply(ofKinds(some, 'Namespace'));
    // Its controller would make it later.
    await apply(some.map(({ name }) => ({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: name } })));
    await apply(ofKinds(some, 'DaemonSet'));
    await settled(cluster.api, (so) => some.every((world) => hasDaemons(world, so)));
    await apply(ofKinds(some, 'ResourceQuota', 'PersistentVolumeClaim'));
    await apply(some.flatMap(podsOf));
    const found = await settled(cluster.api, (so) => judged(some, so).every(({ wrong }) => wrong === undefined));
    await clear(some, nodes);
    return judged(some, found);
  }

  /** Takes all away but the namespaces. */
  async function clear(some: readonly World[], nodes: readonly Manifest[]): Promise<void> {
    const remove = (manifests: readonly Manifest[]) => Promise.all(manifests.map((manifest) => cluster.api.delete(identityOf(manifest))));
    await remove([...ofKinds(some, 'DaemonSet', 'ResourceQuota'), ...some.flatMap(podsOf).filter(({ kind }) => kind === 'Pod')]);
    const gone = async (kind: string) => (await cluster.api.list('v1', kind)).length === 0;
    await until(() => gone('Pod'), 60_000, 'the pods to be gone');
    await remove(await cluster.api.list('v1', 'PersistentVolumeClaim'));
    await until(() => gone('PersistentVolumeClaim'), 60_000, 'the claims to be gone');
    await remove(nodes);
  }

  /** A quota may refuse a pod. */
  async function apply(manifests: readonly Manifest[]): Promise<void> {
    const one = async (manifest: Manifest) => {
      const { ok, message } = await cluster.api.apply(manifest);
      if (!ok && !/exceeded quota|must specify/.test(message)) throw new Error(`${printIdentity(identityOf(manifest))}: ${message}`);
    };
    await Promise.all(manifests.map(one));
  }
});

function unused({ nodes }: LabDescription): LabDescription['nodes'][number] {
  const [node] = nodes;
  if (node === undefined) throw new Error('a lab has a node');
  return { ...node, labels: {} };
}

function hasDaemons({ name, plan }: World, found: ReadonlyMap<string, Scheduled>): boolean {
  return plan.workloads.every(({ workload, pods }) => {
    const { nodes, waiting } = found.get(`${name}/${workload.name}`) ?? { nodes: [], waiting: [] };
    return workload.kind !== 'DaemonSet' || nodes.length + waiting.length >= pods;
  });
}

function judged(some: readonly World[], found: ReadonlyMap<string, Scheduled>) {
  return some.flatMap(({ name, plan }) => {
    const became = new Map([...found].filter(([key]) => key.startsWith(`${name}/`)).map(([key, one]) => [key.slice(name.length + 1), one]));
    const wanted = new Map(plan.workloads.map(({ workload, pods }) => [workload.name, pods]));
    const judging = plan.workloads.filter(({ workload }) => workload.kind !== 'DaemonSet');
    return judging.map((one) => ({ world: name, plan: one, ...judge(one, became, wanted) }));
  });
}
