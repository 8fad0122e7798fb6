import { isReadByPrometheus, type Scrape, scrapesByPods } from '../cluster/monitors';
import type { Pods } from '../cluster/pods';
import { identityOf, printIdentity } from '../manifest/identity';
import type { ReachContext } from './context';
import { endpointOf, platformEndpoints } from './endpoints';
import { toPods } from './service-hops';
import { type Hop, joinBranches, type TraceSegment } from './trace';

/** The way of Prometheus to pods, by the monitors that lead there. */
export function traceScrape(context: ReachContext, pods: Pods): TraceSegment {
  const scrapes = scrapesByPods(context.cluster).get(pods) ?? [];
  if (scrapes.length === 0) {
    const message = `no ServiceMonitor or PodMonitor leads to a port of ${printIdentity(pods.object)}`;
    const hint = 'a ServiceMonitor selects Services by their labels, and names a port of theirs by its name';
    return {
      hops: [{ kind: 'monitor', result: 'dead', code: 'not-scraped', message, by: pods.object, at: pods.at, hint }],
      destinations: [],
    };
  }
  return joinBranches(scrapes.map((scrape) => alongMonitor(context, scrape)));
}

function alongMonitor(context: ReachContext, scrape: Scrape): TraceSegment {
  const monitor = monitorHop(context, scrape);
  if (monitor.result === 'dead') return { hops: [monitor], destinations: [] };
  const { service, pods, port } = scrape;
  const through: readonly Hop[] = service
    ? [
        {
          kind: 'service',
          result: 'ok',
          message: `${printIdentity(identityOf(service.object))} leads to port ${port} of its pods`,
          by: identityOf(service.object),
          at: service.at,
        },
      ]
    : [];
  const on = toPods(context, platformEndpoints(context, { platform: 'prometheus' }), endpointOf(pods), { port, protocol: 'TCP' });
  return { hops: [monitor, ...through, ...on.hops], destinations: on.destinations };
}

function monitorHop({ cluster, lab }: ReachContext, { monitor, at: pointer, path }: Scrape): Hop {
  const hop = { kind: 'monitor', by: identityOf(monitor) } as const;
  if (monitor.kind === 'ServiceMonitor' && !isReadByPrometheus(cluster, monitor)) {
    const missing = Object.entries(lab.monitoring?.serviceMonitorSelector ?? {}).map(([key, value]) => `${key}: ${value}`);
    return {
      ...hop,
      result: 'dead',
      code: 'not-scraped',
      message: `Prometheus does not select ${printIdentity(identityOf(monitor))}`,
      at: '/metadata/labels',
      hint: `give it the label ${missing.join(', ')}`,
    };
  }
  return { ...hop, result: 'ok', message: `Prometheus reads ${printIdentity(identityOf(monitor))}: scrape ${path}`, at: pointer };
}
