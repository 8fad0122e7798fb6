import { identityOf, namespaceOf, printIdentity } from '../../../manifest/identity';
import type { Manifest } from '../../../manifest/manifest';
import { at, mapsAt, type ReadMap, textAt } from '../../../manifest/read';
import type { Cluster, LabCluster } from '../../cluster';
import type { GatewayPart } from '../../product-parts';
import { gatewayKind } from '../kinds';
import { type Gateway, gateways, type Listener } from '../listeners';
import { parentsOf } from '../parents';
import { type GatewayMatch, grpcMatch, httpMatch } from './match';

/** A match of a rule of a route at a listener, for one of its hosts. */
export interface AttachedMatch {
  readonly object: Manifest;
  /** JSON pointer of its rule: `/spec/rules/0`. */
  readonly at: string;
  readonly rule: ReadMap;
  readonly match: GatewayMatch;
}

/** A rule of a route of connections. */
export type AttachedStream = Pick<AttachedMatch, 'object' | 'at' | 'rule'>;

/** A listener, and the routes that are attached to it. */
export interface RoutedListener {
  readonly gateway: Manifest;
  readonly listener: Listener;
  /** Matches of HTTPRoutes and GRPCRoutes by host, an empty one for any; the first that takes a request answers. */
  readonly matches: ReadonlyMap<string, readonly AttachedMatch[]>;
  /** Rules of TLSRoutes by host, of TCPRoutes and UDPRoutes for any. */
  readonly streams: ReadonlyMap<string, readonly AttachedStream[]>;
}

interface OpenListener extends RoutedListener {
  readonly matches: Map<string, AttachedMatch[]>;
  readonly streams: Map<string, AttachedStream[]>;
}

/** The listeners of a controller's Gateways that are at the addresses of the lab, and what is attached to them. */
export function routedListeners(cluster: LabCluster, part: GatewayPart<Cluster>): readonly RoutedListener[] {
  if (part.off?.(cluster)) return [];
  const listeners = new Map<Listener, OpenListener>();
  for (const gateway of gateways(cluster).values()) {
    if (gateway.controller?.part !== part || isElsewhere(gateway, cluster)) continue;
    for (const listener of gateway.listeners)
      if (listener.problems.length === 0)
        listeners.set(listener, { gateway: gateway.object, listener, matches: new Map(), streams: new Map() });
  }
  for (const kind of part.routeKinds(cluster)) for (const route of cluster.ofKind(gatewayKind(kind))) attach(cluster, route, listeners);
  for (const { matches, streams } of listeners.values()) {
    for (const all of matches.values()) all.sort(byPrecedence);
    for (const all of streams.values()) all.sort(byName);
  }
  return [...listeners.values()];
}

/** A Gateway that asks for addresses of its own, and none of the lab's. */
function isElsewhere({ object }: Gateway, { lab }: LabCluster): boolean {
  const asked = mapsAt(object, 'spec', 'addresses').flatMap((one) => textAt(one, 'value') ?? []);
  return asked.length > 0 && !asked.some((address) => lab.ingress.addresses.includes(address));
}

function attach(cluster: LabCluster, route: Manifest, listeners: ReadonlyMap<Listener, OpenListener>): void {
  const rules = rulesOf(route);
  for (const { listener, hostnames } of parentsOf(cluster, route).flatMap(({ attached }) => attached)) {
    const routed = listeners.get(listener);
    if (!routed) continue;
    for (const host of hostnames.length > 0 ? hostnames : [''])
      for (const [i, rule] of rules.entries()) {
        const common = { object: route, at: `/spec/rules/${i}`, rule };
        if (route.kind === 'HTTPRoute' || route.kind === 'GRPCRoute')
          for (const match of matchesOf(route, rule)) add(routed.matches, host, { ...common, match });
        else add(routed.streams, host, common);
      }
  }
}

/** An HTTPRoute without rules has one that takes everything, and leads nowhere. */
function rulesOf(route: Manifest): readonly ReadMap[] {
  return route.kind === 'HTTPRoute' && at(route, 'spec', 'rules') === undefined ? [{}] : mapsAt(route, 'spec', 'rules');
}

function matchesOf({ kind }: Manifest, rule: ReadMap): readonly GatewayMatch[] {
  const given = mapsAt(rule, 'matches');
  const matches = given.length === 0 ? [{}] : given;
  return matches.map(kind === 'GRPCRoute' ? grpcMatch : httpMatch);
}

function add<T>(found: Map<string, T[]>, key: string, value: T): void {
  const known = found.get(key);
  if (known) known.push(value);
  else found.set(key, [value]);
}

/** As the specification orders matches of one host. Which of two routes is older manifests don't say: then by name, then by their order in a route. */
function byPrecedence(a: AttachedMatch, b: AttachedMatch): number {
  return compareRank(a, b) || byName(a, b);
}

/** Whether one comes before another by what it matches. */
export function compareRank({ match: { rank: a } }: AttachedMatch, { match: { rank: b } }: AttachedMatch): number {
  for (const [i, own] of a.entries()) {
    const other = b[i] ?? 0;
    if (own !== other) return other - own;
  }
  return 0;
}

function byName({ object: a }: Pick<AttachedMatch, 'object'>, { object: b }: Pick<AttachedMatch, 'object'>): number {
  const [one, other] = [a, b].map((object) => `${namespaceOf(object)}/${object.metadata.name}`);
  return one === other || one === undefined || other === undefined ? 0 : one < other ? -1 : 1;
}

/** A listener in words. */
export function printListener({ listener: { holder, name } }: RoutedListener): string {
  return `listener ${name} of ${printIdentity(identityOf(holder))}`;
}
