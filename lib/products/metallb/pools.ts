import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { BgpAdvertisement, BgpPeer, IpAddressPool, L2Advertisement } from '../../../imports/metallb.io';
import { lateCrd } from '../../apps/helm-release/late-crd';
import type { Address, IpCidr, Ipv6Address } from '../../lab/address';
import type { AppChart, LabTypes } from '../../lab/app-chart';

/** API group of MetalLB. */
export const METALLB = 'metallb.io';

/** Addresses that a pool hands out: a network, or first and last. */
export type PoolRange = IpCidr | `${Address}-${Address}` | `${Ipv6Address}-${Ipv6Address}`;

/** A router that MetalLB announces its addresses to. */
export interface BgpRouter {
  /** Address of the router. */
  readonly address: Address;
  /** The router's autonomous system, 0 to 4294967295. */
  readonly asn: number;
  /** MetalLB's autonomous system. */
  readonly ownAsn: number;
  /** Secret in metallb-system of type kubernetes.io/basic-auth with the session's password. @default no password */
  readonly passwordSecret?: string;
}

/** What MetalLB assigns and how it announces it. */
export interface PoolsProps {
  /** Namespace of MetalLB, where it looks for these objects. */
  readonly namespace: string;
  /** Pools and their addresses, by name. */
  readonly pools: ReadonlyMap<string, readonly PoolRange[]>;
  /** Routers by name. @default none: layer 2, a node answers ARP for the address */
  readonly routers?: Readonly<Record<string, BgpRouter>>;
}

/** MetalLB's pools, each announced under its own name. @see https://metallb.io/configuration/ */
export class Pools<L extends LabTypes = LabTypes> extends Construct {
  public readonly pools: readonly ApiObject[];
  /** An L2Advertisement or BGPAdvertisement a pool. */
  public readonly advertisements: readonly ApiObject[];
  public readonly peers: readonly ApiObject[];

  public constructor(scope: AppChart<L>, id: string, props: PoolsProps) {
    super(scope, id);
    const metadata = (name: string) => ({
      name,
      namespace: props.namespace,
      ...lateCrd(scope, METALLB),
    });
    const names = [...props.pools.keys()];
    this.pools = [...props.pools].map(
      ([name, addresses]) =>
        new ApiObject(
          this,
          `pool-${name}`,
          IpAddressPool.manifest({ metadata: metadata(name), spec: { addresses: addresses.map(String) } }),
        ),
    );
    const Advertisement = props.routers ? BgpAdvertisement : L2Advertisement;
    this.advertisements = names.map(
      (name) =>
        new ApiObject(
          this,
          `advertisement-${name}`,
          Advertisement.manifest({ metadata: metadata(name), spec: { ipAddressPools: [name] } }),
        ),
    );
    this.peers = Object.entries(props.routers ?? {}).map(
      ([name, router]) =>
        new ApiObject(this, `peer-${name}`, BgpPeer.manifest({ metadata: metadata(name), spec: peerSpec(props.namespace, router) })),
    );
  }
}

function peerSpec(namespace: string, { address, asn, ownAsn, passwordSecret }: BgpRouter) {
  return {
    peerAddress: address,
    peerAsn: asn,
    myAsn: ownAsn,
    ...(passwordSecret ? { passwordSecret: { name: passwordSecret, namespace } } : {}),
  };
}
