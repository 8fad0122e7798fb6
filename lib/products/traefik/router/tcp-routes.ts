import type { LabCluster } from '../../../cluster/cluster';
import type { Backend } from '../../../cluster/routing/answer';
import { isProblem } from '../../../cluster/routing/backend';
import { namespaceOf } from '../../../manifest/identity';
import type { Manifest } from '../../../manifest/manifest';
import { at, mapsAt, textAt } from '../../../manifest/read';
import { isMap } from '../../../manifest/tree';
import type { Flags } from './flags';
import { syntaxOf } from './ingress-route';
import { entryPointsOf } from './router-options';
import type { RouteTargets } from './services';
import { hostsInUse } from './stream-rule';

/** A route of an IngressRouteTCP, which passes connections on. */
export interface TcpRoute {
  readonly object: Manifest;
  /** JSON pointer of the route. */
  readonly at: string;
  readonly entryPoint: string;
  /** `*` for every connection that is not TLS. */
  readonly hostname: string;
  readonly passthrough: boolean;
  readonly backends: readonly Backend[];
}

/**
 * The routes of IngressRouteTCPs that meet HTTP routes: by TLS those for named hosts, without it those for every connection. What asks
 * for more, an address of the client for example, is left out, and so is what Traefik can't use.
 * @param unused objects with a route that Traefik leaves out
 */
export function tcpRoutes(
  cluster: LabCluster,
  { targets, flags, unused }: { readonly targets: RouteTargets; readonly flags: Flags; readonly unused: ReadonlySet<Manifest> },
): readonly TcpRoute[] {
  const all = Object.keys(cluster.lab.ingress.entryPoints);
  return cluster.ofKind('traefik.io/IngressRouteTCP').flatMap((object) => {
    if (unused.has(object)) return [];
    const tls = at(object, 'spec', 'tls');
    const entryPoints = entryPointsOf(object)?.map(({ name }) => name) ?? all.filter(flags.isDefault);
    return mapsAt(object, 'spec', 'routes').flatMap((route, i) => {
      const hosts = hostsInUse(textAt(route, 'match') ?? '', syntaxOf(textAt(route, 'syntax'), flags));
      const taken = hosts?.filter((host) => (host === '*') === !isMap(tls)) ?? [];
      if (taken.length === 0) return [];
      const [service] = mapsAt(route, 'services');
      const target = targets.one({ ...service, serversTransport: undefined, kind: 'Service' }, namespaceOf(object));
      if (isProblem(target)) return [];
      const { backends } = target;
      const passthrough = at(tls, 'passthrough') === true;
      return entryPoints.flatMap((entryPoint) =>
        taken.map((hostname) => ({ object, at: `/spec/routes/${i}`, entryPoint, hostname, passthrough, backends })),
      );
    });
  });
}
