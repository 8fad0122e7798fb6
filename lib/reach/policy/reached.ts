import type { BlockPeer, Direction, Policy, PolicyRule, SelectorPeer } from '../../cluster/policies';
import { type IpRange, overlap } from '../../manifest/ip-range';
import { Bits } from './bits';
import type { Party } from './endpoint';
import { type Connection, coverage, peerMatches, portsMatch } from './match';
import type { Answer } from './verdict';

/** The parties that a set of policies lets a connection through to, or from. */
interface Others {
  answer(other: number): Answer;
}

/** Which policies select each party. */
type Sides = Readonly<Record<Direction, readonly (readonly Policy[])[]>>;

/** Parties that have the same addresses: an ipBlock is compared with them once. */
interface Group {
  readonly ranges: readonly IpRange[];
  readonly members: Bits;
}

/** What some rules let through: to everybody, to those that selectors match, to addresses. */
interface Opening {
  /** Its number, by which joined openings are kept. */
  readonly id: number;
  readonly anybody: boolean;
  readonly selected: Bits;
  readonly blocks: readonly BlockPeer[];
}

const ANYBODY: Others = { answer: () => 'allowed' };
const NOBODY: Others = { answer: () => 'blocked' };

/** The others of every party, for connections to one kind of port. */
type ReachedOnPort = (direction: Direction, party: number) => Others;

/** Whom each party's policies let it reach, or be reached by; answers are kept, since few ports and sets of policies differ. */
export class Reached {
  readonly #byKind = new Map<string, ReachedOnPort>();
  readonly #byPort = new Map<string, ReachedOnPort>();
  readonly #selected = new Map<SelectorPeer, Bits>();
  readonly #openings = new Map<string, Opening>();
  readonly #joined = new Map<string, Others>();
  readonly #groups: readonly Group[];
  /** Every rule, with a number of its own. */
  readonly #rules: ReadonlyMap<PolicyRule, number>;
  readonly #portRules: readonly PolicyRule[];
  /** Number of each party's set of policies, undefined if there is none. */
  readonly #sets: Readonly<Record<Direction, readonly (number | undefined)[]>>;

  constructor(
    readonly parties: readonly Party[],
    readonly sides: Sides,
  ) {
    this.#groups = groupsOf(parties);
    const all = new Set([...sides.egress.flat(), ...sides.ingress.flat()]);
    const rules = [...all].flatMap(({ egress = [], ingress = [] }) => [...egress, ...ingress]);
    this.#rules = new Map(rules.map((rule, i) => [rule, i]));
    this.#portRules = rules.filter(({ ports }) => ports);
    this.#sets = { egress: numbered(sides.egress), ingress: numbered(sides.ingress) };
  }

  /** For a connection; the same for all that no rule of any policy tells apart by their ports. */
  on(connection: Connection): ReachedOnPort {
    const { port, protocol, names } = connection;
    return keep(this.#byPort, `${port}/${protocol}/${names.join()}`, () => {
      const rules = this.#portRules.flatMap(({ ports }, i) => (portsMatch(ports, connection) ? [i] : []));
      return keep(this.#byKind, rules.join(), () => this.#onKind(connection));
    });
  }

  #onKind(connection: Connection): ReachedOnPort {
    const kept: Readonly<Record<Direction, Others[]>> = { egress: [], ingress: [] };
    const openings = { egress: new Map<Policy, Opening | undefined>(), ingress: new Map<Policy, Opening | undefined>() };
    return (direction, party) => {
      const set = this.#sets[direction][party];
      if (set === undefined) return ANYBODY;
      const known = kept[direction][set];
      if (known) return known;
      const parts = (this.sides[direction][party] ?? []).flatMap((policy) => {
        const there = openings[direction];
        if (!there.has(policy)) there.set(policy, this.#openingOf(policy, direction, connection));
        return there.get(policy) ?? [];
      });
      const others = keep(this.#joined, parts.map(({ id }) => id).join(), () => this.#join(parts));
      kept[direction][set] = others;
      return others;
    };
  }

  #openingOf(policy: Policy, direction: Direction, connection: Connection): Opening | undefined {
    const rules = (policy[direction] ?? []).filter(({ ports }) => portsMatch(ports, connection));
    if (rules.length === 0) return undefined;
    return keep(this.#openings, rules.map((rule) => this.#rules.get(rule)).join(), () => {
      const selected = new Bits(this.parties.length);
      const blocks: BlockPeer[] = [];
      for (const peer of rules.flatMap(({ peers = [] }) => peers)) {
        if ('ranges' in peer) blocks.push(peer);
        else selected.addAll(this.#selectedBy(peer));
      }
      return { id: this.#openings.size, anybody: rules.some(({ peers }) => peers === undefined), selected, blocks };
    });
  }

  #join(openings: readonly Opening[]): Others {
    if (openings.length === 0) return NOBODY;
    if (openings.some(({ anybody }) => anybody)) return ANYBODY;
    const [all, some] = [new Bits(this.parties.length), new Bits(this.parties.length)];
    for (const { selected } of openings) all.addAll(selected);
    const blocks = openings.flatMap((opening) => opening.blocks);
    for (const { ranges, members } of blocks.length > 0 ? this.#groups : []) {
      const those = blocks.filter((block) => overlap(block.ranges, ranges));
      const covered = coverage(those, { ranges });
      if (covered === 'all') all.addAll(members);
      if (covered === 'some') some.addAll(members);
    }
    return { answer: (other) => (all.has(other) ? 'allowed' : some.has(other) ? 'partly' : 'blocked') };
  }

  #selectedBy(peer: SelectorPeer): Bits {
    return keep(this.#selected, peer, () => {
      const selected = new Bits(this.parties.length);
      for (const [i, party] of this.parties.entries()) if (peerMatches(peer, party)) selected.add(i);
      return selected;
    });
  }
}

function keep<K, T>(kept: Map<K, T>, key: K, make: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const value = make();
  kept.set(key, value);
  return value;
}

function groupsOf(parties: readonly Party[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const [i, { ranges }] of parties.entries()) {
    const key = ranges.join(';');
    const group = groups.get(key) ?? { ranges, members: new Bits(parties.length) };
    group.members.add(i);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The same number for the same policies. */
function numbered(sets: readonly (readonly Policy[])[]): readonly (number | undefined)[] {
  const policies = new Map<Policy, number>();
  const known = new Map<string, number>();
  for (const policy of sets.flat()) if (!policies.has(policy)) policies.set(policy, policies.size);
  return sets.map((set) => {
    if (set.length === 0) return undefined;
    const key = set.map((policy) => policies.get(policy)).join();
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  });
}
