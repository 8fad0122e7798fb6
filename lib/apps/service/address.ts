import { checkIpAddress } from '../../lab/address';
import type { AddressAnswer } from '../../lab/address-request';
import type { AppLab } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { isHeld } from '../../manifest/ip-range';
import { problemOfDnsSubdomain } from '../../manifest/names';
import type { IpFamily, ServiceProps } from './service-props';

type Asked = Pick<ServiceProps, 'type' | 'pool' | 'address' | 'shareAddress' | 'loadBalancerClass' | 'hosts'>;

/** What needs `type: 'LoadBalancer'`. */
const BALANCED_ONLY = [
  'pool',
  'address',
  'shareAddress',
  'loadBalancerClass',
  'loadBalancerSourceRanges',
  'allocateLoadBalancerNodePorts',
  'hosts',
] as const satisfies readonly (keyof ServiceProps)[];

/**
 * What a Service says to its load balancer: annotations, labels or fields, as that wants them.
 * @param what begins every message
 * @param ports for example `TCP 53`
 * @param families of its addresses
 * @throws ConfigurationError for what the lab's load balancer can't give: an address outside of its pools, one that is taken, or one twice
 */
export function askForAddress(
  lab: AppLab,
  what: string,
  props: ServiceProps,
  ports: readonly string[],
  families: readonly IpFamily[],
): AddressAnswer {
  checkType(lab, what, props);
  const addresses = props.address === undefined ? [] : [props.address].flat();
  checkHosts(lab, what, props, addresses);
  checkPool(lab, what, props);
  for (const address of addresses) checkOne(lab, what, address, props, ports);
  const { pool, shareAddress } = props;
  if (pool === undefined && addresses.length === 0 && shareAddress === undefined) return {};
  return lab.askForAddress(what, {
    addresses,
    families,
    ...(pool === undefined ? {} : { pool }),
    ...(shareAddress === undefined ? {} : { sharedBy: shareAddress }),
  });
}

function checkType({ labName, loadBalancer }: AppLab, what: string, props: ServiceProps): void {
  if (props.type !== 'LoadBalancer') {
    const given = BALANCED_ONLY.find((key) => props[key] !== undefined);
    if (given !== undefined)
      throw new ConfigurationError(`${what}: got ${given}${quoted(props[given])}, expected type 'LoadBalancer' with it`);
    return;
  }
  if (loadBalancer.kind === 'none' && props.loadBalancerClass === undefined)
    throw new ConfigurationError(
      `${what}: got a Service of type LoadBalancer, but lab ${labName} has no load balancer: it would stay pending`,
    );
  const own = (['pool', 'address', 'shareAddress'] as const).find((key) => props[key] !== undefined);
  if (props.loadBalancerClass !== undefined && own !== undefined)
    throw new ConfigurationError(
      `${what}: got ${own} and loadBalancerClass '${props.loadBalancerClass}', expected one of them: only the lab's load balancer gives addresses of its pools`,
    );
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? ` '${value}'` : '';
}

function checkPool({ labName, loadBalancer }: AppLab, what: string, { pool }: Asked): void {
  if (pool === undefined) return;
  const pools = loadBalancer.pools?.map(({ name }) => name) ?? [];
  if (pools.includes(pool)) return;
  const known = pools.map((name) => `'${name}'`).join(', ');
  throw new ConfigurationError(`${what}: got pool '${pool}', expected one of lab ${labName}: ${known || 'it has none'}`);
}

function checkOne(
  { labName, loadBalancer, ingress, declared }: AppLab,
  what: string,
  address: string,
  { pool, shareAddress }: Asked,
  ports: readonly string[],
): void {
  checkIpAddress(what, address);
  const { pools = [] } = loadBalancer;
  const able = pool === undefined ? pools : pools.filter(({ name }) => name === pool);
  if (pools.length > 0 && !able.some(({ addresses }) => addresses.some((range) => isHeld(range, address)))) {
    const known = able.map(({ name, addresses }) => `'${name}' (${addresses.join(', ')})`).join(', ');
    throw new ConfigurationError(
      `${what}: got address ${address}, expected one of ${pool === undefined ? `a pool of lab ${labName}` : 'its pool'}: ${known}`,
    );
  }
  if (ingress.nodes === undefined && ingress.addresses.includes(address))
    throw new ConfigurationError(
      `${what}: got address ${address}, which is the ingress controller's; expected another address, or a Route to the workload`,
    );
  declared.address(what, address, shareAddress, ports);
}

function checkHosts({ labName, loadBalancer }: AppLab, what: string, { hosts }: Asked, addresses: readonly string[]): void {
  if (hosts === undefined) return;
  if (hosts.length === 0) throw new ConfigurationError(`${what}: got an empty list of hosts, expected at least one`);
  for (const host of hosts) {
    const problem = problemOfDnsSubdomain(host);
    if (problem) throw new ConfigurationError(`${what}, hosts: ${problem}`);
  }
  if (addresses.length === 0)
    throw new ConfigurationError(
      `${what}: got hosts without an address, expected 'address' with them: lab ${labName} does not know which one ${loadBalancer.kind} gives`,
    );
}
