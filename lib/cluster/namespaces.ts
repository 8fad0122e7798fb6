import { memoize } from '../manifest/memoize';
import { textsAt } from '../manifest/read';
import { type Labels, type Selector, selects, selectsAll } from '../manifest/selector';
import { push } from './by-label';
import type { Cluster } from './cluster';
import { unmanagedNamespaces } from './unmanaged';

/** Labels as far as they are known. */
export interface KnownLabels {
  readonly labels: Labels;
  /** Whether there are no others: of what is managed elsewhere there may be more than the lab's description says. */
  readonly complete: boolean;
}

/** Labels of a namespace, as selectors see them: also of one that nothing describes, since the server labels all with their names. */
export function labelsOfNamespace(cluster: Cluster, name: string): KnownLabels {
  return described(cluster).get(name) ?? { labels: ownLabel(name), complete: false };
}

const described = memoize((cluster: Cluster): ReadonlyMap<string, KnownLabels> => {
  const known = new Map<string, KnownLabels>();
  const add = (name: string, labels: Labels, complete: boolean) => {
    const before = known.get(name);
    known.set(name, { labels: { ...before?.labels, ...labels, ...ownLabel(name) }, complete: complete || before?.complete === true });
  };
  for (const external of cluster.lab?.externals ?? [])
    if (external.kind === 'Namespace') add(external.name, external.labels ?? {}, external.labels !== undefined);
  for (const manifest of cluster.ofKind('Namespace')) add(manifest.metadata.name, textsAt(manifest, 'metadata', 'labels'), true);
  return known;
});

function ownLabel(name: string): Labels {
  return { 'kubernetes.io/metadata.name': name };
}

/** Namespaces that a selector selects, of all that are known. */
export function selectedNamespaces(cluster: Cluster, selector: Selector): readonly string[] {
  const { names, having } = knownNamespaces(cluster);
  if (selectsAll(selector)) return names;
  const [label] = Object.entries(selector.labels);
  const candidates = label === undefined ? names : (having.get(`${label[0]}=${label[1]}`) ?? []);
  return candidates.filter((name) => selects(selector, labelsOfNamespace(cluster, name).labels));
}

/** Those of the platform come first: of their pods not all are known, which ends most questions. */
const knownNamespaces = memoize((cluster: Cluster) => {
  const written = cluster.ofKind('Namespace').map(({ metadata }) => metadata.name);
  const used = cluster.pods.map(({ namespace }) => namespace);
  const names = [...new Set([...unmanagedNamespaces(cluster), ...written, ...used, 'default'])];
  const having = new Map<string, string[]>();
  for (const name of names) {
    for (const [key, value] of Object.entries(labelsOfNamespace(cluster, name).labels)) push(having, `${key}=${value}`, name);
  }
  return { names, having };
});
