import type { Pods } from '../cluster/pods';
import { mapAt } from '../manifest/read';
import { type Amounts, amountsAt, larger, plus } from './amounts';
import { type ContainerNeed, type LimitRangeItem, withDefaults } from './limit-ranges';

/** What a pod needs after admission: of the scheduler (`requests`) and of quotas (`limits` too). */
export interface PodNeeds {
  readonly containers: readonly ContainerNeed[];
  readonly requests: Amounts;
  readonly limits: Amounts;
}

/**
 * A pod's effective needs: the larger of what runs together and of what any init container needs beside the sidecars that started before it,
 * then what the pod says for itself as a whole, then the overhead of its RuntimeClass.
 * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers
 */
export function podNeeds(pods: Pods, limits: readonly LimitRangeItem[], overhead: Amounts): PodNeeds {
  const containers = pods.containers.flatMap(({ name, type, spec }) => {
    if (type === 'ephemeral') return [];
    const most = amountsAt(spec, 'resources', 'limits');
    const requests = { ...most, ...amountsAt(spec, 'resources', 'requests') };
    return [withDefaults({ name, type, requests, limits: most }, limits)];
  });
  const own = mapAt(pods.spec, 'resources');
  const requests = together(containers, 'requests');
  const podLimits = amountsAt(own, 'limits');
  const podRequests = { ...unless(podLimits, requests), ...amountsAt(own, 'requests') };
  return {
    containers,
    requests: plus({ ...requests, ...podRequests }, overhead),
    limits: plus({ ...together(containers, 'limits'), ...podLimits }, overhead),
  };
}

function together(containers: readonly ContainerNeed[], what: 'requests' | 'limits'): Amounts {
  let running: Amounts = {};
  let starting: Amounts = {};
  // Init containers come first in the list, so the sidecars before each are those that were met.
  for (const container of containers) {
    if (container.type === 'init') starting = larger(starting, plus(running, container[what]));
    else running = plus(running, container[what]);
  }
  return larger(running, starting);
}

/** A pod's own limit is its request only for what its containers do not request. */
function unless(limits: Amounts, requests: Amounts): Amounts {
  return Object.fromEntries(Object.entries(limits).filter(([resource]) => (requests[resource] ?? 0) === 0));
}
