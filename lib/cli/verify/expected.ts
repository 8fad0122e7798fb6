import type { Cluster, Product } from '../../cluster/cluster';
import { exists } from '../../cluster/existence';
import { claimTemplatesOf } from '../../cluster/volumes';
import type { LabDescription } from '../../lab/description';
import { groupOf, kindKey } from '../../manifest/identity';
import type { Manifest, ObjectIdentity } from '../../manifest/manifest';
import { isMap } from '../../manifest/tree';
import { clusterOf } from '../../products/cluster-of';
import { maps } from './discovery';

/** An object of the cluster without its contents. */
export interface LiveObject extends ObjectIdentity {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** Another object made it, and looks after it. */
  readonly owned: boolean;
}

/** What may be in the lab's namespaces without being in dist. */
export interface Expected {
  /** What dist has and the description says exists. */
  readonly cluster: Cluster;
  /** Helm releases of the lab, by name: Applications of charts and HelmCharts. */
  readonly releases: ReadonlySet<string>;
  readonly runTimePods: LabDescription['runTimePods'];
  /** What the names of the claims that StatefulSets make begin with, before the pod's number: `data-postgres-`, by namespace. */
  readonly claims: readonly { readonly namespace: string; readonly prefix: string }[];
}

/** What controllers keep in step with other objects. */
const BOOKKEEPING = new Set([
  '/Event',
  'events.k8s.io/Event',
  '/Endpoints',
  'discovery.k8s.io/EndpointSlice',
  'coordination.k8s.io/Lease',
  'coordination.k8s.io/LeaseCandidate',
  'apps/ControllerRevision',
  'storage.k8s.io/CSIStorageCapacity',
]);
/** Namespaces that belong to the cluster: only what the lab emits is looked at there. */
const SYSTEM = new Set(['default', 'kube-system', 'kube-public', 'kube-node-lease']);

/** Whether objects of the kind are worth listing: metrics are not objects, and the rest is never written by hand. */
export function isWorthListing({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): boolean {
  const group = groupOf(apiVersion);
  return !BOOKKEEPING.has(`${group}/${kind}`) && group !== 'metrics.k8s.io' && !group.endsWith('.metrics.k8s.io');
}

/** The namespaces that are the lab's own. Argo CD's and those from elsewhere it shares with others. */
export function ownNamespaces(lab: LabDescription, manifests: readonly Manifest[]): readonly string[] {
  const emitted = manifests
    .filter(({ kind, apiVersion }) => kind === 'Namespace' && apiVersion === 'v1')
    .map(({ metadata }) => metadata.name);
  const shared = new Set(lab.externals.flatMap((external) => (external.kind === 'Namespace' ? [external.name] : [])));
  if (lab.gitops?.namespace !== undefined) shared.add(lab.gitops.namespace);
  const all = new Set([...lab.apps.map(({ namespace }) => namespace), ...emitted]);
  return [...all].filter((name) => !SYSTEM.has(name) && !shared.has(name)).sort();
}

/** What the lab's files and description say may be there. @param products besides the built-in ones */
export function expectedOf(lab: LabDescription, manifests: readonly Manifest[], products?: readonly Product[]): Expected {
  return {
    cluster: clusterOf(manifests, lab, { products }),
    releases: new Set(manifests.flatMap(releasesOf)),
    runTimePods: lab.runTimePods,
    claims: manifests.flatMap(claimsOf),
  };
}

function releasesOf({ apiVersion, kind, metadata, spec }: Manifest): readonly string[] {
  const group = groupOf(apiVersion);
  if (group === 'helm.cattle.io' && kind === 'HelmChart') return [metadata.name];
  if (group !== 'argoproj.io' || kind !== 'Application' || !isMap(spec)) return [];
  const sources = [...(isMap(spec.source) ? [spec.source] : []), ...maps(spec.sources)].filter(({ chart }) => typeof chart === 'string');
  const names = sources.flatMap(({ helm }) => (isMap(helm) && typeof helm.releaseName === 'string' ? [helm.releaseName] : []));
  return sources.length > 0 ? [metadata.name, ...names] : [];
}

function claimsOf(manifest: Manifest): Expected['claims'] {
  const { kind, metadata } = manifest;
  if (kind !== 'StatefulSet') return [];
  return claimTemplatesOf(manifest).map((template) => ({ namespace: metadata.namespace ?? '', prefix: `${template}-${metadata.name}-` }));
}

/** Whether an object of the lab's namespaces is neither in dist nor there because of something that is. */
export function isExtra(object: LiveObject, expected: Expected): boolean {
  if (object.owned || !isWorthListing(object)) return false;
  const { state } = exists(expected.cluster, { kind: kindKey(object), name: object.name, namespace: object.namespace ?? '' });
  if (state === 'written' || state === 'made' || state === 'external') return false;
  return !isOfRelease(object, expected.releases) && !isOfController(object) && !isRunTime(object, expected);
}

/** Argo CD, Helm and K3s's Helm controller each leave a mark on what a chart made. */
function isOfRelease({ labels, annotations }: LiveObject, releases: ReadonlySet<string>): boolean {
  const helmSecret = labels.owner === 'helm' ? labels.name : undefined;
  const tracked = annotations['argocd.argoproj.io/tracking-id']?.split(':', 1)[0]?.replace(/^.*_/, '');
  const byHelm = labels['app.kubernetes.io/managed-by'] === 'Helm' ? labels['app.kubernetes.io/instance'] : undefined;
  const marks = [
    tracked,
    byHelm,
    helmSecret,
    annotations['meta.helm.sh/release-name'],
    labels['helmcharts.helm.cattle.io/chart'],
    annotations['objectset.rio.cattle.io/owner-gvk']?.includes('Kind=HelmChart')
      ? annotations['objectset.rio.cattle.io/owner-name']
      : undefined,
  ];
  return marks.some((mark) => mark !== undefined && releases.has(mark));
}

/** cert-manager keeps certificates in Secrets that have no owner. */
function isOfController({ kind, annotations }: LiveObject): boolean {
  return kind === 'Secret' && annotations['cert-manager.io/certificate-name'] !== undefined;
}

/** No pattern: manifests may hold any name. */
function isNumbered(name: string, prefix: string): boolean {
  return name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length));
}

function isRunTime({ kind, namespace, name, labels }: LiveObject, { runTimePods, claims }: Expected): boolean {
  if (kind === 'PersistentVolumeClaim') return claims.some((claim) => claim.namespace === namespace && isNumbered(name, claim.prefix));
  if (kind !== 'Pod') return false;
  return runTimePods.some(
    (pods) => pods.namespace === namespace && Object.entries(pods.labels).every(([key, value]) => labels[key] === value),
  );
}
