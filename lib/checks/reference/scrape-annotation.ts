import type { Cluster } from '../../cluster/cluster';
import { scrapesByPods } from '../../cluster/monitors';
import { podsOfService } from '../../cluster/services';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { POD_KINDS } from '../../manifest/pod-template';
import { at, textsAt } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';

const ANNOTATION = 'prometheus.io/scrape';

/** A Prometheus configured by an operator reads monitors. Only an additional scrape configuration makes it read annotations. */
export const scrapeAnnotation = defineRule({
  id: 'reference/scrape-annotation',
  severity: 'info',
  summary: 'what has the annotation prometheus.io/scrape is scraped by a monitor of the lab',
  requires: 'lab',
  kinds: ['Service', ...POD_KINDS],
  check(object, cluster) {
    const pods = cluster.podsOf(object);
    const annotations = object.kind === 'Service' ? textsAt(object, 'metadata', 'annotations') : (pods?.annotations ?? {});
    if (annotations[ANNOTATION] !== 'true' || cluster.lab?.monitoring === undefined || readsAnnotations(cluster)) return NOTHING;
    const meant = pods === undefined ? podsOfService(cluster, object) : [pods];
    if (meant.some((one) => scrapesByPods(cluster).has(one))) return NOTHING;
    return [
      {
        path: `${pods?.at ?? ''}/metadata/annotations/prometheus.io~1scrape`,
        message: `the lab's Prometheus reads ServiceMonitors and PodMonitors, not the annotation ${ANNOTATION}: nothing scrapes these pods`,
        hint: `write a ${object.kind === 'Service' ? 'ServiceMonitor' : 'PodMonitor'} for them, or remove the annotation`,
      },
    ];
  },
});

/** Whether an additional scrape configuration may read them: of a Prometheus, or among the values of its chart. */
const readsAnnotations = memoize((cluster: Cluster): boolean => {
  const own = (object: Manifest) => at(object, 'spec', 'additionalScrapeConfigs') !== undefined;
  const { products } = cluster;
  const releases = new Set(products.all.flatMap(({ installs = [] }) => installs.map(({ kind }) => kind)));
  return (
    cluster.ofKind('monitoring.coreos.com/Prometheus').some(own) ||
    [...releases].some((kind) =>
      cluster.ofKind(kind).some(({ spec }) => /additionalScrapeConfigs|prometheus_io_scrape/.test(JSON.stringify(spec) ?? '')),
    )
  );
});
