import { GatewayController, type GatewayControllerProps, withDefaults } from '../gateway-api/gateway-controller';
import { labelsOf } from './gateway';

/** Where NGINX Gateway Fabric is, and the Gateway of the lab. */
export interface NginxGatewayFabricProps extends GatewayControllerProps {
  /** Name of the GatewayClass that its chart makes. @default nginx */
  readonly className?: string;
}

/** NGINX Gateway Fabric that is installed already. @see https://docs.nginx.com/nginx-gateway-fabric/install/helm/ */
export class NginxGatewayFabric extends GatewayController<'nginx-gateway-fabric'> {
  private constructor(props: NginxGatewayFabricProps) {
    const { className = 'nginx' } = props;
    const { name, namespace } = withDefaults(props);
    super({ kind: 'nginx-gateway-fabric', className, pods: { namespace, labels: labelsOf(name, className) } }, props);
  }

  /** A Gateway with an NGINX of its own, behind a Service of type LoadBalancer with this address. */
  public static behind(props: NginxGatewayFabricProps): NginxGatewayFabric {
    return new NginxGatewayFabric(props);
  }
}
