import type { Cluster } from '../../cluster/cluster';
import {
  MONITORS,
  maySelectUnmanaged,
  namespacesOfMonitor,
  podsOfMonitor,
  selectorOfMonitor,
  selectsBuiltIn,
  servicesOfMonitor,
} from '../../cluster/monitors';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { textsAt } from '../../manifest/read';
import { printSelector, type Selector } from '../../manifest/selector';
import { defineRule, NOTHING } from '../rule';
import { nearestPods } from './selected';

/** Prometheus says nothing of a monitor that selects nothing: the numbers are just not there. */
export const monitorSelectsNothing = defineRule({
  id: 'reference/monitor-selects-nothing',
  severity: 'error',
  summary: 'a ServiceMonitor selects a Service by its labels, a PodMonitor pods',
  requires: 'lab',
  kinds: MONITORS,
  check(monitor, cluster) {
    const isOfPods = monitor.kind === 'PodMonitor';
    if (maySelectUnmanaged(cluster, monitor)) return NOTHING;
    const found = isOfPods ? podsOfMonitor(cluster, monitor) : servicesOfMonitor(cluster, monitor);
    if (found.length > 0 || (!isOfPods && selectsBuiltIn(monitor))) return NOTHING;
    const selector = selectorOfMonitor(monitor);
    const [first = '', ...more] = namespacesOfMonitor(monitor) ?? [];
    return [
      {
        path: '/spec/selector',
        message: `no ${isOfPods ? 'pod' : 'Service'} of namespace ${[first, ...more].join(', ')} has ${printSelector(selector)}`,
        hint: isOfPods ? nearestPods(cluster, first, selector) : nearestService(cluster, first, selector),
      },
    ];
  },
});

/** Most often the labels are those of the pods, which the Service selects but does not bear. */
function nearestService(cluster: Cluster, namespace: string, { labels }: Selector): string {
  const { selecting, labelled } = servicesByLabel(cluster);
  const wanted = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  const [selector] = wanted.flatMap((label) => selecting.get(`${namespace}/${label}`) ?? []);
  if (selector) return `Service ${selector.metadata.name} selects such pods; it needs the labels itself`;
  const [other] = wanted.flatMap((label) => labelled.get(label) ?? []);
  const where = other && namespaceOf(other);
  if (other && where !== namespace) return `Service ${other.metadata.name} of namespace ${where} has; name that in namespaceSelector`;
  return 'label the Service that is meant';
}

interface ServicesByLabel {
  /** A Service by namespace and a label of its selector. */
  readonly selecting: ReadonlyMap<string, Manifest>;
  /** A Service by a label of its own. */
  readonly labelled: ReadonlyMap<string, Manifest>;
}

const servicesByLabel = memoize((cluster: Cluster): ServicesByLabel => {
  const [selecting, labelled] = [new Map<string, Manifest>(), new Map<string, Manifest>()];
  for (const service of cluster.ofKind('Service')) {
    const namespace = namespaceOf(service);
    for (const [key, value] of Object.entries(textsAt(service, 'spec', 'selector'))) selecting.set(`${namespace}/${key}=${value}`, service);
    for (const [key, value] of Object.entries(textsAt(service, 'metadata', 'labels'))) labelled.set(`${key}=${value}`, service);
  }
  return { selecting, labelled };
});
