import type { Pods } from '../../cluster/pods';
import type { ObjectIdentity } from '../../manifest/manifest';
import type { PlatformPods } from './elsewhere';
import { endpointOf, type PodsEndpoint } from './endpoint';

/** Pods that no policy can tell apart. */
export interface PodsClass {
  readonly endpoint: PodsEndpoint;
  /** Who makes them; none if they are from elsewhere. */
  readonly workloads: readonly ObjectIdentity[];
  /** What they are, if they are from elsewhere. */
  readonly elsewhere?: PlatformPods['platform'];
}

/** Pods by namespace, labels, ports, network and nodes: however many there are, a policy decides once for each class. */
export function podsClasses(pods: readonly Pods[], elsewhere: readonly PlatformPods[] = []): readonly PodsClass[] {
  const classes = new Map<string, PodsClass & { readonly workloads: ObjectIdentity[] }>();
  for (const one of pods) {
    const endpoint = endpointOf(one);
    const key = keyOf(endpoint);
    const known = classes.get(key);
    if (known) known.workloads.push(one.object);
    else classes.set(key, { endpoint, workloads: [one.object] });
  }
  for (const { platform, endpoint } of elsewhere) {
    const key = keyOf(endpoint);
    if (!classes.has(key)) classes.set(key, { endpoint, workloads: [], elsewhere: platform });
  }
  return [...classes.values()];
}

function keyOf({ namespace, labels, ports, hostNetwork, nodes }: PodsEndpoint): string {
  const sorted = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([namespace, sorted, ports, hostNetwork, nodes]);
}
