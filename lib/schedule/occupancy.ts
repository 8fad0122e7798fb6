import type { SchedulerNode } from './nodes';
import type { PodGroup } from './pod-group';
import { type GroupCounters, TopologyCounters } from './topology-counters';

/** Nodes and the pods on them at one moment. Pods come and go; all counts follow. */
export class Occupancy {
  /** Names of all resources; `pods` is one of them. */
  readonly resources: readonly string[];
  readonly counters: TopologyCounters;
  /** What each node has left, in the order of `resources`. */
  readonly free: readonly Float64Array[];
  /** What a pod of each group takes. */
  readonly requests: readonly Float64Array[];
  /** Number of pods on each node, by the group's index. */
  readonly on: readonly Map<number, number>[];
  /** The same by the group's index first: number of pods by node. */
  readonly where: readonly Map<number, number>[];
  /** Number of pods of each group. */
  readonly placed: Int32Array;
  readonly #kinds: readonly number[];
  readonly #plain: readonly boolean[];
  #base: readonly Float64Array[] = [];
  readonly #pins = new Map<string, { readonly node: number; users: number }>();
  readonly #users = new Map<string, number>();

  constructor(
    readonly nodes: readonly SchedulerNode[],
    readonly groups: readonly PodGroup[],
  ) {
    const names = [...nodes.map(({ allocatable }) => allocatable), ...groups.map(({ scheduled }) => scheduled)].flatMap(Object.keys);
    this.resources = [...new Set(['pods', 'cpu', 'memory', ...names])];
    this.counters = new TopologyCounters(nodes, groups);
    this.free = nodes.map(({ allocatable }) => Float64Array.from(this.resources, (name) => allocatable[name] ?? 0));
    this.requests = groups.map(({ scheduled }) =>
      Float64Array.from(this.resources, (name) => (name === 'pods' ? 1 : (scheduled[name] ?? 0))),
    );
    this.on = nodes.map(() => new Map());
    this.where = groups.map(() => new Map());
    this.placed = new Int32Array(groups.length);
    const kinds = new Map<string, number>();
    this.#kinds = groups.map((group) => {
      const key = `${group.fit.id} ${this.requestOf(group).join()}`;
      const kind = kinds.get(key) ?? kinds.size;
      kinds.set(key, kind);
      return kind;
    });
    this.#plain = groups.map((group) => isPlain(group, this.countersOf(group)));
  }

  /** Equal for groups that take the same of the same nodes. */
  kindOf({ index }: PodGroup): number {
    return this.#kinds[index] ?? -1;
  }

  /** The kind of a group to which nothing matters but nodes and their room: what is found out of one such group holds for all of its kind. */
  plainKindOf(group: PodGroup): number | undefined {
    return this.#plain[group.index] ? this.kindOf(group) : undefined;
  }

  /** Nodes on which the group has pods, and how many, in the order of the nodes. */
  placesOf({ index }: PodGroup): readonly (readonly [node: number, count: number])[] {
    return [...(this.where[index] ?? [])].sort(([a], [b]) => a - b);
  }

  /** Groups that have pods on the node, in their order. */
  groupsOn(node: number): readonly PodGroup[] {
    const indexes = [...(this.on[node]?.keys() ?? [])].sort((a, b) => a - b);
    return indexes.flatMap((index) => this.groups[index] ?? []);
  }

  countersOf({ index }: PodGroup): GroupCounters {
    const links = this.counters.byGroup[index];
    if (links === undefined) throw new Error(`no group ${index}`);
    return links;
  }

  /** What the node has left of each resource. */
  freeOn(node: number): Float64Array {
    return this.free[node] ?? NOTHING;
  }

  /** What the node had left when `markBase` was called. */
  baseOn(node: number): Float64Array {
    return this.#base[node] ?? NOTHING;
  }

  /** Remembers what is left now, when only DaemonSets' pods run: proofs rest on that. */
  markBase(): void {
    this.#base = this.free.map((free) => free.slice());
  }

  /** What a pod takes of each resource. */
  requestOf({ index }: PodGroup): Float64Array {
    return this.requests[index] ?? NOTHING;
  }

  /** How many pods of a group are on a node. */
  countOn({ index }: PodGroup, node: number): number {
    return this.on[node]?.get(index) ?? 0;
  }

  /** The node to which a claim's volume is tied by now. */
  pinOf(claim: string): number | undefined {
    return this.#pins.get(claim)?.node;
  }

  /** Whether a pod uses the claim. */
  isUsed(claim: string): boolean {
    return (this.#users.get(claim) ?? 0) > 0;
  }

  /** A pod comes to a node. */
  add(group: PodGroup, node: number): void {
    for (const claim of group.volumes.pinned) {
      const pin = this.#pins.get(claim);
      if (pin) pin.users += 1;
      else this.#pins.set(claim, { node, users: 1 });
    }
    this.#count(group, node, 1);
  }

  /** Undoes `add`: also the volume is as if it had never been. */
  undo(group: PodGroup, node: number): void {
    this.#count(group, node, -1);
    for (const claim of group.volumes.pinned) {
      const pin = this.#pins.get(claim);
      if (pin) pin.users -= 1;
      if (pin?.users === 0) this.#pins.delete(claim);
    }
  }

  /** A pod goes, its volumes stay; `unevict` takes that back. */
  evict(group: PodGroup, node: number): void {
    this.#count(group, node, -1);
  }

  unevict(group: PodGroup, node: number): void {
    this.#count(group, node, 1);
  }

  #count(group: PodGroup, node: number, by: 1 | -1): void {
    const [free, request] = [this.freeOn(node), this.requestOf(group)];
    for (let i = 0; i < request.length; i += 1) free[i] = (free[i] ?? 0) - by * (request[i] ?? 0);
    const left = this.countOn(group, node) + by;
    setCount(this.on[node], group.index, left);
    setCount(this.where[group.index], node, left);
    this.placed[group.index] = (this.placed[group.index] ?? 0) + by;
    for (const claim of group.volumes.exclusive) this.#users.set(claim, (this.#users.get(claim) ?? 0) + by);
    for (const [counter, amount] of this.countersOf(group).updates) counter.add(node, by * amount);
  }
}

const NOTHING = new Float64Array();

function setCount(counts: Map<number, number> | undefined, key: number, count: number): void {
  if (count > 0) counts?.set(key, count);
  else counts?.delete(key);
}

function isPlain({ ports, volumes }: PodGroup, { affinity, antiAffinity, existingAntiAffinity, spread }: GroupCounters): boolean {
  const lists = [ports, volumes.pinned, volumes.exclusive, affinity, antiAffinity, existingAntiAffinity, spread];
  return !volumes.ownPinned && lists.every(({ length }) => length === 0);
}
