import ipaddr from 'ipaddr.js';
import { type IpRange, minus, printIpv4, rangeOf } from './ip-range';

const IPV6 = 1n << 32n;
const EVERYWHERE: readonly IpRange[] = [
  [0n, IPV6 - 1n],
  [IPV6, IPV6 + (1n << 128n) - 1n],
];

/**
 * The networks that hold the addresses of some, or all, without those of others: as few as there can be.
 * @param allowed networks and addresses as they are written; undefined for all
 * @returns undefined if one of them is invalid
 */
export function networksWithout(allowed: readonly string[] | undefined, denied: readonly string[]): readonly string[] | undefined {
  const [some, others] = [allowed, denied].map((all) => all?.map(rangeOf));
  if ([...(some ?? []), ...(others ?? [])].includes(undefined)) return undefined;
  const known = (ranges: readonly (IpRange | undefined)[]) => ranges.filter((range) => range !== undefined);
  return minus(some ? known(some) : EVERYWHERE, known(others ?? [])).flatMap(networksIn);
}

function networksIn([from, to]: IpRange): readonly string[] {
  const found: string[] = [];
  const [offset, bits] = from >= IPV6 ? [IPV6, 128] : [0n, 32];
  const last = to - offset;
  for (let first = from - offset; first <= last; ) {
    let size = 0;
    while (size < bits && (first & ((1n << BigInt(size + 1)) - 1n)) === 0n && first + (1n << BigInt(size + 1)) - 1n <= last) size += 1;
    found.push(`${bits === 32 ? printIpv4(first) : printIpv6(first)}/${bits - size}`);
    first += 1n << BigInt(size);
  }
  return found;
}

function printIpv6(address: bigint): string {
  return new ipaddr.IPv6(Array.from({ length: 16 }, (_, i) => Number((address >> BigInt(8 * (15 - i))) & 255n))).toString();
}
