import ipaddr from 'ipaddr.js';
import { memoize } from './memoize';

/** Addresses from the first to the last, as numbers; those of IPv6 lie behind all of IPv4. */
export type IpRange = readonly [first: bigint, last: bigint];

/** Where IPv6 begins. */
const IPV6 = 1n << 32n;

/** Every address of IPv4: what is taken where nothing is known of one, since labs have no others. */
export const EVERY_ADDRESS: readonly IpRange[] = [[0n, IPV6 - 1n]];

/** Whether a text is an IPv4 address of four decimal parts. */
export function isIpv4(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text);
}

/** An address, IPv4 in four decimal parts or IPv6, as a number; undefined if it is invalid. */
export const addressNumber: (text: string) => bigint | undefined = memoize(parseAddress);

function parseAddress(text: string): bigint | undefined {
  if (isIpv4(text)) return numberOf(ipaddr.IPv4.parse(text));
  // One such as ::ffff:10.0.0.2 is an address of IPv4.
  return ipaddr.IPv6.isValid(text) ? numberOf(ipaddr.process(text)) : undefined;
}

/** An IPv4 address as text. */
export function printIpv4(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join('.');
}

/** The addresses of a network, IPv4 or IPv6; it may be written with host bits set, which do not count. Undefined if it is invalid. */
export const networkRange: (cidr: string) => IpRange | undefined = memoize(parseNetwork);

function parseNetwork(cidr: string): IpRange | undefined {
  if (ipaddr.IPv4.isValidCIDRFourPartDecimal(cidr))
    return [numberOf(ipaddr.IPv4.networkAddressFromCIDR(cidr)), numberOf(ipaddr.IPv4.broadcastAddressFromCIDR(cidr))];
  if (!ipaddr.IPv6.isValidCIDR(cidr)) return undefined;
  return [numberOf(ipaddr.IPv6.networkAddressFromCIDR(cidr)), numberOf(ipaddr.IPv6.broadcastAddressFromCIDR(cidr))];
}

/** The addresses of a network, a single one, or those of a range `a-b`; undefined if it is not one of these. */
export function rangeOf(text: string): IpRange | undefined {
  if (text.includes('/')) return networkRange(text);
  const [from = '', to = from, ...more] = text.split('-');
  const [first, last] = [addressNumber(from), addressNumber(to)];
  return first === undefined || last === undefined || first > last || more.length > 0 ? undefined : [first, last];
}

/** Whether an address, as text, is in a range. */
export function holds([first, last]: IpRange, address: string): boolean {
  const number = addressNumber(address);
  return number !== undefined && first <= number && number <= last;
}

/** Whether an address is in a network, or range, that is written; false if that is invalid. */
export function isHeld(text: string, address: string): boolean {
  const range = rangeOf(text);
  return range !== undefined && holds(range, address);
}

/** Addresses of a network without those of some others; none if it is no network. */
export function rangesOf(cidr: string, except: readonly string[] = []): readonly IpRange[] {
  const range = networkRange(cidr);
  if (range === undefined) return [];
  return minus(
    [range],
    except.flatMap((one) => {
      const taken = networkRange(one);
      return taken === undefined ? [] : [taken];
    }),
  );
}

/** What is left of the first. */
export function minus(ranges: readonly IpRange[], taken: readonly IpRange[]): readonly IpRange[] {
  let left = ranges;
  for (const [first, last] of taken) {
    left = left.flatMap(([from, to]): readonly IpRange[] => {
      if (last < from || first > to) return [[from, to]];
      const [before, after]: readonly [IpRange, IpRange] = [
        [from, first - 1n],
        [last + 1n, to],
      ];
      return [before, after].filter(([start, end]) => start <= end);
    });
  }
  return left;
}

/** Whether there is an address in both. */
export function overlap(some: readonly IpRange[], others: readonly IpRange[]): boolean {
  return some.some(([first, last]) => others.some(([from, to]) => first <= to && from <= last));
}

/** Whether a network lies within another one and is smaller. */
export function isWithin(inner: string, outer: string): boolean {
  const [small, large] = [networkRange(inner), networkRange(outer)];
  if (small === undefined || large === undefined) return false;
  return large[0] <= small[0] && small[1] <= large[1] && (large[0] !== small[0] || large[1] !== small[1]);
}

function numberOf(address: ipaddr.IPv4 | ipaddr.IPv6): bigint {
  const value = address.toByteArray().reduce((sum, octet) => (sum << 8n) | BigInt(octet), 0n);
  return address.kind() === 'ipv6' ? IPV6 + value : value;
}
