import { identityOf, printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { mapAt, mapsAt, textAt } from '../../lib/manifest/read';
import { clusterOf } from '../../lib/products/cluster-of';
import { type Api, type Result, until } from '../support/api';
import { templateOf } from '../support/run-time-pods';
import { countsOf, RUN_TIME, type State, stateOf, sum } from './cluster-state';
import type { Trial } from './trials';

/** Kinds whose number of pods can be set. */
const SCALED = ['Deployment', 'StatefulSet', 'ReplicaSet'];

/**
 * ReplicaSets that make the pods which apps of the lab make themselves, and make them again when they are evicted; DaemonSets for those of which
 * there is one on every node.
 */
export function standInsForApps({ lab }: Trial): readonly Manifest[] {
  const known = clusterOf([], lab).pods;
  return lab.runTimePods.map((pods, i) => {
    const { namespace, name, labels, max } = pods;
    const found = known[i];
    if (found !== undefined && found.count === undefined) {
      const template = templateOf({ ...pods, labels: { ...labels, ...RUN_TIME }, pod: found.spec });
      return {
        apiVersion: 'apps/v1',
        kind: 'DaemonSet',
        metadata: { name, namespace },
        spec: { selector: { matchLabels: labels }, template },
      };
    }
    const spec = { replicas: max, selector: { matchLabels: labels }, template: templateOf(pods) };
    return { apiVersion: 'apps/v1', kind: 'ReplicaSet', metadata: { name, namespace }, spec };
  });
}

/** Whether every pod stands where the plan has it. */
export function isInPlace({ plan }: Trial, state: State): boolean {
  return plan.workloads.every(({ workload, nodes }) => {
    const counts = countsOf(state, printIdentity(workload));
    const waiting = state.get(printIdentity(workload))?.waiting ?? [];
    return waiting.length === 0 && isSame(counts, nodes);
  });
}

/**
 * Puts every pod where the plan has it. Where several nodes will do, the scheduler may have chosen another: what a drain does depends on that. So
 * pods that are elsewhere go, and come back node by node, each time with only that node open.
 */
export async function arrange(api: Api, trial: Trial, now: State): Promise<void> {
  const wanted = new Map(trial.plan.workloads.map(({ workload, nodes }) => [printIdentity(workload), nodes]));
  const moving = [...trial.manifests, ...standInsForApps(trial)].filter((manifest) => {
    const name = objectName(manifest);
    return SCALED.includes(manifest.kind) && !isSame(countsOf(now, name), wanted.get(name) ?? {});
  });
  await Promise.all(moving.map((manifest) => scale(api, manifest, 0)));
  let state = await stateOf(api, (found) => moving.every((manifest) => !found.has(objectName(manifest))));
  await renewClaims(api, trial, moving);
  const placed = new Map<string, Record<string, number>>();
  for (const { name: node } of trial.lab.nodes) {
    const coming = moving.filter((manifest) => wanted.get(objectName(manifest))?.[node] !== undefined);
    if (coming.length === 0) continue;
    await Promise.all(trial.lab.nodes.map(({ name }) => cordon(api, name, name !== node)));
    for (const manifest of coming) {
      const name = objectName(manifest);
      const counts = { ...placed.get(name), [node]: wanted.get(name)?.[node] ?? 0 };
      placed.set(name, counts);
      await scale(api, manifest, sum(counts));
    }
    state = await stateOf(api, (found) => [...placed].every(([name, counts]) => isSame(countsOf(found, name), counts)));
  }
  await Promise.all(trial.lab.nodes.map(({ name }) => cordon(api, name, false)));
  if (!isInPlace(trial, state)) throw new Error(`pods are not where the plan has them: ${JSON.stringify([...state])}`);
}

/** Lets the scheduler put nothing more on a node, or lets it again. */
export async function cordon(api: Api, name: string, unschedulable: boolean): Promise<void> {
  must(await api.patch({ apiVersion: 'v1', kind: 'Node', name }, { spec: { unschedulable } }));
}

/** @throws Error with the server's refusal */
export function must({ ok, message }: Result): void {
  if (!ok) throw new Error(message);
}

async function scale(api: Api, manifest: Manifest, replicas: number): Promise<void> {
  must(await api.patch(manifest, { spec: { replicas } }));
}

/** A volume stays on its node, so claims whose node the scheduler chose are made anew. */
async function renewClaims(api: Api, { manifests }: Trial, users: readonly Manifest[]): Promise<void> {
  const used = users.flatMap((user) => mapsAt(user, 'spec', 'template', 'spec', 'volumes').map((volume) => claimOf(user, volume)));
  for (const claim of manifests.filter(({ kind, spec }) => kind === 'PersistentVolumeClaim' && mapAt(spec).volumeName === undefined)) {
    if (!used.includes(objectName(claim))) continue;
    must(await api.delete(identityOf(claim)));
    await until(async () => (await api.get(claim)) === undefined, 30_000, `${objectName(claim)} to be gone`);
    must(await api.apply(claim));
  }
}

function claimOf({ metadata: { namespace = '' } }: Manifest, volume: unknown): string {
  return printIdentity({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    namespace,
    name: textAt(volume, 'persistentVolumeClaim', 'claimName') ?? '',
  });
}

function objectName(manifest: Manifest): string {
  return printIdentity({ ...identityOf(manifest), ...(manifest.kind === 'ReplicaSet' ? { kind: 'Pod' } : {}) });
}

function isSame(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => a[key] === b[key]);
}
