import type { Cluster } from '../cluster/cluster';
import type { Pods } from '../cluster/pods';
import { identityOf, printIdentity } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { at, listAt, mapAt, mapsAt, numberAt, type ReadMap, textAt, textsAt } from '../manifest/read';
import { readSelector, type Selector, selectorOfLabels, selects } from '../manifest/selector';
import { endOf, platformEnds } from './ends';
import { toPods } from './service-hops';
import { branched, type Hop, type Stretch } from './way';
import type { World } from './world';

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

/** All that ServiceMonitors and PodMonitors lead to, by the pods' place in the lab: pods that lack a named port are left out, as Prometheus does. */
export function scrapesOf(cluster: Cluster): ReadonlyMap<Pods, readonly Scrape[]> {
  const found = new Map<Pods, Scrape[]>();
  const all = [
    ...cluster.ofKind('monitoring.coreos.com/ServiceMonitor').flatMap((monitor) => byService(cluster, monitor)),
    ...cluster.ofKind('monitoring.coreos.com/PodMonitor').flatMap((monitor) => byPods(cluster, monitor)),
  ];
  for (const scrape of all) {
    const there = found.get(scrape.pods);
    if (there) there.push(scrape);
    else found.set(scrape.pods, [scrape]);
  }
  return found;
}

/** The way of Prometheus to pods, by the monitors that lead there. */
export function scrapeStretch(world: World, pods: Pods): Stretch {
  const scrapes = scrapesOf(world.cluster).get(pods) ?? [];
  if (scrapes.length === 0) {
    const says = `no ServiceMonitor or PodMonitor leads to a port of ${printIdentity(pods.object)}`;
    const hint = 'a ServiceMonitor selects Services by their labels, and names a port of theirs by its name';
    return { hops: [{ kind: 'monitor', result: 'dead', code: 'not-scraped', says, by: pods.object, at: pods.at, hint }], arrivals: [] };
  }
  return branched(scrapes.map((scrape) => alongMonitor(world, scrape)));
}

function alongMonitor(world: World, scrape: Scrape): Stretch {
  const monitor = monitorHop(world, scrape);
  if (monitor.result === 'dead') return { hops: [monitor], arrivals: [] };
  const { service, pods, port } = scrape;
  const through: readonly Hop[] = service
    ? [
        {
          kind: 'service',
          result: 'ok',
          says: `${printIdentity(identityOf(service.object))} leads to port ${port} of its pods`,
          by: identityOf(service.object),
          at: service.at,
        },
      ]
    : [];
  const on = toPods(world, platformEnds(world, { platform: 'prometheus' }), endOf(pods), { port, protocol: 'TCP' });
  return { hops: [monitor, ...through, ...on.hops], arrivals: on.arrivals };
}

function monitorHop({ lab }: World, { monitor, at: pointer, path }: Scrape): Hop {
  const wanted = lab.monitoring?.serviceMonitorSelector ?? {};
  const labels = textsAt(monitor, 'metadata', 'labels');
  const hop = { kind: 'monitor', by: identityOf(monitor) } as const;
  if (monitor.kind === 'ServiceMonitor' && !selects(selectorOfLabels(wanted), labels)) {
    const missing = Object.entries(wanted).map(([key, value]) => `${key}: ${value}`);
    return {
      ...hop,
      result: 'dead',
      code: 'not-scraped',
      says: `Prometheus does not select ${printIdentity(identityOf(monitor))}`,
      at: '/metadata/labels',
      hint: `give it the label ${missing.join(', ')}`,
    };
  }
  return { ...hop, result: 'ok', says: `Prometheus reads ${printIdentity(identityOf(monitor))}: scrape ${path}`, at: pointer };
}

function byService(cluster: Cluster, monitor: Manifest): readonly Scrape[] {
  const everywhere = () => cluster.ofKind('Service').map(({ metadata: { namespace = 'default' } }) => namespace);
  const services = namespacesOf(monitor, everywhere).flatMap((namespace) => cluster.selected('Service', namespace, selectorOf(monitor)));
  return endpointsOf(monitor, 'endpoints').flatMap(({ endpoint, at: pointer }) =>
    services.flatMap((object) => {
      const selector = textsAt(object, 'spec', 'selector');
      if (Object.keys(selector).length === 0) return [];
      const wanted = textAt(endpoint, 'port');
      const ports = mapsAt(object, 'spec', 'ports');
      const i = ports.findIndex((port) => wanted !== undefined && textAt(port, 'name') === wanted);
      const target =
        i >= 0 ? (at(ports[i], 'targetPort') ?? at(ports[i], 'port')) : wanted === undefined ? at(endpoint, 'targetPort') : undefined;
      const pods = cluster.selectedPods(object.metadata.namespace ?? 'default', selectorOfLabels(selector));
      return pods.flatMap((one) => {
        const service = { object, at: i >= 0 ? `/spec/ports/${i}` : '/spec/selector' };
        return scrape(monitor, endpoint, pointer, one, target).map((found) => ({ ...found, service }));
      });
    }),
  );
}

function byPods(cluster: Cluster, monitor: Manifest): readonly Scrape[] {
  const everywhere = () => cluster.pods.map(({ namespace }) => namespace);
  const pods = namespacesOf(monitor, everywhere).flatMap((namespace) => cluster.selectedPods(namespace, selectorOf(monitor)));
  return endpointsOf(monitor, 'podMetricsEndpoints').flatMap(({ endpoint, at: pointer }) => {
    const target = numberAt(endpoint, 'portNumber') ?? textAt(endpoint, 'port') ?? at(endpoint, 'targetPort');
    return pods.flatMap((one) => scrape(monitor, endpoint, pointer, one, target));
  });
}

function scrape(monitor: Manifest, endpoint: ReadMap, pointer: string, pods: Pods, target: unknown): readonly Scrape[] {
  const port = typeof target === 'number' ? target : typeof target === 'string' ? pods.port(target, 'TCP')?.port : undefined;
  return port === undefined ? [] : [{ monitor, at: pointer, path: textAt(endpoint, 'path') ?? '/metrics', pods, port }];
}

function endpointsOf(monitor: Manifest, key: 'endpoints' | 'podMetricsEndpoints') {
  return mapsAt(monitor, 'spec', key).map((endpoint, i) => ({ endpoint, at: `/spec/${key}/${i}` }));
}

/** Namespaces in which a monitor looks: its own, unless it says others. */
function namespacesOf(monitor: Manifest, everywhere: () => Iterable<string>): readonly string[] {
  if (at(monitor, 'spec', 'namespaceSelector', 'any') === true) return [...new Set(everywhere())];
  const named = listAt(monitor, 'spec', 'namespaceSelector', 'matchNames').filter((name): name is string => typeof name === 'string');
  return named.length > 0 ? named : [monitor.metadata.namespace ?? 'default'];
}

function selectorOf(monitor: Manifest): Selector {
  return readSelector(mapAt(monitor, 'spec', 'selector')) ?? selectorOfLabels({});
}
