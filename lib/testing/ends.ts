import type { LabCluster } from '../cluster/cluster';
import type { Peer } from '../lab/declarations';
import type { PeerDescription } from '../lab/description';
import { ConfigurationError } from '../manifest/configuration-error';
import { printSelector, selectorOfLabels } from '../manifest/selector';
import type { ConnectionRequest } from '../reach/connection';
import type { ConnectionSource, NamespacedName } from '../reach/endpoints';
import { readSource, readTarget } from '../reach/question';

/**
 * Who opens a connection: a workload (`Deployment`, `Postgres` …) or `Peers`; or as `homelab trace` reads it: `'shop/web'`, the name of a
 * node, `'10.0.0.0/8'`, `'ingress'`, `'prometheus'`, `'api-server'`.
 */
export type From = string | NamespacedName | Peer;

/** Who answers: the same, in text with its port: `'shop/db:5432'`, `'db:5432'` of the namespace of who asks, `'1.1.1.1:53/udp'`. */
export type To = From;

/** Every connection that is meant. @throws ConfigurationError for pods that the lab does not have */
export function connectionsOf(cluster: LabCluster, from: From, to: To, port: number | string | undefined): readonly ConnectionRequest[] {
  return sourcesOf(cluster, from).flatMap((source) =>
    targetsOf(cluster, source, to).map((request) => (port === undefined ? request : { ...request, port })),
  );
}

function sourcesOf(cluster: LabCluster, from: From): readonly ConnectionSource[] {
  if (typeof from === 'string') return [readSource(from)];
  return 'name' in from ? [named(from)] : peersOf(cluster, from.peer);
}

function targetsOf(cluster: LabCluster, from: ConnectionSource, to: To): readonly ConnectionRequest[] {
  if (typeof to === 'string') return [readTarget(from, to)];
  if ('name' in to) return [{ from, to: named(to) }];
  return peersOf(cluster, to.peer).map((target) => {
    if ('name' in target || 'cidr' in target) return { from, to: target };
    if ('platform' in target && target.platform === 'api-server') return { from, to: { platform: target.platform } };
    throw new ConfigurationError(`to: got ${Object.values(target).join()}, expected pods, addresses or the API server`);
  });
}

function named({ namespace, name }: NamespacedName): NamespacedName {
  return { namespace, name };
}

function peersOf(
  cluster: LabCluster,
  peer: PeerDescription,
): readonly (NamespacedName | Exclude<ConnectionSource, { namespace: string }>)[] {
  if (!('namespace' in peer)) return [peer];
  const found = cluster.selectedPods(peer.namespace, selectorOfLabels(peer.labels));
  if (found.length > 0) return found.map(({ namespace, object: { name } }) => ({ namespace, name }));
  const labels = printSelector(selectorOfLabels(peer.labels));
  throw new ConfigurationError(`got pods of namespace ${peer.namespace} with ${labels}, which lab ${cluster.lab.name} does not have`);
}
