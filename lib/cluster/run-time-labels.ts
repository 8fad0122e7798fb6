import { kindKey } from '../manifest/identity';
import { memoize } from '../manifest/memoize';
import { entryOf, listAt } from '../manifest/read';
import { type Selector, selectorOfLabels, selects } from '../manifest/selector';
import type { Cluster } from './cluster';
import type { Pods } from './pods';
import { type Grant, grantsTo } from './rights';

/** Labels that the controllers of Kubernetes put on the pods of a kind, and the values that they may have there. */
const OF_CONTROLLERS: Readonly<Record<string, Readonly<Record<string, (value: string, name: string) => boolean>>>> = {
  'apps/StatefulSet': {
    'statefulset.kubernetes.io/pod-name': (value, name) => value.startsWith(`${name}-`) && /^\d+$/.test(value.slice(name.length + 1)),
    'apps.kubernetes.io/pod-index': (value) => /^\d+$/.test(value),
    'controller-revision-hash': () => true,
  },
  'apps/DaemonSet': { 'controller-revision-hash': () => true, 'pod-template-generation': () => true },
  'apps/Deployment': { 'pod-template-hash': () => true },
  'batch/Job': {
    'job-name': (value, name) => value === name,
    'batch.kubernetes.io/job-name': (value, name) => value === name,
    'batch.kubernetes.io/job-completion-index': (value) => /^\d+$/.test(value),
    'controller-uid': () => true,
    'batch.kubernetes.io/controller-uid': () => true,
  },
};

/**
 * Pods that a selector does not select as they are written, but may once they run: by labels of their controllers, labels that a program is known to
 * put on its own pods, or any that they lack where a program of the namespace has the right to write labels of pods.
 */
export function podsLabelledLater(cluster: Cluster, namespace: string, selector: Selector): readonly Pods[] {
  const keys = Object.keys(selector.labels);
  const labellers = labellersByNamespace(cluster).get(namespace) ?? [];
  const candidates = new Set(labellers);
  const mayBeOthers = labellers.length > 0 || keys.some((key) => MADE_KEYS.has(key) || ownLabels(cluster).has(key));
  if (!mayBeOthers) return [];
  for (const key of keys) {
    const one = selectorOfLabels({ [key]: selector.labels[key] ?? '' });
    for (const pods of cluster.selectedPods(namespace, one)) candidates.add(pods);
  }
  // A label of a controller alone: of a namespace's pods only those of that one can be meant.
  if (candidates.size === 0) for (const pods of cluster.podsIn(namespace)) candidates.add(pods);
  return [...candidates].filter((pods) => mayBeSelected(cluster, pods, selector, labellers.length > 0));
}

function mayBeSelected(cluster: Cluster, pods: Pods, { labels, requirements }: Selector, isLabelled: boolean): boolean {
  const later = { ...pods.labels };
  for (const [key, value] of Object.entries(labels)) {
    if (pods.labels[key] === value) continue;
    const isLacking = entryOf(pods.labels, key) === undefined;
    if (!ownLabels(cluster).has(key) && !(isLacking && (isLabelled || ofController(pods, key, value)))) return false;
    later[key] = value;
  }
  return selects({ labels, requirements }, later);
}

function ofController({ object }: Pods, key: string, value: string): boolean {
  return entryOf(OF_CONTROLLERS[kindKey(object)] ?? {}, key)?.(value, object.name) === true;
}

const MADE_KEYS: ReadonlySet<string> = new Set(Object.values(OF_CONTROLLERS).flatMap((labels) => Object.keys(labels)));

/** Keys that products say their programs put on their own pods. */
const ownLabels = memoize(({ products }: Cluster): ReadonlySet<string> => new Set(products.all.flatMap((one) => one.ownPodLabels ?? [])));

/** Pods whose account may write labels of pods, by the namespaces where: a right in the whole cluster counts where they are. */
const labellersByNamespace = memoize((cluster: Cluster): ReadonlyMap<string, readonly Pods[]> => {
  const found = new Map<string, Set<Pods>>();
  const spaces = new Map<string, readonly string[]>();
  for (const pods of cluster.pods) {
    const account = `${pods.namespace}/${pods.serviceAccount}`;
    const where = spaces.get(account) ?? namespacesOf(cluster, pods);
    spaces.set(account, where);
    for (const namespace of where) found.set(namespace, (found.get(namespace) ?? new Set()).add(pods));
  }
  return new Map([...found].map(([namespace, pods]) => [namespace, [...pods]]));
});

function namespacesOf(cluster: Cluster, { namespace, serviceAccount }: Pods): readonly string[] {
  return grantsTo(cluster, namespace, serviceAccount).flatMap((grant) => (mayLabel(grant) ? [grant.namespace ?? namespace] : []));
}

/** Roles that every cluster has, and that may not. */
const ROLES_THAT_READ = /^ClusterRole (?:view$|system:)/;

/** A role that is not among the manifests may have any right. */
function mayLabel({ role, rules }: Grant): boolean {
  if (rules === undefined) return !ROLES_THAT_READ.test(role);
  const holds = (rule: unknown, list: string, ...values: readonly string[]) => values.some((value) => listAt(rule, list).includes(value));
  return rules.some(
    (rule) => holds(rule, 'apiGroups', '', '*') && holds(rule, 'resources', 'pods', '*') && holds(rule, 'verbs', 'patch', 'update', '*'),
  );
}
