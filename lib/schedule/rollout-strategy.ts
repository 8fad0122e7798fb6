import type { Manifest } from '../manifest/manifest';
import { at, mapAt, textAt } from '../manifest/read';
import { share } from './percent';

/** How a workload replaces its pods: pods beyond the wanted number, and pods less than it, at any time. */
export interface RolloutStrategy {
  readonly strategy: 'RollingUpdate' | 'Recreate';
  readonly surge: number;
  readonly unavailable: number;
}

/**
 * The pace of a workload's rollouts; undefined if nothing replaces its pods.
 * @param keepsMaxUnavailable whether the cluster replaces several pods of a StatefulSet at once
 */
export function rolloutStrategyOf(owner: Manifest | undefined, count: number, keepsMaxUnavailable: boolean): RolloutStrategy | undefined {
  if (owner === undefined || !['Deployment', 'StatefulSet', 'DaemonSet'].includes(owner.kind)) return undefined;
  const strategy = mapAt(owner, 'spec', owner.kind === 'Deployment' ? 'strategy' : 'updateStrategy');
  const type = textAt(strategy, 'type');
  if (type === 'OnDelete') return undefined;
  if (type === 'Recreate') return { strategy: type, surge: 0, unavailable: count };
  if (owner.kind === 'StatefulSet') {
    const most = keepsMaxUnavailable ? at(strategy, 'rollingUpdate', 'maxUnavailable') : undefined;
    return { strategy: 'RollingUpdate', surge: 0, unavailable: share(most ?? 1, count, 'up') || 1 };
  }
  const daemon = owner.kind === 'DaemonSet';
  const surge = share(at(strategy, 'rollingUpdate', 'maxSurge') ?? (daemon ? 0 : '25%'), count, 'up') ?? 0;
  const fewer = at(strategy, 'rollingUpdate', 'maxUnavailable') ?? (daemon ? 1 : '25%');
  const unavailable = share(fewer, count, daemon ? 'up' : 'down') ?? 0;
  // Both nothing would never move.
  return { strategy: 'RollingUpdate', surge, unavailable: surge === 0 && unavailable === 0 ? 1 : unavailable };
}
