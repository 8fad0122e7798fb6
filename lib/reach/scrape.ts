import { isReadByPrometheus, type Scrape, scrapesByPods } from '../cluster/monitors';
import type { Pods } from '../cluster/pods';
import { identityOf, printIdentity } from '../manifest/identity';
import { endOf, platformEnds } from './ends';
import { toPods } from './service-hops';
import { branched, type Hop, type Stretch } from './way';
import type { World } from './world';

/** The way of Prometheus to pods, by the monitors that lead there. */
export function scrapeStretch(world: World, pods: Pods): Stretch {
  const scrapes = scrapesByPods(world.cluster).get(pods) ?? [];
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

function monitorHop({ cluster, lab }: World, { monitor, at: pointer, path }: Scrape): Hop {
  const hop = { kind: 'monitor', by: identityOf(monitor) } as const;
  if (monitor.kind === 'ServiceMonitor' && !isReadByPrometheus(cluster, monitor)) {
    const missing = Object.entries(lab.monitoring?.serviceMonitorSelector ?? {}).map(([key, value]) => `${key}: ${value}`);
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
