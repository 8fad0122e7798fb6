import type { Manifest } from '../manifest/manifest';
import { entryOf, mapsAt, type ReadMap, textAt } from '../manifest/read';
import { type Amounts, amountsAt } from './amounts';

/** What one container asks for and may use, after admission. */
export interface ContainerNeed {
  readonly name: string;
  readonly type: 'container' | 'init' | 'sidecar';
  readonly requests: Amounts;
  readonly limits: Amounts;
}

/** One item of a LimitRange, its defaults completed as the API server does: max is the default limit, that or min the default request. */
export interface LimitRangeItem {
  readonly type: string;
  readonly min: Amounts;
  readonly max: Amounts;
  readonly default: Amounts;
  readonly defaultRequest: Amounts;
}

/** The limits of a namespace's LimitRanges. */
export function limitsOf(ranges: readonly Manifest[]): readonly LimitRangeItem[] {
  return ranges.flatMap((range) => mapsAt(range, 'spec', 'limits').map(readLimit));
}

/** What a container has after the LimitRanges' defaults; a request that is missing was made from the limit before. */
export function withDefaults(need: ContainerNeed, limits: readonly LimitRangeItem[]): ContainerNeed {
  let { requests, limits: most } = need;
  for (const limit of limits) {
    if (limit.type !== 'Container') continue;
    requests = { ...limit.defaultRequest, ...requests };
    most = { ...limit.default, ...most };
  }
  return { ...need, requests, limits: most };
}

/** Why admission refuses a container or the whole pod for its size; undefined if it does not. */
export function violation(
  need: Pick<ContainerNeed, 'name' | 'requests' | 'limits'>,
  type: 'Container' | 'Pod',
  limits: readonly LimitRangeItem[],
) {
  for (const limit of limits) {
    if (limit.type !== type) continue;
    for (const [resource, min] of Object.entries(limit.min)) {
      const got = need.requests[resource];
      if (got === undefined || got < min)
        return `the LimitRange's minimum ${resource} usage per ${type} is above what ${need.name} requests`;
    }
    for (const [resource, max] of Object.entries(limit.max)) {
      const got = entryOf(need.limits, resource);
      if (got === undefined || got > max)
        return `the LimitRange's maximum ${resource} usage per ${type} is below the limit of ${need.name}`;
    }
  }
  return undefined;
}

function readLimit(item: ReadMap): LimitRangeItem {
  const [min, max] = [amountsAt(item, 'min'), amountsAt(item, 'max')];
  const type = textAt(item, 'type') ?? '';
  if (type !== 'Container') return { type, min, max, default: {}, defaultRequest: {} };
  const most = { ...max, ...amountsAt(item, 'default') };
  return { type, min, max, default: most, defaultRequest: { ...min, ...most, ...amountsAt(item, 'defaultRequest') } };
}
