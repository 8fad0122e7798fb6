import { isReadByPrometheus } from '../../cluster/monitors';
import { printSelector, selectorOfLabels } from '../../manifest/selector';
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
    return [
      {
        path: '/metadata/labels',
        message: `the lab's Prometheus selects ServiceMonitors with ${printSelector(wanted)}, which this one does not have`,
        hint: 'add the label',
      },
    ];
  },
});
