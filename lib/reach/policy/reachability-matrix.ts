import type { BlockPeer, Direction, Policy, PolicyRule, SelectorPeer } from '../../cluster/policies';
import { type IpRange, overlap } from '../../manifest/ip-range';
import { BitSet } from './bit-set';
import type { ResolvedEndpoint } from './endpoint';
import { coverage, peerMatches, portsMatch, type ResolvedPort } from './match';
import type { Answer } from './verdict';

/** The parties that a set of policies lets a connection through to, or from. */
interface PeerSet {
  answer(other: number): Answer;
}

/** Which policies select each party. */
type Sides = Readonly<Record<Direction, readonly (readonly Policy[])[]>>;

/** Parties that have the same addresses: an ipBlock is compared with them once. */
interface Group {
  readonly ranges: readonly IpRange[];
  readonly members: BitSet;
}

/** What some rules let through: to everybody, to those that selectors match, to addresses. */
interface AllowedPeers {
  /** Its number, by which joined openings are kept. */
  readonly id: number;
  readonly everyPeer: boolean;
  readonly selected: BitSet;
  readonly blocks: readonly BlockPeer[];
}

const EVERY_PEER: PeerSet = { answer: () => 'allowed' };
const NO_PEER: PeerSet = { answer: () => 'blocked' };

/** The others of every party, for connections to one kind of port. */
type ReachabilityOnPort = (direction: Direction, endpoint: number) => PeerSet;

/** What each endpoint's policies let it reach, or be reached by; answers are kept, since few ports and sets of policies differ. */
export class ReachabilityMatrix {
  readonly #byKind = new Map<string, ReachabilityOnPort>();
  readonly #byPort = new Map<string, ReachabilityOnPort>();
  readonly #selected = new Map<SelectorPeer, BitSet>();
  readonly allowed = new Map<string, AllowedPeers>();
  readonly #joined = new Map<string, PeerSet>();
  readonly #groups: readonly Group[];
  /** Every rule, with a number of its own. */
  readonly #rules: ReadonlyMap<PolicyRule, number>;
  readonly #portRules: readonly PolicyRule[];
  /** Number of each party's set of policies, undefined if there is none. */
  readonly #sets: Readonly<Record<Direction, readonly (number | undefined)[]>>;

  constructor(
    readonly endpoints: readonly ResolvedEndpoint[],
    readonly sides: Sides,
  ) {
    this.#groups = groupsOf(endpoints);
    const all = new Set([...sides.egress.flat(), ...sides.ingress.flat()]);
    const rules = [...all].flatMap(({ egress = [], ingress = [] }) => [...egress, ...ingress]);
    this.#rules = new Map(rules.map((rule, i) => [rule, i]));
    this.#portRules = rules.filter(({ ports }) => ports);
    this.#sets = { egress: numbered(sides.egress), ingress: numbered(sides.ingress) };
  }

  /** For a connection; the same for all that no rule of any policy distinguishes by their ports. */
  on(resolvedPort: ResolvedPort): ReachabilityOnPort {
    const { port, protocol, names } = resolvedPort;
    return keep(this.#byPort, `${port}/${protocol}/${names.join()}`, () => {
      const rules = this.#portRules.flatMap(({ ports }, i) => (portsMatch(ports, resolvedPort) ? [i] : []));
      return keep(this.#byKind, rules.join(), () => this.#onKind(resolvedPort));
    });
  }

  #onKind(resolvedPort: ResolvedPort): ReachabilityOnPort {
    const kept: Readonly<Record<Direction, PeerSet[]>> = { egress: [], ingress: [] };
    const allowedPeers = { egress: new Map<Policy, AllowedPeers | undefined>(), ingress: new Map<Policy, AllowedPeers | undefined>() };
    return (direction, endpoint) => {
      const set = this.#sets[direction][endpoint];
      if (set === undefined) return EVERY_PEER;
      const known = kept[direction][set];
      if (known) return known;
      const parts = (this.sides[direction][endpoint] ?? []).flatMap((policy) => {
        const there = allowedPeers[direction];
        if (!there.has(policy)) there.set(policy, this.#allowedBy(policy, direction, resolvedPort));
        return there.get(policy) ?? [];
      });
      const peers = keep(this.#joined, parts.map(({ id }) => id).join(), () => this.#join(parts));
      kept[direction][set] = peers;
      return peers;
    };
  }

  #allowedBy(policy: Policy, direction: Direction, resolvedPort: ResolvedPort): AllowedPeers | undefined {
    const rules = (policy[direction] ?? []).filter(({ ports }) => portsMatch(ports, resolvedPort));
    if (rules.length === 0) return undefined;
    return keep(this.allowed, rules.map((rule) => this.#rules.get(rule)).join(), () => {
      const selected = new BitSet(this.endpoints.length);
      const blocks: BlockPeer[] = [];
      for (const peer of rules.flatMap(({ peers = [] }) => peers)) {
        if ('ranges' in peer) blocks.push(peer);
        else selected.addAll(this.#selectedBy(peer));
      }
      return { id: this.allowed.size, everyPeer: rules.some(({ peers }) => peers === undefined), selected, blocks };
    });
  }

  #join(allowedPeers: readonly AllowedPeers[]): PeerSet {
    if (allowedPeers.length === 0) return NO_PEER;
    if (allowedPeers.some(({ everyPeer }) => everyPeer)) return EVERY_PEER;
    const [all, some] = [new BitSet(this.endpoints.length), new BitSet(this.endpoints.length)];
    for (const { selected } of allowedPeers) all.addAll(selected);
    const blocks = allowedPeers.flatMap((allowed) => allowed.blocks);
    for (const { ranges, members } of blocks.length > 0 ? this.#groups : []) {
      const those = blocks.filter((block) => overlap(block.ranges, ranges));
      const covered = coverage(those, { ranges });
      if (covered === 'all') all.addAll(members);
      if (covered === 'some') some.addAll(members);
    }
    return { answer: (other) => (all.has(other) ? 'allowed' : some.has(other) ? 'partly' : 'blocked') };
  }

  #selectedBy(peer: SelectorPeer): BitSet {
    return keep(this.#selected, peer, () => {
      const selected = new BitSet(this.endpoints.length);
      for (const [i, endpoint] of this.endpoints.entries()) if (peerMatches(peer, endpoint)) selected.add(i);
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

function groupsOf(endpoints: readonly ResolvedEndpoint[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const [i, { ranges }] of endpoints.entries()) {
    const key = ranges.join(';');
    const group = groups.get(key) ?? { ranges, members: new BitSet(endpoints.length) };
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
