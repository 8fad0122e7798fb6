import type { Cluster } from '../../../cluster/cluster';
import type { RouteFault } from '../../../cluster/routing/answer';
import type { Manifest } from '../../../manifest/manifest';
import { memoize } from '../../../manifest/memoize';
import { mapAt, textAt } from '../../../manifest/read';
import { chartValues } from '../../chart-values';
import { argumentsOf } from './flags';
import { entryPointsOf } from './router-options';

/** Which of Traefik's kinds are for datagrams. */
const OF_UDP = 'IngressRouteUDP';

/** Entry points that every Traefik has. */
const OWN = ['web', 'websecure', 'traefik', 'metrics'].map((name) => [name, 'TCP'] as const);

/** The protocol of entry points, where the values of Traefik's chart say it, or say nothing and mean TCP. Of others it is not known. */
const protocols = memoize((cluster: Cluster): ReadonlyMap<string, string> => {
  const sources = chartValues(cluster, 'traefik');
  const found = new Map<string, string>(OWN);
  for (const source of sources) {
    const ports = mapAt(source, 'ports');
    for (const name of Object.keys(ports)) found.set(name, textAt(ports, name, 'protocol')?.toUpperCase() ?? found.get(name) ?? 'TCP');
  }
  for (const [argument, value] of argumentsOf(sources)) {
    const name = /^entrypoints\.([^.]+)\.address$/.exec(argument)?.[1];
    if (name !== undefined) found.set(name, /\/udp$/i.test(value) ? 'UDP' : 'TCP');
  }
  return found;
});

/** Entry points that a route names and that are for another protocol: Traefik does not find them among its own. */
export function protocolFaults(cluster: Cluster, route: Manifest): readonly RouteFault[] {
  const wanted = route.kind === OF_UDP ? 'UDP' : 'TCP';
  return (entryPointsOf(route) ?? []).flatMap(({ name, at }): readonly RouteFault[] => {
    const its = protocols(cluster).get(name);
    if (its === undefined || its === wanted) return [];
    const kind = route.kind === 'Ingress' ? 'an Ingress' : `an ${route.kind}`;
    const others = [...protocols(cluster)].flatMap(([other, protocol]) =>
      protocol === wanted && !INTERNAL.includes(other) ? [other] : [],
    );
    const hint =
      wanted === 'UDP' && others.length === 0 ? OPEN : `name one for ${wanted}${others.length > 0 ? `: ${others.join(', ')}` : ''}`;
    const reason = `entry point '${name}' is for ${its}, and ${kind} needs one for ${wanted}`;
    return [{ kind: 'unused', object: route, at, code: 'entry-point', reason, hint }];
  });
}

const INTERNAL: readonly string[] = ['traefik', 'metrics'];
const OPEN = "open one in Traefik's values: a port with protocol: UDP";
