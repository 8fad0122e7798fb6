import type { Cluster, Reference } from '../../cluster/cluster';
import { SECRET_HINT } from '../../cluster/references/pods';
import { writesOthers } from '../rows';

const [L2, BGP] = ['metallb.io/L2Advertisement', 'metallb.io/BGPAdvertisement'];
const RULE = {
  id: 'reference/advertised',
  severity: 'error',
  summary: 'what an advertisement of MetalLB and its BGP peers name exists: pools, peers, profiles, Secrets',
} as const;

/** All pools of the lab are in its description or among the manifests, whoever manages the namespace. */
const isOfLab = ({ lab }: Cluster) => lab?.loadBalancer.kind === 'metallb';
const pools = ({ lab }: Cluster) => (lab?.loadBalancer.pools ?? []).map(({ name }) => name);

/** What its kinds name. An advertisement that names a pool without effect announces nothing; one that names none announces all of them. */
export const REFERENCES: readonly Reference[] = [
  {
    rule: RULE,
    to: 'metallb.io/IPAddressPool',
    hint: 'write the pool, or leave ipAddressPools out: then all pools are announced',
    known: pools,
    isFine: (cluster, name) => pools(cluster).includes(name),
    guessedMissing: isOfLab,
    places: [{ from: [L2, BGP], path: 'spec.ipAddressPools' }],
  },
  {
    rule: RULE,
    to: 'metallb.io/BGPPeer',
    hint: 'write the peer',
    guessedMissing: (cluster, named) => isOfLab(cluster) && writesOthers(cluster, named),
    places: [{ from: [BGP], path: 'spec.peers' }],
  },
  {
    rule: RULE,
    to: 'metallb.io/BFDProfile',
    hint: 'write the profile',
    places: [{ from: ['metallb.io/BGPPeer'], path: 'spec.bfdProfile', emptyIsNone: true }],
  },
  {
    rule: RULE,
    to: 'Secret',
    ...SECRET_HINT,
    places: [{ from: ['metallb.io/BGPPeer'], path: 'spec.passwordSecret.name', emptyIsNone: true }],
  },
];
