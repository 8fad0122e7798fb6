import ipaddr from 'ipaddr.js';
import { ConfigurationError } from '../manifest/configuration-error';
import { type IpRange, isIpv4, rangeOf } from '../manifest/ip-range';

/** An IPv4 network such as `10.0.0.0/24`. */
export type Cidr = `${number}.${number}.${number}.${number}/${number}`;

/** An IPv4 address such as `10.0.0.2`. */
export type Address = `${number}.${number}.${number}.${number}`;

/** @throws ConfigurationError if it is no IPv4 address of four decimal parts. */
export function checkAddress(what: string, address: string): void {
  if (!isIpv4(address)) throw new ConfigurationError(`${what}: got '${address}', expected an IPv4 address like 10.0.0.2`);
}

/** @throws ConfigurationError if it is no IPv4 network, or one with host bits set. */
export function checkCidr(what: string, cidr: string): void {
  if (!ipaddr.IPv4.isValidCIDRFourPartDecimal(cidr) || /\/0\d/.test(cidr))
    throw new ConfigurationError(`${what}: got '${cidr}', expected an IPv4 network like 10.0.0.0/24`);
  const [network, bits] = ipaddr.IPv4.parseCIDR(cidr);
  const base = ipaddr.IPv4.networkAddressFromCIDR(cidr).toString();
  if (base !== network.toString())
    throw new ConfigurationError(`${what}: got '${cidr}', expected the network's own address, ${base}/${bits}`);
}

/** First and last address of a CIDR or of a range `a-b`, as numbers. @throws ConfigurationError if it is neither. */
export function bounds(what: string, range: string): IpRange {
  const [from, to, ...more] = range.split('-');
  if (from !== undefined && to !== undefined && more.length === 0) {
    checkAddress(what, from);
    checkAddress(what, to);
  } else checkCidr(what, range);
  const found = rangeOf(range);
  if (found === undefined) throw new ConfigurationError(`${what}: got '${range}', expected the lower address first`);
  return found;
}

/** The netmask of a network, as Windows's `route` wants it. */
export function netmask(cidr: string): string {
  return ipaddr.IPv4.subnetMaskFromPrefixLength(ipaddr.IPv4.parseCIDR(cidr)[1]).toString();
}
