import { definePodRule, type Report } from '../rule';
import { missing } from './missing';
import { configReferences } from './pod-references';

/** A container that takes a variable or a volume from a ConfigMap waits until there is one, for ever. */
export const configMap = definePodRule({
  id: 'reference/config-map',
  severity: 'error',
  summary: 'a ConfigMap that pods take variables or files from exists',
  requires: 'lab',
  check(pods, cluster) {
    const reports: Report[] = [];
    for (const { kind, name, at, optional } of configReferences(pods)) {
      if (kind !== 'ConfigMap' || optional) continue;
      for (const report of missing(
        cluster,
        { at, kind, name, namespace: pods.namespace },
        { otherwise: 'write it, or mark the reference optional' },
      ))
        reports.push(report);
    }
    return reports;
  },
});
