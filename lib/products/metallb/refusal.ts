import type { AddressRefusal } from '../../cluster/allocation';
import { closestMatch } from '../../manifest/closest-match';
import { thereIs } from '../../manifest/count';
import type { AddressPool } from './address-pool';
import type { Refused } from './allocator';
import { SHARING, type Wish } from './wish';

/** Who has an address: a Service, or the lab's ingress controller. */
export interface Holder {
  readonly name: string;
  readonly ingress?: boolean;
}

/** What a rule says of a Service that gets no address. */
export function refusal(refused: Refused<Holder>, pools: readonly AddressPool[], wish: Wish): AddressRefusal {
  const { at: path, address = '', pool: name = '', by, port = '' } = refused;
  const who = by?.name ?? 'another Service';
  switch (refused.refused) {
    case 'two-ways':
      return {
        code: 'address',
        path,
        message: 'it asks for addresses by annotation and by loadBalancerIP',
        hint: 'keep the annotation only',
      };
    case 'invalid':
      return {
        code: 'address',
        path,
        message: `'${address}' is not an ${wish.dualStack ? 'IP' : 'IPv4'} address`,
        hint: poolsThereAre(pools),
      };
    case 'two-addresses':
      return { code: 'address', path, message: 'it asks for several addresses', hint: 'ask for one: a Service gets one of each IP family' };
    case 'other-family': {
      const [asked, has] = [wish.addresses.map(({ value }) => value).join(' and '), wish.families.join(' and ')];
      const message = `it asks for ${asked}, and its addresses are of ${has}`;
      return {
        code: 'address',
        path,
        message,
        hint: 'ask for one address of each of its families, or change ipFamilies and ipFamilyPolicy',
      };
    }
    case 'no-pool': {
      const named = pools.filter((pool) => pool.name === wish.pool?.value);
      const where = named.length > 0 && named.length < pools.length ? ` '${wish.pool?.value}'` : '';
      return { code: 'address', path, message: `${address} is in no pool${where}`, hint: poolsThereAre(named.length > 0 ? named : pools) };
    }
    case 'other-pool': {
      const named = pools.filter((pool) => pool.name === wish.pool?.value);
      const message = `${address} is in pool '${name}', not in '${wish.pool?.value}', which it asks for`;
      return { code: 'address', path, message, hint: poolsThereAre(named) };
    }
    case 'pool-not-for': {
      const message = `pool '${name}' is not for this Service: its serviceAllocation selects others`;
      return {
        code: 'address',
        path,
        message,
        hint: 'take another pool, or let serviceAllocation of the pool select namespace and labels of the Service',
      };
    }
    case 'pool-unknown': {
      const names = pools.map((pool) => pool.name);
      const near = closestMatch(name, names);
      const hint = near ? `there is '${near}'` : names.length > 0 ? thereIs(names) : 'it has none at all';
      return { code: 'pool', path, message: `the lab has no address pool '${name}'`, hint };
    }
    case 'taken':
      return { code: 'taken', path, ...taken(address, who, by?.ingress === true, wish) };
    case 'other-backend': {
      const message = `${address} is shared with ${who}, but with externalTrafficPolicy Local only Services with the same selector share one`;
      return { code: 'taken', path, message, hint: 'set externalTrafficPolicy: Cluster in both, or give both the same selector' };
    }
    case 'port-taken':
      return { code: 'taken', path, message: `${address} is shared with ${who}, which has ${port} as well`, hint: 'use another port' };
    case 'exhausted': {
      const from = name === '' ? 'no pool has an address left' : `pool '${name}' has no address left`;
      const able = name === '' ? pools.filter(({ autoAssign }) => autoAssign) : pools.filter((pool) => pool.name === name);
      const hint =
        able.length > 0 ? `${poolsThereAre(able)}; add addresses, or let Services share one` : 'no pool has autoAssign: name a pool';
      return { code: 'exhausted', path, message: `${from} for it`, hint };
    }
  }
}

function taken(address: string, who: string, ingress: boolean, { sharing }: Wish): { readonly message: string; readonly hint: string } {
  if (ingress) return { message: `${address} is the address of the lab's ${who}`, hint: 'ask for another address' };
  const message = `${address} is asked for by ${who} as well`;
  const hint = sharing === '' ? `give both the same annotation ${SHARING}` : `give both the same value of annotation ${SHARING}`;
  return { message, hint: `ask for another address, or ${hint}` };
}

function poolsThereAre(pools: readonly AddressPool[]): string {
  const known = pools.map(({ name, addresses }) => `${name} (${addresses.join(', ')})`).join(', ');
  return known === '' ? 'the lab has no pool' : `there is ${known}`;
}
