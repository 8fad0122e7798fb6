import type { MonitoringDescription } from '../../lab/description';
import { namespaceOf } from '../../manifest/identity';
import { at, mapAt, textsAt } from '../../manifest/read';
import type { Facts } from './facts';

/** The Prometheus of the operator, and which monitors it selects; undefined if none is there. */
export function monitoringOf({ cluster, note }: Facts): MonitoringDescription | undefined {
  const [prometheus, ...others] = cluster.ofKind('monitoring.coreos.com/Prometheus');
  if (prometheus === undefined) return undefined;
  const { name } = prometheus.metadata;
  if (others.length > 0) note(`monitoring: there are ${others.length + 1} Prometheus; the lab has ${name}`);
  const selector = mapAt(prometheus, 'spec', 'serviceMonitorSelector');
  if (at(prometheus, 'spec', 'serviceMonitorSelector') === undefined)
    note(`monitoring: Prometheus ${name} has no serviceMonitorSelector: it selects nothing by it`);
  if (selector.matchExpressions !== undefined)
    note(`monitoring: the matchExpressions of Prometheus ${name} are left out: a lab has labels only`);
  const labels = textsAt(prometheus, 'spec', 'serviceMonitorSelector', 'matchLabels');
  return {
    namespace: namespaceOf(prometheus),
    podLabels: { 'app.kubernetes.io/name': 'prometheus', 'operator.prometheus.io/name': name },
    monitorLabels: labels,
    serviceMonitorSelector: labels,
    crds: 'elsewhere',
  };
}
