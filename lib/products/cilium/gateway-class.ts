import { GatewayController, type GatewayControllerProps } from '../gateway-api/gateway-controller';

/** The Gateway of a lab with Cilium. */
export interface CiliumGatewayProps extends GatewayControllerProps {
  /** Name of the GatewayClass. @default cilium, which Cilium makes */
  readonly className?: string;
}

/**
 * Cilium's Gateways, where its values turn `gatewayAPI.enabled` on. To policies their requests come from the identity `ingress`, which no
 * NetworkPolicy selects: pods that only some may reach need a CiliumNetworkPolicy with `fromEntities: [ingress]`.
 * @see https://docs.cilium.io/en/stable/network/servicemesh/gateway-api/gateway-api/
 */
export class CiliumGateway extends GatewayController<'cilium'> {
  private constructor(props: CiliumGatewayProps) {
    super({ kind: 'cilium', className: props.className ?? 'cilium', pods: undefined }, props);
  }

  /** A Gateway behind a Service of type LoadBalancer with this address. */
  public static behind(props: CiliumGatewayProps): CiliumGateway {
    return new CiliumGateway(props);
  }
}
