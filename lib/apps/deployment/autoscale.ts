import type { k8s } from 'cdk8s-plus-28';
import { ConfigurationError } from '../../manifest/configuration-error';
import type { ResourceProps } from '../workload/resources';

/** Bounds and targets of a HorizontalPodAutoscaler. @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/ */
export interface Autoscale {
  /** Fewest pods. */
  readonly min: number;
  /** Most pods. */
  readonly max: number;
  /** Average CPU use to aim at, in percent of the request. @default not looked at */
  readonly cpu?: number;
  /** Average memory use to aim at, in percent of the request. @default not looked at */
  readonly memory?: number;
}

/** The autoscaler's spec. @throws ConfigurationError if it has no target, its bounds are the wrong way round, or nothing is requested of what it looks at */
export function autoscalerSpec(
  name: string,
  { min, max, cpu, memory }: Autoscale,
  { requests, limits }: ResourceProps,
  kind: 'Deployment' | 'StatefulSet' = 'Deployment',
): k8s.HorizontalPodAutoscalerSpecV2 {
  if (!Number.isInteger(min) || !Number.isInteger(max) || min > max || min < 1)
    throw new ConfigurationError(`${name}: got autoscale from ${min} to ${max}, expected 1 or more, the lower number first`);
  // Memory before cpu: the order in which the API server gives them back (argo-cd#1079), so that nothing drifts.
  const targets = [['memory', memory] as const, ['cpu', cpu] as const].filter(([, target]) => target !== undefined);
  if (targets.length === 0) throw new ConfigurationError(`${name}: got autoscale without cpu or memory, expected a target`);
  for (const [resource, target] of targets) {
    if (target !== undefined && !(Number.isInteger(target) && target > 0))
      throw new ConfigurationError(`${name}: got autoscale at ${target}% of ${resource}, expected a whole number above 0`);
    // A limit without a request is the request too.
    if (requests?.[resource] === undefined && limits?.[resource] === undefined)
      throw new ConfigurationError(
        `${name}: got autoscale on ${resource} without a request for it, expected requests.${resource}: the target is a part of it`,
      );
  }
  return {
    scaleTargetRef: { apiVersion: 'apps/v1', kind, name },
    minReplicas: min,
    maxReplicas: max,
    metrics: targets.map(([resource, target]) => ({
      type: 'Resource',
      resource: { name: resource, target: { type: 'Utilization', ...(target === undefined ? {} : { averageUtilization: target }) } },
    })),
  };
}
