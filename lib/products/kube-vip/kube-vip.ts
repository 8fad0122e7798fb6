import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { AddressAnswer, AddressRequest } from '../../lab/address-request';
import type { AppLab } from '../../lab/app-chart';
import type { LoadBalancerDescription } from '../../lab/description';
import type { LoadBalancer } from '../../lab/parts';
import { ConfigurationError } from '../../manifest/configuration-error';
import type { PoolRange } from '../metallb/pools';

/** What both ways of announcing need. */
export interface KubeVipOptions {
  /** Addresses that it gives out: networks, or ranges, not both. */
  readonly addresses: readonly [PoolRange, ...PoolRange[]];
}

const NAMESPACE = 'kube-system';
/** The one pool that is for Services of every namespace. */
const POOL = 'global';

/**
 * kube-vip with its cloud provider gives Services of type LoadBalancer an address. Both are installed with the cluster; the lab says which
 * addresses they have.
 * @see https://kube-vip.io/docs/usage/cloud-provider/
 */
export class KubeVip implements LoadBalancer<typeof POOL> {
  public readonly title = 'kube-vip';
  public readonly pools = [POOL] as const;

  private constructor(
    private readonly addresses: readonly PoolRange[],
    private readonly mode: 'layer2' | 'bgp',
  ) {
    const ranges = addresses.filter((range) => range.includes('-')).length;
    if (addresses.length === 0) throw new ConfigurationError('kube-vip: got no addresses, expected at least one range');
    if (ranges > 0 && ranges < addresses.length)
      throw new ConfigurationError(
        `kube-vip: got ${addresses.join(', ')}, expected networks or ranges: of both its cloud provider reads the networks only`,
      );
  }

  /** The leader among the nodes answers ARP for each address. @throws ConfigurationError for no addresses, or networks beside ranges */
  public static layer2({ addresses }: KubeVipOptions): KubeVip {
    return new KubeVip(addresses, 'layer2');
  }

  /** Routers learn the addresses from every node, as kube-vip itself was set up. @throws ConfigurationError for no addresses, or networks beside ranges */
  public static bgp({ addresses }: KubeVipOptions): KubeVip {
    return new KubeVip(addresses, 'bgp');
  }

  public describe(): LoadBalancerDescription {
    return { kind: 'kube-vip', mode: this.mode, pools: [{ name: POOL, addresses: this.addresses }] };
  }

  /** By its annotation. @throws ConfigurationError for an address to share: kube-vip knows no keys */
  public ask(what: string, { addresses, sharedBy }: AddressRequest): AddressAnswer {
    if (sharedBy !== undefined)
      throw new ConfigurationError(
        `${what}: got shareAddress '${sharedBy}', but kube-vip shares no address by a key; expected one of its own`,
      );
    return addresses.length > 0 ? { annotations: { 'kube-vip.io/loadbalancerIPs': addresses.join(',') } } : {};
  }

  /** Makes the app `kube-vip-config` with the ConfigMap that its cloud provider reads. */
  public install(lab: AppLab): void {
    const app = lab.app('kube-vip-config', { namespace: NAMESPACE, wave: -2 });
    const [first = ''] = this.addresses;
    new ApiObject(
      app,
      'addresses',
      k8s.KubeConfigMap.manifest({
        metadata: { name: 'kubevip', namespace: NAMESPACE },
        data: { [first.includes('-') ? `range-${POOL}` : `cidr-${POOL}`]: this.addresses.join(',') },
      }),
    );
  }
}
