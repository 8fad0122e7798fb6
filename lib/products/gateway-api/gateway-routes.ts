import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { HttpRouteSpecRulesFilters } from '../../../imports/gateway.networking.k8s.io';
import { Certificate } from '../../apps/cert-manager/certificate';
import { lateCrd } from '../../apps/helm-release/late-crd';
import type { AppChart, AppLab } from '../../lab/app-chart';
import type { RequestedRoute, WrittenRoute } from '../../lab/requested-route';
import { ConfigurationError } from '../../manifest/configuration-error';
import { httpRouteObject } from './http-route-object';
import { redirectFilter, rulesOf } from './http-route-rules';
import { GROUP, LabGateway, type LabGatewayProps, type Parent } from './lab-gateway';

/** Where a Gateway of a lab listens. */
export type GatewayEntryPoint = Parent['entryPoint'];

/** What a route may say that an HTTPRoute can. */
export interface GatewayRouteOptions {
  /** With tls: whether requests without it are sent to https, permanently. @default false: they find no route */
  readonly redirectToHttps?: boolean;
}

/** The same, with the entry points at which it is to answer. */
interface WrittenOptions extends GatewayRouteOptions {
  readonly entryPoints?: readonly string[];
}

/** What a lab has for its HTTPRoutes. */
interface State {
  readonly gateway: LabGateway;
  /** Hosts of the Certificates that routes have, by namespace and Secret. */
  readonly issued: Map<string, string>;
}

/** Routes as HTTPRoutes, of each lab that a controller of the Gateway API is of. */
export class GatewayRoutes {
  private readonly labs = new WeakMap<AppLab, State>();

  /** Makes the Gateway. @param app in whose namespace it is */
  public install(app: AppChart, props: LabGatewayProps): void {
    this.labs.set(app.lab, { gateway: new LabGateway(app, props), issued: new Map() });
  }

  /**
   * @param filters what its requests pass besides
   * @throws ConfigurationError for what an HTTPRoute can't say
   */
  public write(
    scope: Construct,
    app: AppChart,
    route: RequestedRoute<WrittenOptions>,
    filters: readonly HttpRouteSpecRulesFilters[] = [],
  ): WrittenRoute {
    const { gateway, issued } = this.stateOf(app.lab);
    const { what, name, host, tls, options } = route;
    const entryPoints = entryPointsOf(route);
    if (tls?.secret !== undefined) {
      gateway.certificate(host, { namespace: app.appNamespace, name: tls.secret });
      this.grant(scope, app, tls.secret, name);
      if (tls.issuer && host !== undefined && isNew(what, issued, `${app.appNamespace}/${tls.secret}`, host))
        new Certificate(app, `certificate-of-route-${name}`, { name: tls.secret, hosts: [host], issuer: tls.issuer });
    }
    const parents = (names: readonly GatewayEntryPoint[]) => names.map((entryPoint): Parent => ({ host, entryPoint }));
    const common = { app, gateway, labels: route.labels, host };
    const object = httpRouteObject(scope, 'route', { ...common, name, parents: parents(entryPoints), rules: rulesOf(route, filters) });
    if (options.redirectToHttps) {
      const redirect = redirectFilter(app.lab.ingress.entryPoints.websecure);
      const rules = rulesOf({ ...route, what: `${what}, redirectToHttps` }, [redirect], 'without backends');
      httpRouteObject(scope, 'redirect', { ...common, name: `${name}-to-https`, parents: parents(['web']), rules });
    }
    return { object, at: entryPoints.map((entryPoint) => ({ entryPoints: [entryPoint], tls: entryPoint === 'websecure' })) };
  }

  /** @param secret of the app's namespace, for every host without a certificate of its own */
  public defaultCertificate(scope: Construct, app: AppChart, secret: string): ApiObject | undefined {
    this.stateOf(app.lab).gateway.defaultCertificate({ namespace: app.appNamespace, name: secret });
    return this.grant(scope, app, secret, 'default-certificate');
  }

  /** The Gateway of a lab. */
  public gatewayOf(lab: AppLab): ApiObject {
    return this.stateOf(lab).gateway.object;
  }

  /** Lets the Gateway read a Secret of another namespace. */
  private grant(scope: Construct, app: AppChart, secret: string, name: string): ApiObject | undefined {
    const { namespace } = this.stateOf(app.lab).gateway;
    if (app.appNamespace === namespace) return undefined;
    return new ApiObject(scope, 'grant', {
      // The version that those of Gateway API 1.4, which Traefik's charts bring, and of 1.6 both have.
      apiVersion: `${GROUP}/v1beta1`,
      kind: 'ReferenceGrant',
      metadata: { name, namespace: app.appNamespace, ...lateCrd(app, GROUP) },
      spec: { from: [{ group: GROUP, kind: 'Gateway', namespace }], to: [{ group: '', kind: 'Secret', name: secret }] },
    });
  }

  private stateOf(lab: AppLab): State {
    const state = this.labs.get(lab);
    if (!state) throw new ConfigurationError(`lab ${lab.labName}: got a route before its Gateway, expected routes in apps of the lab`);
    return state;
  }
}

/** @throws ConfigurationError for an entry point at which the route could not answer as it says */
function entryPointsOf({ what, tls, options }: RequestedRoute<WrittenOptions>): readonly GatewayEntryPoint[] {
  const { entryPoints: named = [tls ? 'websecure' : 'web'], redirectToHttps = false } = options;
  const entryPoints = named.filter((name) => name === 'web' || name === 'websecure');
  const strange = named.find((name) => !entryPoints.some((one) => one === name));
  if (strange !== undefined)
    throw new ConfigurationError(`${what}: got entry point '${strange}', expected web or websecure for an HTTPRoute`);
  if (!tls && entryPoints.includes('websecure'))
    throw new ConfigurationError(
      `${what}: got entry point websecure without tls, expected tls, such as Tls.byDefault(): a listener for HTTPS has a certificate`,
    );
  if (!redirectToHttps) return entryPoints;
  if (!tls) throw new ConfigurationError(`${what}: got redirectToHttps without tls, expected tls: nothing would answer there`);
  if (entryPoints.includes('web'))
    throw new ConfigurationError(
      `${what}: got redirectToHttps and entry point web, expected one of them: web answers with redirects or itself`,
    );
  return entryPoints;
}

/** @throws ConfigurationError for a Secret of another route's certificate */
function isNew(what: string, issued: Map<string, string>, secret: string, host: string): boolean {
  const other = issued.get(secret);
  if (other !== undefined && other !== host)
    throw new ConfigurationError(
      `${what}: got Secret ${secret} for ${host}, which has the certificate of ${other}, expected a Secret for each, or a Certificate for both and its tls`,
    );
  issued.set(secret, host);
  return other === undefined;
}
