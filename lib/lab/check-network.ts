import { ConfigurationError } from '../manifest/configuration-error';
import { type IpRange, isHeld, minus, overlap } from '../manifest/ip-range';
import { bounds, checkAddress, checkCidr, checkIpAddress, checkIpv6Address, checkIpv6Cidr } from './address';
import type { IngressDescription, LoadBalancerDescription, NetworkDescription, NodeDescription } from './description';

/** @throws ConfigurationError for an invalid address, lies outside its network, is used twice, or for networks that overlap. */
export function checkNetwork(network: NetworkDescription, nodes: readonly NodeDescription[]): void {
  for (const part of ['lan', 'pods', 'services'] as const) checkCidr(`network.${part}`, network[part]);
  for (const part of ['lan', 'pods', 'services'] as const) if (network.ipv6) checkIpv6Cidr(`network.ipv6.${part}`, network.ipv6[part]);
  for (const { to } of network.routes ?? []) checkCidr('network.routes', to);
  checkDisjoint(network);
  const owner = new Map<string, string>();
  const claim = (what: string, address: string) => {
    const other = owner.get(address);
    if (other) throw new ConfigurationError(`${what}: got address ${address}, which is ${other}'s already`);
    owner.set(address, what);
  };
  for (const { name, address, ipv6 } of nodes) {
    checkAddress(`node ${name}`, address);
    claim(`node ${name}`, address);
    if (ipv6 !== undefined) {
      checkIpv6(network, name, ipv6);
      claim(`node ${name}`, ipv6);
    }
    if (!isHeld(network.lan, address))
      throw new ConfigurationError(`node ${name}: got address ${address}, expected one in the LAN ${network.lan}`);
    checkIsHost(name, address, network.lan);
  }
  for (const [name, address] of Object.entries(network.machines ?? {})) {
    checkAddress(`machine ${name}`, address);
    claim(`machine ${name}`, address);
  }
  for (const { to, via } of network.routes ?? []) {
    checkAddress(`route to ${to}`, via);
    if (!isHeld(network.lan, via))
      throw new ConfigurationError(`route to ${to}: got router ${via}, expected an address in the LAN ${network.lan}`);
  }
}

/** @throws ConfigurationError for an address outside of the LAN's IPv6 network */
function checkIpv6({ ipv6 }: NetworkDescription, name: string, address: string): void {
  checkIpv6Address(`node ${name}`, address);
  if (ipv6 === undefined)
    throw new ConfigurationError(
      `node ${name}: got IPv6 address ${address}, but the lab has IPv4 only; expected network.ipv6: { lan, pods, services }`,
    );
  if (!isHeld(ipv6.lan, address))
    throw new ConfigurationError(`node ${name}: got IPv6 address ${address}, expected one in the LAN ${ipv6.lan}`);
}

/** The first and the last address of a network are no machine's, unless it has no others. */
function checkIsHost(name: string, address: string, lan: string): void {
  const [first, last] = bounds('network.lan', lan);
  const [own] = bounds(`node ${name}`, `${address}-${address}`);
  if (last - first > 1 && (own === first || own === last)) {
    throw new ConfigurationError(
      `node ${name}: got address ${address}, the LAN's ${own === first ? 'network' : 'broadcast'} address; expected a host's`,
    );
  }
}

function checkDisjoint(network: NetworkDescription): void {
  const parts = [
    ['lan', network.lan],
    ['pods', network.pods],
    ['services', network.services],
    ...(network.routes ?? []).map(({ to }) => ['route to', to] as const),
    ...(['lan', 'pods', 'services'] as const).flatMap((part) => (network.ipv6 ? [[`ipv6.${part}`, network.ipv6[part]] as const] : [])),
  ] as const;
  const ranges = parts.map(([name, cidr]) => ({ name, cidr, range: bounds(name, cidr) }));
  for (const [i, { name, cidr, range }] of ranges.entries()) {
    const other = ranges.slice(i + 1).find((one) => overlap([range], [one.range]));
    if (other)
      throw new ConfigurationError(`network: got ${name} ${cidr} and ${other.name} ${other.cidr}, which overlap; expected networks apart`);
  }
}

/** Addresses of a pool, as they are written and as numbers. */
interface PoolRange {
  readonly name: string;
  readonly written: string;
  readonly range: IpRange;
}

/** @throws ConfigurationError for a pool that is unreachable or that holds an address in use, and for an ingress address outside the pools. */
export function checkLoadBalancer(
  network: NetworkDescription,
  nodes: readonly NodeDescription[],
  loadBalancer: LoadBalancerDescription,
  ingress: IngressDescription,
): void {
  const inUse = [
    ...nodes.flatMap(({ name, address, ipv6 }) => [address, ipv6 ?? []].flat().map((one) => [`node ${name}`, one] as const)),
    ...Object.entries(network.machines ?? {}).map(([name, address]) => [`machine ${name}`, address] as const),
    ...(network.routes ?? []).map(({ via }) => ['router', via] as const),
  ];
  const seen: PoolRange[] = [];
  for (const { name, addresses } of loadBalancer.pools ?? []) {
    for (const written of addresses) {
      const pool = { name, written, range: bounds(`pool ${name}`, written) };
      const other = seen.find((one) => overlap([pool.range], [one.range]));
      if (other)
        throw new ConfigurationError(
          `pool ${name}: got ${written}, which overlaps ${other.written} of pool ${other.name}; expected ranges apart`,
        );
      seen.push(pool);
      if (loadBalancer.mode === 'bgp') checkLearned(pool, network);
      else checkReachable(pool, network);
      const taken = inUse.find(([, address]) => isHeld(written, address));
      if (taken) throw new ConfigurationError(`pool ${name}: got ${written}, which holds ${taken[1]} of ${taken[0]}`);
    }
  }
  if (!ingress.nodes) checkIngressAddress(ingress.addresses, loadBalancer, inUse);
}

/** By BGP routers learn whatever addresses there are. */
function checkLearned({ name, written, range }: PoolRange, { pods, services, ipv6 }: NetworkDescription): void {
  const own = { pods, services, ...(ipv6 ? { 'ipv6.pods': ipv6.pods, 'ipv6.services': ipv6.services } : {}) };
  for (const [part, cidr] of Object.entries(own)) {
    if (overlap([range], [bounds(part, cidr)]))
      throw new ConfigurationError(
        `pool ${name}: got ${written}, which overlaps the ${part} network ${cidr}; expected addresses apart from it`,
      );
  }
}

/** By layer 2 nodes answer for addresses of their LAN, or a router sends a network to them. */
function checkReachable({ name, written, range }: PoolRange, { lan, ipv6, routes = [] }: NetworkDescription): void {
  const reachable = [lan, ...(ipv6 ? [ipv6.lan] : []), ...routes.map(({ to }) => to)];
  if (!reachable.some((cidr) => minus([range], [bounds('network', cidr)]).length === 0))
    throw new ConfigurationError(
      `pool ${name}: got ${written}, expected addresses in ${reachable.join(' or ')}, or of a network in 'routes' or by BGP`,
    );
}

function checkIngressAddress(
  addresses: readonly string[],
  { pools = [], kind }: LoadBalancerDescription,
  inUse: readonly (readonly [string, string])[],
): void {
  for (const address of addresses) {
    checkIpAddress('ingress', address);
    const owner = inUse.find(([, used]) => used === address);
    if (owner) throw new ConfigurationError(`ingress: got load balancer address ${address}, which is the ${owner[0]}'s`);
    if (pools.some((pool) => pool.addresses.some((range) => isHeld(range, address)))) continue;
    const known = pools.map(({ name, addresses: ranges }) => `${name} (${ranges.join(', ')})`).join(', ');
    throw new ConfigurationError(
      `ingress: got load balancer address ${address}, expected one in a pool; ${known ? `there is ${known}` : `${kind} has none`}`,
    );
  }
}
