import type { Cluster, LabCluster } from '../../../cluster/cluster';
import { exists } from '../../../cluster/existence';
import type { RouteFault, RoutingProblem } from '../../../cluster/routing/answer';
import { isProblem } from '../../../cluster/routing/backend';
import { namespaceOf } from '../../../manifest/identity';
import type { Manifest } from '../../../manifest/manifest';
import { at, mapsAt, type ReadMap, textAt } from '../../../manifest/read';
import { isMap } from '../../../manifest/tree';
import { protocolFaults } from './entry-point-protocols';
import type { Flags } from './flags';
import { classProblem, syntaxOf } from './ingress-route';
import type { RouteTargets } from './services';
import { hostsOfStreamRule, streamRuleProblem } from './stream-rule';

/** What is wrong with IngressRouteTCPs and IngressRouteUDPs: Traefik leaves the route out, or the server of it. */
export function streamFaults(cluster: LabCluster, targets: RouteTargets, flags: Flags): readonly RouteFault[] {
  return ['traefik.io/IngressRouteTCP', 'traefik.io/IngressRouteUDP'].flatMap((kind) =>
    cluster.ofKind(kind).flatMap((object) => {
      const ofClass = classProblem(object, flags);
      if (ofClass) return [faultOf(object, '/metadata/annotations', ofClass)];
      const strange = protocolFaults(cluster, object);
      if (strange.length > 0) return strange;
      return mapsAt(object, 'spec', 'routes').flatMap((route, i) => faultsOf(object, route, `/spec/routes/${i}`, targets, flags));
    }),
  );
}

/** Hosts of IngressRouteTCPs that Traefik reads. */
export function streamHosts(cluster: Cluster, flags: Flags): readonly string[] {
  const read = cluster.ofKind('traefik.io/IngressRouteTCP').filter((object) => classProblem(object, flags) === undefined);
  return read.flatMap((object) =>
    mapsAt(object, 'spec', 'routes').flatMap((route) =>
      hostsOfStreamRule(textAt(route, 'match') ?? '', syntaxOf(textAt(route, 'syntax'), flags)),
    ),
  );
}

function faultsOf(object: Manifest, route: ReadMap, pointer: string, targets: RouteTargets, flags: Flags): readonly RouteFault[] {
  const tcp = object.kind === 'IngressRouteTCP';
  const syntax = syntaxOf(textAt(route, 'syntax'), flags);
  const rule = tcp ? streamRuleProblem(textAt(route, 'match') ?? '', isMap(at(object, 'spec', 'tls')), syntax) : undefined;
  const services = mapsAt(route, 'services');
  // The servers of a stream have no serversTransport of this kind.
  const found = services.flatMap((service, j) => {
    const target = targets.one({ ...service, serversTransport: undefined, kind: 'Service' }, namespaceOf(object));
    return isProblem(target) ? [faultOf(object, `${pointer}/services/${j}`, target)] : [];
  });
  const middlewares = tcp ? mapsAt(route, 'middlewares').map((item) => middlewareProblem(object, item, targets, flags)) : [];
  return [
    ...(rule ? [faultOf(object, `${pointer}/match`, rule)] : []),
    ...middlewares.flatMap((problem, j) => (problem ? [faultOf(object, `${pointer}/middlewares/${j}`, problem)] : [])),
    ...found,
  ];
}

function middlewareProblem(object: Manifest, item: ReadMap, { names, services }: RouteTargets, flags: Flags): RoutingProblem | undefined {
  const [name, namespace] = [textAt(item, 'name') ?? '', textAt(item, 'namespace') ?? namespaceOf(object)];
  if (name.includes('@')) return undefined;
  const hint = 'put it beside the route, or start Traefik with providers.kubernetesCRD.allowCrossNamespace';
  if (namespace !== namespaceOf(object) && !flags.crossNamespace)
    return {
      code: 'middleware-namespace',
      reason: `MiddlewareTCP ${namespace}/${name} is in another namespace, which Traefik refuses`,
      hint,
    };
  if (names.inNamespace('MiddlewareTCP', namespace, name)) return undefined;
  const { state } = exists(services.cluster, { kind: 'traefik.io/MiddlewareTCP', name, namespace });
  return state === 'missing' ? { code: 'middleware-missing', reason: `MiddlewareTCP ${namespace}/${name} does not exist` } : undefined;
}

function faultOf(object: Manifest, pointer: string, { code, reason, hint = 'fix it, or remove the route' }: RoutingProblem): RouteFault {
  return { kind: 'unused', object, at: pointer, code, reason, hint };
}
