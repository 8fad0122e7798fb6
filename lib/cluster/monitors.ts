import { namespaceOf } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { at, listAt, mapAt, mapsAt, numberAt, type ReadMap, textAt, textsAt } from '../manifest/read';
import { printSelector, readSelector, type Selector, selectorOfLabels, selects } from '../manifest/selector';
import { BUILT_IN_SERVICES } from './built-in-services';
import { push } from './by-label';
import type { Cluster } from './cluster';
import { labelsOfNamespace } from './namespaces';
import { containerPortsOf, type Pods } from './pods';
import { podsOfService, type ServiceTarget, servicePorts, targetsOf } from './services';
import { mayHoldUnmanaged } from './unmanaged';

const [POD_MONITOR, SERVICE_MONITOR] = ['monitoring.coreos.com/PodMonitor', 'monitoring.coreos.com/ServiceMonitor'] as const;

const PROMETHEUS = 'monitoring.coreos.com/Prometheus';

/** Kinds that select what Prometheus scrapes. */
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

/** Whether a ServiceMonitor selects a Service that every cluster has: that of the API server, or of DNS. */
export function selectsBuiltIn(monitor: Manifest): boolean {
  const [selector, namespaces] = [selectorOfMonitor(monitor), namespacesOfMonitor(monitor)];
  return BUILT_IN_SERVICES.some(({ namespace, labels }) => namespaces?.includes(namespace) !== false && selects(selector, labels));
}

/** The endpoints of a monitor, each with its pointer. */
export function endpointsOf(monitor: Manifest): readonly { readonly endpoint: ReadMap; readonly at: string }[] {
  const key = monitor.kind === 'PodMonitor' ? 'podMetricsEndpoints' : 'endpoints';
  return mapsAt(monitor, 'spec', key).map((endpoint, i) => ({ endpoint, at: `/spec/${key}/${i}` }));
}

/** Whether the lab's Prometheus, or one that the manifests make, reads a ServiceMonitor. */
export function isReadByPrometheus(cluster: Cluster, monitor: Manifest): boolean {
  const own = writtenPrometheus(cluster);
  const ofLab = selectorOfLabels(cluster.lab?.monitoring?.serviceMonitorSelector ?? {});
  if (own === undefined && selects(ofLab, textsAt(monitor, 'metadata', 'labels'))) return true;
  const isUnknown = !labelsOfNamespace(cluster, namespaceOf(monitor)).complete;
  return cluster.ofKind(PROMETHEUS).some((prometheus) => isSelectedBy(cluster, prometheus, monitor, isUnknown));
}

/** The lab's own Prometheus, if it is among the manifests: in its namespace, with the selector that the lab says. */
export function writtenPrometheus(cluster: Cluster): Manifest | undefined {
  const { monitoring } = cluster.lab ?? {};
  if (monitoring === undefined) return undefined;
  const said = printSelector(selectorOfLabels(monitoring.serviceMonitorSelector));
  return cluster.ofKind(PROMETHEUS).find((one) => {
    const selector = readSelector(at(one, 'spec', 'serviceMonitorSelector'));
    return namespaceOf(one) === monitoring.namespace && selector !== undefined && printSelector(selector) === said;
  });
}

/** Whether a Prometheus object selects a monitor: by its labels, in its own namespace or those that it selects. Without a selector it selects none. @param isUnknown whether the namespace may have other labels */
export function isSelectedBy(cluster: Cluster, prometheus: Manifest, monitor: Manifest, isUnknown = false): boolean {
  const key = monitor.kind === 'PodMonitor' ? 'podMonitor' : 'serviceMonitor';
  const selector = readSelector(at(prometheus, 'spec', `${key}Selector`));
  if (selector === undefined || !selects(selector, textsAt(monitor, 'metadata', 'labels'))) return false;
  const namespaces = readSelector(at(prometheus, 'spec', `${key}NamespaceSelector`));
  if (namespaces === undefined) return namespaceOf(monitor) === namespaceOf(prometheus);
  return selects(namespaces, labelsOfNamespace(cluster, namespaceOf(monitor)).labels) || isUnknown;
}

/** One target that a monitor selects for Prometheus. */
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
      const ports = servicePorts(object);
      const pods = podsOfService(cluster, object);
      const behind = ports.map((port) => ({ port, targets: targetsOf(pods, port.targetPort ?? port.port, port.protocol) }));
      const name = textAt(endpoint, 'port');
      const found = name === undefined ? undefined : behind.filter(({ port }) => port.name === name);
      if (found !== undefined) {
        return found.flatMap(({ port, targets }) => scrapes(monitor, endpoint, pointer, targets, { object, at: port.at }));
      }
      const wanted = at(endpoint, 'targetPort');
      // Of the pods that are among its endpoints Prometheus knows every port that a container declares, and nothing of others.
      const reached = new Set(behind.flatMap(({ targets }) => targets.map((target) => target.pods)));
      const declared = [...reached].flatMap((one) => declaredPorts(one, wanted));
      const all = wanted === undefined ? [...behind.flatMap(({ targets }) => targets), ...declared] : declared;
      return scrapes(monitor, endpoint, pointer, all, { object, at: '/spec/selector' });
    }),
  );
}

function byPods(cluster: Cluster, monitor: Manifest): readonly Scrape[] {
  const pods = podsOfMonitor(cluster, monitor);
  return endpointsOf(monitor).flatMap(({ endpoint, at: pointer }) => {
    const wanted = textAt(endpoint, 'port') ?? numberAt(endpoint, 'portNumber') ?? at(endpoint, 'targetPort');
    return scrapes(
      monitor,
      endpoint,
      pointer,
      pods.flatMap((one) => [...declaredPorts(one, wanted), ...(wanted === undefined ? withoutPorts(one, endpoint) : [])]),
    );
  });
}

/** A container without ports is a target all the same, on the port of its scheme. */
function withoutPorts(pods: Pods, endpoint: ReadMap): readonly ServiceTarget[] {
  const port = textAt(endpoint, 'scheme')?.toLowerCase() === 'https' ? 443 : 80;
  const some = pods.containers.some(
    (container) => (container.type === 'container' || container.type === 'sidecar') && containerPortsOf(container).length === 0,
  );
  return some ? [{ pods, port }] : [];
}

/** Ports that containers declare, by name or number; all of them if none is named. */
function declaredPorts(pods: Pods, wanted: unknown): readonly ServiceTarget[] {
  const ports = pods.ports().filter(({ name, port }) => wanted === undefined || wanted === name || wanted === port);
  return ports.map(({ port }) => ({ pods, port }));
}

function scrapes(
  monitor: Manifest,
  endpoint: ReadMap,
  pointer: string,
  targets: readonly ServiceTarget[],
  service?: Scrape['service'],
): readonly Scrape[] {
  const path = textAt(endpoint, 'path') ?? '/metrics';
  const once = new Map(targets.map((target) => [target.pods, new Map<number, ServiceTarget>()]));
  for (const target of targets) once.get(target.pods)?.set(target.port, target);
  return [...once.values()].flatMap((ports) =>
    [...ports.values()].map(({ pods, port }) => ({ monitor, at: pointer, path, pods, port, ...(service ? { service } : {}) })),
  );
}
