import type { Cluster } from '../../cluster/cluster';
import { GATEWAY_ROUTES, gatewayKind } from '../../cluster/gateway/kinds';
import { findGateway } from '../../cluster/gateway/listeners';
import { parentsOf, type RouteParent } from '../../cluster/gateway/parents';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { defineRule, NOTHING, type Report } from '../rule';

const GATEWAY = gatewayKind('Gateway');

/** A controller that does not read a kind says nothing of it, not even in its status. */
export const routeIgnored = defineRule({
  id: 'network/route-ignored',
  severity: 'error',
  summary: "the controller of a Gateway's class reads the Gateway API, and the kinds of routes that are attached",
  requires: 'lab',
  kinds: [GATEWAY, ...GATEWAY_ROUTES],
  check(manifest, cluster) {
    if (manifest.kind === 'Gateway') {
      const controller = findGateway(cluster, namespaceOf(manifest), manifest.metadata.name)?.controller;
      const off = controller?.part.off?.(cluster);
      return off ? [{ path: '/spec/gatewayClassName', message: off.reason, hint: off.hint }] : NOTHING;
    }
    return parentsOf(cluster, manifest).flatMap((parent) => problemOf(cluster, manifest, parent) ?? []);
  },
});

/** Whether the controller of a parent leaves the route out as a whole. */
export function isIgnored(cluster: Cluster, route: Manifest, parent: RouteParent): boolean {
  return problemOf(cluster, route, parent) !== undefined;
}

function problemOf(cluster: Cluster, route: Manifest, { gateway, at }: RouteParent): Report | undefined {
  const controller = gateway?.controller;
  if (!controller) return undefined;
  const off = controller.part.off?.(cluster);
  if (off) return { path: at, message: `no controller serves the route: ${off.reason}`, hint: off.hint };
  const kinds = controller.part.routeKinds(cluster);
  if (kinds.includes(route.kind)) return undefined;
  const hint = controller.part.kindHint?.(route.kind, cluster) ?? `it serves ${kinds.join(', ')}`;
  return { path: at, message: `${controller.title} serves no ${route.kind}s`, hint };
}
