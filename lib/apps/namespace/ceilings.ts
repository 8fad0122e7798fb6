import type { ApiObjectProps } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { ConfigurationError } from '../../manifest/configuration-error';
import { compareQuantities } from '../../manifest/quantity';
import { type Amounts, quantities } from '../workload/resources';

/** A ceiling for all pods of a namespace together. Every pod must then say what it asks for. */
export interface QuotaProps {
  /** Name of the ResourceQuota. */
  readonly name: string;
  /** Sum of what the pods ask for. @default no ceiling */
  readonly requests?: Amounts;
  /** Sum of what the pods may take. @default no ceiling */
  readonly limits?: Amounts;
  /** How many pods. @default no ceiling */
  readonly pods?: number;
  /** Labels of the ResourceQuota. @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Defaults and bounds for each container of a namespace. */
export interface LimitsProps {
  /** Name of the LimitRange. */
  readonly name: string;
  /** Limit of a container that says none. @default none */
  readonly default?: Amounts;
  /** Request of a container that says none. @default its limit */
  readonly defaultRequest?: Amounts;
  /** The most that a container may take. @default no bound */
  readonly max?: Amounts;
  /** The least that a container must ask for. @default no bound */
  readonly min?: Amounts;
  /** Labels of the LimitRange. @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

/** @throws ConfigurationError for no ceiling at all, or one below another that it can't be below */
export function resourceQuota(namespace: string, { name, requests, limits, pods, labels }: QuotaProps): ApiObjectProps {
  const what = `quota ${name}`;
  checkOrder(what, ['requests', requests], ['limits', limits]);
  if (pods !== undefined && (!Number.isInteger(pods) || pods < 0))
    throw new ConfigurationError(`${what}: got ${pods} pods, expected a whole number`);
  const hard = quantities({
    'requests.cpu': requests?.cpu,
    'requests.memory': requests?.memory,
    'limits.cpu': limits?.cpu,
    'limits.memory': limits?.memory,
    pods: pods === undefined ? undefined : String(pods),
  });
  if (Object.keys(hard).length === 0) throw new ConfigurationError(`${what}: got no ceiling, expected requests, limits or pods`);
  return k8s.KubeResourceQuota.manifest({ metadata: metadata(namespace, name, labels), spec: { hard } });
}

/** @throws ConfigurationError for nothing at all, or one bound below another that it can't be below */
export function limitRange(namespace: string, { name, labels, ...props }: LimitsProps): ApiObjectProps {
  const what = `limits ${name}`;
  const { min, defaultRequest, default: byDefault, max } = props;
  const rising = [
    ['min', min],
    ['defaultRequest', defaultRequest],
    ['default', byDefault],
    ['max', max],
  ] as const;
  for (const [i, lower] of rising.entries()) for (const higher of rising.slice(i + 1)) checkOrder(what, lower, higher);
  const given = rising.flatMap(([key, amounts]) => (amounts ? [[key, quantities({ ...amounts })] as const] : []));
  if (given.length === 0) throw new ConfigurationError(`${what}: got nothing, expected default, defaultRequest, max or min`);
  return k8s.KubeLimitRange.manifest({
    metadata: metadata(namespace, name, labels),
    spec: { limits: [{ type: 'Container', ...Object.fromEntries(given) }] },
  });
}

type NamedAmounts = readonly [name: string, amounts: Amounts | undefined];

function checkOrder(what: string, [lowerName, lower]: NamedAmounts, [higherName, higher]: NamedAmounts): void {
  for (const resource of ['cpu', 'memory'] as const) {
    const [low, high] = [lower?.[resource], higher?.[resource]];
    if (low !== undefined && high !== undefined && compareQuantities(low, high) > 0) {
      throw new ConfigurationError(`${what}: got ${lowerName} ${resource} ${low} above ${higherName} ${high}, expected at most as much`);
    }
  }
}

function metadata(namespace: string, name: string, labels: Readonly<Record<string, string>> | undefined): k8s.ObjectMeta {
  return { name, namespace, ...(labels ? { labels: { ...labels } } : {}) };
}
