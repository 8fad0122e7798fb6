import { namespaceOf } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { at, listAt, mapAt, mapsAt, numberAt, type ReadMap, textAt, textsAt } from '../manifest/read';
import { readSelector, type Selector, selectorOfLabels, selects } from '../manifest/selector';
import { push } from './by-label';
import type { Cluster } from './cluster';
import type { Pods } from './pods';
import { podsOfService, servicePorts, targetsOf } from './services';
import { mayHoldUnmanaged } from './unmanaged';

const [POD_MONITOR, SERVICE_MONITOR] = ['monitoring.coreos.com/PodMonitor', 'monitoring.coreos.com/ServiceMonitor'] as const;

/** Kinds that tell Prometheus what to scrape. */
export const MONITORS: readonly string[] = [POD_MONITOR, SERVICE_MONITOR];

/** The selector of a monitor; without one it selects everything. */
export function selectorOfMonitor(monitor: Manifest): Selector {
  return readSelector(mapAt(monitor, 'spec', 'selector')) ?? selectorOfLabels({});
}

/** Namespaces in which a monitor looks: its own, unless it says others; undefined for all of them. */
export function namespacesOfMonitor(monitor: Manifest): readonly string[] | undefined {
  if (at(monitor, 'spec', 'namespaceSelector', 'any') === true) return undefined;
  const named = listAt(monitor, 'spec', 'namespaceSelector', 'matchNames').filter((name) => typeof name === 'string');
  return named.length > 0 ? named : [namespaceOf(monitor)];
}

/** Services that a ServiceMonitor selects. */
export function servicesOfMonitor(cluster: Cluster, monitor: Manifest): readonly Manifest[] {
  const everywhere = () => cluster.ofKind('Service').map(namespaceOf);
  return selected(monitor, everywhere, (namespace, selector) => cluster.selected('Service', namespace, selector));
}

/** Pods that a PodMonitor selects. */
export function podsOfMonitor(cluster: Cluster, monitor: Manifest): readonly Pods[] {
  const everywhere = () => cluster.pods.map(({ namespace }) => namespace);
  return selected(monitor, everywhere, (namespace, selector) => cluster.selectedPods(namespace, selector));
}

function selected<T>(
  monitor: Manifest,
  everywhere: () => readonly string[],
  select: (namespace: string, selector: Selector) => readonly T[],
): readonly T[] {
  const selector = selectorOfMonitor(monitor);
  const namespaces = namespacesOfMonitor(monitor) ?? [...new Set(everywhere())];
  return namespaces.flatMap((namespace) => select(namespace, selector));
}

/** Whether a monitor may select what no manifest shows. */
export function maySelectUnmanaged(cluster: Cluster, monitor: Manifest): boolean {
  const kind = monitor.kind === 'PodMonitor' ? 'Pod' : 'Service';
  const namespaces = namespacesOfMonitor(monitor);
  return namespaces === undefined || namespaces.some((namespace) => mayHoldUnmanaged(cluster, kind, namespace));
}

/** The endpoints of a monitor, each with its pointer. */
export function endpointsOf(monitor: Manifest): readonly { readonly endpoint: ReadMap; readonly at: string }[] {
  const key = monitor.kind === 'PodMonitor' ? 'podMetricsEndpoints' : 'endpoints';
  return mapsAt(monitor, 'spec', key).map((endpoint, i) => ({ endpoint, at: `/spec/${key}/${i}` }));
}

/** Whether the lab's Prometheus, or one that the manifests make, reads a ServiceMonitor. */
export function isReadByPrometheus(cluster: Cluster, monitor: Manifest): boolean {
  const ofLab = selectorOfLabels(cluster.lab?.monitoring?.serviceMonitorSelector ?? {});
  const others = cluster
    .ofKind('monitoring.coreos.com/Prometheus')
    .flatMap((one) => readSelector(at(one, 'spec', 'serviceMonitorSelector')) ?? []);
  return [ofLab, ...others].some((selector) => selects(selector, textsAt(monitor, 'metadata', 'labels')));
}

/** One thing that a monitor tells Prometheus to scrape. */
export interface Scrape {
  readonly monitor: Manifest;
  /** JSON pointer of its endpoint. */
  readonly at: string;
  readonly path: string;
  readonly pods: Pods;
  /** Of the pods. */
  readonly port: number;
  /** The Service by which a ServiceMonitor finds the pods, and the pointer of its port. */
  readonly service?: { readonly object: Manifest; readonly at: string };
}

/** All that ServiceMonitors and PodMonitors lead to, by the pods: those that lack a named port are left out, as Prometheus does. */
export const scrapesByPods = memoize((cluster: Cluster): ReadonlyMap<Pods, readonly Scrape[]> => {
  const found = new Map<Pods, Scrape[]>();
  for (const monitor of cluster.ofKind(SERVICE_MONITOR)) for (const one of byService(cluster, monitor)) push(found, one.pods, one);
  for (const monitor of cluster.ofKind(POD_MONITOR)) for (const one of byPods(cluster, monitor)) push(found, one.pods, one);
  return found;
});

function byService(cluster: Cluster, monitor: Manifest): readonly Scrape[] {
  const services = servicesOfMonitor(cluster, monitor);
  return endpointsOf(monitor).flatMap(({ endpoint, at: pointer }) =>
    services.flatMap((object) => {
      const wanted = textAt(endpoint, 'port');
      const port = servicePorts(object).find(({ name }) => wanted !== undefined && name === wanted);
      const target = port ? (port.targetPort ?? port.port) : wanted === undefined ? at(endpoint, 'targetPort') : undefined;
      const service = { object, at: port?.at ?? '/spec/selector' };
      return scrapes(monitor, endpoint, pointer, podsOfService(cluster, object), target).map((found) => ({ ...found, service }));
    }),
  );
}

function byPods(cluster: Cluster, monitor: Manifest): readonly Scrape[] {
  const pods = podsOfMonitor(cluster, monitor);
  return endpointsOf(monitor).flatMap(({ endpoint, at: pointer }) => {
    const target = numberAt(endpoint, 'portNumber') ?? textAt(endpoint, 'port') ?? at(endpoint, 'targetPort');
    return scrapes(monitor, endpoint, pointer, pods, target);
  });
}

function scrapes(monitor: Manifest, endpoint: ReadMap, pointer: string, pods: readonly Pods[], target: unknown): readonly Scrape[] {
  if (typeof target !== 'number' && typeof target !== 'string') return [];
  const path = textAt(endpoint, 'path') ?? '/metrics';
  return targetsOf(pods, target, 'TCP').map(({ pods: one, port }) => ({ monitor, at: pointer, path, pods: one, port }));
}
