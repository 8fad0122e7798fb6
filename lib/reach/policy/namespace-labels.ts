import type { Cluster } from '../../cluster/cluster';
import type { ExternalDescription } from '../../lab/description';
import { textsAt } from '../../manifest/read';
import type { Labels } from '../../manifest/selector';

/** Labels of each namespace, as selectors see them: also of one that nothing describes, since the server labels all with their names. */
export function namespaceLabels(cluster: Cluster, externals: readonly ExternalDescription[] = []): (namespace: string) => Labels {
  const known = new Map<string, Labels>();
  const add = (name: string, labels: Labels) => known.set(name, { ...known.get(name), ...labels, ...ownLabel(name) });
  for (const external of externals) if (external.kind === 'Namespace') add(external.name, external.labels ?? {});
  for (const manifest of cluster.ofKind('Namespace')) add(manifest.metadata.name, textsAt(manifest, 'metadata', 'labels'));
  return (name) => known.get(name) ?? ownLabel(name);
}

function ownLabel(name: string): Labels {
  return { 'kubernetes.io/metadata.name': name };
}
