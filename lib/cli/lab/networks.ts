import { isIpv4, networkRange, printIpv4 } from '../../manifest/ip-range';

/** Bits of an IPv4 address. */
const BITS = 32n;

/** The smallest network of at most so many bits that holds all of these addresses and networks of IPv4; undefined if there are none. */
export function commonNetwork(texts: readonly string[], longest: number, isFit = (_: string): boolean => true): string | undefined {
  const ranges = texts.map((text) => networkRange(text.includes('/') ? text : `${text}/32`)).filter((range) => range !== undefined);
  const [one] = ranges;
  if (one === undefined) return undefined;
  for (let length = BigInt(longest); length >= 8n; length -= 1n) {
    const shift = BITS - length;
    const network = `${printIpv4((one[0] >> shift) << shift)}/${length}`;
    const isSame = ranges.every(([first, last]) => first >> shift === one[0] >> shift && last >> shift === one[0] >> shift);
    if (isSame && isFit(network)) return network;
  }
  return undefined;
}

/** Whether no machine has the network's first or last address, which are none of a host. */
export function areHosts(addresses: readonly string[]): (network: string) => boolean {
  return (network) => {
    const [first, last] = networkRange(network) ?? [];
    return addresses.every((address) => ![first, last].includes(networkRange(`${address}/32`)?.[0]));
  };
}

/** Whether a network of IPv4 lies within another one, or is the same. */
export function isInside(inner: string, outer: string): boolean {
  const [small, large] = [networkRange(inner.includes('/') ? inner : `${inner}/32`), networkRange(outer)];
  return small !== undefined && large !== undefined && large[0] <= small[0] && small[1] <= large[1];
}

/** Whether a network is one of IPv4. */
export function isIpv4Network(text: unknown): text is string {
  return typeof text === 'string' && isIpv4(text.split('/')[0] ?? '') && networkRange(text) !== undefined;
}
