import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { listAt, mapAt, mapsAt, type ReadMap } from '../../manifest/read';
import { printSelector, readSelector, selectsAll } from '../../manifest/selector';
import { definePodRule, type Report } from '../rule';
import { nearestPods, selectsNoPod } from './selected';

const KINDS = ['podAffinity', 'podAntiAffinity'] as const;

/** An anti-affinity to no pod keeps nothing apart; an affinity to no pod, if it is required, leaves the pods pending. */
export const affinitySelectsNothing = definePodRule({
  id: 'reference/affinity-selects-nothing',
  severity: 'warning',
  summary: 'the terms of a pod affinity or anti-affinity select pods',
  check(pods, cluster) {
    const reports: Report[] = [];
    for (const kind of KINDS) {
      const at = `${pods.at}/spec/affinity/${kind}`;
      const affinity = pods.spec.affinity;
      for (const [i, term] of mapsAt(affinity, kind, 'requiredDuringSchedulingIgnoredDuringExecution').entries())
        ofTerm(term, `${at}/requiredDuringSchedulingIgnoredDuringExecution/${i}`, pods, cluster, reports);
      for (const [i, weighted] of mapsAt(affinity, kind, 'preferredDuringSchedulingIgnoredDuringExecution').entries()) {
        ofTerm(
          mapAt(weighted, 'podAffinityTerm'),
          `${at}/preferredDuringSchedulingIgnoredDuringExecution/${i}/podAffinityTerm`,
          pods,
          cluster,
          reports,
        );
      }
    }
    return reports;
  },
});

function ofTerm(term: ReadMap, at: string, pods: Pods, cluster: Cluster, reports: Report[]): void {
  const selector = readSelector(term.labelSelector);
  if (selector === undefined) {
    reports.push({
      path: at,
      message: 'got no labelSelector, which selects no pod',
      hint: 'write labelSelector: {} if all pods are meant',
    });
    return;
  }
  const elsewhere =
    listAt(term, 'namespaces').some((name) => name !== pods.namespace) || (term.namespaceSelector ?? undefined) !== undefined;
  if (!cluster.hasLab() || elsewhere || selectsAll(selector) || !selectsNoPod(cluster, pods.namespace, selector)) return;
  reports.push({
    path: `${at}/labelSelector`,
    message: `no pod has ${printSelector(selector)}`,
    hint: nearestPods(cluster, pods.namespace, selector),
  });
}
