import type { Cluster } from '../../cluster/cluster';
import { GatewayRouter } from '../../cluster/gateway/router/gateway-router';
import type { GatewayPart, IngressPart } from '../../cluster/product-parts';

/** What a controller of the Gateway API is to a lab whose requests it takes: its router does as the specification says. */
export function ingressPart(gateway: GatewayPart<Cluster>): IngressPart<Cluster> {
  return { classController: gateway.controllerName, servesUnclassed: false, router: (cluster) => GatewayRouter.of(cluster, gateway) };
}
