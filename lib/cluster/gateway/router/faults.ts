import { identityOf, printIdentity } from '../../../manifest/identity';
import type { Manifest } from '../../../manifest/manifest';
import type { Cluster, LabCluster } from '../../cluster';
import { classOfIngress } from '../../ingress-class';
import type { GatewayPart } from '../../product-parts';
import type { RouteFault } from '../../routing/answer';
import { type AttachedMatch, type AttachedStream, compareRank, printListener, type RoutedListener } from './routed-listeners';

/** What is wrong with routes beside each other, and Ingresses that no controller reads. */
export function faultsOf(cluster: LabCluster, part: GatewayPart<Cluster>, listeners: readonly RoutedListener[]): readonly RouteFault[] {
  const alike = listeners.flatMap((routed) => [
    ...[...routed.matches].flatMap(([host, all]) => alikeIn(routed, host, all)),
    ...[...routed.streams].flatMap(([host, all]) => streamsAlike(routed, host, all)),
  ]);
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

/** Routes of connections of one host, or none: only the oldest has them. */
function streamsAlike(routed: RoutedListener, host: string, [first, ...others]: readonly AttachedStream[]): readonly RouteFault[] {
  return others.flatMap(({ object, at }): readonly RouteFault[] => {
    if (!first || object === first.object) return [];
    const what = host === '' ? 'is attached' : `is for ${host}`;
    const reason = `${printIdentity(identityOf(first.object))} ${what} as well at ${printListener(routed)}: the older of both answers`;
    return [{ object, at, kind: 'left-to-chance', reason, hint: 'let only one of them be attached there' }];
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
