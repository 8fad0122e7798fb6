import type { Cluster } from '../../cluster/cluster';
import { labelsOfNamespace } from '../../cluster/namespaces';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { at, textsAt } from '../../manifest/read';
import { printSelector, readSelector, type Selector, selectorOfLabels, selects } from '../../manifest/selector';
import { defineRule, list, NOTHING } from '../rule';

/** Which selector of a Prometheus is for which kind: `ruleSelector`, `ruleNamespaceSelector`. ServiceMonitors have a rule of their own. */
const FIELDS: Readonly<Record<string, string>> = {
  PodMonitor: 'podMonitor',
  Probe: 'probe',
  PrometheusRule: 'rule',
  ScrapeConfig: 'scrapeConfig',
};

/**
 * The operator hands to a Prometheus what its selectors select, and says nothing of the rest. Of the lab's own Prometheus only the selector of
 * ServiceMonitors is known; that the others are the same, as its chart makes them, is a guess.
 */
export const prometheusSelects = defineRule({
  id: 'reference/prometheus-selects',
  severity: 'warning',
  summary: 'a PodMonitor, Probe, PrometheusRule or ScrapeConfig is selected by a Prometheus of the lab',
  requires: 'lab',
  kinds: Object.keys(FIELDS).map((kind) => `monitoring.coreos.com/${kind}`),
  check(object, cluster) {
    const { monitoring } = cluster.lab ?? {};
    const written = cluster.ofKind('monitoring.coreos.com/Prometheus');
    if ((monitoring === undefined && written.length === 0) || written.some((one) => isSelected(object, one, cluster))) return NOTHING;
    const wanted = monitoring && selectorOfLabels(monitoring.serviceMonitorSelector);
    if (wanted && selects(wanted, textsAt(object, 'metadata', 'labels'))) return NOTHING;
    if (wanted) {
      const message = `the lab's Prometheus selects ${object.kind}s with ${printSelector(wanted)}, which this one does not have`;
      return [{ path: '/metadata/labels', message, hint: 'add the label' }];
    }
    const names = list(written.map(({ metadata }) => metadata.name));
    return [
      {
        path: '/metadata/labels',
        message: `no Prometheus selects it: ${names}`,
        hint: `look at ${FIELDS[object.kind]}Selector and ${FIELDS[object.kind]}NamespaceSelector there`,
      },
    ];
  },
});

/** Without a selector a Prometheus selects nothing, without one for namespaces only in its own; an empty one selects all. */
function isSelected(object: Manifest, prometheus: Manifest, cluster: Cluster): boolean {
  const selector = selectorAt(prometheus, 'Selector', object.kind);
  if (selector === undefined || !selects(selector, textsAt(object, 'metadata', 'labels'))) return false;
  const namespaces = selectorAt(prometheus, 'NamespaceSelector', object.kind);
  const namespace = namespaceOf(object);
  if (namespaces === undefined) return namespace === namespaceOf(prometheus);
  const { labels, complete } = labelsOfNamespace(cluster, namespace);
  return selects(namespaces, labels) || !complete;
}

function selectorAt(prometheus: Manifest, suffix: string, kind: string): Selector | undefined {
  const value = at(prometheus, 'spec', `${FIELDS[kind]}${suffix}`);
  return value === undefined || value === null ? undefined : readSelector(value);
}
