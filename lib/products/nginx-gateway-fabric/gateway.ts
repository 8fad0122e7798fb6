import type { Cluster } from '../../cluster/cluster';
import type { GatewayRouteKind } from '../../cluster/gateway/kinds';
import type { GatewayPart } from '../../cluster/product-parts';
import { at, textAt } from '../../manifest/read';
import { chartValues, chartVersions } from '../chart-values';

const CHART = 'nginx-gateway-fabric';

/** The first release that serves a kind, as minor version of 2; before it became a standard kind only with experimental features. */
const SINCE: readonly (readonly [kind: GatewayRouteKind, since: number, standard: number])[] = [
  ['HTTPRoute', 0, 0],
  ['GRPCRoute', 0, 0],
  ['TLSRoute', 0, 5],
  ['TCPRoute', 4, 7],
  ['UDPRoute', 4, 7],
];

/** Minor version of its chart, which is that of the product; undefined if it is not known. */
function minorOf(cluster: Cluster): number | undefined {
  const [, major, minor] = /^v?(\d+)\.(\d+)/.exec(chartVersions(cluster, CHART).at(-1) ?? '') ?? [];
  return major === undefined ? undefined : Number(major) > 2 ? Number.POSITIVE_INFINITY : Number(minor);
}

/** Labels of the NGINX of a Gateway, which is beside the Gateway. */
export function labelsOf(gateway: string, className: string): Readonly<Record<string, string>> {
  return { 'app.kubernetes.io/name': `${gateway}-${className}`, 'gateway.networking.k8s.io/gateway-name': gateway };
}

/** NGINX Gateway Fabric's Gateways. */
export const gatewayPart: GatewayPart<Cluster> = {
  controllerName: 'gateway.nginx.org/nginx-gateway-controller',
  podsOf: ({ metadata: { name, namespace = 'default' }, spec }) => ({
    namespace,
    labels: labelsOf(name, textAt(spec, 'gatewayClassName') ?? 'nginx'),
  }),
  classes: (cluster) => {
    const own = cluster.lab?.ingress.controller === CHART ? [cluster.lab.ingress.className] : [];
    return chartVersions(cluster, CHART).length > 0 ? [...own, 'nginx'] : own;
  },
  routeKinds(cluster) {
    const minor = minorOf(cluster);
    const values = chartValues(cluster, CHART);
    const experiments = values.some((one) => at(one, 'nginxGateway', 'gwAPIExperimentalFeatures', 'enable') === true);
    // Of a version that is not known each kind may be one that it serves.
    return SINCE.filter(([, since, standard]) => minor === undefined || minor >= standard || (experiments && minor >= since)).map(
      ([kind]) => kind,
    );
  },
  kindHint: (kind) => {
    const [, since, standard] = SINCE.find(([one]) => one === kind) ?? [];
    if (since === undefined || standard === undefined || since === standard) return undefined;
    return `use its release 2.${standard}, or 2.${since} with nginxGateway.gwAPIExperimentalFeatures.enable`;
  },
};
