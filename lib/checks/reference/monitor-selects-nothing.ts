import { textsAt } from '../../manifest/read';
import { printSelector, type Selector } from '../../manifest/selector';
import type { Context } from '../context';
import { rule } from '../rule';
import { MONITORS, namespacesOfMonitor, podsOfMonitor, selectorOfMonitor, servicesOfMonitor } from './monitors';
import { nearestPods } from './selected';

/** Prometheus says nothing of a monitor that selects nothing: the numbers are just not there. */
export const monitorSelectsNothing = rule({
  id: 'reference/monitor-selects-nothing',
  severity: 'error',
  says: 'a ServiceMonitor selects a Service by its labels, a PodMonitor pods',
  needs: 'lab',
  on: MONITORS,
  *check(monitor, context) {
    const isOfPods = monitor.kind === 'PodMonitor';
    const found = isOfPods ? podsOfMonitor(monitor, context) : servicesOfMonitor(monitor, context);
    if (found === undefined || found.length > 0) return;
    const selector = selectorOfMonitor(monitor);
    const [first = '', ...more] = namespacesOfMonitor(monitor) ?? [];
    yield {
      at: '/spec/selector',
      message: `no ${isOfPods ? 'pod' : 'Service'} of namespace ${[first, ...more].join(', ')} has ${printSelector(selector)}`,
      hint: isOfPods ? nearestPods(context, first, selector) : nearestService(context, first, selector),
    };
  },
});

/** Most often the labels are those of the pods, which the Service selects but does not bear. */
function nearestService({ objects }: Context, namespace: string, { labels }: Selector): string {
  const wanted = Object.entries(labels);
  const services = objects.selected('Service', namespace, { labels: {}, requirements: [] });
  const selecting = services.find((service) => {
    const own = textsAt(service, 'spec', 'selector');
    return wanted.some(([key, value]) => own[key] === value);
  });
  if (selecting) return `Service ${selecting.metadata.name} selects such pods; it needs the labels itself`;
  const elsewhere = objects
    .ofKind('Service')
    .find((service) => wanted.length > 0 && wanted.every(([key, value]) => textsAt(service, 'metadata', 'labels')[key] === value));
  if (elsewhere)
    return `Service ${elsewhere.metadata.name} of namespace ${elsewhere.metadata.namespace ?? 'default'} has; name that in namespaceSelector`;
  return services.length === 0 ? 'there is no Service at all' : `label the Service that is meant`;
}
