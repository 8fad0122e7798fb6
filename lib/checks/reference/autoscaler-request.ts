import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { at, mapsAt, numberAt, type ReadMap, textAt } from '../../manifest/read';
import { defineRule, list, type Report } from '../rule';

/** A utilization is a share of what the containers request: of those that request nothing it is unknown. */
export const autoscalerRequest = defineRule({
  id: 'reference/autoscaler-request',
  severity: 'error',
  summary: 'containers that an autoscaler scales by utilization request that resource',
  kinds: 'autoscaling/HorizontalPodAutoscaler',
  check(autoscaler, cluster) {
    const reports: Report[] = [];
    const pods = scaledPods(autoscaler, cluster);
    if (pods === undefined) return reports;
    for (const { resource, container, at: pointer } of utilizations(autoscaler)) {
      if (requests(pods.spec, resource)) continue;
      const running = pods.containers.filter(({ type }) => type === 'container' || type === 'sidecar');
      const counted = container === undefined ? running : running.filter(({ name }) => name === container);
      const lacking = counted.filter(({ spec }) => !requests(spec, resource));
      if (lacking.length === 0) continue;
      const { kind, name } = pods.object;
      reports.push({
        path: pointer,
        message: `container ${list(lacking.map((one) => one.name))} of ${kind} ${name} requests no ${resource}`,
        hint: `set resources.requests.${resource} there`,
      });
    }
    return reports;
  },
});

/** Whether a container, or a pod as a whole, requests a resource; a limit is a request as well. */
function requests(spec: ReadMap, resource: string): boolean {
  return ['requests', 'limits'].some((kind) => at(spec, 'resources', kind, resource) !== undefined);
}

/** Undefined where there are none, or a LimitRange may give them requests. */
function scaledPods(autoscaler: Manifest, cluster: Cluster): Pods | undefined {
  const [kind, name] = [textAt(autoscaler, 'spec', 'scaleTargetRef', 'kind'), textAt(autoscaler, 'spec', 'scaleTargetRef', 'name')];
  const { namespace } = autoscaler.metadata;
  const target = cluster.find(`apps/${kind}`, name ?? '', namespace);
  const limits = cluster.selected('LimitRange', namespaceOf(autoscaler), { labels: {}, requirements: [] });
  return target && limits.length === 0 ? cluster.podsOf(target) : undefined;
}

interface Utilization {
  readonly resource: string;
  /** Undefined where all containers count. */
  readonly container: string | undefined;
  readonly at: string;
}

function utilizations(autoscaler: Manifest): readonly Utilization[] {
  const metrics = mapsAt(autoscaler, 'spec', 'metrics');
  const cpu = { resource: 'cpu', container: undefined };
  // The older form; and the server's own default where nothing is said.
  if (numberAt(autoscaler, 'spec', 'targetCPUUtilizationPercentage') !== undefined)
    return [{ ...cpu, at: '/spec/targetCPUUtilizationPercentage' }];
  if (metrics.length === 0) return [{ ...cpu, at: '/spec' }];
  return metrics.flatMap((metric, i) => {
    const key = metric.type === 'ContainerResource' ? 'containerResource' : 'resource';
    const resource = textAt(metric, key, 'name');
    if (resource === undefined || textAt(metric, key, 'target', 'type') !== 'Utilization') return [];
    return [{ resource, container: textAt(metric, key, 'container'), at: `/spec/metrics/${i}/${key}` }];
  });
}
