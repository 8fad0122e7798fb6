import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { stringify } from 'yaml';
import { checkValues, type JsonObject } from '../../apps/helm-release/json';
import { podsDescription } from '../../apps/helm-release/release-pods';
import { numberIn, resourcesIn } from '../../apps/helm-release/values';
import type { Address } from '../../lab/address';
import type { AppChart, AppLab } from '../../lab/app-chart';
import type { IngressDescription } from '../../lab/description';
import { listeningOn } from '../../lab/listening';
import type { IngressController, LabContext } from '../../lab/parts';
import type { RequestedRoute, WrittenRoute } from '../../lab/requested-route';
import type { RouteAnnotations } from '../../lab/route-annotations';
import { ConfigurationError } from '../../manifest/configuration-error';
import { GatewayRoutes } from '../gateway-api/gateway-routes';
import { defaultCertificate } from './default-certificate';
import { makeDefaults, withDefaults } from './entry-point-defaults';
import { middlewareFilters } from './http-route-filters';
import { gatewayOf } from './lab-gateway';
import { type EntryPoint, type TraefikRouteOptions, traefikRoutes } from './route-options';
import { serviceValues } from './service-values';
import { entryPointsIn, type TraefikSettings, traefikValues } from './traefik-values';

/** Where K3s's own Traefik listens. */
export interface TraefikOfK3sOptions<N extends string, E extends string = string> extends TraefikSettings<E> {
  /** Behind ServiceLB: the nodes on which it listens, the first being the one that host names resolve to. @default every node, the first server first */
  readonly on?: readonly [N, ...N[]];
  /** Behind another load balancer: the address of its Service, of one of the pools. @default the first address of the first pool */
  readonly address?: Address;
}

const NAMESPACE = 'kube-system';
const POD_LABELS = { 'app.kubernetes.io/name': 'traefik' };

/** Traefik as K3s installs it. @see https://docs.k3s.io/networking/networking-services#traefik-ingress-controller */
export class Traefik<N extends string = never, E extends string = never>
  implements IngressController<'traefik', N, TraefikRouteOptions<E | EntryPoint>>
{
  public readonly kind = 'traefik';
  private readonly gatewayRoutes: GatewayRoutes | undefined;

  private constructor(private readonly options: TraefikOfK3sOptions<N, E>) {
    this.gatewayRoutes = options.routes === 'gateway' ? new GatewayRoutes() : undefined;
  }

  /**
   * K3s's own Traefik on ports 80 and 443: of nodes, behind ServiceLB; of an address of its own behind another load balancer, which the app
   * `k3s-traefik` asks for. Entry points and values are in the HelmChartConfig of that app: K3s renders its own chart with them.
   * @throws ConfigurationError for an invalid entry point, or a value that is a secret
   */
  public static ofK3s<const N extends string = never, const E extends string = never>(
    options: TraefikOfK3sOptions<N, E> = {},
  ): Traefik<N, E> {
    checkValues('traefik of K3s', traefikValues({}, options));
    return new Traefik(options);
  }

  public get on(): readonly N[] | undefined {
    return this.options.on;
  }

  /** What routes may say beyond the standard. */
  public get routes(): RouteAnnotations<TraefikRouteOptions<E | EntryPoint>> {
    return traefikRoutes(this.options);
  }

  /** An HTTPRoute, where `routes` says so. @throws ConfigurationError for what it can't say */
  public writeRoute(scope: Construct, app: AppChart, route: RequestedRoute<TraefikRouteOptions<E | EntryPoint>>): WrittenRoute | undefined {
    return this.gatewayRoutes?.write(scope, app, route, middlewareFilters(route.what, app.appNamespace, route.options.middlewares));
  }

  /** Makes the TLSStore; with HTTPRoutes also what lets the Gateway have the certificate. */
  public defaultCertificate(scope: Construct, app: AppChart, secret: string): ApiObject {
    this.gatewayRoutes?.defaultCertificate(scope, app, secret);
    return defaultCertificate(scope, app, secret);
  }

  /** @throws ConfigurationError if the distribution is not K3s, runs without Traefik, lacks a named node, or has no load balancer that could give it an address */
  public describe(site: LabContext): IngressDescription {
    const { distribution } = site;
    if (distribution.name !== 'k3s')
      throw new ConfigurationError(`ingress: got Traefik of K3s on ${distribution.name}, expected a Traefik from Helm`);
    if (distribution.ingress === undefined)
      throw new ConfigurationError('ingress: got Traefik of K3s, but the lab runs K3s with --disable=traefik');
    return {
      controller: this.kind,
      className: 'traefik',
      namespace: NAMESPACE,
      podLabels: POD_LABELS,
      hostNetwork: false,
      ...this.whereItListens(site),
      entryPoints: entryPointsIn(traefikValues({}, this.options)),
      managedBy: distribution.name,
    };
  }

  /** With entry points, values, HTTPRoutes, or an address of another load balancer than ServiceLB: the app `k3s-traefik`, whose HelmChartConfig says so. */
  public install(lab: AppLab): void {
    const [address] = lab.ingress.addresses;
    const isAsking = lab.ingress.nodes === undefined && address !== undefined;
    const own: JsonObject = isAsking ? { service: serviceValues(lab, address) } : {};
    const values = withDefaults(traefikValues(own, this.options), this.options, NAMESPACE);
    if (Object.keys(values).length === 0) return;
    const app = lab.app('k3s-traefik', { namespace: NAMESPACE, wave: -1 });
    new ApiObject(app, 'config', {
      apiVersion: 'helm.cattle.io/v1',
      kind: 'HelmChartConfig',
      metadata: { name: 'traefik', namespace: NAMESPACE },
      spec: { valuesContent: stringify(values) },
    });
    makeDefaults(app, this.options);
    this.gatewayRoutes?.install(app, gatewayOf(values));
    if (Object.keys(resourcesIn(values)).length === 0) return;
    const count = numberIn(values, 1, 'deployment', 'replicas');
    const pods = { name: 'traefik', labels: POD_LABELS, count, containers: { traefik: { at: [] } } };
    lab.declared.runTimePods.push(podsDescription(app.folder, NAMESPACE, pods, values));
  }

  private whereItListens({ distribution, nodes, loadBalancer }: LabContext): Pick<IngressDescription, 'addresses' | 'nodes'> {
    const { on, address } = this.options;
    const own = distribution.loadBalancer;
    if (own !== undefined && own.name === loadBalancer.kind) {
      if (address !== undefined)
        throw new ConfigurationError(
          `ingress: got address ${address} for Traefik of K3s behind ${own.title}, which listens on nodes; expected ${own.without}`,
        );
      return listeningOn(on, { nodes });
    }
    if (on !== undefined) {
      throw new ConfigurationError(
        `ingress: got nodes ${on.join(', ')} for Traefik of K3s, which listens on nodes only behind ServiceLB; expected an address`,
      );
    }
    const first = loadBalancer.pools?.[0]?.addresses[0];
    const given = address ?? (first === undefined ? undefined : firstAddress(first));
    if (given === undefined)
      throw new ConfigurationError(
        'ingress: got Traefik of K3s without a load balancer, so nothing gives its Service an address; expected ServiceLB or another one',
      );
    return { addresses: [given] };
  }
}

/** Of `10.0.0.0/24` or `10.0.0.10-10.0.0.20`; of a network not its own address, which some routers mistake for a broadcast. */
function firstAddress(range: string): string {
  const [start = ''] = range.split(/[-/]/);
  return range.includes('/') && !range.endsWith('/32') ? start.replace(/\.0$/, '.1') : start.trim();
}
