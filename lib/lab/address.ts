import ipaddr from 'ipaddr.js';
import { ConfigurationError } from '../manifest/configuration-error';
import { addressNumber, type IpRange, isIpv4, rangeOf } from '../manifest/ip-range';

/** An IPv4 network such as `10.0.0.0/24`. */
export type Cidr = `${number}.${number}.${number}.${number}/${number}`;

/** An IPv4 address such as `10.0.0.2`. */
export type Address = `${number}.${number}.${number}.${number}`;

/** An IPv6 address such as `fd00:10::2`. */
export type Ipv6Address = `${string}:${string}`;

/** An IPv6 network such as `fd00:10::/64`. */
export type Ipv6Cidr = `${string}:${string}/${number}`;

/** An address of either family. */
export type IpAddress = Address | Ipv6Address;

/** A network of either family. */
export type IpCidr = Cidr | Ipv6Cidr;

/** @throws ConfigurationError if it is no IPv4 address of four decimal parts. */
export function checkAddress(what: string, address: string): void {
  if (!isIpv4(address)) throw new ConfigurationError(`${what}: got '${address}', expected an IPv4 address like 10.0.0.2`);
}

/** @throws ConfigurationError if it is no IPv6 address. */
export function checkIpv6Address(what: string, address: string): void {
  if (!address.includes(':') || addressNumber(address) === undefined)
    throw new ConfigurationError(`${what}: got '${address}', expected an IPv6 address like fd00:10::2`);
}

/** @throws ConfigurationError if it is neither an IPv4 nor an IPv6 address. */
export function checkIpAddress(what: string, address: string): void {
  if (address.includes(':')) checkIpv6Address(what, address);
  else checkAddress(what, address);
}

/** Which family a valid address is of. */
export function ipFamilyOf(address: string): 'IPv4' | 'IPv6' {
  return address.includes(':') ? 'IPv6' : 'IPv4';
}

/** @throws ConfigurationError if it is no IPv6 network, or one with host bits set. */
export function checkIpv6Cidr(what: string, cidr: string): void {
  if (!ipaddr.IPv6.isValidCIDR(cidr)) throw new ConfigurationError(`${what}: got '${cidr}', expected an IPv6 network like fd00:10::/64`);
  const [network, bits] = ipaddr.IPv6.parseCIDR(cidr);
  const base = ipaddr.IPv6.networkAddressFromCIDR(cidr);
  if (base.toNormalizedString() !== network.toNormalizedString())
    throw new ConfigurationError(`${what}: got '${cidr}', expected the network's own address, ${base.toRFC5952String()}/${bits}`);
}

/** @throws ConfigurationError if it is no network of IPv4 or IPv6, or one with host bits set. */
export function checkIpCidr(what: string, cidr: string): void {
  if (cidr.includes(':')) checkIpv6Cidr(what, cidr);
  else checkCidr(what, cidr);
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
    checkIpAddress(what, from);
    checkIpAddress(what, to);
    if (ipFamilyOf(from) !== ipFamilyOf(to))
      throw new ConfigurationError(`${what}: got '${range}', expected two addresses of one IP family`);
  } else checkIpCidr(what, range);
  const found = rangeOf(range);
  if (found === undefined) throw new ConfigurationError(`${what}: got '${range}', expected the lower address first`);
  return found;
}

/** The netmask of a network, as Windows's `route` wants it. */
export function netmask(cidr: string): string {
  return ipaddr.IPv4.subnetMaskFromPrefixLength(ipaddr.IPv4.parseCIDR(cidr)[1]).toString();
}
