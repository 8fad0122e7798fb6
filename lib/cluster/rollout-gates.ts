import type { Cluster } from './cluster';

/** The first minor version that keeps maxUnavailable of StatefulSets by default. It was on in 1.35.0 only, and off again in later releases of 1.35 and in 1.36. */
const SINCE = 37;

/** Whether the API server keeps `maxUnavailable` of a StatefulSet's rolling update, and its controller follows it. */
export function keepsMaxUnavailable({ lab, minor }: Pick<Cluster, 'lab' | 'minor'>): boolean {
  return lab?.featureGates?.MaxUnavailableStatefulSet ?? minor >= SINCE;
}
