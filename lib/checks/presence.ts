import type { Cluster } from '../cluster/cluster';
import { namespaceOf } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { at, mapAt, mapsAt, textAt } from '../manifest/read';
import { isMap } from '../manifest/tree';
import { mayBeElsewhere, namespacesElsewhere } from './elsewhere';

/**
 * Whether something that a manifest refers to is there: among the manifests, in what the lab has from elsewhere, or made by
 * Kubernetes itself. `unknown` where nobody can say: its namespace is managed elsewhere, or a Helm chart installs into it.
 */
export type Presence = Manifest | 'elsewhere' | 'unknown' | 'missing';

/** What every cluster has, by kind; `*` stands for any namespace. */
const BUILT_IN: ReadonlySet<string> = new Set([
  'ConfigMap/*/kube-root-ca.crt',
  'Namespace//default',
  'Namespace//kube-node-lease',
  'Namespace//kube-public',
  'Namespace//kube-system',
  'Service/default/kubernetes',
  'Service/kube-system/kube-dns',
  'ServiceAccount/*/default',
  'rbac.authorization.k8s.io/ClusterRole//admin',
  'rbac.authorization.k8s.io/ClusterRole//cluster-admin',
  'rbac.authorization.k8s.io/ClusterRole//edit',
  'rbac.authorization.k8s.io/ClusterRole//view',
  'scheduling.k8s.io/PriorityClass//system-cluster-critical',
  'scheduling.k8s.io/PriorityClass//system-node-critical',
]);

/** Looks for an object. @param kind `Service`, `apps/Deployment` @param namespace left out for kinds of the cluster */
export function presenceOf(cluster: Cluster, kind: string, name: string, namespace = ''): Presence {
  const found = findObject(cluster, kind, name, namespace);
  if (found) return found;
  if (BUILT_IN.has(`${kind}/${namespace}/${name}`) || BUILT_IN.has(`${kind}/*/${name}`)) return 'elsewhere';
  if (kind.startsWith('rbac.') && name.startsWith('system:')) return 'elsewhere';
  const known = externalNames(cluster);
  if (known.has(`${kind}/${namespace}/${name}`) || known.has(`${kind}/*/${name}`)) return 'elsewhere';
  return mayBeElsewhere(cluster, kind, namespace) ? 'unknown' : 'missing';
}

/** A manifest without a namespace is applied to `default`, as far as anybody knows. */
function findObject(cluster: Cluster, kind: string, name: string, namespace: string): Manifest | undefined {
  return cluster.find(kind, name, namespace) ?? (namespace === 'default' ? cluster.find(kind, name) : undefined);
}

/** Keys of a ConfigMap or Secret: undefined where they can't be known. */
export type Keys = ReadonlySet<string> | undefined;

/** Finds a Secret and its keys: written, made by a SealedSecret, Certificate or ExternalSecret, or declared as made outside git. */
export function secretOf(cluster: Cluster, namespace: string, name: string): { readonly presence: Presence; readonly keys: Keys } {
  const written = findObject(cluster, 'Secret', name, namespace);
  if (written)
    return { presence: written, keys: new Set([...Object.keys(mapAt(written, 'data')), ...Object.keys(mapAt(written, 'stringData'))]) };
  const made = madeSecrets(cluster).get(`${namespace}/${name}`);
  if (made !== undefined) return { presence: 'elsewhere', keys: made === 'any' ? undefined : made };
  return { presence: presenceOf(cluster, 'Secret', name, namespace), keys: undefined };
}

/** Keys that a ConfigMap of the manifests has. */
export function configMapKeys(configMap: Manifest): ReadonlySet<string> {
  return new Set([...Object.keys(mapAt(configMap, 'data')), ...Object.keys(mapAt(configMap, 'binaryData'))]);
}

const externalNames = memoize((cluster: Cluster): ReadonlySet<string> => {
  const { lab } = cluster;
  const namespaces = [...namespacesElsewhere(cluster)].map((name) => `Namespace//${name}`);
  const made = [...namespaces, ...spreadNames(cluster)];
  if (lab === undefined) return new Set(made);
  const externals = lab.externals.flatMap((external): string[] => {
    if (external.kind === 'CustomResources') return [];
    if (external.kind === 'Service') return [`Service/${external.namespace}/${external.name}`];
    const group = { Namespace: '', RuntimeClass: 'node.k8s.io/', PriorityClass: 'scheduling.k8s.io/', IngressClass: 'networking.k8s.io/' };
    return [`${group[external.kind]}${external.kind}//${external.name}`];
  });
  const classes = lab.storageClasses.map(({ name }) => `storage.k8s.io/StorageClass//${name}`);
  return new Set([...made, ...externals, ...classes, `networking.k8s.io/IngressClass//${lab.ingress.className}`]);
});

/** Annotations that let cert-manager make the Secrets of an Ingress. */
const ISSUING = ['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer', 'kubernetes.io/tls-acme'];

/** Annotation of the reflector, which copies an object into other namespaces. */
const REFLECTED = 'reflector.v1.k8s.emberstack.com/reflection-auto-enabled';

/** ConfigMaps and Secrets that something puts into many namespaces, as `kind/*` and the name. */
function spreadNames(cluster: Cluster): readonly string[] {
  const reflected = ['ConfigMap', 'Secret'].flatMap((kind) =>
    cluster
      .ofKind(kind)
      .flatMap((one) => (textAt(one, 'metadata', 'annotations', REFLECTED) === 'true' ? [`${kind}/*/${one.metadata.name}`] : [])),
  );
  const bundles = cluster
    .ofKind('trust.cert-manager.io/Bundle')
    .flatMap(({ metadata: { name } }) => [`ConfigMap/*/${name}`, `Secret/*/${name}`]);
  const external = cluster.ofKind('external-secrets.io/ClusterExternalSecret').map((one) => {
    return `Secret/*/${textAt(one, 'spec', 'externalSecretName') ?? one.metadata.name}`;
  });
  return [...reflected, ...bundles, ...external];
}

/** Secrets that something makes, by `namespace/name`, with their keys, or `any` where these can't be known. */
const madeSecrets = memoize((cluster: Cluster): ReadonlyMap<string, ReadonlySet<string> | 'any'> => {
  const { lab } = cluster;
  const made = new Map<string, ReadonlySet<string> | 'any'>();
  for (const need of lab?.outside ?? []) {
    if (need.kind === 'Secret') made.set(`${need.namespace}/${need.name}`, new Set(Object.keys(need.keys)));
  }
  for (const sealed of cluster.ofKind('bitnami.com/SealedSecret')) {
    const name = textAt(sealed, 'spec', 'template', 'metadata', 'name') ?? sealed.metadata.name;
    const keys = [...Object.keys(mapAt(sealed, 'spec', 'encryptedData')), ...Object.keys(mapAt(sealed, 'spec', 'template', 'data'))];
    made.set(`${namespaceOf(sealed)}/${name}`, new Set(keys));
  }
  for (const external of cluster.ofKind('external-secrets.io/ExternalSecret')) {
    const name = textAt(external, 'spec', 'target', 'name') ?? external.metadata.name;
    const open = at(external, 'spec', 'dataFrom') !== undefined || isMap(at(external, 'spec', 'target', 'template'));
    const keys = mapsAt(external, 'spec', 'data').map((item) => textAt(item, 'secretKey') ?? '');
    made.set(`${namespaceOf(external)}/${name}`, open ? 'any' : new Set(keys));
  }
  for (const certificate of cluster.ofKind('cert-manager.io/Certificate')) {
    const name = textAt(certificate, 'spec', 'secretName');
    if (name !== undefined) made.set(`${namespaceOf(certificate)}/${name}`, 'any');
  }
  for (const ingress of cluster.ofKind('networking.k8s.io/Ingress')) {
    const annotations = mapAt(ingress, 'metadata', 'annotations');
    if (!ISSUING.some((key) => key in annotations)) continue;
    for (const tls of mapsAt(ingress, 'spec', 'tls')) {
      const name = textAt(tls, 'secretName');
      if (name !== undefined) made.set(`${namespaceOf(ingress)}/${name}`, new Set(['tls.crt', 'tls.key', 'ca.crt']));
    }
  }
  return made;
});
