import { BlockList, isIPv4 } from 'node:net';

/** Whether a network lies within another one and is smaller. @param outer a valid network, as `inner` */
export function contains(outer: string, inner: string): boolean {
  const [from, bits] = parts(outer);
  const [address, innerBits] = parts(inner);
  if (isIPv4(from) !== isIPv4(address) || innerBits <= bits) return false;
  const family = isIPv4(from) ? 'ipv4' : 'ipv6';
  const list = new BlockList();
  list.addSubnet(from, bits, family);
  return list.check(address, family);
}

function parts(network: string): readonly [address: string, bits: number] {
  const [address = '', bits = ''] = network.split('/');
  return [address, Number(bits)];
}
