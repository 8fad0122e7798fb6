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
    const labels = textsAt(monitor, 'metadata', 'labels');
    const wanted = selectorOfLabels(lab.monitoring.serviceMonitorSelector);
    const others = cluster
      .ofKind('monitoring.coreos.com/Prometheus')
      .flatMap((one) => readSelector(at(one, 'spec', 'serviceMonitorSelector')) ?? []);
    if ([wanted, ...others].some((selector) => selects(selector, labels))) return NOTHING;
    return [
      {
        path: '/metadata/labels',
        message: `the lab's Prometheus selects ServiceMonitors with ${printSelector(wanted)}, which this one has not`,
        hint: 'add the label',
      },
    ];
  },
});
