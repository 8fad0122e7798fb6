import { listAt, textAt } from '../../manifest/read';
import { defineProduct } from '../define-product';
import { namespaceOfProgram, readIn, type Signs } from '../installed-in';
import { emptyRanges } from './address-pool';
import { allocate, POOL, problemsOfPools } from './allocate';
import { ANNOTATIONS } from './annotations';
import { bgpPeer } from './bgp-peer';
import { REFERENCES } from './references';
import { REFUSES } from './refuses';
import { unannouncedPool } from './unannounced-pool';

const READ = { versions: 'v0.13 and newer' } as const;

const NAME = 'metallb';
const KINDS = ['IPAddressPool', 'L2Advertisement', 'BGPAdvertisement', 'BGPPeer', 'BFDProfile', 'Community'].map(
  (kind) => `metallb.io/${kind}`,
);

/** By its images, mirrored ones as well, or by the labels of its chart's pods. */
const SIGNS: Signs = {
  usual: 'metallb-system',
  kinds: KINDS,
  isOwn: ({ containers, labels }) =>
    labels['app.kubernetes.io/name'] === NAME ||
    containers.some(({ spec }) => /(?:^|\/)metallb\/(?:controller|speaker)(?:[:@]|$)/.test(textAt(spec, 'image') ?? '')),
};

/** MetalLB. */
export const metallb = defineProduct({
  name: NAME,
  title: 'MetalLB',
  annotations: ANNOTATIONS,
  daemonSets: [
    {
      labels: { 'app.kubernetes.io/name': 'metallb', 'app.kubernetes.io/component': 'speaker' },
      tolerations: ['master', 'control-plane'].map((role) => ({
        key: `node-role.kubernetes.io/${role}`,
        operator: 'Exists',
        effect: 'NoSchedule',
      })),
    },
  ],
  facts: [
    {
      summary: "its chart's speaker is a DaemonSet that tolerates the taints of control planes",
      source: 'https://github.com/metallb/metallb/blob/main/charts/metallb/values.yaml',
      versions: 'v0.14',
      read: '2026-11-29',
    },
    {
      summary:
        'a Service asks for addresses, for a pool, or to share an address, by the annotations loadBalancerIPs, address-pool and allow-shared-ip below metallb.io, or metallb.universe.tf, which older versions know alone',
      source: 'https://github.com/metallb/metallb/blob/main/controller/service.go',
      versions: 'v0.14.9 and newer',
      read: '2026-11-28',
    },
    {
      summary: 'a Service that has both the annotation and loadBalancerIP gets no address',
      source: 'https://github.com/metallb/metallb/blob/main/controller/service.go',
      versions: 'v0.14.9 and newer',
      read: '2026-11-28',
    },
    {
      summary: 'an address outside of every pool, or from a pool that does not exist, is never given',
      source: 'https://metallb.io/usage/',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary:
        'Services share an address if they have the same sharing key, no port in common, and all have externalTrafficPolicy Cluster or the same selector',
      source: 'https://metallb.io/usage/#ip-address-sharing',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary:
        'a Service that asks for nothing gets the first address that is free of a pool with autoAssign, of pools with serviceAllocation that select it first',
      source: 'https://metallb.io/configuration/_advanced_ipaddresspool_configuration/',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'it uses no pool at all while one of them is invalid or two overlap',
      source: 'https://metallb.io/troubleshooting/',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: "its speaker uses the node's network, which Pod Security's baseline forbids",
      source: 'https://metallb.io/installation/',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary:
        'a BGPPeer without an own ASN, without one of the router (or dynamicASN), or with an invalid address, makes the configuration invalid',
      source: 'https://github.com/metallb/metallb/blob/main/internal/config/config.go',
      versions: 'v0.14 and newer',
      read: '2026-11-28',
    },
  ],
  unread: [
    readIn('MetalLB', KINDS, (cluster) => (cluster.loadBalancer?.name === NAME ? namespaceOfProgram(cluster, NAME, SIGNS) : undefined)),
  ],
  rules: [unannouncedPool, bgpPeer],
  refuses: REFUSES,
  references: REFERENCES,
  loadBalancer: {
    shownBy: ['IPAddressPool', 'L2Advertisement', 'BGPAdvertisement'].map((kind) => `metallb.io/${kind}`),
    modeOf: (cluster) => {
      if (cluster.ofKind('metallb.io/BGPAdvertisement').length > 0) return 'bgp';
      return cluster.ofKind('metallb.io/L2Advertisement').length > 0 ? 'layer2' : undefined;
    },
    allocate,
    announcedFrom: Object.fromEntries(
      ['L2Advertisement', 'BGPAdvertisement', 'BGPPeer'].map((kind) => [`metallb.io/${kind}`, 'nodeSelectors'] as const),
    ),
    poolProblems: (cluster) => [...problemsOfPools(cluster), ...emptyRanges(cluster.ofKind(POOL))],
    pools: (cluster) =>
      cluster.ofKind('metallb.io/IPAddressPool').map((object) => ({
        object,
        at: '/spec/addresses',
        name: object.metadata.name,
        addresses: listAt(object, 'spec', 'addresses').filter((one): one is string => typeof one === 'string'),
      })),
  },
});
