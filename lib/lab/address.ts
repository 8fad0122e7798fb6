import ipaddr from 'ipaddr.js';
import { Mistake } from '../manifest/mistake';

/** An IPv4 network such as `10.0.0.0/24`. */
export type Cidr = `${number}.${number}.${number}.${number}/${number}`;

/** An IPv4 address such as `10.0.0.2`. */
export type Address = `${number}.${number}.${number}.${number}`;

/** @throws Mistake if it is no IPv4 address of four decimal parts. */
export function checkAddress(what: string, address: string): void {
  if (!ipaddr.IPv4.isValidFourPartDecimal(address)) throw new Mistake(`${what}: got '${address}', expected an IPv4 address like 10.0.0.2`);
}

/** @throws Mistake if it is no IPv4 network, or one with host bits set. */
export function checkCidr(what: string, cidr: string): void {
  if (!ipaddr.IPv4.isValidCIDRFourPartDecimal(cidr) || /\/0\d/.test(cidr))
    throw new Mistake(`${what}: got '${cidr}', expected an IPv4 network like 10.0.0.0/24`);
  const [network, bits] = ipaddr.IPv4.parseCIDR(cidr);
  const base = ipaddr.IPv4.networkAddressFromCIDR(cidr).toString();
  if (base !== network.toString()) throw new Mistake(`${what}: got '${cidr}', expected the network's own address, ${base}/${bits}`);
}

/** Whether the network holds the address. Both must be valid. */
export function contains(cidr: string, address: string): boolean {
  return ipaddr.IPv4.parse(address).match(ipaddr.IPv4.parseCIDR(cidr));
}

/** First and last address of a CIDR or of a range `a-b`, as numbers. @throws Mistake if it is neither. */
export function bounds(what: string, range: string): readonly [number, number] {
  const [from, to, ...more] = range.split('-');
  if (from !== undefined && to !== undefined && more.length === 0) {
    checkAddress(what, from);
    checkAddress(what, to);
    if (asNumber(from) > asNumber(to)) throw new Mistake(`${what}: got '${range}', expected the lower address first`);
    return [asNumber(from), asNumber(to)];
  }
  checkCidr(what, range);
  return [asNumber(ipaddr.IPv4.networkAddressFromCIDR(range).toString()), asNumber(ipaddr.IPv4.broadcastAddressFromCIDR(range).toString())];
}

/** Whether a CIDR or a range `a-b` holds the address. */
export function inRange(range: string, address: string): boolean {
  const [first, last] = bounds('range', range);
  return asNumber(address) >= first && asNumber(address) <= last;
}

/** The netmask of a network, as Windows's `route` wants it. */
export function netmask(cidr: string): string {
  return ipaddr.IPv4.subnetMaskFromPrefixLength(ipaddr.IPv4.parseCIDR(cidr)[1]).toString();
}

function asNumber(address: string): number {
  return ipaddr.IPv4.parse(address)
    .toByteArray()
    .reduce((sum, octet) => sum * 256 + octet, 0);
}
