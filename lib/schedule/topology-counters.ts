import { ByLabel } from '../cluster/by-label';
import { portsConflict } from './host-ports';
import type { PodTerm } from './inter-pod';
import { type SchedulerNode, type Topology, topologyOf } from './nodes';
import type { PodGroup } from './pod-group';
import type { SpreadConstraint } from './spread';

/** Counts pods, or their weights, in each domain of a topology: so no filter ever looks at all pods. */
export class TopologyCounter {
  readonly counts: Float64Array;
  total = 0;
  #least: number | undefined;
  #present: readonly number[] | undefined;

  /** @param counted whether a node counts at all @default every one that is in a domain */
  constructor(
    readonly topology: Topology,
    private readonly counted?: readonly boolean[],
  ) {
    this.counts = new Float64Array(topology.domains);
  }

  /** Domains in which a node counts. */
  get present(): readonly number[] {
    this.#present ??= this.#domains();
    return this.#present;
  }

  /** The node's domain is none if no other node is in it: what a cordoned node is to those that honor taints. @param node none: all count again */
  leaveOut(node: number | undefined): void {
    this.#present = this.#domains(node);
    this.#least = undefined;
  }

  #domains(without?: number): readonly number[] {
    const counts = (domain: number, node: number) => domain >= 0 && node !== without && this.counted?.[node] !== false;
    return [...new Set(this.topology.domainOf.filter(counts))];
  }

  /** What was counted in the node's domain. */
  at(node: number): number {
    return this.counts[this.topology.domainOf[node] ?? -1] ?? 0;
  }

  /** What was counted in the domain that has least. */
  least(): number {
    this.#least ??= this.present.reduce((least, domain) => Math.min(least, this.counts[domain] ?? 0), Number.POSITIVE_INFINITY);
    return this.#least;
  }

  add(node: number, amount: number): void {
    const domain = this.topology.domainOf[node] ?? -1;
    if (domain < 0 || this.counted?.[node] === false) return;
    this.counts[domain] = (this.counts[domain] ?? 0) + amount;
    this.total += amount;
    this.#least = undefined;
  }
}

/** A spread constraint and what it counts. */
export interface SpreadCounter extends SpreadConstraint {
  readonly counter: TopologyCounter;
  /** 1 if the pods themselves count. */
  readonly self: number;
}

/** What the filters and scores of a group of pods look at. */
export interface GroupCounters {
  /** One for each required affinity term; all count the pods that match every one of them. */
  readonly affinity: TopologyCounter[];
  /** The pods match their own terms: where there is none yet, the first may start anywhere. */
  matchesOwnAffinity: boolean;
  readonly antiAffinity: TopologyCounter[];
  /** Pods that want these away. */
  readonly existingAntiAffinity: TopologyCounter[];
  readonly spread: SpreadCounter[];
  /** Weights for and against a domain, of their own and of others. */
  readonly preferences: { readonly counter: TopologyCounter; readonly weight: number }[];
  /** Counters to update when one of these pods comes or goes. */
  readonly updates: Map<TopologyCounter, number>;
  /** Groups that take one of their host ports. */
  readonly hostPortConflicts: Set<number>;
}

/** Which groups each group looks at, worked out once for all. */
export class TopologyCounters {
  readonly byGroup: readonly GroupCounters[];
  readonly #topologies = new Map<string, Topology>();
  readonly #counters = new Map<string, TopologyCounter>();
  readonly #groupsByTerm = new Map<string, readonly PodGroup[]>();
  readonly #counted = new Map<TopologyCounter, PodGroup[]>();
  #byLabel: ByLabel<PodGroup> | undefined;
  /** Counters of spread constraints that honor taints. */
  readonly honoring: readonly TopologyCounter[];

  constructor(
    private readonly nodes: readonly SchedulerNode[],
    private readonly groups: readonly PodGroup[],
  ) {
    this.byGroup = groups.map(() => ({
      affinity: [],
      matchesOwnAffinity: false,
      antiAffinity: [],
      existingAntiAffinity: [],
      spread: [],
      preferences: [],
      updates: new Map(),
      hostPortConflicts: new Set(),
    }));
    for (const group of groups) {
      this.#countTerms(group);
      this.#countSpread(group);
    }
    this.#findPortConflicts(groups.filter(({ ports }) => ports.length > 0));
    for (const group of groups) {
      for (const counter of this.#of(group).updates.keys()) {
        const feeders = this.#counted.get(counter);
        if (feeders) feeders.push(group);
        else this.#counted.set(counter, [group]);
      }
    }
    const honoring = this.byGroup.flatMap(({ spread }) => spread).filter(({ honorsTaints }) => honorsTaints);
    this.honoring = [...new Set(honoring.map(({ counter }) => counter))];
  }

  /** Groups whose pods a counter counts. */
  groupsCountedBy(counter: TopologyCounter): readonly PodGroup[] {
    return this.#counted.get(counter) ?? [];
  }

  /** Groups that a term is about. */
  groupsMatching(term: PodTerm): readonly PodGroup[] {
    const key = keyOf(term);
    let found = this.#groupsByTerm.get(key);
    if (found === undefined) {
      const { selector, namespaces } = term;
      // No selector is about none.
      found = selector ? [...new Set(namespaces)].flatMap((namespace) => this.#index().selected(namespace, selector)) : [];
      this.#groupsByTerm.set(key, found);
    }
    return found;
  }

  /** In many labs no pods ask for others. */
  #index(): ByLabel<PodGroup> {
    this.#byLabel ??= new ByLabel(
      this.groups,
      ({ namespace }) => namespace,
      ({ labels }) => labels,
    );
    return this.#byLabel;
  }

  /** The topology of a label. */
  topology(key: string): Topology {
    const known = this.#topologies.get(key) ?? topologyOf(this.nodes, key);
    this.#topologies.set(key, known);
    return known;
  }

  #countTerms(group: PodGroup): void {
    const { affinity, antiAffinity, preferred } = group.terms;
    const own = this.#of(group);
    for (const term of antiAffinity) {
      if (!group.isBound) own.antiAffinity.push(this.#matchingCounter(term));
      this.#carried(`anti ${keyOf(term)}`, term, group, 1, ({ existingAntiAffinity }, counter) => existingAntiAffinity.push(counter));
    }
    if (affinity.length > 0) this.#countAffinity(group, own, group.isBound);
    for (const term of preferred) {
      own.preferences.push({ counter: this.#matchingCounter(term), weight: term.weight });
      this.#weigh(term, group, term.weight);
    }
  }

  #countAffinity(group: PodGroup, own: GroupCounters, isBound: boolean): void {
    const { affinity } = group.terms;
    const wanted = affinity
      .map((term) => this.groupsMatching(term))
      .reduce((all, some) => all.filter((one) => some.includes(one)), [...this.groupsMatching(affinity[0] ?? NONE)]);
    own.matchesOwnAffinity = wanted.includes(group);
    for (const term of affinity) {
      if (!isBound) own.affinity.push(this.#counter(`all ${affinity.map(keyOf)} ${term.topologyKey}`, term.topologyKey, wanted));
      this.#weigh(term, group, 1);
    }
  }

  /** What a pod prefers counts for the others as well: they are drawn to where it is, or kept away. */
  #weigh(term: PodTerm, group: PodGroup, weight: number): void {
    this.#carried(`weights ${keyOf(term)}`, term, group, weight, ({ preferences }, counter) => preferences.push({ counter, weight: 1 }));
  }

  #countSpread(group: PodGroup): void {
    const hardKeys = group.spread.filter(({ hard }) => hard).map(({ topologyKey }) => topologyKey);
    for (const constraint of group.spread) {
      const { topologyKey, selector, honorsAffinity, honorsTaints } = constraint;
      const term = { topologyKey, selector, namespaces: [group.namespace] };
      const counted = this.nodes.map(
        ({ index, labels }) =>
          hardKeys.every((key) => Object.hasOwn(labels, key)) &&
          (!honorsAffinity || group.fit.matched[index] === true) &&
          (!honorsTaints || group.fit.tolerated[index] === true),
      );
      const key = `spread ${keyOf(term)} ${counted.map(Number).join('')}`;
      const counter = this.#counter(key, topologyKey, this.groupsMatching(term), counted);
      this.#of(group).spread.push({ ...constraint, counter, self: this.groupsMatching(term).includes(group) ? 1 : 0 });
    }
  }

  #findPortConflicts(taking: readonly PodGroup[]): void {
    for (const group of taking) {
      for (const other of taking) if (portsConflict(group.ports, other.ports)) this.#of(group).hostPortConflicts.add(other.index);
    }
  }

  /** Counts the pods that a term is about. */
  #matchingCounter(term: PodTerm): TopologyCounter {
    return this.#counter(`matching ${keyOf(term)}`, term.topologyKey, this.groupsMatching(term));
  }

  #counter(key: string, topologyKey: string, fedBy: readonly PodGroup[], counted?: readonly boolean[]): TopologyCounter {
    let counter = this.#counters.get(key);
    if (counter === undefined) {
      counter = new TopologyCounter(this.topology(topologyKey), counted);
      this.#counters.set(key, counter);
      for (const group of fedBy) this.#of(group).updates.set(counter, 1);
    }
    return counter;
  }

  /** Counts the pods that have a term, for those that it is about. */
  #carried(
    key: string,
    term: PodTerm,
    carrier: PodGroup,
    weight: number,
    tell: (links: GroupCounters, counter: TopologyCounter) => void,
  ): void {
    const before = this.#counters.get(key);
    const counter = this.#counter(key, term.topologyKey, []);
    if (before === undefined) for (const group of this.groupsMatching(term)) if (!group.isBound) tell(this.#of(group), counter);
    const { updates } = this.#of(carrier);
    updates.set(counter, (updates.get(counter) ?? 0) + weight);
  }

  #of(group: PodGroup): GroupCounters {
    const links = this.byGroup[group.index];
    if (links === undefined) throw new Error(`no group ${group.index}`);
    return links;
  }
}

const NONE: PodTerm = { topologyKey: '', selector: undefined, namespaces: [] };

function keyOf({ topologyKey, selector, namespaces }: PodTerm): string {
  return JSON.stringify([topologyKey, selector, namespaces]);
}
