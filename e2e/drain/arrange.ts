import type { NodeDescription } from '../../lib/lab/description';
import { identityOf, printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { mapAt } from '../../lib/manifest/read';
import { type Api, type Result, until } from '../support/api';
import { templateOf } from '../support/run-time-pods';
import { countsOf, type State, stateOf } from './cluster-state';
import type { Trial } from './trials';

/** Kinds whose number of pods can be set. */
const SCALED = ['Deployment', 'StatefulSet', 'ReplicaSet'];

/** ReplicaSets that make the pods which apps of the lab make themselves, and make them again when they are evicted. */
export function standInsForApps({ lab }: Trial): readonly Manifest[] {
  return lab.runTimePods.map((pods) => {
    const { namespace, name, labels, max } = pods;
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
 * all pods go, and come back node by node, each time with only that node open.
 */
export async function arrange(api: Api, trial: Trial): Promise<void> {
  const scaled = [...trial.manifests, ...standInsForApps(trial)].filter(({ kind }) => SCALED.includes(kind));
  const names = new Set(scaled.map(nameOf));
  await Promise.all(scaled.map((manifest) => scale(api, manifest, 0)));
  await stateOf(api, (state) => [...names].every((name) => !state.has(name)));
  await renewClaims(api, trial);
  const wanted = new Map<string, Record<string, number>>();
  let state: State = new Map();
  for (const node of trial.lab.nodes) {
    await Promise.all(trial.lab.nodes.map((other) => cordon(api, other.name, other !== node)));
    await Promise.all(scaled.map((manifest) => scaleUp(api, trial, manifest, node, wanted)));
    state = await stateOf(api, (found) => [...wanted].every(([name, counts]) => isSame(countsOf(found, name), counts)));
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

async function scaleUp(api: Api, { plan }: Trial, manifest: Manifest, node: NodeDescription, wanted: Map<string, Record<string, number>>) {
  const name = nameOf(manifest);
  const more = plan.workloads.find(({ workload }) => printIdentity(workload) === name)?.nodes[node.name] ?? 0;
  if (more === 0) return;
  const counts = { ...wanted.get(name), [node.name]: more };
  wanted.set(name, counts);
  await scale(
    api,
    manifest,
    Object.values(counts).reduce((sum, count) => sum + count, 0),
  );
}

async function scale(api: Api, manifest: Manifest, replicas: number): Promise<void> {
  must(await api.patch(manifest, { spec: { replicas } }));
}

/** A volume stays on its node, so claims whose node the scheduler chose are made anew. */
async function renewClaims(api: Api, { manifests }: Trial): Promise<void> {
  const claims = manifests.filter(({ kind, spec }) => kind === 'PersistentVolumeClaim' && mapAt(spec).volumeName === undefined);
  for (const claim of claims) {
    must(await api.delete(identityOf(claim)));
    await until(async () => (await api.get(claim)) === undefined, 30_000, `${nameOf(claim)} to be gone`);
    must(await api.apply(claim));
  }
}

function nameOf(manifest: Manifest): string {
  return printIdentity({ ...identityOf(manifest), ...(manifest.kind === 'ReplicaSet' ? { kind: 'Pod' } : {}) });
}

function isSame(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => a[key] === b[key]);
}
