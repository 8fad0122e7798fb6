import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import type { Report } from '../../manifest/finding';
import { groupOf, kindKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { scopeOf } from '../../manifest/scope';
import { listsKind, partOf, permitsKind, projectOf } from './permissions';

/**
 * Kinds that some manifest has and the project of no Application permits: Argo CD does not sync them, and says that they are not permitted in
 * project. That they are not applied by hand is a guess.
 */
export const projectKinds: ProductRule<Cluster> = {
  id: 'gitops/project-kinds',
  severity: 'warning',
  summary: 'some AppProject of the Applications permits the kinds of the manifests',
  requires: 'lab',
  kinds: ['argoproj.io/AppProject'],
  check(project, cluster) {
    const { first, refused } = refusals(cluster);
    if (first !== project) return [];
    return refused.map(({ example, ofCluster }): Report => {
      const { kind, metadata, apiVersion } = example;
      const [list, denied] = ofCluster
        ? (['clusterResourceWhitelist', 'clusterResourceBlacklist'] as const)
        : (['namespaceResourceWhitelist', 'namespaceResourceBlacklist'] as const);
      return {
        path: '/spec',
        message: `no AppProject permits the kind ${kindKey(example)}, which ${kind} ${metadata.name} has`,
        hint: listsKind(project, denied, example)
          ? `remove it from ${denied}`
          : `add {group: '${groupOf(apiVersion)}', kind: ${kind}} to ${list}`,
      };
    });
  },
};

interface Refusals {
  /** The project at which they are reported. */
  readonly first: Manifest | undefined;
  readonly refused: readonly { readonly example: Manifest; readonly ofCluster: boolean }[];
}

const NONE: Refusals = { first: undefined, refused: [] };

const refusals = memoize((cluster: Cluster): Refusals => {
  const applications = cluster.ofKind('argoproj.io/Application');
  const projects = [...new Set(applications.map((one) => projectOf(one, partOf(cluster))))];
  // Of one that is not among the manifests it is not known what it permits.
  const known = projects.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < projects.length || cluster.ofKind('argoproj.io/ApplicationSet').length > 0) return NONE;
  const asked = new Set<string>();
  const refused = new Map<string, Refusals['refused'][number]>();
  for (const example of cluster.all) {
    const [kind, scope] = [kindKey(example), scopeOf(example)];
    if (scope === undefined || refused.has(kind) || isOfArgo(example, cluster)) continue;
    const ofCluster = scope === 'cluster';
    // Objects of the cluster may be permitted by their names.
    const key = ofCluster ? `${kind}/${example.metadata.name}` : kind;
    if (asked.has(key)) continue;
    asked.add(key);
    if (!known.some((project) => permitsKind(project, example, ofCluster))) refused.set(kind, { example, ofCluster });
  }
  return { first: known[0], refused: [...refused.values()] };
});

/** What is applied by hand to install Argo CD. */
function isOfArgo({ apiVersion, kind, metadata: { name } }: Manifest, { lab }: Cluster): boolean {
  return groupOf(apiVersion) === 'argoproj.io' || (kind === 'Namespace' && name === lab?.gitops?.namespace);
}
