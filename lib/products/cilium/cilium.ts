import { ApiObject } from 'cdk8s';
import { CiliumL2AnnouncementPolicy, CiliumLoadBalancerIpPool } from '../../../imports/cilium.io';
import { lateCrd } from '../../apps/helm-release/late-crd';
import type { AddressAnswer, AddressRequest } from '../../lab/address-request';
import type { AppChart, AppLab } from '../../lab/app-chart';
import type { LoadBalancerDescription } from '../../lab/description';
import type { LoadBalancer } from '../../lab/parts';
import { ConfigurationError } from '../../manifest/configuration-error';
import { isHeld } from '../../manifest/ip-range';
import { checkRouters } from '../metallb/check-routers';
import type { BgpRouter, PoolRange } from '../metallb/pools';
import { bgpObjects } from './bgp';

/** What both ways of announcing need. */
export interface CiliumOptions<P extends string> {
  /** Ranges of addresses by name of the pool. Services that name none get one of the first. */
  readonly pools: Readonly<Record<P, readonly [PoolRange, ...PoolRange[]]>>;
}

/** Announcements on the LAN. */
export interface CiliumLayer2Options<P extends string> extends CiliumOptions<P> {
  /** Network interfaces of the nodes that answer, as regular expressions, for example `^eth[0-9]+`. @default all */
  readonly interfaces?: readonly [string, ...string[]];
  /** Names of the nodes that answer. @default all */
  readonly on?: readonly [string, ...string[]];
}

const NAMESPACE = 'kube-system';
const GROUP = 'cilium.io';
/** Label of a Service that gets its address of another pool than the first. */
const POOL_LABEL = 'lb-pool';

/**
 * Cilium gives Services of type LoadBalancer an address of a pool, and announces it. Cilium itself, 1.18 or newer, is installed with the cluster:
 * layer 2 needs its values `l2announcements.enabled` and `kubeProxyReplacement`, BGP `bgpControlPlane.enabled`.
 * @see https://docs.cilium.io/en/stable/network/lb-ipam/
 */
export class Cilium<P extends string = string> implements LoadBalancer<P> {
  public readonly title = 'Cilium';
  public readonly pools: readonly P[];
  private readonly ranges: ReadonlyMap<string, readonly PoolRange[]>;

  private constructor(
    options: CiliumOptions<P>,
    private readonly layer2Options: Omit<CiliumLayer2Options<P>, 'pools'>,
    private readonly routers: Readonly<Record<string, BgpRouter>> | undefined,
  ) {
    this.ranges = new Map(Object.entries<readonly PoolRange[]>(options.pools));
    const names: P[] = [];
    for (const name in options.pools) names.push(name);
    this.pools = names;
    if (names.length === 0) throw new ConfigurationError('cilium: got no pool, expected at least one');
  }

  /** A node answers ARP and NDP for each address. @throws ConfigurationError if there is no pool */
  public static layer2<P extends string>(options: CiliumLayer2Options<P>): Cilium<P> {
    return new Cilium(options, options, undefined);
  }

  /** Routers learn the addresses from every node. @throws ConfigurationError if there is no pool or no router, or an ASN is none */
  public static bgp<P extends string>(
    options: CiliumOptions<P> & {
      /** The routers, by name. */
      readonly routers: Readonly<Record<string, BgpRouter>>;
    },
  ): Cilium<P> {
    checkRouters('cilium', options.routers, 'Cilium.layer2');
    return new Cilium(options, {}, options.routers);
  }

  public describe(): LoadBalancerDescription {
    return {
      kind: 'cilium',
      mode: this.routers ? 'bgp' : 'layer2',
      pools: [...this.ranges].map(([name, addresses]) => ({ name, addresses })),
    };
  }

  /** By its annotations; a pool by a label that it selects. @see https://docs.cilium.io/en/stable/network/lb-ipam/#requesting-ips */
  public ask(what: string, { addresses, pool, sharedBy }: AddressRequest): AddressAnswer {
    const pools = new Set(addresses.map((address) => this.poolOf(address)));
    if (pools.size > 1)
      throw new ConfigurationError(
        `${what}: got addresses ${addresses.join(' and ')} of pools ${[...pools].join(' and ')}, expected both of one: Cilium's pools select Services`,
      );
    const named = pool ?? [...pools][0];
    return {
      annotations: {
        ...(addresses.length > 0 ? { 'lbipam.cilium.io/ips': addresses.join(',') } : {}),
        ...(sharedBy === undefined ? {} : { 'lbipam.cilium.io/sharing-key': sharedBy, 'lbipam.cilium.io/sharing-cross-namespace': '*' }),
      },
      ...(named === undefined || named === this.pools[0] ? {} : { labels: { [POOL_LABEL]: named } }),
    };
  }

  /** Makes the app `cilium-config` with the pools and how they are announced. @throws ConfigurationError for a node that the lab does not have */
  public install(lab: AppLab): void {
    const app = lab.app('cilium-config', { namespace: NAMESPACE, wave: -2 });
    lab.declared.externals.push({ kind: 'CustomResources', group: GROUP, by: 'elsewhere' });
    const metadata = (name: string) => ({ name, ...lateCrd(app, GROUP) });
    for (const [name, ranges] of this.ranges) {
      new ApiObject(
        app,
        `pool-${name}`,
        CiliumLoadBalancerIpPool.manifest({
          metadata: metadata(name),
          spec: { blocks: ranges.map(blockOf), ...this.selectorOf(name) },
        }),
      );
    }
    if (this.routers) this.announceByBgp(lab, app, this.routers, metadata);
    else this.announceOnLan(lab, app, metadata);
  }

  private announceOnLan(lab: AppLab, app: AppChart, metadata: (name: string) => { readonly name: string }): void {
    const { interfaces, on } = this.layer2Options;
    const strange = on?.find((name) => !lab.nodes.has(name));
    if (strange !== undefined)
      throw new ConfigurationError(
        `cilium: got node '${strange}', expected one of lab ${lab.labName}: ${[...lab.nodes.keys()].map((name) => `'${name}'`).join(', ')}`,
      );
    new ApiObject(
      app,
      'layer2',
      CiliumL2AnnouncementPolicy.manifest({
        metadata: metadata('load-balancer-addresses'),
        spec: {
          loadBalancerIPs: true,
          ...(interfaces ? { interfaces: [...interfaces] } : {}),
          ...(on ? { nodeSelector: { matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: [...on] }] } } : {}),
        },
      }),
    );
  }

  private announceByBgp(
    lab: AppLab,
    app: AppChart,
    routers: Readonly<Record<string, BgpRouter>>,
    metadata: (name: string) => { readonly name: string },
  ): void {
    for (const [id, object] of bgpObjects(routers, lab.network.ipv6 !== undefined, metadata)) new ApiObject(app, `bgp-${id}`, object);
    for (const [name, { passwordSecret }] of Object.entries(routers)) {
      if (!passwordSecret) continue;
      lab.declared.outside.push({
        kind: 'Secret',
        namespace: NAMESPACE,
        name: passwordSecret,
        keys: { password: {} },
        why: `password of the BGP session with ${name}`,
      });
    }
  }

  /** The first pool is for Services that name none. */
  private selectorOf(name: string) {
    const [first, ...others] = this.pools;
    if (others.length === 0) return {};
    if (name !== first) return { serviceSelector: { matchLabels: { [POOL_LABEL]: name } } };
    return { serviceSelector: { matchExpressions: [{ key: POOL_LABEL, operator: 'NotIn', values: others } as const] } };
  }

  private poolOf(address: string): string | undefined {
    return [...this.ranges].find(([, ranges]) => ranges.some((range) => isHeld(range, address)))?.[0];
  }
}

function blockOf(range: PoolRange) {
  const [start, stop] = range.split('-');
  return range.includes('-') && start !== undefined && stop !== undefined ? { start, stop } : { cidr: range };
}
