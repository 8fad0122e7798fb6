import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { mayHoldUnmanaged } from '../../cluster/unmanaged';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { at, listAt, mapAt, mapsAt, type ReadMap } from '../../manifest/read';
import { readSelector, type Selector } from '../../manifest/selector';

/** Kinds that tell Prometheus what to scrape. */
export const MONITORS: readonly string[] = ['monitoring.coreos.com/PodMonitor', 'monitoring.coreos.com/ServiceMonitor'];

/** The selector of a monitor; without one it selects everything. */
export function selectorOfMonitor(monitor: Manifest): Selector {
  return readSelector(mapAt(monitor, 'spec', 'selector')) ?? { labels: {}, requirements: [] };
}

/** Namespaces in which a monitor looks: its own, unless it says others; undefined for all of them. */
export function namespacesOfMonitor(monitor: Manifest): readonly string[] | undefined {
  if (at(monitor, 'spec', 'namespaceSelector', 'any') === true) return undefined;
  const named = listAt(monitor, 'spec', 'namespaceSelector', 'matchNames').filter((name): name is string => typeof name === 'string');
  return named.length > 0 ? named : [namespaceOf(monitor)];
}

/** Services that a ServiceMonitor selects; undefined where there may be others that nobody wrote. */
export function servicesOfMonitor(monitor: Manifest, cluster: Cluster): readonly Manifest[] | undefined {
  return selected(monitor, cluster, 'Service', (namespace, selector) => cluster.selected('Service', namespace, selector));
}

/** Pods that a PodMonitor selects; undefined where there may be others that nobody wrote. */
export function podsOfMonitor(monitor: Manifest, cluster: Cluster): readonly Pods[] | undefined {
  return selected(monitor, cluster, 'Pod', (namespace, selector) => cluster.selectedPods(namespace, selector));
}

/** The endpoints of a monitor, each with its pointer. */
export function endpointsOf(monitor: Manifest): readonly { readonly endpoint: ReadMap; readonly at: string }[] {
  const key = monitor.kind === 'PodMonitor' ? 'podMetricsEndpoints' : 'endpoints';
  return mapsAt(monitor, 'spec', key).map((endpoint, i) => ({ endpoint, at: `/spec/${key}/${i}` }));
}

function selected<T>(
  monitor: Manifest,
  cluster: Cluster,
  kind: 'Service' | 'Pod',
  select: (namespace: string, selector: Selector) => readonly T[],
): readonly T[] | undefined {
  const namespaces = namespacesOfMonitor(monitor);
  if (namespaces === undefined || namespaces.some((namespace) => mayHoldUnmanaged(cluster, kind, namespace))) return undefined;
  const selector = selectorOfMonitor(monitor);
  return namespaces.flatMap((namespace) => select(namespace, selector));
}
