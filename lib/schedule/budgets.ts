import { ByLabel } from '../cluster/by-label';
import type { Cluster } from '../cluster/cluster';
import { namespaceOf } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { at, textAt } from '../manifest/read';
import { readSelector } from '../manifest/selector';
import type { Occupancy } from './occupancy';
import { share } from './percent';
import type { PodGroup } from './pod-group';

/** A PodDisruptionBudget and the pods that it is about. */
export interface Budget {
  readonly name: string;
  readonly groups: readonly PodGroup[];
  /** Pods that must stay healthy. */
  readonly desired: number;
}

/** Budgets of a lab, by the groups that they are about. */
export class Budgets {
  readonly #of = new Map<PodGroup, Budget[]>();

  constructor(cluster: Cluster, groups: readonly PodGroup[]) {
    const byLabel = new ByLabel(
      groups,
      ({ namespace }) => namespace,
      ({ labels }) => labels,
    );
    for (const manifest of cluster.ofKind('policy/PodDisruptionBudget')) {
      const selector = readSelector(at(manifest, 'spec', 'selector'));
      const meant = selector ? byLabel.selected(namespaceOf(manifest), selector) : [];
      const budget = { name: manifest.metadata.name, groups: meant, desired: desiredBy(manifest, meant) };
      for (const group of meant) this.#of.set(group, [...(this.#of.get(group) ?? []), budget]);
    }
  }

  of(group: PodGroup): readonly Budget[] {
    return this.#of.get(group) ?? [];
  }
}

/** How many pods a budget lets go at the moment. */
export function allowed(occupancy: Occupancy, { groups, desired }: Budget): number {
  return groups.reduce((sum, { index }) => sum + (occupancy.placed[index] ?? 0), 0) - desired;
}

/** Percentages are rounded up, of `maxUnavailable` too. */
function desiredBy(manifest: Manifest, groups: readonly PodGroup[]): number {
  const expected = groups.reduce((sum, { count }) => sum + count, 0);
  const most = at(manifest, 'spec', 'maxUnavailable');
  if (most !== undefined) {
    // Nothing says how many bare pods there should be: then none may go.
    const counted = groups.every(({ source: { owner } }) => owner !== undefined && textAt(owner, 'kind') !== 'Pod');
    return counted ? Math.max(0, expected - (share(most, expected, 'up') ?? 0)) : Number.POSITIVE_INFINITY;
  }
  return share(at(manifest, 'spec', 'minAvailable'), expected, 'up') ?? 1;
}
