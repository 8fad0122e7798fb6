import { listAt } from '../../manifest/read';
import { defineProduct } from '../define-product';

const READ = { versions: 'v0.13 and newer' } as const;

/** MetalLB reads both prefixes; the second is the older one. */
const annotations = (name: string) => [`metallb.io/${name}`, `metallb.universe.tf/${name}`];

/** MetalLB. */
export const metallb = defineProduct({
  name: 'metallb',
  title: 'MetalLB',
  facts: [
    {
      says: 'a Service asks for addresses, for a pool, or to share an address, by annotations below metallb.io, in older manifests below metallb.universe.tf',
      source: 'https://metallb.io/usage/',
      ...READ,
    },
    {
      says: 'an address outside of every pool, or from a pool that does not exist, is never given',
      source: 'https://metallb.io/usage/',
      ...READ,
    },
    {
      says: 'Services share an address if they have the same sharing key and no port in common',
      source: 'https://metallb.io/usage/#ip-address-sharing',
      ...READ,
    },
    {
      says: "its speaker uses the node's network, which Pod Security's baseline forbids",
      source: 'https://metallb.io/installation/',
      ...READ,
    },
  ],
  loadBalancer: {
    annotations: {
      addresses: annotations('loadBalancerIPs'),
      pool: annotations('address-pool'),
      sharing: annotations('allow-shared-ip'),
    },
    pools: (cluster) =>
      cluster.ofKind('metallb.io/IPAddressPool').map((object) => ({
        object,
        at: '/spec/addresses',
        name: object.metadata.name,
        addresses: listAt(object, 'spec', 'addresses').filter((one): one is string => typeof one === 'string'),
      })),
  },
});
