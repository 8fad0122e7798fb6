import type { LabCluster, Product } from '../cluster/cluster';
import type { HttpRoute } from '../cluster/http-route';
import { httpRoutes } from '../cluster/http-routes';
import type { RouteAnswer, RouteRef, RoutingProblem, RoutingProblemCode } from '../cluster/routing/answer';
import { routerOf } from '../cluster/routing/router';
import type { LabDescription } from '../lab/description';
import { groupOf, identityOf, objectKey } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { problemOfDnsSubdomain } from '../manifest/names';
import { mapsAt, textAt } from '../manifest/read';
import { routesOfCharts } from './chart-hosts';
import { clusterOf } from './cluster-of';

/** Groups without kinds that routes depend on; of the core group it is the namespace. */
const NOT_ROUTING: ReadonlySet<string> = new Set(['apps', 'batch', 'rbac.authorization.k8s.io', 'policy', 'autoscaling', 'storage.k8s.io']);

/** Then the controller has nothing for the host, or not by this route. */
const NOT_THERE: ReadonlySet<RoutingProblemCode> = new Set(['no-host', 'ingress-class', 'api-group', 'rule', 'entry-point']);

/**
 * Hosts of routes among the manifests that the lab's ingress controller takes, and that the lab does not know from its own constructs: of objects that
 * were written or included as they are, and of charts that say so in their values.
 */
export function hostsAtIngress(manifests: readonly Manifest[], lab: LabDescription, products: readonly Product[] = []): readonly string[] {
  const routing = manifests.filter((one) => {
    const group = groupOf(one.apiVersion);
    return group === '' ? one.kind === 'Namespace' : !NOT_ROUTING.has(group);
  });
  const known = new Set(lab.hosts.flatMap(({ names }) => names));
  const written = clusterOf(routing, lab, { products });
  const ofCharts = routesOfCharts(written, lab.ingress.className);
  const routed = ofCharts.objects.length === 0 ? written : clusterOf([...routing, ...ofCharts.objects], lab, { products });
  const hosts = [...hostsOfRoutes(routed, known), ...ofCharts.hosts];
  return [...new Set(hosts.map((host) => host.toLowerCase()))].filter((host) => !known.has(host) && isHost(host)).sort();
}

function isHost(host: string): boolean {
  return problemOfDnsSubdomain(host.replace(/^\*\./, '')) === undefined && host.includes('.');
}

function hostsOfRoutes(cluster: LabCluster, known: ReadonlySet<string>): readonly string[] {
  const streams = cluster.ingress?.part.streamHosts?.(cluster) ?? [];
  const byHttp = httpRoutes(cluster).flatMap((route) => route.hosts.filter((host) => !known.has(host) && isTaken(cluster, route, host)));
  return [...byHttp, ...streams];
}

/** Asks the controller itself: it knows its classes, entry points and listeners. */
function isTaken(cluster: LabCluster, route: HttpRoute, host: string): boolean {
  const router = routerOf(cluster);
  const own = objectKey(identityOf(route.object));
  const asked = host.replace(/^\*/, 'any');
  return Object.keys(cluster.lab.ingress.entryPoints).some((entryPoint) =>
    [false, true].some((tls) => pathsOf(route).some((path) => isAnsweredBy(own, router.answer({ host: asked, path, entryPoint, tls })))),
  );
}

/** Paths of which the route takes one, as far as it names them. */
function pathsOf({ object, at, path, match = '' }: HttpRoute): readonly string[] {
  const matched = [...match.matchAll(/\bPath(?:Prefix)?\(`([^`]+)`\)/g)].map(([, named]) => named);
  const ofGateway = mapsAt(object, 'spec', 'rules')
    .filter((_, i) => at === `/spec/rules/${i}`)
    .flatMap((rule) => mapsAt(rule, 'matches').map((one) => textAt(one, 'path', 'value')));
  return ['/', ...[path?.value, ...matched, ...ofGateway].flatMap((one) => (one?.startsWith('/') ? [one] : []))];
}

function isAnsweredBy(own: string, answer: RouteAnswer): boolean {
  const isOwn = ({ object }: RouteRef) => objectKey(object) === own;
  if (answer.winner !== undefined) return isOwn(answer.winner) || answer.winner.tied.some(isOwn);
  if (answer.kind === 'unknown') return answer.route !== undefined && isOwn(answer.route);
  const isThere = ({ code }: RoutingProblem) => !NOT_THERE.has(code);
  if (answer.skippedRoutes.some((one) => isOwn(one) && isThere(one.problem))) return true;
  return answer.kind === 'dead-end' && (answer.code === 'no-path' || answer.code === 'no-match');
}
