import { addressNumber } from '../../manifest/ip-range';
import { type AddressPool, holdsAddress, isBuggy, isPoolFor } from './address-pool';
import type { IpFamily, Placed, Wish } from './wish';

/**
 * Who gets which address, as MetalLB's controller decides for one Service after the other: the cases of `allocateIPs` and `Allocator` of
 * MetalLB v0.15 (controller/service.go, internal/allocator/allocator.go). Of IPv6 it knows addresses that are asked for; which one a Service gets
 * that asks for none is not worked out. Whatever has an address keeps it.
 */
export class Allocator<K> {
  readonly #byAddress = new Map<bigint, Use<K>>();
  /** The first address of each pool that is perhaps nobody's: who shares none need not look at those before. */
  readonly #unused = new Map<AddressPool, bigint>();

  constructor(readonly pools: readonly AddressPool[]) {}

  /** What a Service would get now. */
  offer(wish: Wish): Offer<K> {
    if (wish.twice !== undefined) return { refused: 'two-ways', at: wish.twice };
    if (wish.addresses.length > 0) return this.#asked(wish, wish.addresses);
    if (wish.families.includes('IPv6')) return this.#ofBothFamilies(wish);
    if (wish.pool !== undefined) return this.#fromPool(wish, wish.pool);
    const pinned = this.pools.filter(
      (pool) => pool.autoAssign && pool.allocateTo !== undefined && isPoolFor(pool, wish.namespace, wish.labels),
    );
    for (const pools of byPriority(pinned)) {
      const found = this.#firstFree(pools, wish);
      if (found.length > 0) return { addresses: found };
    }
    const found = this.#firstFree(
      this.pools.filter((pool) => pool.autoAssign && pool.allocateTo === undefined),
      wish,
    );
    return found.length > 0 ? { addresses: found } : { refused: 'exhausted', at: '/spec/type' };
  }

  /** Gives the address to a Service. */
  assign(service: K, address: bigint, { ports, sharing, backend }: Wish): void {
    const use: Use<K> = this.#byAddress.get(address) ?? { services: [], ports: new Map(), sharing, backend };
    use.services.push(service);
    for (const port of ports) use.ports.set(port, service);
    this.#byAddress.set(address, use);
  }

  #asked(wish: Wish, asked: readonly Placed[]): Offer<K> {
    const addresses: bigint[] = [];
    for (const one of asked) {
      const address = this.#askedOne(wish, one);
      if (typeof address !== 'bigint') return address;
      addresses.push(address);
    }
    return { addresses, every: true };
  }

  #askedOne(wish: Wish, { value, at }: Placed): bigint | Refused<K> {
    const place = { at, address: value };
    const [address, family] = [addressNumber(value), familyOf(value)];
    if (address === undefined || (family === 'IPv6' && !wish.dualStack)) return { refused: 'invalid', ...place };
    const families = wish.addresses.map((one) => familyOf(one.value));
    if (families.length > 1 && (!wish.dualStack || families.length > 2 || families[0] === families[1]))
      return { refused: 'two-addresses', ...place };
    if (families.length !== wish.families.length || families.some((one) => !wish.families.includes(one)))
      return { refused: 'other-family', ...place };
    const pool = this.pools.find((one) => holdsAddress(one, address));
    if (pool === undefined) return { refused: 'no-pool', ...place };
    if (!isPoolFor(pool, wish.namespace, wish.labels)) return { refused: 'pool-not-for', ...place, pool: pool.name };
    const conflict = this.#conflict(address, wish);
    if (conflict) return { ...conflict, ...place };
    if (wish.pool !== undefined && wish.pool.value !== pool.name) return { refused: 'other-pool', ...place, pool: pool.name };
    return address;
  }

  /** Of pools of both families it is not known by one of them what is left. */
  #ofBothFamilies({ pool }: Wish): Offer<K> {
    if (pool !== undefined && !this.pools.some(({ name }) => name === pool.value))
      return { refused: 'pool-unknown', at: pool.at, pool: pool.value };
    return { addresses: [] };
  }

  #fromPool(wish: Wish, { value, at }: Placed): Offer<K> {
    const pool = this.pools.find(({ name }) => name === value);
    if (pool === undefined) return { refused: 'pool-unknown', at, pool: value };
    const found = this.#firstFree([pool], wish);
    if (found.length === 0) return { refused: 'exhausted', at, pool: value };
    return isPoolFor(pool, wish.namespace, wish.labels) ? { addresses: found } : { refused: 'pool-not-for', at, pool: value };
  }

  /** The first address of each pool that the Service could have. */
  #firstFree(pools: readonly AddressPool[], wish: Wish): readonly bigint[] {
    return pools.flatMap((pool) => {
      const alone = wish.sharing === '' ? this.#unused.get(pool) : undefined;
      for (const address of addressesFrom(pool, alone)) {
        if (this.#conflict(address, wish) !== undefined) continue;
        if (wish.sharing === '') this.#unused.set(pool, address);
        return [address];
      }
      return [];
    });
  }

  #conflict(address: bigint, { ports, sharing, backend }: Wish): Conflict<K> | undefined {
    const use = this.#byAddress.get(address);
    const [first] = use?.services ?? [];
    if (use === undefined || first === undefined) return undefined;
    if (sharing === '' || use.sharing !== sharing) return { refused: 'taken', by: first };
    if (use.backend !== backend) return { refused: 'other-backend', by: first };
    for (const port of ports) {
      const by = use.ports.get(port);
      if (by !== undefined) return { refused: 'port-taken', by, port };
    }
    return undefined;
  }
}

/** What a Service gets: one of these addresses, of which chance may choose one, or `every` one; or why it gets none. */
export type Offer<K> = { readonly addresses: readonly bigint[]; readonly every?: boolean } | Refused<K>;

/** Why a Service gets none, and where it asks for what it can't have. */
export interface Refused<K> {
  readonly refused: RefusalCode;
  readonly at: string;
  readonly address?: string;
  readonly pool?: string;
  /** Who has the address, or the port of it. */
  readonly by?: K;
  readonly port?: string;
}

/** Why a Service gets no address. */
export type RefusalCode =
  | 'two-ways'
  | 'invalid'
  | 'two-addresses'
  | 'other-family'
  | 'no-pool'
  | 'pool-not-for'
  | 'other-pool'
  | 'pool-unknown'
  | 'taken'
  | 'other-backend'
  | 'port-taken'
  | 'exhausted';

function familyOf(address: string): IpFamily {
  return address.includes(':') ? 'IPv6' : 'IPv4';
}

type Conflict<K> = Pick<Refused<K>, 'refused' | 'by' | 'port'>;

interface Use<K> {
  readonly services: K[];
  readonly ports: Map<string, K>;
  readonly sharing: string;
  readonly backend: string;
}

/** Pools of the same priority together, the lowest number first; 0 is none, and comes last. */
function byPriority(pools: readonly AddressPool[]): readonly (readonly AddressPool[])[] {
  const rank = ({ allocateTo }: AddressPool) => allocateTo?.priority || Number.POSITIVE_INFINITY;
  const ranks = [...new Set(pools.map(rank))].sort((a, b) => a - b);
  return ranks.map((one) => pools.filter((pool) => rank(pool) === one));
}

/** Addresses of a pool in the order in which it gives them out. @param start the first that counts */
function* addressesFrom({ ranges, avoidBuggyIPs }: AddressPool, start: bigint | undefined): Generator<bigint> {
  let started = start === undefined;
  for (const [first, last] of ranges) {
    const begins = start !== undefined && !started && first <= start && start <= last;
    if (!started && !begins) continue;
    started = true;
    for (let address = begins ? start : first; address <= last; address += 1n) {
      if (!(avoidBuggyIPs && isBuggy(address))) yield address;
    }
  }
}
