import type { Manifest } from '../../manifest/manifest';
import { mapsAt } from '../../manifest/read';
import type { Cluster } from '../cluster';
import type { HttpRoute } from '../http-route';
import type { RouteKind } from '../product';
import { gatewayKind } from './kinds';
import { hostnamesOf, parentsOf } from './parents';

/** Kinds of the Gateway API that route by host: each rule is a route. */
export function gatewayRouteKinds(cluster: Cluster): readonly RouteKind[] {
  return ['HTTPRoute', 'GRPCRoute', 'TLSRoute'].map((kind) => ({
    kind: gatewayKind(kind),
    routesOf: (object, backendsBelow) => {
      const common = commonOf(cluster, object);
      return mapsAt(object, 'spec', 'rules').map((_, i): HttpRoute => {
        const at = `/spec/rules/${i}`;
        return { ...common, at, backends: backendsBelow(at) };
      });
    },
  }));
}

function commonOf(cluster: Cluster, object: Manifest): Pick<HttpRoute, 'object' | 'hosts' | 'hostsAt' | 'tls' | 'standing'> {
  const parents = parentsOf(cluster, object);
  const attached = parents.flatMap((parent) => parent.attached);
  const own = hostnamesOf(object);
  const known = parents.length > 0 && parents.every(({ accepted }) => accepted !== undefined);
  // A route without hosts is for those of its listeners.
  const hosts = own.length > 0 ? own : [...new Set(attached.flatMap(({ hostnames }) => hostnames))];
  const tls = attached.some(({ listener: { protocol } }) => protocol === 'HTTPS' || protocol === 'TLS') || !known;
  const standing = attached.length > 0 ? {} : ({ standing: known ? 'refused' : 'unknown' } as const);
  return { object, hosts, hostsAt: own.length > 0 ? '/spec/hostnames' : '/spec/parentRefs', tls, ...standing };
}
