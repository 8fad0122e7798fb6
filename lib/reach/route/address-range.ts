import ipaddr from 'ipaddr.js';

/** Whether an address is the given one or in the given network; undefined if that is neither. */
export function addressRange(text: string): ((address: string) => boolean) | undefined {
  if (!ipaddr.isValidCIDR(text) && !ipaddr.isValid(text)) return undefined;
  const network = ipaddr.isValidCIDR(text) ? ipaddr.parseCIDR(text) : undefined;
  const single = network ? undefined : ipaddr.process(text).toString();
  return (address) => {
    if (!ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    return network ? parsed.kind() === network[0].kind() && parsed.match(network) : parsed.toString() === single;
  };
}
