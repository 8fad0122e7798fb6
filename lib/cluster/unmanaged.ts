import { groupOf, kindKey, namespaceOf } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { listAt } from '../manifest/read';
import { scopeOf } from '../manifest/scope';
import { push } from './by-label';
import type { Cluster } from './cluster';
import { madeObjects } from './made-objects';
import { type Grant, grantsTo } from './rights';

/** Kinds that the lab's description has by name, all of them: one that is not there is missing, also in a namespace that is managed elsewhere. */
const DECLARED: ReadonlySet<string> = new Set([
  'Namespace',
  'node.k8s.io/RuntimeClass',
  'scheduling.k8s.io/PriorityClass',
  'networking.k8s.io/IngressClass',
  'storage.k8s.io/StorageClass',
]);

/** What roles call the kinds that rules look for: group and resource. */
const RESOURCES: Readonly<Record<string, readonly [group: string, resource: string]>> = {
  ConfigMap: ['', 'configmaps'],
  PersistentVolumeClaim: ['', 'persistentvolumeclaims'],
  Pod: ['', 'pods'],
  Secret: ['', 'secrets'],
  Service: ['', 'services'],
  ServiceAccount: ['', 'serviceaccounts'],
  'apps/Deployment': ['apps', 'deployments'],
  'apps/StatefulSet': ['apps', 'statefulsets'],
};

/** Groups of custom kinds, besides those of products, that make nothing which a manifest refers to. */
const PASSIVE_GROUPS: readonly string[] = [
  'cilium.io',
  'gateway.networking.k8s.io',
  'kustomize.config.k8s.io',
  'kyverno.io',
  'networking.istio.io',
  'security.istio.io',
  'snapshot.storage.k8s.io',
];

/** Whether an object of that kind, which is not written, may be in the namespace all the same. @param namespace `''` for kinds of the cluster */
export function mayHoldUnmanaged(cluster: Cluster, kind: string, namespace: string): boolean {
  const { lab } = cluster;
  if (lab === undefined) return true;
  if (DECLARED.has(kind)) return false;
  const { external, installed, unmanagedClusterObjects: strangers } = namespaces(cluster);
  if (namespace === '') return strangers;
  if (installed.has(namespace) || installed.has('*')) return true;
  if (
    namedIn(cluster)
      .get(namespace)
      ?.some((kinds) => !kinds.includes(kind))
  )
    return true;
  // Externals name their Services one by one.
  if (external.has(namespace) && kind !== 'Service') return true;
  if (kind === 'Pod' && lab.runTimePods.some((pods) => pods.namespace === namespace)) return false;
  const [group, resource] = RESOURCES[kind] ?? [];
  return group !== undefined && resource !== undefined && creatable(cluster).has(`${namespace}/${group}/${resource}`);
}

/** Namespaces that are there without a manifest: the lab's, those of charts, and those that Argo CD makes. */
export function unmanagedNamespaces(cluster: Cluster): ReadonlySet<string> {
  const { external, made } = namespaces(cluster);
  return new Set([...external, ...made, ...createdNamespaces(cluster)]);
}

/** Namespaces that the lab says are there, and those that every cluster has. */
export const declaredNamespaces = memoize((cluster: Cluster): ReadonlySet<string> => {
  const { external, always } = namespaces(cluster);
  return new Set([...external, ...always, ...createdNamespaces(cluster)]);
});

function createdNamespaces(cluster: Cluster): readonly string[] {
  return [...madeObjects(cluster).keys()].flatMap((key) => (key.startsWith(NAMESPACE) ? [key.slice(NAMESPACE.length)] : []));
}

const NAMESPACE = 'Namespace//';

interface Namespaces {
  /** Declared as managed elsewhere. */
  readonly external: ReadonlySet<string>;
  /** Something installs into it what no manifest shows and is not declared one by one; `*` for any. */
  readonly installed: ReadonlySet<string>;
  /** Of these those that are there, or that what installs into them may make. */
  readonly made: ReadonlySet<string>;
  /** Of the lab's parts, and of every cluster. */
  readonly always: readonly string[];
  /** Whether cluster-scoped objects may be installed separately. */
  readonly unmanagedClusterObjects: boolean;
}

const namespaces = memoize((cluster: Cluster): Namespaces => {
  const { lab } = cluster;
  const externals = lab?.externals ?? [];
  const named = externals.flatMap((one) => (one.kind === 'Namespace' ? [one.name] : one.kind === 'Service' ? [one.namespace] : []));
  const parts = [lab?.ingress.namespace, lab?.monitoring?.namespace, lab?.gitops?.namespace].filter((name) => name !== undefined);
  const installs = cluster.all.flatMap((manifest) => {
    const into = installsInto(manifest, cluster);
    return into.length === 0 ? [] : [{ into, needs: needsNamespace(manifest, cluster) }];
  });
  const installed = installs.flatMap(({ into }) => into);
  const strangers =
    installed.length > 0 ||
    named.length > 0 ||
    externals.some((one) => one.kind === 'CustomResources' && one.by !== lab?.distribution.name);
  const made = installs.flatMap(({ into, needs }) => (needs ? [] : into));
  const always = ['default', 'kube-system', 'kube-public', 'kube-node-lease', ...parts];
  return {
    external: new Set(named),
    installed: new Set(['kube-system', ...parts, ...installed]),
    made: new Set(['kube-system', ...parts, ...made]),
    always,
    unmanagedClusterObjects: strangers,
  };
});

/** Namespaces into which an object has others installed: a chart, an Application of another repository, what an operator reads. */
function installsInto(manifest: Manifest, cluster: Cluster): readonly string[] {
  const { workloads, passiveGroups, named } = knownKinds(cluster);
  const [group, kind] = [groupOf(manifest.apiVersion), kindKey(manifest)];
  if (named.has(kind)) return [];
  const custom = scopeOf(manifest) === undefined && group.includes('.') && !passiveGroups.has(group);
  const operated = workloads.has(kind) || (custom && manifest.metadata.namespace !== undefined);
  return releaseNamespaces(manifest, cluster) ?? (operated ? [namespaceOf(manifest)] : []);
}

/** Namespaces into which an object has manifests installed that are not here; undefined for kinds that install none. */
export function releaseNamespaces(manifest: Manifest, cluster: Cluster): readonly string[] | undefined {
  return knownKinds(cluster).installers.get(kindKey(manifest))?.into(manifest, cluster.lab?.gitops?.repository);
}

function needsNamespace(manifest: Manifest, cluster: Cluster): boolean {
  return knownKinds(cluster).installers.get(kindKey(manifest))?.needsNamespace?.(manifest) === true;
}

/** What products say of kinds. */
const knownKinds = memoize(({ products: { all } }: Cluster) => ({
  installers: new Map(all.flatMap(({ installs = [] }) => installs).map((installer) => [installer.kind, installer])),
  workloads: new Set(all.flatMap(({ kinds }) => kinds?.workloads ?? [])),
  named: new Map(all.flatMap(({ kinds }) => Object.entries(kinds?.named ?? {}))),
  passiveGroups: new Set([...PASSIVE_GROUPS, ...all.flatMap(({ kinds }) => kinds?.passiveGroups ?? [])]),
}));

/** By namespace, for each object there whose controller makes more than its product names: the kinds of which it names all. */
const namedIn = memoize((cluster: Cluster): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const found = new Map<string, (readonly string[])[]>();
  for (const [kind, kinds] of knownKinds(cluster).named)
    for (const namespace of new Set(cluster.ofKind(kind).map(namespaceOf))) push(found, namespace, kinds);
  return found;
});

/** What accounts of pods may create where they have the right to, as `namespace/group/resource`: it may be there. */
const creatable = memoize((cluster: Cluster): ReadonlySet<string> => {
  const used = new Map(cluster.pods.map(({ namespace, serviceAccount }) => [`${namespace}/${serviceAccount}`, namespace]));
  const found = new Set<string>();
  for (const [account, namespace] of used) {
    for (const grant of grantsTo(cluster, namespace, account.slice(namespace.length + 1))) {
      for (const [group, resource] of Object.values(RESOURCES)) {
        // A right in the whole cluster is one to make things everywhere; operators make what is theirs where they are.
        if (mayCreate(grant, group, resource)) found.add(`${grant.namespace ?? namespace}/${group}/${resource}`);
      }
    }
  }
  return found;
});

/** Roles that every cluster has and that may create all that is looked for. */
const ROLES_THAT_CREATE: readonly string[] = ['ClusterRole admin', 'ClusterRole edit'];

function mayCreate({ role, rules }: Grant, group: string, resource: string): boolean {
  if (rules === undefined) return ROLES_THAT_CREATE.includes(role);
  const holds = (rule: unknown, list: string, ...values: readonly string[]) => values.some((value) => listAt(rule, list).includes(value));
  return rules.some(
    (rule) => holds(rule, 'apiGroups', group, '*') && holds(rule, 'resources', resource, '*') && holds(rule, 'verbs', 'create', '*'),
  );
}
