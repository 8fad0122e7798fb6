import { kindKey } from '../manifest/identity';
import { memoize } from '../manifest/memoize';
import { entryOf, listAt } from '../manifest/read';
import { type Selector, selectorOfLabels, selects } from '../manifest/selector';
import { push } from './by-label';
import type { Cluster } from './cluster';
import type { Pods } from './pods';
import { type Grant, grantsTo } from './rights';

/** The name of the object whose pods have a value of a label; undefined if no object gives them that value. */
type NameOf = (value: string) => string | typeof ANY | undefined;

/** Each object of the kind may give its pods such a value. */
const ANY = Symbol('any');

const anyValue: NameOf = () => ANY;
const anyNumber: NameOf = (value) => (/^\d+$/.test(value) ? ANY : undefined);
const itsName: NameOf = (value) => value;

/** Labels that the controllers of Kubernetes put on the pods of a kind, and whose pods have a value there. */
const OF_CONTROLLERS: Readonly<Record<string, Readonly<Record<string, NameOf>>>> = {
  'apps/StatefulSet': {
    'statefulset.kubernetes.io/pod-name': (value) => /^(.+)-\d+$/.exec(value)?.[1],
    'apps.kubernetes.io/pod-index': anyNumber,
    'controller-revision-hash': anyValue,
  },
  'apps/DaemonSet': { 'controller-revision-hash': anyValue, 'pod-template-generation': anyValue },
  'apps/Deployment': { 'pod-template-hash': anyValue },
  'batch/Job': {
    'job-name': itsName,
    'batch.kubernetes.io/job-name': itsName,
    'batch.kubernetes.io/job-completion-index': anyNumber,
    'controller-uid': anyValue,
    'batch.kubernetes.io/controller-uid': anyValue,
  },
};

/**
 * Pods that a selector does not select as they are written, but may once they run: by labels of their controllers, labels that a program is known to
 * put on its own pods, or any that they lack where a program of the namespace has the right to write labels of pods.
 */
export function podsLabelledLater(cluster: Cluster, namespace: string, selector: Selector): readonly Pods[] {
  const keys = Object.keys(selector.labels);
  const own = ownLabels(cluster);
  const labellers = labellersByNamespace(cluster).get(namespace) ?? NO_PODS;
  const isLabelled = labellers.length > 0;
  if (!isLabelled && !keys.some((key) => MADE_KEYS.has(key) || own.has(key))) return [];
  const fixed = keys.find((key) => !own.has(key));
  const candidates = new Set(fixed === undefined ? labellers : lacking(labellers)(fixed));
  for (const key of keys) {
    const one = selectorOfLabels({ [key]: selector.labels[key] ?? '' });
    for (const pods of cluster.selectedPods(namespace, one)) candidates.add(pods);
  }
  if (candidates.size === 0 && !isLabelled) {
    // No pod has any of the labels: one that no program puts on all of its pods has to be of a controller.
    const made =
      fixed === undefined ? cluster.podsIn(namespace) : podsOfControllers(cluster, namespace, fixed, selector.labels[fixed] ?? '');
    for (const pods of made) candidates.add(pods);
  }
  return [...candidates].filter((pods) => mayBeSelected(cluster, pods, selector, isLabelled));
}

const NO_PODS: readonly Pods[] = [];

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
  const name = entryOf(OF_CONTROLLERS[kindKey(object)] ?? {}, key)?.(value);
  return name === ANY || name === object.name;
}

/** Pods on which controllers put a label with that value. */
function podsOfControllers(cluster: Cluster, namespace: string, key: string, value: string): readonly Pods[] {
  return Object.entries(OF_CONTROLLERS).flatMap(([kind, labels]) => {
    const name = entryOf(labels, key)?.(value);
    if (name === undefined) return [];
    const place = `${namespace}/${kind}`;
    return podsByController(cluster).get(name === ANY ? place : `${place}/${name}`) ?? [];
  });
}

/** Pods of controllers by `namespace/kind` and by `namespace/kind/name`. */
const podsByController = memoize((cluster: Cluster): ReadonlyMap<string, readonly Pods[]> => {
  const found = new Map<string, Pods[]>();
  for (const pods of cluster.pods) {
    const kind = kindKey(pods.object);
    if (entryOf(OF_CONTROLLERS, kind) === undefined) continue;
    push(found, `${pods.namespace}/${kind}`, pods);
    push(found, `${pods.namespace}/${kind}/${pods.object.name}`, pods);
  }
  return found;
});

const MADE_KEYS: ReadonlySet<string> = new Set(Object.values(OF_CONTROLLERS).flatMap((labels) => Object.keys(labels)));

/** Keys that products say their programs put on their own pods. */
const ownLabels = memoize(({ products }: Cluster): ReadonlySet<string> => new Set(products.all.flatMap((one) => one.ownPodLabels ?? [])));

/** Of pods those that lack a label. */
const lacking = memoize((all: readonly Pods[]) =>
  memoize((key: string): readonly Pods[] => all.filter(({ labels }) => !Object.hasOwn(labels, key))),
);

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
