import type { LabDescription } from '../../lab/description';
import { groupOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { resourceOf, type Served } from './discovery';
import type { Difference } from './result';

/** Whether the cluster is of another minor version than the lab's manifests are checked against. */
export function kubernetesDifference(lab: LabDescription, version: string): readonly Difference[] {
  if (minor(lab.kubernetes) === minor(version)) return [];
  return [{ kind: 'Kubernetes', name: '', problem: 'differs', field: 'version', live: version, wanted: lab.kubernetes }];
}

/** `v1.33.3+k3s1` is of 1.33. */
function minor(version: string): string {
  return /^v?(\d+\.\d+)/.exec(version)?.[1] ?? version;
}

/** Kinds that the lab uses and the cluster does not serve: a CRD, or its version, is missing. */
export function kindDifferences(served: Served, manifests: readonly Manifest[]): readonly Difference[] {
  const kinds = new Map(manifests.map(({ apiVersion, kind }) => [`${kind} (${apiVersion})`, { apiVersion, kind }]));
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, used]): readonly Difference[] => {
      if (resourceOf(served, used) || served.stale.includes(used.apiVersion)) return [];
      const group = groupOf(used.apiVersion);
      const others = served.resources.filter(({ apiVersion, kind }) => kind === used.kind && groupOf(apiVersion) === group);
      if (others.length === 0) return [{ kind: 'CustomResource', name, problem: 'missing' }];
      const live = others.map(({ apiVersion }) => apiVersion).join(', ');
      return [{ kind: 'CustomResource', name, problem: 'differs', field: 'version', live, wanted: used.apiVersion }];
    });
}
