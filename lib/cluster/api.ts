import type { Manifest } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { ApiSchema } from '../schema/api-schema';
import { schemaMinors } from '../schema/load';
import type { Cluster } from './cluster';

const CRD = 'apiextensions.k8s.io/CustomResourceDefinition';

/** The minor version whose schemas a cluster's manifests are checked against: its own, else the nearest that there are schemas of. */
export function schemaMinorOf({ minor }: Cluster): number {
  const minors = schemaMinors();
  const [oldest = minor, newest = minor] = [minors[0], minors.at(-1)];
  return Number.isInteger(minor) ? Math.min(Math.max(minor, oldest), newest) : newest;
}

/** The API that a cluster's manifests are written for. */
export const apiOf = memoize((cluster: Cluster): ApiSchema => {
  // Definitions among the manifests count most: they are what will be applied.
  const definitions = [...cluster.definitions, ...cluster.ofKind(CRD)];
  // One of two that differ counts; which one, their order in the files does not say.
  const isCertain = cluster.lab !== undefined && !definitions.some((one) => differsFrom(one, cluster.find(CRD, one.metadata.name)));
  return new ApiSchema(schemaMinorOf(cluster), definitions, isCertain);
});

function differsFrom(one: Manifest, other: Manifest | undefined): boolean {
  return other !== undefined && one !== other && JSON.stringify(one.spec) !== JSON.stringify(other.spec);
}
