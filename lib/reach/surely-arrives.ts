import { isProblem, noEndpoints } from '../cluster/routing/backend';
import type { RouteIntent } from '../lab/description';
import type { ReachContext } from './context';
import { controllerEndpoints } from './endpoints';
import { policyEndpointOf } from './policy/endpoint';
import { routeRequest, type WebRequest } from './request';
import { resolveUrl } from './resolve-url';
import { protocolOf } from './service-hops';

/**
 * Whether a request plainly arrives at the Service that it is meant for: nearly all do, and then no way needs to be put into words. If this
 * says no, the trace says why, or that it arrives all the same.
 */
export function surelyArrives(context: ReachContext, { namespace, service, port }: RouteIntent, request: WebRequest): boolean {
  const resolved = resolveUrl(context, request.url);
  if (resolved.at !== 'controller' || resolved.hops.some(({ result }) => result === 'dead')) return false;
  const answer = context.router.answer(routeRequest(request, resolved.entryPoint));
  if (answer.kind !== 'service' || answer.backends.length > 1) return false;
  const [backend] = answer.backends;
  const { service: found, targets } = backend;
  if (found.name !== service || found.namespace !== namespace || backend.port !== port) return false;
  if (backend.elsewhere || isProblem(backend) || noEndpoints(backend)) return false;
  const protocol = protocolOf(context, backend);
  return targets.every(({ pods, port: ofPods }) => {
    const to = policyEndpointOf(pods);
    return controllerEndpoints(context, resolved.node).every(
      (from) => context.policies.verdict(from.policyEndpoint, to, { port: ofPods, protocol }).answer === 'allowed',
    );
  });
}
