import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { lateCrd } from '../../apps/helm-release/late-crd';
import { ReleaseNamespace } from '../../apps/helm-release/release-namespace';
import { type Address, ipFamilyOf } from '../../lab/address';
import type { AppChart, AppLab } from '../../lab/app-chart';
import type { IngressDescription } from '../../lab/description';
import type { IngressController } from '../../lab/parts';
import type { RequestedRoute, WrittenRoute } from '../../lab/requested-route';
import type { RouteAnnotations } from '../../lab/route-annotations';
import { type GatewayRouteOptions, GatewayRoutes } from './gateway-routes';
import { GROUP } from './lab-gateway';

/** The Gateway of a lab, and what its controller has beside it. */
export interface GatewayControllerProps {
  /** Address of the Gateway, of a pool of the lab's load balancer: what hosts of routes resolve to. */
  readonly address: Address;
  /** Name of the Gateway. @default gateway */
  readonly name?: string;
  /** Namespace of the Gateway, which the app `gateway` makes. @default gateway */
  readonly namespace?: string;
}

/** What is particular to a controller. */
export interface ControllerFacts<I extends string> {
  readonly kind: I;
  /** The GatewayClass of the lab's Gateway. */
  readonly className: string;
  /** `spec.controllerName` of the GatewayClass, where the lab writes it. @default the controller makes it */
  readonly writesClassOf?: string;
  /** How the pods that take requests are known; undefined where they are on the network of nodes. */
  readonly pods: { readonly namespace: string; readonly labels: Readonly<Record<string, string>> } | undefined;
}

const PORTS = { web: 80, websecure: 443 } as const;

/**
 * A controller of the Gateway API that is installed already: routes are HTTPRoutes, attached to a Gateway that the app `gateway` makes. Its
 * definitions are where the lab says that they come from.
 */
export abstract class GatewayController<I extends string> implements IngressController<I, never, GatewayRouteOptions> {
  private readonly gatewayRoutes = new GatewayRoutes();
  /** What routes may say beyond the standard. */
  public readonly routes: RouteAnnotations<GatewayRouteOptions> = { known: ['redirectToHttps'], annotations: () => ({}) };

  protected constructor(
    private readonly facts: ControllerFacts<I>,
    private readonly props: GatewayControllerProps,
  ) {}

  public get kind(): I {
    return this.facts.kind;
  }

  /** An HTTPRoute. @throws ConfigurationError for what it can't say */
  public writeRoute(scope: Construct, app: AppChart, route: RequestedRoute<GatewayRouteOptions>): WrittenRoute {
    return this.gatewayRoutes.write(scope, app, route);
  }

  /** Gives the Gateway the certificate for hosts without one of their own; returns what permits that, or the Gateway. */
  public defaultCertificate(scope: Construct, app: AppChart, secret: string): ApiObject {
    return this.gatewayRoutes.defaultCertificate(scope, app, secret) ?? this.gatewayRoutes.gatewayOf(app.lab);
  }

  /** As `lab.json` has it. */
  public describe(): IngressDescription {
    const { kind, className, pods } = this.facts;
    return {
      controller: kind,
      className,
      namespace: pods?.namespace ?? 'kube-system',
      podLabels: pods?.labels ?? {},
      hostNetwork: pods === undefined,
      addresses: [this.props.address],
      entryPoints: PORTS,
      managedBy: 'elsewhere',
    };
  }

  /** Makes the app `gateway`: its namespace, the Gateway, and its class unless it exists. */
  public install(lab: AppLab): void {
    const { className, writesClassOf } = this.facts;
    const { address, name, namespace } = withDefaults(this.props);
    const app = lab.app('gateway', { namespace, wave: -1 });
    new ReleaseNamespace(app, 'namespace', { name: namespace });
    if (writesClassOf !== undefined)
      new ApiObject(app, 'class', {
        apiVersion: `${GROUP}/v1`,
        kind: 'GatewayClass',
        metadata: { name: className, ...lateCrd(app, GROUP) },
        spec: { controllerName: writesClassOf },
      });
    const service = lab.askForAddress(`gateway ${name}`, { addresses: [address], families: [ipFamilyOf(address)] });
    this.gatewayRoutes.install(app, { name, className, port: (entryPoint) => PORTS[entryPoint], service });
  }
}

/** The Gateway's name and namespace. */
export function withDefaults({
  address,
  name = 'gateway',
  namespace = 'gateway',
}: GatewayControllerProps): Required<GatewayControllerProps> {
  return { address, name, namespace };
}
