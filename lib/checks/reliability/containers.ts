import type { Cluster } from '../../cluster/cluster';
import type { Container, Pods } from '../../cluster/pods';
import { memoize } from '../../manifest/memoize';
import { at, mapsAt, type ReadMap } from '../../manifest/read';

/** Whether a container of these pods gets an amount of a resource: by itself, by the pod as a whole, or by a LimitRange of the namespace. */
export function isGiven(
  cluster: Cluster,
  { namespace, spec: pod }: Pods,
  { spec }: Container,
  kind: 'requests' | 'limits',
  resource: string,
): boolean {
  // A limit without a request is the request as well.
  if (has(spec, kind, resource) || has(spec, 'limits', resource) || has(pod, kind, resource) || has(pod, 'limits', resource)) return true;
  const keys = kind === 'limits' ? ['default'] : ['defaultRequest', 'default'];
  return (defaults(cluster).get(namespace) ?? []).some((limit) => keys.some((key) => at(limit, key, resource) !== undefined));
}

function has(spec: ReadMap, kind: 'requests' | 'limits', resource: string): boolean {
  return at(spec, 'resources', kind, resource) !== undefined;
}

/** Containers that run as long as the pod. */
export function lastingContainers({ containers }: Pods): readonly Container[] {
  return containers.filter(({ type }) => type === 'container' || type === 'sidecar');
}

const defaults = memoize((cluster: Cluster): ReadonlyMap<string, readonly unknown[]> => {
  const found = new Map<string, unknown[]>();
  for (const range of cluster.ofKind('LimitRange')) {
    const { namespace = 'default' } = range.metadata;
    found.set(namespace, [...(found.get(namespace) ?? []), ...mapsAt(range, 'spec', 'limits')]);
  }
  return found;
});
