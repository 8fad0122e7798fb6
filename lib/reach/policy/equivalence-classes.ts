import type { Pods } from '../../cluster/pods';
import type { ObjectIdentity } from '../../manifest/manifest';
import { type PodsEndpoint, policyEndpointOf } from './endpoint';
import type { PlatformPods } from './platform-pods';

/** Pods that no policy can tell apart. */
export interface PodEquivalenceClass {
  readonly endpoint: PodsEndpoint;
  /** Who makes them; none if they are from elsewhere. */
  readonly workloads: readonly ObjectIdentity[];
  /** What they are, if they are from elsewhere. */
  readonly platform?: PlatformPods['platform'];
}

/** Pods by namespace, labels, ports, network and nodes: however many there are, a policy decides once for each class. */
export function podEquivalenceClasses(pods: readonly Pods[], elsewhere: readonly PlatformPods[] = []): readonly PodEquivalenceClass[] {
  const classes = new Map<string, PodEquivalenceClass & { readonly workloads: ObjectIdentity[] }>();
  for (const one of pods) {
    const endpoint = policyEndpointOf(one);
    const key = keyOf(endpoint);
    const known = classes.get(key);
    if (known) known.workloads.push(one.object);
    else classes.set(key, { endpoint, workloads: [one.object] });
  }
  for (const { platform, endpoint } of elsewhere) {
    const key = keyOf(endpoint);
    if (!classes.has(key)) classes.set(key, { endpoint, workloads: [], platform: platform });
  }
  return [...classes.values()];
}

function keyOf({ namespace, labels, ports, hostNetwork, nodes }: PodsEndpoint): string {
  const sorted = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([namespace, sorted, ports, hostNetwork, nodes]);
}
