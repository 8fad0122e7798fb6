import { identityOf, printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { textAt } from '../../lib/manifest/read';
import { isMap } from '../../lib/manifest/tree';
import type { WorkloadPlan } from '../../lib/schedule/plan';
import { type Api, until } from '../support/api';
import { nodesOf } from '../support/stand-ins';
import { type Judgement, judge } from './judge';
import { type Scheduled, settled } from './scheduled';
import type { PodsOf } from './shared-pods';
import { isBound, namesNode, ofKinds, podManifestsOf, type ScheduledLab, together } from './worlds';

/** What came of the verdict on a workload. */
export interface Judged extends Judgement {
  readonly world: string;
  readonly plan: WorkloadPlan;
  /** Whether its pods name their node. */
  readonly named: boolean;
}

/** Milliseconds of quiet that are enough for pods of DaemonSets: a node refuses or takes them at once. */
const DAEMONS_SOON = 200;

/** Makes a world, compares what the scheduler makes of it with what we say, and takes it away. DaemonSets come first, as the plan takes them to. @param before what is to be there before them, @default nothing */
export async function runWorld(
  api: Api,
  pods: PodsOf,
  world: ScheduledLab,
  before = async (): Promise<void> => undefined,
): Promise<readonly Judged[]> {
  const nodes = nodesOf(together([world]));
  const own = pods(world.name);
  await Promise.all([createAll(api, ofKinds([world], 'Namespace')), ...nodes.map((node) => addNode(api, node))]);
  // Its controller may ask the server only so often.
  await createAll(api, [{ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: world.name } }]);
  await before();
  const daemons = ofKinds([world], 'DaemonSet');
  if (daemons.length > 0) {
    await createAll(api, daemons);
    await settled(own, (so) => hasDaemons(world, so), undefined, DAEMONS_SOON);
  }
  await createAll(api, ofKinds([world], 'ResourceQuota', 'PersistentVolume', 'PersistentVolumeClaim'));
  await Promise.all(ofKinds([world], 'ResourceQuota').map((quota) => inForce(api, quota)));
  await Promise.all(ofKinds([world], 'PersistentVolume').map((volume) => bound(api, volume)));
  // Nobody looks at room for pods that name their node: they have theirs before the scheduler chooses.
  const apps = podManifestsOf(world);
  await createAll(api, apps.filter(isBound));
  await createAll(
    api,
    apps.filter((one) => !isBound(one)),
  );
  const found = await settled(own, (so) => judged(world, so).every(({ wrong }) => wrong === undefined));
  await Promise.all(daemons.map((daemon) => api.delete(identityOf(daemon))));
  await Promise.all([api.deleteAll('v1', 'Pod', world.name), ...nodes.map((node) => api.delete(identityOf(node)))]);
  return judged(world, found);
}

/** Without the taint that every new node gets: the controller that would take it off may ask the server only so often. */
async function addNode(api: Api, node: Manifest): Promise<void> {
  const conditions = [{ type: 'Ready', status: 'True', reason: 'Declared' }];
  await createAll(api, [{ ...node, status: { ...(isMap(node.status) ? node.status : {}), conditions } }]);
  const { ok, message } = await api.patch(identityOf(node), { spec: { taints: isMap(node.spec) ? node.spec.taints : null } });
  if (!ok) throw new Error(`${printIdentity(identityOf(node))}: ${message}`);
}

/** A quota refuses nothing before its controller has counted what is there. */
async function inForce(api: Api, quota: Manifest): Promise<void> {
  await until(
    async () => {
      const now = await api.get(quota);
      return isMap(now?.status) && isMap(now.status.hard);
    },
    30_000,
    `${printIdentity(identityOf(quota))} to be in force`,
  );
}

/** Before a claim has its volume the scheduler says nothing of nodes. */
async function bound(api: Api, volume: Manifest): Promise<void> {
  const isBound = async () => textAt(await api.get(volume), 'status', 'phase') === 'Bound';
  await until(isBound, 60_000, `${printIdentity(identityOf(volume))} to be bound`);
}

/** A quota may refuse a pod, and the controller may have been first with the ServiceAccount. */
async function createAll(api: Api, manifests: readonly Manifest[]): Promise<void> {
  const one = async (manifest: Manifest) => {
    const { ok, message } = await api.create(manifest);
    if (!ok && !/exceeded quota|must specify|serviceaccounts "default" already exists/.test(message))
      throw new Error(`${printIdentity(identityOf(manifest))}: ${message}`);
  };
  await Promise.all(manifests.map(one));
}

function hasDaemons({ name, plan }: ScheduledLab, found: ReadonlyMap<string, Scheduled>): boolean {
  return plan.workloads.every(({ workload, pods }) => {
    const { nodes, waiting } = found.get(`${name}/${workload.name}`) ?? { nodes: [], waiting: [] };
    return workload.kind !== 'DaemonSet' || nodes.length + waiting.length >= pods;
  });
}

function judged({ name, manifests, plan }: ScheduledLab, found: ReadonlyMap<string, Scheduled>): readonly Judged[] {
  const became = new Map([...found].map(([key, one]) => [key.slice(name.length + 1), one]));
  const wanted = new Map(plan.workloads.map(({ workload, pods }) => [workload.name, pods]));
  const judging = plan.workloads.filter(({ workload }) => workload.kind !== 'DaemonSet');
  const named = new Set(manifests.filter(namesNode).map(({ metadata }) => metadata.name));
  return judging.map((one) => ({ world: name, plan: one, named: named.has(one.workload.name), ...judge(one, became, wanted) }));
}
