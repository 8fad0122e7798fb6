import type { Product } from '../../cluster/cluster';
import { kindKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { isMap, type JsonMap } from '../../manifest/tree';
import { PRODUCTS } from '../../products/catalogue';
import { CliError } from '../cli-error';
import { type Api, METADATA_LIST } from '../verify/api';
import { type Connected, connect, PATIENCE_MS, within } from '../verify/connect';
import { discover, pathOf, type Resource, rightOf } from '../verify/discovery';
import { inParallel } from '../verify/in-parallel';
import type { ClusterChoice } from '../verify/kubeconfig/kubeconfig';
import { listAll } from '../verify/listing';
import { unseen } from '../verify/unseen';
import type { Dumped } from './dumps';

/** What is asked for; no Secret is. */
const KINDS: readonly string[] = [
  'Node',
  'Service',
  'Namespace',
  'apps/DaemonSet',
  'apps/Deployment',
  'networking.k8s.io/IngressClass',
  'networking.k8s.io/ServiceCIDR',
  'storage.k8s.io/StorageClass',
  'node.k8s.io/RuntimeClass',
  'scheduling.k8s.io/PriorityClass',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'monitoring.coreos.com/Prometheus',
  'gateway.networking.k8s.io/GatewayClass',
  'gateway.networking.k8s.io/Gateway',
];
/** Of which only the name is of use, and the rest is long. */
const BY_NAME: readonly string[] = ['Namespace', 'apiextensions.k8s.io/CustomResourceDefinition', 'scheduling.k8s.io/PriorityClass'];

/** Where the cluster is, and how long it may take. */
export interface ClusterOptions extends ClusterChoice {
  /** Seconds. */
  readonly timeout: number;
}

/** A cluster that was read. */
export interface ReadCluster extends Dumped {
  readonly version: string;
  readonly name: string;
}

/** Reads a cluster by the client of `homelab verify`: nothing but reads. @throws CliError if it can't be reached, or does not answer in time */
export async function readCluster({ timeout, ...target }: ClusterOptions, products: readonly Product[] = []): Promise<ReadCluster> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), timeout * 1000);
  try {
    const connected = await connect(target, Math.min(PATIENCE_MS, timeout * 1000));
    return await within(giveUp.signal, readConnected(connected, products), () => {
      const { server } = connected.cluster;
      return new CliError(`the cluster at ${server} did not answer everything within ${timeout} seconds; --timeout allows more`);
    }).finally(connected.close);
  } finally {
    clearTimeout(timer);
  }
}

/** Reads a cluster that answered. */
export async function readConnected(
  { api, cluster }: Pick<Connected, 'api' | 'cluster'>,
  products: readonly Product[] = [],
): Promise<ReadCluster> {
  const served = await discover(api);
  const wanted = new Set([...KINDS, ...[...PRODUCTS, ...products].flatMap(({ loadBalancer }) => loadBalancer?.shownBy ?? [])]);
  const first = new Map<string, Resource>();
  for (const resource of served.resources) {
    const key = kindKey(resource);
    if (wanted.has(key) && resource.verbs.includes('list') && !first.has(key)) first.set(key, resource);
  }
  const lists = await inParallel([...first.values()], (resource) => listed(api, resource));
  return {
    version: cluster.kubernetes,
    name: cluster.context,
    manifests: lists.flatMap(({ manifests }) => manifests),
    notes: lists.flatMap(({ notes }) => notes),
  };
}

async function listed(api: Api, resource: Resource): Promise<Dumped> {
  const manifests: Manifest[] = [];
  const right = rightOf(resource);
  const accept = BY_NAME.includes(kindKey(resource)) ? { accept: METADATA_LIST } : {};
  const refused = await listAll(api, { path: pathOf(resource), right, ...accept }, (object) => {
    manifests.push(...manifestOf(object, resource));
  });
  if (refused === undefined) return { manifests, notes: [] };
  return { manifests: [], notes: [`cluster: ${unseen(refused, right, undefined).why} ${right}: what they show is not known`] };
}

/** Items of a list do not say what they are. */
function manifestOf({ metadata, ...rest }: JsonMap, { apiVersion, kind }: Resource): readonly Manifest[] {
  if (!isMap(metadata) || typeof metadata.name !== 'string') return [];
  return [{ ...rest, apiVersion, kind, metadata: { ...metadata, name: metadata.name } }];
}
