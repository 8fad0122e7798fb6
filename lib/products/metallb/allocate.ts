import type { Allocation } from '../../cluster/allocation';
import type { Cluster } from '../../cluster/cluster';
import { isBalanced, serviceOfIngress } from '../../cluster/load-balancers';
import { identityOf, printIdentity } from '../../manifest/identity';
import { addressNumber, printIpv4 } from '../../manifest/ip-range';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { type AddressPool, describedPool, poolProblems, readPool } from './address-pool';
import { Allocator, type Refused } from './allocator';
import { type Holder, refusal } from './refusal';
import { type Wish, wishOf } from './wish';

export const POOL = 'metallb.io/IPAddressPool';

/** The pools of a lab's MetalLB: those that the manifests make, and those of which only the lab's description is known. */
export const addressPools = memoize((cluster: Cluster): readonly AddressPool[] => {
  const written = cluster.ofKind(POOL).map((manifest) => readPool(cluster, manifest));
  const names = new Set(written.map(({ name }) => name));
  return [...written, ...(cluster.lab?.loadBalancer.pools ?? []).filter(({ name }) => !names.has(name)).map(describedPool)];
});

/** What makes MetalLB read no pool at all. */
export const problemsOfPools = memoize((cluster: Cluster) => poolProblems(cluster.ofKind(POOL)));

/**
 * Which Service gets which address. In the cluster who comes first gets it; here those come first that have the least choice: so whoever
 * gets none here can't get one there without another one going without.
 */
export function allocate(cluster: Cluster): ReadonlyMap<Manifest, Allocation> {
  const found = new Map<Manifest, Allocation>();
  // No Service gets one, and the rule about the pools says why.
  if (problemsOfPools(cluster).length > 0) return found;
  const pools = addressPools(cluster);
  const allocator = new Allocator<Holder>(pools);
  const services = cluster.ofKind('Service').filter(isBalanced);
  giveToController(cluster, allocator);
  const dualStack = cluster.lab?.network.ipv6 !== undefined;
  const wishes = services.map((service) => ({ service, wish: wishOf(service, dualStack) }));
  for (const { service, wish } of wishes.sort((a, b) => choice(a.wish) - choice(b.wish))) {
    const offer = allocator.offer(wish);
    if ('refused' in offer) {
      if (!mayShareWithController(cluster, offer, wish)) found.set(service, { refused: refusal(offer, pools, wish) });
      continue;
    }
    const given = offer.every ? offer.addresses : offer.addresses.slice(0, 1);
    if (given.length === 0) continue;
    for (const address of given) allocator.assign({ name: printIdentity(identityOf(service)) }, address, wish);
    const addresses = offer.every ? wish.addresses.map(({ value }) => value) : given.map(printIpv4);
    found.set(service, { addresses, chosen: wish.addresses.length === 0 });
  }
  return found;
}

/** The address of the lab's ingress controller is taken, also where a chart makes its Service. */
function giveToController(cluster: Cluster, allocator: Allocator<Holder>): void {
  const { lab } = cluster;
  if (lab === undefined || lab.ingress.nodes !== undefined || serviceOfIngress(cluster) !== undefined) return;
  const { controller, addresses, entryPoints } = lab.ingress;
  for (const text of addresses) {
    const address = addressNumber(text);
    const ports = Object.values(entryPoints).map((port) => `TCP ${port}`);
    const name = cluster.ingress?.title ?? controller;
    if (address !== undefined) allocator.assign({ name, ingress: true }, address, { ...NO_WISH, ports });
  }
}

/** Whether the ingress controller's Service has the same key, only its chart says; no port of it can be shared. */
function mayShareWithController({ lab }: Cluster, { by }: Refused<Holder>, { sharing, ports }: Wish): boolean {
  const taken = Object.values(lab?.ingress.entryPoints ?? {}).map((port) => `TCP ${port}`);
  return by?.ingress === true && sharing !== '' && !ports.some((port) => taken.includes(port));
}

const NO_WISH: Wish = {
  namespace: '',
  labels: {},
  dualStack: false,
  families: ['IPv4'],
  ports: [],
  addresses: [],
  twice: undefined,
  pool: undefined,
  sharing: '',
  backend: '',
};

/** 0: these addresses or none; 1: from this pool; 2: from any. Who may share comes last: it may need none of its own. */
function choice({ addresses, pool, sharing }: Wish): number {
  return (addresses.length > 0 ? 0 : pool !== undefined ? 2 : 4) + (sharing === '' ? 0 : 1);
}
