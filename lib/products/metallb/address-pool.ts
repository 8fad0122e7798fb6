import type { Cluster } from '../../cluster/cluster';
import { labelsOfNamespace, selectedNamespaces } from '../../cluster/namespaces';
import type { PoolProblem } from '../../cluster/product-parts';
import type { PoolDescription } from '../../lab/description';
import { identityOf, printIdentity } from '../../manifest/identity';
import { addressNumber, type IpRange, isIpv4, networkRange, overlap } from '../../manifest/ip-range';
import type { Manifest } from '../../manifest/manifest';
import { at, listAt, mapsAt, numberAt } from '../../manifest/read';
import { type Labels, readSelector, type Selector, selects, selectsAll } from '../../manifest/selector';

/** Which Services a pool is for: `serviceAllocation`. */
export interface PoolFor {
  /** Lower counts first; 0, the default, last. */
  readonly priority: number;
  readonly namespaces: ReadonlySet<string>;
  readonly services: readonly Selector[];
}

/** An IPAddressPool, read as MetalLB reads it. */
export interface AddressPool {
  readonly name: string;
  /** Addresses of IPv4 in the order in which they are given out. */
  readonly ranges: readonly IpRange[];
  /** Those of IPv6, from which a Service of a dual-stack lab may ask for one. */
  readonly ipv6: readonly IpRange[];
  /** As they are written, for messages. */
  readonly addresses: readonly string[];
  /** Whether it gives addresses to Services that do not name it. */
  readonly autoAssign: boolean;
  /** Whether addresses that end in .0 and .255 are left out. */
  readonly avoidBuggyIPs: boolean;
  /** Undefined where it is for every Service. */
  readonly allocateTo: PoolFor | undefined;
}

/** The pool that a manifest makes. */
export function readPool(cluster: Cluster, manifest: Manifest): AddressPool {
  const addresses = textsIn(manifest, 'spec', 'addresses');
  return {
    name: manifest.metadata.name,
    ...rangesIn(addresses),
    addresses,
    autoAssign: at(manifest, 'spec', 'autoAssign') !== false,
    avoidBuggyIPs: at(manifest, 'spec', 'avoidBuggyIPs') === true,
    allocateTo: allocateTo(cluster, manifest),
  };
}

/** A pool of which only the lab's description is known. */
export function describedPool({ name, addresses }: PoolDescription): AddressPool {
  return { name, ...rangesIn(addresses), addresses, autoAssign: true, avoidBuggyIPs: false, allocateTo: undefined };
}

/** Whether a pool may give a Service an address. */
export function isPoolFor({ allocateTo: only }: AddressPool, namespace: string, labels: Labels): boolean {
  if (only === undefined) return true;
  if (only.namespaces.size > 0 && !only.namespaces.has(namespace)) return false;
  return only.services.length === 0 || only.services.some((selector) => selects(selector, labels));
}

/** Whether a pool holds an address that it gives out. */
export function holdsAddress({ ranges, ipv6, avoidBuggyIPs }: AddressPool, address: bigint): boolean {
  const holds = ([first, last]: IpRange) => first <= address && address <= last;
  return ipv6.some(holds) || (!(avoidBuggyIPs && isBuggy(address)) && ranges.some(holds));
}

/** Routers of old take an address that ends in 0 or 255 for a broadcast. */
export function isBuggy(address: bigint): boolean {
  return address % 256n === 0n || address % 256n === 255n;
}

/** What is wrong with pools: one that it can't read, or two that overlap, and MetalLB uses none of all. */
export function poolProblems(manifests: readonly Manifest[]): readonly PoolProblem[] {
  const found: PoolProblem[] = [];
  const before: { readonly pool: Manifest; readonly text: string; readonly range: IpRange }[] = [];
  for (const pool of manifests) {
    const texts = textsIn(pool, 'spec', 'addresses');
    if (texts.length === 0)
      found.push({ object: pool, path: '/spec/addresses', message: 'it has no addresses', hint: 'add a range, or remove the pool' });
    for (const [i, text] of texts.entries()) {
      const pointer = `/spec/addresses/${i}`;
      const range = parsePoolRange(text);
      if (range === undefined) found.push({ object: pool, path: pointer, ...invalidRange(text) });
      if (range === undefined || range === 'empty') continue;
      const other = before.find((one) => overlap([one.range], [range]));
      before.push({ pool, text, range });
      if (other === undefined) continue;
      const whose = other.pool === pool ? 'the same pool' : printIdentity(identityOf(other.pool));
      found.push({
        object: pool,
        path: pointer,
        message: `'${text}' overlaps '${other.text}' of ${whose}`,
        hint: 'give each address to one range only',
      });
    }
    const namespaces = textsIn(pool, 'spec', 'serviceAllocation', 'namespaces');
    const twice = namespaces.findIndex((name, i) => namespaces.indexOf(name) < i);
    if (twice >= 0) {
      const message = `namespace '${namespaces[twice]}' is there twice`;
      found.push({ object: pool, path: `/spec/serviceAllocation/namespaces/${twice}`, message, hint: 'name it once' });
    }
  }
  return found;
}

/** Ranges that MetalLB takes, and that hold nothing. */
export function emptyRanges(manifests: readonly Manifest[]): readonly PoolProblem[] {
  return manifests.flatMap((pool) =>
    textsIn(pool, 'spec', 'addresses').flatMap((text, i): readonly PoolProblem[] => {
      if (parsePoolRange(text) !== 'empty') return [];
      const message = `'${text}' goes from one IP family to the other, and holds no address`;
      return [{ object: pool, path: `/spec/addresses/${i}`, message, hint: 'write a range of each family' }];
    }),
  );
}

function invalidRange(text: string): Pick<PoolProblem, 'message' | 'hint'> {
  const hint = isIpv4(text.trim())
    ? `write ${text.trim()}/32`
    : 'write a network, 10.0.0.0/24, or first and last address, 10.0.0.10-10.0.0.20';
  return { message: `'${text}' is not a range of addresses`, hint };
}

function rangesIn(addresses: readonly string[]): Pick<AddressPool, 'ranges' | 'ipv6'> {
  const all = addresses.flatMap((text) => {
    const range = parsePoolRange(text);
    return range === undefined || range === 'empty' ? [] : [range];
  });
  const isIpv6 = ([first]: IpRange) => first >> 32n > 0n;
  return { ranges: all.filter((range) => !isIpv6(range)), ipv6: all.filter(isIpv6) };
}

/** As MetalLB reads it: a network, or first and last address. From one family to the other it holds nothing. */
function parsePoolRange(text: string): IpRange | 'empty' | undefined {
  const dash = text.indexOf('-');
  if (dash < 0) return text.includes('/') ? networkRange(text) : undefined;
  const [first, last] = [addressNumber(text.slice(0, dash).trim()), addressNumber(text.slice(dash + 1).trim())];
  if (first === undefined || last === undefined) return undefined;
  if ((first >> 32n === 0n) !== (last >> 32n === 0n)) return 'empty';
  return first > last ? undefined : [first, last];
}

function allocateTo(cluster: Cluster, manifest: Manifest): PoolFor | undefined {
  const spec = at(manifest, 'spec', 'serviceAllocation');
  if (spec === undefined || spec === null) return undefined;
  const named = textsIn(spec, 'namespaces');
  const [around, services] = [selectors(spec, 'namespaceSelectors'), selectors(spec, 'serviceSelectors')];
  const everything = named.length + around.length + services.length === 0;
  const selected = around.flatMap((selector) =>
    selectedNamespaces(cluster, selector).filter((name) => selectsAll(selector) || labelsOfNamespace(cluster, name).complete),
  );
  return {
    priority: numberAt(spec, 'priority') ?? 0,
    namespaces: new Set([...named, ...selected]),
    services: everything ? [{ labels: {}, requirements: [] }] : services,
  };
}

function selectors(spec: unknown, key: string): readonly Selector[] {
  return mapsAt(spec, key).flatMap((one) => readSelector(one) ?? []);
}

function textsIn(value: unknown, ...keys: readonly string[]): readonly string[] {
  return listAt(value, ...keys).filter((one): one is string => typeof one === 'string');
}
