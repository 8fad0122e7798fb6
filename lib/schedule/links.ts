import { ByLabel } from '../cluster/by-label';
import { portsConflict } from './host-ports';
import type { PodTerm } from './inter-pod';
import { type SchedulerNode, type Topology, topologyOf } from './nodes';
import type { PodGroup } from './pod-group';
import type { SpreadConstraint } from './spread';

/** Counts pods, or their weights, in each domain of a topology: so no filter ever looks at all pods. */
export class Counter {
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
export interface SpreadLink extends SpreadConstraint {
  readonly counter: Counter;
  /** 1 if the pods themselves count. */
  readonly self: number;
}

/** What the filters and scores of a group of pods look at. */
export interface Links {
  /** One for each required affinity term; all count the pods that match every one of them. */
  readonly affinity: Counter[];
  /** The pods match their own terms: where there is none yet, the first may start anywhere. */
  startsAffinity: boolean;
  readonly antiAffinity: Counter[];
  /** Pods that want these away. */
  readonly unwelcome: Counter[];
  readonly spread: SpreadLink[];
  /** Weights for and against a domain, of their own and of others. */
  readonly preferences: { readonly counter: Counter; readonly weight: number }[];
  /** What is to be told when one of these pods comes or goes. */
  readonly feeds: Map<Counter, number>;
  /** Groups that take one of their host ports. */
  readonly rivals: Set<number>;
}

/** Which groups each group looks at, worked out once for all. */
export class Linker {
  readonly links: readonly Links[];
  readonly #topologies = new Map<string, Topology>();
  readonly #counters = new Map<string, Counter>();
  readonly #meant = new Map<string, readonly PodGroup[]>();
  readonly #feeders = new Map<Counter, PodGroup[]>();
  readonly #byLabel: ByLabel<PodGroup>;
  /** Counters of spread constraints that honor taints. */
  readonly honoring: readonly Counter[];

  constructor(
    private readonly nodes: readonly SchedulerNode[],
    groups: readonly PodGroup[],
  ) {
    this.#byLabel = new ByLabel(
      groups,
      ({ namespace }) => namespace,
      ({ labels }) => labels,
    );
    this.links = groups.map(() => ({
      affinity: [],
      startsAffinity: false,
      antiAffinity: [],
      unwelcome: [],
      spread: [],
      preferences: [],
      feeds: new Map(),
      rivals: new Set(),
    }));
    for (const group of groups) {
      this.#linkTerms(group);
      this.#linkSpread(group);
    }
    this.#linkPorts(groups.filter(({ ports }) => ports.length > 0));
    for (const group of groups) {
      for (const counter of this.#of(group).feeds.keys()) {
        const feeders = this.#feeders.get(counter);
        if (feeders) feeders.push(group);
        else this.#feeders.set(counter, [group]);
      }
    }
    const honoring = this.links.flatMap(({ spread }) => spread).filter(({ honorsTaints }) => honorsTaints);
    this.honoring = [...new Set(honoring.map(({ counter }) => counter))];
  }

  /** Groups whose pods a counter counts. */
  feedersOf(counter: Counter): readonly PodGroup[] {
    return this.#feeders.get(counter) ?? [];
  }

  /** Groups that a term is about. */
  meant(term: PodTerm): readonly PodGroup[] {
    const key = keyOf(term);
    let found = this.#meant.get(key);
    if (found === undefined) {
      const { selector, namespaces } = term;
      // No selector is about none.
      found = selector ? [...new Set(namespaces)].flatMap((namespace) => this.#byLabel.selected(namespace, selector)) : [];
      this.#meant.set(key, found);
    }
    return found;
  }

  /** The topology of a label. */
  topology(key: string): Topology {
    const known = this.#topologies.get(key) ?? topologyOf(this.nodes, key);
    this.#topologies.set(key, known);
    return known;
  }

  #linkTerms(group: PodGroup): void {
    const { affinity, antiAffinity, preferred } = group.terms;
    const own = this.#of(group);
    for (const term of antiAffinity) {
      own.antiAffinity.push(this.#matching(term));
      this.#carried(`anti ${keyOf(term)}`, term, group, 1, ({ unwelcome }, counter) => unwelcome.push(counter));
    }
    const wanted = affinity
      .map((term) => this.meant(term))
      .reduce((all, some) => all.filter((one) => some.includes(one)), [...this.meant(affinity[0] ?? NONE)]);
    own.startsAffinity = wanted.includes(group);
    for (const term of affinity) {
      own.affinity.push(this.#counter(`all ${affinity.map(keyOf)} ${term.topologyKey}`, term.topologyKey, wanted));
      this.#weigh(term, group, 1);
    }
    for (const term of preferred) {
      own.preferences.push({ counter: this.#matching(term), weight: term.weight });
      this.#weigh(term, group, term.weight);
    }
  }

  /** What a pod prefers counts for the others as well: they are drawn to where it is, or kept away. */
  #weigh(term: PodTerm, group: PodGroup, weight: number): void {
    this.#carried(`weights ${keyOf(term)}`, term, group, weight, ({ preferences }, counter) => preferences.push({ counter, weight: 1 }));
  }

  #linkSpread(group: PodGroup): void {
    const hardKeys = group.spread.filter(({ hard }) => hard).map(({ topologyKey }) => topologyKey);
    for (const constraint of group.spread) {
      const { topologyKey, selector, honorsAffinity, honorsTaints } = constraint;
      const term = { topologyKey, selector, namespaces: [group.namespace] };
      const counted = this.nodes.map(
        ({ index, labels }) =>
          hardKeys.every((key) => labels[key] !== undefined) &&
          (!honorsAffinity || group.fit.matched[index] === true) &&
          (!honorsTaints || group.fit.tolerated[index] === true),
      );
      const key = `spread ${keyOf(term)} ${counted.map(Number).join('')}`;
      const counter = this.#counter(key, topologyKey, this.meant(term), counted);
      this.#of(group).spread.push({ ...constraint, counter, self: this.meant(term).includes(group) ? 1 : 0 });
    }
  }

  #linkPorts(taking: readonly PodGroup[]): void {
    for (const group of taking) {
      for (const other of taking) if (portsConflict(group.ports, other.ports)) this.#of(group).rivals.add(other.index);
    }
  }

  /** Counts the pods that a term is about. */
  #matching(term: PodTerm): Counter {
    return this.#counter(`matching ${keyOf(term)}`, term.topologyKey, this.meant(term));
  }

  #counter(key: string, topologyKey: string, fedBy: readonly PodGroup[], counted?: readonly boolean[]): Counter {
    let counter = this.#counters.get(key);
    if (counter === undefined) {
      counter = new Counter(this.topology(topologyKey), counted);
      this.#counters.set(key, counter);
      for (const group of fedBy) this.#of(group).feeds.set(counter, 1);
    }
    return counter;
  }

  /** Counts the pods that have a term, for those that it is about. */
  #carried(key: string, term: PodTerm, carrier: PodGroup, weight: number, tell: (links: Links, counter: Counter) => void): void {
    const before = this.#counters.get(key);
    const counter = this.#counter(key, term.topologyKey, []);
    if (before === undefined) for (const group of this.meant(term)) tell(this.#of(group), counter);
    const { feeds } = this.#of(carrier);
    feeds.set(counter, (feeds.get(counter) ?? 0) + weight);
  }

  #of(group: PodGroup): Links {
    const links = this.links[group.index];
    if (links === undefined) throw new Error(`no group ${group.index}`);
    return links;
  }
}

const NONE: PodTerm = { topologyKey: '', selector: undefined, namespaces: [] };

function keyOf({ topologyKey, selector, namespaces }: PodTerm): string {
  return JSON.stringify([topologyKey, selector, namespaces]);
}
