import ipaddr from 'ipaddr.js';

/** An address as every program reads it: IPv4 in decimal parts without leading zeros, IPv6 as RFC 5952 has it. Undefined if it is no address. */
export function canonicalAddress(text: string): string | undefined {
  const plain = withoutZeros(text);
  if (ipaddr.IPv4.isValidFourPartDecimal(plain)) return plain;
  if (text.includes('%') || !ipaddr.IPv6.isValid(plain)) return undefined;
  const address = ipaddr.process(plain);
  return address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString();
}

/** A network in the same form: its first address, and bits without leading zeros. Undefined if it is no network. */
export function canonicalNetwork(text: string): string | undefined {
  const [address = '', bits = '', ...more] = text.split('/');
  const canonical = canonicalAddress(address);
  if (canonical === undefined || more.length > 0 || !/^\d{1,3}$/.test(bits)) return undefined;
  const mapped = canonical.includes('.') && address.includes(':');
  const length = Number(bits) - (mapped ? MAPPED_BITS : 0);
  if (length < 0 || length > (canonical.includes('.') ? 32 : 128)) return undefined;
  const network = canonical.includes('.')
    ? ipaddr.IPv4.networkAddressFromCIDR(`${canonical}/${length}`).toString()
    : ipaddr.IPv6.networkAddressFromCIDR(`${canonical}/${length}`).toRFC5952String();
  return `${network}/${length}`;
}

/** Of an address such as `::ffff:10.0.0.1` those before the address of IPv4. */
const MAPPED_BITS = 96;

/** Older programs, and the API server for fields that are as old, read `010` as 10. */
function withoutZeros(text: string): string {
  return text.replace(/(^|[.:])0+(?=\d+\.|\d+$)/g, (found, before: string, offset: number) =>
    before === ':' && !text.slice(offset).includes('.') ? found : before,
  );
}
