/**
 * What becomes of a connection, written line by line from the specification of the Gateway API 1.6, with nothing of the model: it looks at
 * every object for every question.
 */
import type { Manifest } from '../../../manifest/manifest';

/** A listener, a route and so on, as they are generated: all fields are there, or none. */
export interface NaiveListener {
  readonly name: string;
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP' | 'TLS';
  readonly hostname?: string;
  /** Of allowedRoutes: namespaces, and a kind. */
  readonly from?: 'Same' | 'All';
  readonly kind?: string;
}
export interface NaiveGateway {
  readonly namespace: string;
  readonly name: string;
  readonly listeners: readonly NaiveListener[];
}
export interface NaiveRoute {
  readonly kind: 'TCPRoute' | 'UDPRoute' | 'TLSRoute';
  readonly namespace: string;
  readonly name: string;
  readonly parents: readonly {
    readonly namespace?: string;
    readonly name: string;
    readonly sectionName?: string;
    readonly port?: number;
  }[];
  readonly hostnames: readonly string[];
  readonly backends: readonly { readonly namespace?: string; readonly name: string; readonly weight: number }[];
}
/** Routes of a kind and namespace may refer to Services of another namespace. */
export interface NaiveGrant {
  readonly namespace: string;
  readonly kind: string;
  readonly from: string;
  readonly service?: string;
}
export interface NaiveWorld {
  readonly gateways: readonly NaiveGateway[];
  readonly routes: readonly NaiveRoute[];
  readonly grants: readonly NaiveGrant[];
  /** `namespace/name` of Services with port 80. */
  readonly services: readonly string[];
}

/** Where a connection goes: Services with their share, sorted; `nobody` listens, `no route` is for it, or an `error`. */
export function naiveAnswer(world: NaiveWorld, port: number, protocol: 'TCP' | 'UDP' | 'TLS', host: string): string {
  // "Listeners that share a port and protocol are told apart by their hostname: the most specific match."
  let best: { readonly gateway: NaiveGateway; readonly listener: NaiveListener } | undefined;
  for (const gateway of world.gateways)
    for (const listener of gateway.listeners) {
      if (listener.port !== port || listener.protocol !== protocol) continue;
      if (listener.hostname !== undefined && !matches(listener.hostname, host)) continue;
      if (!best || moreSpecific(listener.hostname, best.listener.hostname)) best = { gateway, listener };
    }
  const anyAtPort = world.gateways.some((one) => one.listeners.some((l) => l.port === port && l.protocol === protocol));
  if (!best) return anyAtPort ? 'no route' : 'nobody';
  const { gateway, listener } = best;
  // Of the routes attached there: the most specific hostname, then the first by namespace and name, age being equal.
  let winner: { readonly route: NaiveRoute; readonly hostname: string | undefined } | undefined;
  for (const route of world.routes) {
    if (!isAttached(route, gateway, listener)) continue;
    for (const hostname of hostnamesAt(route, listener)) {
      if (hostname !== undefined && !matches(hostname, host)) continue;
      const isBetter =
        !winner ||
        moreSpecific(hostname, winner.hostname) ||
        (!moreSpecific(winner.hostname, hostname) && `${route.namespace}/${route.name}` < `${winner.route.namespace}/${winner.route.name}`);
      if (isBetter) winner = { route, hostname };
    }
  }
  if (!winner) return 'no route';
  const { route } = winner;
  const total = route.backends.reduce((sum, { weight }) => sum + weight, 0);
  const good = route.backends.filter(({ weight, namespace = route.namespace, name }) => {
    if (weight === 0 || !world.services.includes(`${namespace}/${name}`)) return false;
    return namespace === route.namespace || world.grants.some((grant) => permits(grant, route, namespace, name));
  });
  if (good.length === 0) return 'error';
  const shares = good.map(({ namespace = route.namespace, name, weight }) => `${namespace}/${name} ${(weight / total).toFixed(3)}`);
  return shares.sort().join(', ');
}

/** "A Listener's kind, namespaces, the route's sectionName and port, and an intersection of hostnames." */
function isAttached(route: NaiveRoute, gateway: NaiveGateway, listener: NaiveListener): boolean {
  if (route.kind !== `${listener.protocol}Route`) return false;
  if (listener.kind !== undefined && listener.kind !== route.kind) return false;
  if ((listener.from ?? 'Same') === 'Same' && route.namespace !== gateway.namespace) return false;
  const isMeant = route.parents.some(
    (parent) =>
      parent.name === gateway.name &&
      (parent.namespace ?? route.namespace) === gateway.namespace &&
      (parent.sectionName === undefined || parent.sectionName === listener.name) &&
      (parent.port === undefined || parent.port === listener.port),
  );
  return isMeant && hostnamesAt(route, listener).length > 0;
}

function hostnamesAt({ kind, hostnames }: NaiveRoute, { hostname }: NaiveListener): readonly (string | undefined)[] {
  if (kind !== 'TLSRoute') return [undefined];
  if (hostnames.length === 0) return [hostname];
  if (hostname === undefined) return hostnames;
  return hostnames.flatMap((one) => {
    if (one === hostname || matches(hostname, one)) return [one];
    return matches(one, hostname) ? [hostname] : [];
  });
}

/** "A wildcard label must be the first, and stands for one or more labels." */
function matches(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  return host.endsWith(pattern.slice(1)) && host.length > pattern.length - 1;
}

function moreSpecific(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return a !== undefined && b === undefined;
  if (a.startsWith('*') !== b.startsWith('*')) return b.startsWith('*');
  return a.length > b.length;
}

function permits(grant: NaiveGrant, route: NaiveRoute, namespace: string, service: string): boolean {
  return (
    grant.namespace === namespace &&
    grant.kind === route.kind &&
    grant.from === route.namespace &&
    (grant.service === undefined || grant.service === service)
  );
}

const GROUP = 'gateway.networking.k8s.io';

/** The objects of a world. @param className of its Gateways */
export function manifestsOf({ gateways, routes, grants, services }: NaiveWorld, className: string): readonly Manifest[] {
  const made = (version: string, kind: string, namespace: string, name: string, spec: object): Manifest => ({
    apiVersion: version,
    kind,
    metadata: { name, namespace },
    spec,
  });
  return [
    ...gateways.map(({ namespace, name, listeners }) =>
      made(`${GROUP}/v1`, 'Gateway', namespace, name, {
        gatewayClassName: className,
        listeners: listeners.map(({ from, kind, ...listener }) => ({
          ...listener,
          ...(listener.protocol === 'TLS' ? { tls: { mode: 'Passthrough' } } : {}),
          ...(from === undefined && kind === undefined
            ? {}
            : { allowedRoutes: { ...(from ? { namespaces: { from } } : {}), ...(kind ? { kinds: [{ kind }] } : {}) } }),
        })),
      }),
    ),
    ...routes.map(({ kind, namespace, name, parents, hostnames, backends }) =>
      made(`${GROUP}/v1`, kind, namespace, name, {
        parentRefs: parents,
        ...(hostnames.length > 0 ? { hostnames } : {}),
        rules: [{ backendRefs: backends.map((one) => ({ ...one, port: 80 })) }],
      }),
    ),
    ...grants.map(({ namespace, kind, from, service }, i) =>
      made(`${GROUP}/v1`, 'ReferenceGrant', namespace, `grant-${i}`, {
        from: [{ group: GROUP, kind, namespace: from }],
        to: [{ group: '', kind: 'Service', ...(service ? { name: service } : {}) }],
      }),
    ),
    ...services.flatMap((one) => {
      const [namespace = '', name = ''] = one.split('/');
      const ports = ['TCP', 'UDP'].map((protocol) => ({ name: protocol.toLowerCase(), port: 80, targetPort: 80, protocol }));
      const containers = [{ name: 'main', image: 'example.com/main:1', ports: [{ containerPort: 80 }] }];
      return [
        made('v1', 'Service', namespace, name, { selector: { app: name }, ports }),
        { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace, labels: { app: name } }, spec: { containers } },
      ];
    }),
  ];
}
