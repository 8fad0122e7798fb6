import type { Table } from '../table.ts';

const labelSelectors = [
  { matchLabels: { '*': 'string' }, matchExpressions: [{ 'key!': 'string', 'operator!': 'string', values: ['string'] }] },
] as const;

/** metallb.io by version and kind, checked against MetalLB v0.16.1. No package on npm has it. */
export const metallb = {
  v1beta1: {
    IPAddressPool: {
      'spec!': {
        'addresses!': ['string'],
        autoAssign: 'boolean',
        avoidBuggyIPs: 'boolean',
        serviceAllocation: {
          priority: 'integer',
          namespaces: ['string'],
          namespaceSelectors: labelSelectors,
          serviceSelectors: labelSelectors,
        },
      },
    },
    L2Advertisement: {
      spec: {
        interfaces: ['string'],
        ipAddressPools: ['string'],
        ipAddressPoolSelectors: labelSelectors,
        nodeSelectors: labelSelectors,
        serviceSelectors: labelSelectors,
      },
    },
    BGPAdvertisement: {
      spec: {
        aggregationLength: 'integer',
        aggregationLengthV6: 'integer',
        communities: ['string'],
        localPref: 'integer',
        peers: ['string'],
        ipAddressPools: ['string'],
        ipAddressPoolSelectors: labelSelectors,
        nodeSelectors: labelSelectors,
        serviceSelectors: labelSelectors,
      },
    },
    BFDProfile: {
      spec: {
        detectMultiplier: 'integer',
        echoInterval: 'integer',
        echoMode: 'boolean',
        minimumTtl: 'integer',
        passiveMode: 'boolean',
        receiveInterval: 'integer',
        transmitInterval: 'integer',
      },
    },
    Community: {
      spec: {
        communities: [{ name: 'string', value: 'string' }],
      },
    },
  },
  v1beta2: {
    BGPPeer: {
      spec: {
        'myASN!': 'integer',
        localASN: 'integer',
        peerASN: 'integer',
        dynamicASN: 'one of: internal external',
        peerAddress: 'string',
        peerPort: 'integer',
        interface: 'string',
        sourceAddress: 'string',
        routerID: 'string',
        vrf: 'string',
        bfdProfile: 'string',
        connectTime: 'string',
        holdTime: 'string',
        keepaliveTime: 'string',
        password: 'string',
        passwordSecret: { name: 'string', namespace: 'string' },
        ebgpMultiHop: 'boolean',
        enableGracefulRestart: 'boolean',
        disableMP: 'boolean',
        dualStackAddressFamily: 'boolean',
        nodeSelectors: labelSelectors,
      },
    },
  },
} as const satisfies Record<string, Record<string, Table>>;
