import { identityOf, printIdentity } from '../../../manifest/identity';
import type { Manifest } from '../../../manifest/manifest';
import type { Cluster, LabCluster } from '../../cluster';
import { classOfIngress } from '../../ingress-class';
import type { GatewayPart } from '../../product-parts';
import type { RouteFault } from '../../routing/answer';
import { type AttachedMatch, compareRank, printListener, type RoutedListener } from './routed-listeners';

/** What is wrong with routes beside each other, and Ingresses that nobody reads. */
export function faultsOf(cluster: LabCluster, part: GatewayPart<Cluster>, listeners: readonly RoutedListener[]): readonly RouteFault[] {
  const alike = listeners.flatMap((routed) => [...routed.matches].flatMap(([host, all]) => alikeIn(routed, host, all)));
  return [...alike, ...(part.servesIngresses ? [] : unread(cluster))];
}

/** Matches of two routes that are the same: the older one answers. */
function alikeIn(routed: RoutedListener, host: string, all: readonly AttachedMatch[]): readonly RouteFault[] {
  const known = new Map<string, AttachedMatch>();
  return all.flatMap((one): readonly RouteFault[] => {
    const key = JSON.stringify([one.match.rank, one.match.key]);
    const first = known.get(key);
    if (!first) known.set(key, one);
    if (!first || first.object === one.object || compareRank(first, one) !== 0) return [];
    const reason = `${printIdentity(identityOf(first.object))} has the same host and match at ${printListener(routed)}: the older of both answers`;
    return [{ object: one.object, at: one.at, kind: 'left-to-chance', reason, hint: `let only one of them be for ${host || 'any host'}` }];
  });
}

function unread(cluster: LabCluster): readonly RouteFault[] {
  const { className, controller } = cluster.lab.ingress;
  const own = (ingress: Manifest) => (classOfIngress(ingress) ?? className) === className;
  const title = cluster.products.part('ingress', controller)?.title ?? controller;
  return cluster
    .ofKind('networking.k8s.io/Ingress')
    .filter(own)
    .map((object) => ({ object, at: '', kind: 'unused', reason: `${title} serves no Ingresses`, hint: 'write an HTTPRoute' }));
}
