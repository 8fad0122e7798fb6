import type { Cluster } from '../cluster/cluster';
import { namespaceOf } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { entryOf, listAt, mapsAt, textAt } from '../manifest/read';
import { type Amounts, amountsAt, printAmount } from './amounts';
import { violation } from './limit-ranges';
import type { PodGroup, PodGroups } from './pod-group';

/** A quota as far as it is about pods. */
export interface Quota {
  readonly name: string;
  readonly namespace: string;
  /** Resource to ceiling, by the names of quotas: `pods`, `requests.cpu`, `limits.memory`. */
  readonly hard: Amounts;
  /** Whether it counts these pods. */
  counts(group: PodGroup): boolean;
}

/** The quotas of all namespaces. */
export function quotasOf(cluster: Cluster): readonly Quota[] {
  return cluster.ofKind('ResourceQuota').map((quota) => ({
    name: quota.metadata.name,
    namespace: namespaceOf(quota),
    hard: Object.fromEntries(Object.entries(amountsAt(quota, 'spec', 'hard')).map(([resource, amount]) => [canonical(resource), amount])),
    counts: (group) => group.namespace === namespaceOf(quota) && scopesOf(quota).every((scope) => scope(group)),
  }));
}

/** What a pod takes of a quota's resource; undefined if it does not say. */
export function usageOf({ needs }: PodGroup, resource: string): number | undefined {
  if (resource === 'pods') return 1;
  if (resource.startsWith('requests.')) return entryOf(needs.requests, resource.slice('requests.'.length));
  if (resource.startsWith('limits.')) return entryOf(needs.limits, resource.slice('limits.'.length));
  return 0;
}

/** Why no LimitRange lets these pods in. */
export function refusedByLimits(group: PodGroup, groups: PodGroups): string | undefined {
  const limits = groups.limitsIn(group.namespace);
  for (const container of group.needs.containers) {
    const wrong = violation(container, 'Container', limits);
    if (wrong) return wrong;
  }
  return violation({ name: 'the pod', ...group.needs }, 'Pod', limits);
}

/** Why a quota lets none of these pods in: it counts something that they do not say, or one of them takes more than all of it. */
export function refusedByQuota(group: PodGroup, quotas: readonly Quota[]): string | undefined {
  for (const quota of quotas) {
    if (!quota.counts(group)) continue;
    const silent = Object.keys(quota.hard).find((resource) => mustBeSet(resource) && !isSet(group, resource));
    if (silent) return `quota ${quota.name} counts ${silent}: every container must say it`;
    const over = Object.entries(quota.hard).find(([resource, hard]) => (usageOf(group, resource) ?? 0) > hard);
    if (over) return `one pod takes more ${over[0]} than quota ${quota.name} has, ${printAmount(over[0], over[1])}`;
  }
  return undefined;
}

/** How many of these pods there can be at most beside the others. @param others pods of other groups, by index */
export function mostByQuota(group: PodGroup, quotas: readonly Quota[], others: (quota: Quota, resource: string) => number) {
  let found: { most: number; quota: Quota; resource: string } | undefined;
  for (const quota of quotas) {
    if (!quota.counts(group)) continue;
    for (const [resource, hard] of Object.entries(quota.hard)) {
      const each = usageOf(group, resource) ?? 0;
      const most = each > 0 ? Math.max(0, Math.floor((hard - others(quota, resource)) / each)) : Number.POSITIVE_INFINITY;
      if (most < (found?.most ?? Number.POSITIVE_INFINITY)) found = { most, quota, resource };
    }
  }
  return found;
}

function canonical(resource: string): string {
  if (resource === 'count/pods') return 'pods';
  return ['cpu', 'memory', 'ephemeral-storage'].includes(resource) ? `requests.${resource}` : resource;
}

/** Only of cpu and memory must each container say what it takes. */
function mustBeSet(resource: string): boolean {
  return /^(requests|limits)\.(cpu|memory)$/.test(resource);
}

function isSet({ needs, source }: PodGroup, resource: string): boolean {
  const [of, name] = resource.startsWith('limits.') ? (['limits', resource.slice(7)] as const) : (['requests', resource.slice(9)] as const);
  if (amountsAt(source.spec, 'resources', of)[name] !== undefined) return true;
  return needs.containers.every((container) => container[of][name] !== undefined);
}

function scopesOf(quota: Manifest): readonly ((group: PodGroup) => boolean)[] {
  const expressions = mapsAt(quota, 'spec', 'scopeSelector', 'matchExpressions').map((item) => {
    const values = listAt(item, 'values');
    return {
      name: textAt(item, 'scopeName') ?? '',
      holds: (value: string | undefined) => meetsScope(textAt(item, 'operator'), values, value),
    };
  });
  const names = listAt(quota, 'spec', 'scopes').map((name) => ({
    name: String(name),
    holds: (value: string | undefined) => value !== undefined,
  }));
  return [...names, ...expressions].map(
    ({ name, holds }) =>
      (group) =>
        name === 'PriorityClass' ? holds(textAt(group.source.spec, 'priorityClassName')) : hasScope(name, group),
  );
}

function meetsScope(operator: string | undefined, values: readonly unknown[], value: string | undefined): boolean {
  if (operator === 'In') return values.includes(value);
  if (operator === 'NotIn') return !values.includes(value);
  return (operator === 'Exists') === (value !== undefined);
}

function hasScope(name: string, { needs, source }: PodGroup): boolean {
  const asks = needs.containers.some(({ requests, limits }) => [requests, limits].some(({ cpu = 0, memory = 0 }) => cpu > 0 || memory > 0));
  const ends = typeof source.spec.activeDeadlineSeconds === 'number';
  return { BestEffort: !asks, NotBestEffort: asks, Terminating: ends, NotTerminating: !ends }[name] ?? false;
}
