import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { push } from '../by-label';
import type { Cluster } from '../cluster';
import type { Condition } from './condition';
import { gateways } from './listeners';

/** What is wrong with the listeners of a Gateway or ListenerSet. */
export function listenerProblems(cluster: Cluster, holder: Manifest): readonly Condition[] {
  return problems(cluster).get(holder) ?? [];
}

const problems = memoize((cluster: Cluster): ReadonlyMap<Manifest, readonly Condition[]> => {
  const found = new Map<Manifest, Condition[]>();
  for (const { listeners } of gateways(cluster).values())
    for (const listener of listeners) for (const problem of listener.problems) push(found, listener.holder, problem);
  return found;
});
