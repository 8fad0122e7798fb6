import ipaddr from 'ipaddr.js';
import { memoize } from '../../manifest/memoize';

/** IPv4 addresses from the first to the last, as numbers. */
export type Range = readonly [first: number, last: number];

/** Every address: what is taken where nothing is known of one. */
export const EVERY_ADDRESS: readonly Range[] = [[0, 2 ** 32 - 1]];

/** Addresses of a network without some others; none for what is no IPv4 network, since labs have no other addresses. */
export function rangesOf(cidr: string, except: readonly string[] = []): readonly Range[] {
  if (except.length === 0) return rangeOf(cidr);
  return minus(
    rangeOf(cidr),
    except.flatMap((one) => rangeOf(one)),
  );
}

/** What is left of the first. */
export function minus(ranges: readonly Range[], taken: readonly Range[]): readonly Range[] {
  let left = ranges;
  for (const [first, last] of taken) {
    left = left.flatMap(([from, to]): readonly Range[] => {
      if (last < from || first > to) return [[from, to]];
      const [before, after]: readonly [Range, Range] = [
        [from, first - 1],
        [last + 1, to],
      ];
      return [before, after].filter(([start, end]) => start <= end);
    });
  }
  return left;
}

/** Whether there is an address in both. */
export function overlap(some: readonly Range[], others: readonly Range[]): boolean {
  return some.some(([first, last]) => others.some(([from, to]) => first <= to && from <= last));
}

/** The lab's own networks are asked for again and again. */
const rangeOf = memoize(read);

/** A network may be written with host bits set: the API takes it, and they do not count. */
function read(cidr: string): readonly Range[] {
  if (!ipaddr.IPv4.isValidCIDRFourPartDecimal(cidr)) return [];
  return [[asNumber(ipaddr.IPv4.networkAddressFromCIDR(cidr)), asNumber(ipaddr.IPv4.broadcastAddressFromCIDR(cidr))]];
}

function asNumber(address: ipaddr.IPv4): number {
  return address.toByteArray().reduce((sum, octet) => sum * 256 + octet, 0);
}
