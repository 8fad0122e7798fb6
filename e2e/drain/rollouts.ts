import { identityOf, objectKey, printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import type { Verdict } from '../../lib/schedule/plan';
import type { Api } from '../support/api';
import { available } from '../support/workloads';
import { must } from './arrange';
import { stateOf } from './cluster-state';
import { type Trial, tagged } from './trials';

/** What we say of the rollout of a Deployment. */
export function rolloutOf({ plan }: Trial, manifest: Manifest): Verdict | undefined {
  return plan.workloads.find(({ workload }) => objectKey(workload) === objectKey(identityOf(manifest)))?.rollout?.verdict;
}

/** Changes the image's tag, and waits until all pods are of the new one. @throws Error that says what is missing */
export async function rollOut(api: Api, manifest: Manifest, tag: string): Promise<void> {
  must(await api.apply(tagged(manifest, tag)));
  await available(api, [manifest]);
}

/** Changes the image's tag where no rollout can be. @returns what the scheduler says of the new pods, and how many of the old are left */
export async function stickAt(api: Api, manifest: Manifest, tag: string) {
  const name = printIdentity(identityOf(manifest));
  must(await api.apply(tagged(manifest, tag)));
  const state = await stateOf(api, (found) => (found.get(name)?.waiting.length ?? 0) > 0);
  const { waiting, nodes } = state.get(name) ?? { waiting: [], nodes: [] };
  return { waiting, running: nodes.length };
}
