import { isReadByPrometheus, writtenPrometheus } from '../../cluster/monitors';
import { namespaceOf } from '../../manifest/identity';
import { at, textsAt } from '../../manifest/read';
import { printSelector, readSelector, selectorOfLabels, selects } from '../../manifest/selector';
import { defineRule, NOTHING } from '../rule';

/** Prometheus reads those monitors only that it selects, and says nothing of the others. */
export const monitorNotSelected = defineRule({
  id: 'reference/monitor-not-selected',
  severity: 'error',
  summary: "a ServiceMonitor bears the labels by which the lab's Prometheus selects it",
  requires: 'lab',
  kinds: 'monitoring.coreos.com/ServiceMonitor',
  check(monitor, cluster) {
    const { lab } = cluster;
    if (!lab?.monitoring) return NOTHING;
    if (isReadByPrometheus(cluster, monitor)) return NOTHING;
    const wanted = selectorOfLabels(lab.monitoring.serviceMonitorSelector);
    const own = writtenPrometheus(cluster);
    if (own && selects(wanted, textsAt(monitor, 'metadata', 'labels'))) {
      const { name } = own.metadata;
      const among = readSelector(at(own, 'spec', 'serviceMonitorNamespaceSelector'));
      const where = among === undefined ? `its own namespace only, ${namespaceOf(own)}` : `namespaces with ${printSelector(among)}`;
      const message = `Prometheus '${name}' looks for ServiceMonitors in ${where}`;
      return [{ path: '/metadata/namespace', message, hint: `set serviceMonitorNamespaceSelector of Prometheus '${name}', {} for all` }];
    }
    return [
      {
        path: '/metadata/labels',
        message: `the lab's Prometheus selects ServiceMonitors with ${printSelector(wanted)}, which this one does not have`,
        hint: 'add the label',
      },
    ];
  },
});
