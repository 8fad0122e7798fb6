import type { Cluster } from '../../../cluster/cluster';
import type { Condition } from '../../../cluster/gateway/condition';
import { GATEWAY_GROUP } from '../../../cluster/gateway/kinds';
import type { GatewayListener, GatewayPart } from '../../../cluster/product-parts';
import type { Manifest } from '../../../manifest/manifest';
import { at, mapAt, numberAt, textAt } from '../../../manifest/read';
import { isMap } from '../../../manifest/tree';
import { chartValues } from '../../chart-values';
import { flagsOf } from '../router/flags';
import { refusal } from './services';
import { isSince37 } from './version';

const NAME = 'traefik';

/** Whether the lab's Traefik is one of which the settings are known. */
function isKnown({ lab }: Cluster): boolean {
  return lab?.ingress.controller === NAME && lab.ingress.managedBy !== 'elsewhere';
}

/** The entry point that a listener's port is one of; Traefik compares with the port of its pods. */
export function entryPointOf(cluster: Cluster, { port, protocol }: Pick<GatewayListener, 'port' | 'protocol'>): string | undefined {
  const flags = flagsOf(cluster);
  const entryPoints = Object.keys(cluster.lab?.ingress.entryPoints ?? {});
  return entryPoints.find((name) => flags.podPort(name) === port && !(protocol === 'HTTP' && flags.tls(name)));
}

/** A value of the chart, the last that says it. */
function value(cluster: Cluster, ...keys: readonly string[]): unknown {
  return chartValues(cluster, NAME)
    .map((values) => at(values, ...keys))
    .filter((found) => found !== undefined)
    .at(-1);
}

/** Traefik's Gateway provider: which routes it serves depends on its version. */
export const gatewayPart: GatewayPart<Cluster> = {
  controllerName: 'traefik.io/gateway-controller',
  classes(cluster) {
    if (cluster.lab?.ingress.controller !== NAME || value(cluster, 'gatewayClass', 'enabled') === false) return [];
    return [textAt(value(cluster, 'gatewayClass', 'name')) || NAME];
  },
  gateways(cluster) {
    if (!isKnown(cluster) || value(cluster, 'gateway', 'enabled') === false) return [];
    return [chartGateway(cluster)];
  },
  off(cluster) {
    if (!isKnown(cluster) || flagsOf(cluster).gateway) return undefined;
    return {
      reason: "Traefik's provider for the Gateway API is off",
      hint: "set providers.kubernetesGateway.enabled: true in Traefik's values",
    };
  },
  routeKinds(cluster) {
    const { gatewayExperiments } = flagsOf(cluster);
    // Of a version that is not known a TLSRoute may be one that it serves.
    const tls = gatewayExperiments || isSince37(cluster) !== false;
    return ['HTTPRoute', 'GRPCRoute', ...(tls ? ['TLSRoute'] : []), ...(gatewayExperiments ? ['TCPRoute'] : [])];
  },
  kindHint: (kind) =>
    kind === 'TLSRoute'
      ? 'use Traefik 3.7, which serves TLSRoutes, or an IngressRouteTCP'
      : kind === 'TCPRoute'
        ? 'use an IngressRouteTCP: TCPRoutes need providers.kubernetesGateway.experimentalChannel and the experimental definitions'
        : 'use an IngressRouteUDP',
  tellsProtocolsApart: true,
  backendKinds: ['TraefikService'],
  refusesBackend: refusal,
  listenerProblem(listener, cluster): Condition | undefined {
    if (!isKnown(cluster) || entryPointOf(cluster, listener) !== undefined) return undefined;
    const { port, protocol, at: pointer } = listener;
    const flags = flagsOf(cluster);
    const entryPoints = Object.keys(cluster.lab?.ingress.entryPoints ?? {});
    const ports = entryPoints.flatMap((name) => {
      const own = flags.podPort(name);
      return own === undefined || (protocol === 'HTTP' && flags.tls(name)) ? [] : [`${own} (${name})`];
    });
    const isPlainAtTls = entryPoints.some((name) => flags.podPort(name) === port);
    const message = isPlainAtTls
      ? `port ${port} is an entry point of Traefik that speaks TLS, not HTTP`
      : `port ${port} is none of Traefik's entry points: it compares with the ports of its pods`;
    return {
      type: 'Accepted',
      status: false,
      reason: 'PortUnavailable',
      message,
      hint: `write ${ports.join(' or ')}`,
      at: `${pointer}/port`,
    };
  },
};

/** The Gateway that the chart makes unless its values say otherwise. */
function chartGateway(cluster: Cluster): Manifest {
  // Helm joins maps: the chart's own listener stays, unless it is null.
  const all = { web: {}, ...mapAt(value(cluster, 'gateway', 'listeners')) };
  const listeners = Object.entries(all).flatMap(([name, one]) => {
    if (!isMap(one)) return [];
    const policy = at(one, 'namespacePolicy');
    const from = isMap(policy) ? policy : typeof policy === 'string' ? { from: policy } : { from: 'Same' };
    const hostname = textAt(one, 'hostname') ?? '';
    const certificateRefs = at(one, 'certificateRefs');
    return [
      {
        name,
        port: numberAt(one, 'port') ?? flagsOf(cluster).podPort(name) ?? 0,
        protocol: textAt(one, 'protocol') ?? 'HTTP',
        ...(hostname === '' ? {} : { hostname }),
        allowedRoutes: { namespaces: from },
        ...(Array.isArray(certificateRefs) ? { tls: { certificateRefs, mode: textAt(one, 'mode') ?? 'Terminate' } } : {}),
      },
    ];
  });
  return {
    apiVersion: `${GATEWAY_GROUP}/v1`,
    kind: 'Gateway',
    metadata: {
      name: textAt(value(cluster, 'gateway', 'name')) || 'traefik-gateway',
      namespace: textAt(value(cluster, 'gateway', 'namespace')) || (cluster.lab?.ingress.namespace ?? 'default'),
    },
    spec: { gatewayClassName: textAt(value(cluster, 'gatewayClass', 'name')) || NAME, listeners },
  };
}
