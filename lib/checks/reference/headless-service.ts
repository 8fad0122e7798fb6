import { exists } from '../../cluster/existence';
import { namespaceOf } from '../../manifest/identity';
import { at, numberAt, textAt, textsAt } from '../../manifest/read';
import { selects } from '../../manifest/selector';
import { defineRule, type Report } from '../rule';
import { missing } from './missing';
import { selectorOfService } from './selected';

/** Pods of a StatefulSet find each other by names that only its headless Service gives them; a single pod needs no such name. */
export const headlessService = defineRule({
  id: 'reference/headless-service',
  severity: 'warning',
  summary: 'the serviceName of a StatefulSet of several pods is a headless Service that selects them',
  requires: 'lab',
  kinds: 'apps/StatefulSet',
  check(set, cluster) {
    const reports: Report[] = [];
    const name = textAt(set, 'spec', 'serviceName');
    if (!name || (numberAt(set, 'spec', 'replicas') ?? 1) < 2) return reports;
    const pointer = '/spec/serviceName';
    const namespace = namespaceOf(set);
    const found = exists(cluster, { kind: 'Service', name, namespace });
    for (const report of missing(
      cluster,
      { at: pointer, kind: 'Service', name, namespace },
      { otherwise: 'write it, with clusterIP: None' },
      found,
    ))
      reports.push(report);
    if (found.state !== 'written') return reports;
    if (at(found.manifest, 'spec', 'clusterIP') !== 'None') {
      const hint = 'give it clusterIP: None, or name another Service that has';
      reports.push({ path: pointer, message: `Service '${name}' is not headless, so the pods get no names of their own`, hint });
      return reports;
    }
    const selector = selectorOfService(found.manifest);
    if (selector === undefined || selects(selector, textsAt(set, 'spec', 'template', 'metadata', 'labels'))) return reports;
    const hint = 'let its selector match the labels of the template';
    reports.push({ path: pointer, message: `Service '${name}' does not select these pods, so they get no names of their own`, hint });
    return reports;
  },
});
