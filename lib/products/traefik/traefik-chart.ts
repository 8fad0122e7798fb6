import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { HelmRelease } from '../../apps/helm-release/helm-release';
import type { JsonObject } from '../../apps/helm-release/json';
import { ReleaseNamespace } from '../../apps/helm-release/release-namespace';
import { type Needs, resources } from '../../apps/helm-release/release-pods';
import { numberIn } from '../../apps/helm-release/values';
import type { Address } from '../../lab/address';
import type { AppChart, AppLab } from '../../lab/app-chart';
import type { IngressDescription } from '../../lab/description';
import type { IngressController, LabContext } from '../../lab/parts';
import type { RequestedRoute, WrittenRoute } from '../../lab/requested-route';
import type { RouteAnnotations } from '../../lab/route-annotations';
import { ConfigurationError } from '../../manifest/configuration-error';
import { textAt } from '../../manifest/read';
import { GatewayRoutes } from '../gateway-api/gateway-routes';
import { GROUP } from '../gateway-api/lab-gateway';
import { defaultCertificate } from './default-certificate';
import { makeDefaults, withDefaults } from './entry-point-defaults';
import { middlewareFilters } from './http-route-filters';
import { gatewayOf } from './lab-gateway';
import { type EntryPoint, type TraefikRouteOptions, traefikRoutes } from './route-options';
import { serviceValues } from './service-values';
import { entryPointsIn, type TraefikSettings, traefikValues } from './traefik-values';

/** Traefik from its Helm chart. */
export interface TraefikChartProps<E extends string = string> extends TraefikSettings<E> {
  /** Address of its Service, of a pool of the lab's load balancer: what ingress hosts resolve to. */
  readonly address: Address;
  /** Namespace into which it is installed, made with it. @default traefik */
  readonly namespace?: string;
  /** Pods of it, over 1 with a PodDisruptionBudget. @default 1 */
  readonly replicas?: number;
  /** Exact version of the chart. @default 37.3.0, which is Traefik v3.6.0 */
  readonly version?: string;
}

/** @see https://github.com/traefik/traefik-helm-chart/blob/master/traefik/Changelog.md */
const VERSION = '37.3.0';
const NEEDS: Needs = { cpu: '100m', memory: '128Mi', memoryLimit: '256Mi' };
const POD_LABELS = { 'app.kubernetes.io/name': 'traefik' };

/** What the chart makes outside of namespaces. */
const CLUSTER_RESOURCES = [
  { group: 'apiextensions.k8s.io', kind: 'CustomResourceDefinition' },
  { group: 'networking.k8s.io', kind: 'IngressClass' },
  { group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' },
  { group: 'rbac.authorization.k8s.io', kind: 'ClusterRoleBinding' },
];

/** Traefik behind a LoadBalancer Service with a fixed address. @see https://doc.traefik.io/traefik/getting-started/install-traefik/ */
export class TraefikChart<E extends string = never> implements IngressController<'traefik', string, TraefikRouteOptions<E | EntryPoint>> {
  public readonly kind = 'traefik';
  private readonly gatewayRoutes: GatewayRoutes | undefined;

  private constructor(private readonly props: TraefikChartProps<E>) {
    this.gatewayRoutes = props.routes === 'gateway' ? new GatewayRoutes() : undefined;
  }

  /** The release `traefik`; its IngressClass is `traefik`. @throws ConfigurationError if the number of replicas or an entry point is invalid */
  public static release<const E extends string = never>(props: TraefikChartProps<E>): TraefikChart<E> {
    const { replicas } = props;
    if (replicas !== undefined && (!Number.isInteger(replicas) || replicas < 1)) {
      throw new ConfigurationError(`traefik: got ${replicas} replicas, expected 1 or more`);
    }
    // What is wrong with entry points is said here.
    traefikValues({}, props);
    return new TraefikChart(props);
  }

  /** What routes may say beyond the standard. */
  public get routes(): RouteAnnotations<TraefikRouteOptions<E | EntryPoint>> {
    return traefikRoutes(this.props);
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

  /** @throws ConfigurationError beside a Traefik of the distribution's own, as K3s has one */
  public describe({ distribution }: LabContext): IngressDescription {
    const own = distribution.ingress;
    if (own?.name === this.kind)
      throw new ConfigurationError(`ingress: got Traefik from Helm beside ${own.title}, expected ${own.without} or Traefik.ofK3s()`);
    return {
      controller: this.kind,
      className: 'traefik',
      namespace: this.namespace,
      podLabels: POD_LABELS,
      hostNetwork: false,
      addresses: [this.props.address],
      entryPoints: entryPointsIn(traefikValues({}, this.props)),
      managedBy: 'helm',
    };
  }

  /** Makes the app `traefik-config` with the namespace and the Helm release `traefik`. */
  public install(lab: AppLab): void {
    const app = lab.app('traefik-config', { namespace: this.namespace, wave: -1 });
    const values = this.valuesFor(lab);
    // A DaemonSet has one on every node.
    const everyNode = textAt(values, 'deployment', 'kind') === 'DaemonSet';
    const count = everyNode ? lab.nodes.size : numberIn(values, 1, 'deployment', 'replicas');
    new ReleaseNamespace(app, 'namespace', { name: this.namespace });
    new HelmRelease(app, 'release', {
      name: 'traefik',
      chart: 'traefik',
      repository: 'https://traefik.github.io/charts',
      version: this.props.version ?? VERSION,
      namespace: this.namespace,
      values,
      bringsCrdsOf: ['traefik.io', ...(this.gatewayRoutes && bringsGatewayApi(this.props.version ?? VERSION) ? [GROUP] : [])],
      clusterResources: [...CLUSTER_RESOURCES, ...(this.gatewayRoutes ? [{ group: GROUP, kind: 'GatewayClass' }] : [])],
      pods: [{ name: 'traefik', labels: POD_LABELS, count, containers: { traefik: { at: [] } }, ...(everyNode ? { everyNode } : {}) }],
    });
    makeDefaults(app, this.props);
    this.gatewayRoutes?.install(app, gatewayOf(values));
  }

  private valuesFor(lab: AppLab): JsonObject {
    const { replicas = 1, address } = this.props;
    const own: JsonObject = {
      resources: resources(NEEDS),
      service: serviceValues(lab, address),
      ...(replicas > 1 ? { deployment: { replicas }, podDisruptionBudget: { enabled: true, maxUnavailable: 1 } } : {}),
    };
    return withDefaults(traefikValues(own, this.props), this.props, this.namespace);
  }

  private get namespace(): string {
    return this.props.namespace ?? 'traefik';
  }
}

/** Whether a version of the chart has the definitions of the Gateway API: 40.2.0 is the first one without. @see https://github.com/traefik/traefik-helm-chart/issues/1669 */
function bringsGatewayApi(version: string): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major < 40 || (major === 40 && minor < 2);
}
