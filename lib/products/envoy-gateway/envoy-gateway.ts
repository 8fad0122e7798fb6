import { GatewayController, type GatewayControllerProps, withDefaults } from '../gateway-api/gateway-controller';
import { CONTROLLER, labelsOf, NAMESPACE } from './gateway';

/** Where Envoy Gateway is, and the Gateway of the lab. */
export interface EnvoyGatewayProps extends GatewayControllerProps {
  /** Name of the GatewayClass, which the app `gateway` makes. @default eg */
  readonly className?: string;
  /** Namespace of Envoy Gateway, and of the proxies that it makes. @default envoy-gateway-system */
  readonly controllerNamespace?: string;
}

/** Envoy Gateway that is installed already. @see https://gateway.envoyproxy.io/docs/install/install-helm/ */
export class EnvoyGateway extends GatewayController<'envoy-gateway'> {
  private constructor(props: EnvoyGatewayProps) {
    const { className = 'eg', controllerNamespace = NAMESPACE } = props;
    const { name, namespace } = withDefaults(props);
    const labels = labelsOf(name, namespace);
    super({ kind: 'envoy-gateway', className, writesClassOf: CONTROLLER, pods: { namespace: controllerNamespace, labels } }, props);
  }

  /** A Gateway with a proxy of its own, behind a Service of type LoadBalancer with this address. */
  public static behind(props: EnvoyGatewayProps): EnvoyGateway {
    return new EnvoyGateway(props);
  }
}
