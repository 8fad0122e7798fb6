import type { Cluster } from '../../cluster/cluster';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { ApiSchema } from '../../schema/api-schema';
import { schemaMinors } from '../../schema/load';
import type { ProblemCode, SchemaProblem } from '../../schema/schema';
import { NOTHING, type Report } from '../rule';

/** What breaks the schema of an object's kind, found once for all rules. */
export function problemsOf(manifest: Manifest, cluster: Cluster): readonly SchemaProblem[] {
  return problemsIn(cluster)(manifest);
}

/** Those of some codes, as a rule reports them. */
export function reportsOf(manifest: Manifest, cluster: Cluster, codes: readonly ProblemCode[]): readonly Report[] {
  const problems = problemsOf(manifest, cluster);
  if (problems.length === 0) return NOTHING;
  return problems.flatMap(({ path, code, message, hint }) => (codes.includes(code) ? [{ path: path, message, hint }] : []));
}

/** The API that a cluster's manifests are written for: of the nearest version that there are schemas of. */
export const apiOf = memoize((cluster: Cluster): ApiSchema => {
  const { minor } = cluster;
  const minors = schemaMinors();
  const [oldest = minor, newest = minor] = [minors[0], minors.at(-1)];
  const version = Number.isInteger(minor) ? Math.min(Math.max(minor, oldest), newest) : newest;
  // Those among the manifests count most: they are what will be applied.
  return new ApiSchema(version, [...cluster.definitions, ...cluster.ofKind('apiextensions.k8s.io/CustomResourceDefinition')]);
});

const problemsIn = memoize((cluster: Cluster) => memoize((manifest: Manifest) => apiOf(cluster).problems(manifest)));
