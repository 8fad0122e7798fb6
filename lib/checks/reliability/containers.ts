import type { Container, Pods } from '../../manifest/pods';
import { at, mapsAt } from '../../manifest/read';
import type { Context } from '../context';

/** Whether a container of these pods gets an amount of a resource: by itself, by the pod as a whole, or by a LimitRange of the namespace. */
export function isGiven(
  context: Context,
  { namespace, spec: pod }: Pods,
  { spec }: Container,
  kind: 'requests' | 'limits',
  resource: string,
): boolean {
  const of = (value: unknown, ...keys: readonly string[]) => at(value, 'resources', ...keys, resource) !== undefined;
  // A limit without a request is the request as well.
  const own = [spec, pod].some((value) => of(value, kind) || of(value, 'limits'));
  const keys = kind === 'limits' ? ['default'] : ['defaultRequest', 'default'];
  return own || (context.once(defaults).get(namespace) ?? []).some((limit) => keys.some((key) => at(limit, key, resource) !== undefined));
}

/** Containers that run as long as the pod. */
export function lastingContainers({ containers }: Pods): readonly Container[] {
  return containers.filter(({ type }) => type === 'container' || type === 'sidecar');
}

function defaults({ objects }: Context): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, unknown[]>();
  for (const range of objects.ofKind('LimitRange')) {
    const { namespace = 'default' } = range.metadata;
    found.set(namespace, [...(found.get(namespace) ?? []), ...mapsAt(range, 'spec', 'limits')]);
  }
  return found;
}
