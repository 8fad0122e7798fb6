import { identityOf } from '../manifest/identity';
import type { Manifest, ObjectIdentity } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { mapAt } from '../manifest/read';
import { isPlaceholder } from '../manifest/unknown';
import { BUILT_IN_SERVICES } from './built-in-services';
import type { Cluster } from './cluster';
import { externals } from './externals';
import { mayBeFilledIn } from './filled-in';
import { gatewayKind } from './gateway/kinds';
import { madeObjects } from './made-objects';
import type { Keys } from './maker';
import { mayHoldUnmanaged, unmanagedNamespaces } from './unmanaged';
import { makerOfClaim } from './volumes';

/** An object by its name. */
export interface ObjectReference {
  /** `Service`, `apps/Deployment` */
  readonly kind: string;
  /** Name of the object. */
  readonly name: string;
  /** Left out for kinds of the cluster. @default none */
  readonly namespace?: string;
}

/**
 * Whether something that a manifest refers to is there: among the manifests, made by a controller, in what the lab has from elsewhere or
 * every cluster has. `unknown` where it is not known: its namespace is managed elsewhere, or a Helm chart installs into it.
 */
export type Existence =
  | {
      /** It is among the manifests. */
      readonly state: 'written';
      /** The object. */
      readonly manifest: Manifest;
    }
  | {
      /** A controller makes it. */
      readonly state: 'made';
      /** The object that a controller makes it of. */
      readonly by: ObjectIdentity;
      /** Its keys, as far as they are known. */
      readonly keys: Keys;
    }
  | {
      /** The lab has it from elsewhere. */
      readonly state: 'external';
      /** Its keys, as far as they are known. */
      readonly keys: Keys;
    }
  | {
      /** It can't be known. */
      readonly state: 'unknown';
    }
  | {
      /** It is nowhere. */
      readonly state: 'missing';
    };

/** What every cluster has, by kind; `*` stands for any namespace. */
const BUILT_IN: readonly string[] = [
  'ConfigMap/*/kube-root-ca.crt',
  'Namespace//default',
  'Namespace//kube-node-lease',
  'Namespace//kube-public',
  'Namespace//kube-system',
  ...BUILT_IN_SERVICES.map(({ namespace, name }) => `Service/${namespace}/${name}`),
  'ServiceAccount/*/default',
  'rbac.authorization.k8s.io/ClusterRole//admin',
  'rbac.authorization.k8s.io/ClusterRole//cluster-admin',
  'rbac.authorization.k8s.io/ClusterRole//edit',
  'rbac.authorization.k8s.io/ClusterRole//view',
  'scheduling.k8s.io/PriorityClass//system-cluster-critical',
  'scheduling.k8s.io/PriorityClass//system-node-critical',
];

const EXTERNAL: Existence = { state: 'external', keys: undefined };
const UNKNOWN: Existence = { state: 'unknown' };
const MISSING: Existence = { state: 'missing' };

/** Whether an object exists: the one place that decides it, for rules, traces and `verify` alike. */
export function exists(cluster: Cluster, { kind, name, namespace = '' }: ObjectReference): Existence {
  const manifest = cluster.find(kind, name, namespace);
  if (manifest) return { state: 'written', manifest };
  const [exactly, everywhere] = [`${kind}/${namespace}/${name}`, `${kind}/*/${name}`];
  const all = madeObjects(cluster);
  const made = all.get(exactly) ?? all.get(everywhere);
  if (made) return { state: 'made', ...made };
  const set = kind === 'PersistentVolumeClaim' ? makerOfClaim(cluster, name, namespace) : undefined;
  if (set) return { state: 'made', by: identityOf(set), keys: undefined };
  if (kind.startsWith('rbac.') && name.startsWith('system:')) return EXTERNAL;
  const known = externalObjects(cluster);
  const external = known.get(exactly) ?? known.get(everywhere);
  if (external) return external;
  return mayBeFilledIn(cluster, kind, name, namespace) || mayHoldUnmanaged(cluster, kind, namespace) ? UNKNOWN : MISSING;
}

/**
 * The keys that a ConfigMap or Secret has; undefined where they are not known: one of them is filled in later, or a Secret has none in git, which
 * something else fills.
 */
export function keysOf(existence: Existence): Keys {
  if (existence.state === 'made' || existence.state === 'external') return existence.keys;
  if (existence.state !== 'written') return undefined;
  const keys = keysOfManifest(existence.manifest);
  return keys?.size === 0 && existence.manifest.kind === 'Secret' ? undefined : keys;
}

const keysOfManifest = memoize((manifest: Manifest): Keys => {
  const fields = ['data', manifest.kind === 'Secret' ? 'stringData' : 'binaryData'];
  const keys = fields.flatMap((field) => Object.keys(mapAt(manifest, field)));
  return keys.some(isPlaceholder) ? undefined : new Set(keys);
});

/** What the lab has from elsewhere, and every cluster has, by `kind/namespace/name`. */
const externalObjects = memoize((cluster: Cluster): ReadonlyMap<string, Existence> => {
  const { lab } = cluster;
  const found = new Map<string, Existence>();
  for (const key of BUILT_IN) found.set(key, EXTERNAL);
  for (const name of unmanagedNamespaces(cluster)) found.set(`Namespace//${name}`, EXTERNAL);
  for (const need of lab?.outside ?? []) {
    if (need.kind === 'Secret')
      found.set(`Secret/${need.namespace}/${need.name}`, { state: 'external', keys: new Set(Object.keys(need.keys)) });
  }
  for (const external of externals(cluster)) {
    if (external.kind === 'CustomResources') continue;
    if (external.kind === 'Service') found.set(`Service/${external.namespace}/${external.name}`, EXTERNAL);
    else found.set(`${GROUPS[external.kind]}${external.kind}//${external.name}`, EXTERNAL);
  }
  for (const { name } of lab?.storageClasses ?? []) found.set(`storage.k8s.io/StorageClass//${name}`, EXTERNAL);
  if (lab) found.set(`networking.k8s.io/IngressClass//${lab.ingress.className}`, EXTERNAL);
  for (const { gateway } of cluster.products.all) {
    for (const name of gateway?.classes?.(cluster) ?? []) found.set(`${gatewayKind('GatewayClass')}//${name}`, EXTERNAL);
    for (const { metadata } of gateway?.gateways?.(cluster) ?? [])
      found.set(`${gatewayKind('Gateway')}/${metadata.namespace}/${metadata.name}`, EXTERNAL);
  }
  return found;
});

/** API groups of the kinds that a lab has from elsewhere by name. */
const GROUPS = {
  Namespace: '',
  RuntimeClass: 'node.k8s.io/',
  PriorityClass: 'scheduling.k8s.io/',
  IngressClass: 'networking.k8s.io/',
} as const;
