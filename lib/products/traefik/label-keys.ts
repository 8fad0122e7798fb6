import type { Cluster } from '../../cluster/cluster';
import { at } from '../../manifest/read';
import { chartValues } from '../chart-values';
import { staticConfiguration } from './router/static-configuration';

/** What its chart and the Deployment or DaemonSet of it set. */
const OF_CHART = /^(?:app\.kubernetes\.io|helm\.sh)\/|^(?:pod-template-hash|controller-revision-hash|pod-template-generation)$/;

/** Values by which its pods get more of them. */
const MORE = [['deployment', 'podLabels'], ['podLabels'], ['commonLabels'], ['additionalLabels']] as const;

/** Keys of the labels of its pods; undefined where values may give them any. */
export function labelKeys(cluster: Cluster): RegExp | undefined {
  if (staticConfiguration(cluster).resolvers === undefined) return undefined;
  const isOpen = chartValues(cluster, 'traefik').some((values) => MORE.some((path) => at(values, ...path) !== undefined));
  return isOpen ? undefined : OF_CHART;
}
