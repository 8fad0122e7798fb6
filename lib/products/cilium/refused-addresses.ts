import type { Allocation } from '../../cluster/allocation';
import type { Cluster } from '../../cluster/cluster';
import { namespaceOf } from '../../manifest/identity';
import { isHeld } from '../../manifest/ip-range';
import type { Manifest } from '../../manifest/manifest';
import { at, mapsAt, textAt } from '../../manifest/read';
import { readSelector, type Selector, selects } from '../../manifest/selector';

export const POOL = 'cilium.io/CiliumLoadBalancerIPPool';
const ANNOTATION = 'lbipam.cilium.io/ips';
const OLD_ANNOTATION = 'io.cilium/lb-ipam-ips';

interface Pool {
  readonly name: string;
  readonly addresses: readonly string[];
  /** Undefined: it is for every Service. */
  readonly only: Selector | undefined;
}

/** Networks and ranges of a pool. */
export function addressesOf(pool: Manifest): readonly string[] {
  return mapsAt(pool, 'spec', 'blocks').flatMap((block) => {
    const [cidr, start] = [textAt(block, 'cidr'), textAt(block, 'start')];
    return cidr ?? (start === undefined ? [] : `${start}-${textAt(block, 'stop') ?? start}`);
  });
}

/** Services that ask for an address which no pool for them holds. Which addresses the others get is not known here. */
export function refusedAddresses(cluster: Cluster): ReadonlyMap<Manifest, Allocation> {
  const pools = cluster.ofKind(POOL).flatMap((object): readonly Pool[] => {
    if (at(object, 'spec', 'disabled') === true) return [];
    return [{ name: object.metadata.name, addresses: addressesOf(object), only: readSelector(at(object, 'spec', 'serviceSelector')) }];
  });
  const refused = new Map<Manifest, Allocation>();
  if (pools.length === 0) return refused;
  for (const service of cluster.ofKind('Service')) {
    if (textAt(service, 'spec', 'type') !== 'LoadBalancer' || textAt(service, 'spec', 'loadBalancerClass') !== undefined) continue;
    const key = [ANNOTATION, OLD_ANNOTATION].find((name) => textAt(service, 'metadata', 'annotations', name) !== undefined);
    if (key === undefined) continue;
    const asked = (textAt(service, 'metadata', 'annotations', key) ?? '').split(',').map((one) => one.trim());
    const strange = asked.find(
      (address) => /^[\da-fA-F.:]+$/.test(address) && !pools.some((pool) => isFor(pool, service) && holds(pool, address)),
    );
    if (strange === undefined) continue;
    const path = `/metadata/annotations/${key.replace('/', '~1')}`;
    refused.set(service, { refused: { code: 'address', path, ...because(strange, pools) } });
  }
  return refused;
}

function because(address: string, pools: readonly Pool[]): { readonly message: string; readonly hint: string } {
  const other = pools.find((pool) => holds(pool, address));
  if (other)
    return {
      message: `pool '${other.name}', which has ${address}, is not for this Service: its serviceSelector selects others`,
      hint: 'give the Service the labels that the pool selects, or ask for another address',
    };
  const known = pools.map(({ name, addresses }) => `${name} (${addresses.join(', ')})`).join(', ');
  return { message: `${address} is in no pool`, hint: `there is ${known}` };
}

const holds = ({ addresses }: Pool, address: string) => addresses.some((range) => isHeld(range, address));

/** A selector sees namespace and name of the Service as labels too. @see https://docs.cilium.io/en/stable/network/lb-ipam/#service-selectors */
function isFor({ only }: Pool, service: Manifest): boolean {
  const names = { 'io.kubernetes.service.namespace': namespaceOf(service), 'io.kubernetes.service.name': service.metadata.name };
  return only === undefined || selects(only, { ...service.metadata.labels, ...names });
}
