import { printDevices } from '../cluster/devices';
import { count } from '../manifest/count';
import { allowed, type Budgets } from './budgets';
import { Changes } from './changes';
import type { Occupancy } from './occupancy';
import { nodesFor } from './pack';
import type { Blocked, DrainPlan, Stranded, WorkloadPods } from './plan';
import type { PodGroup } from './pod-group';
import type { SchedulerState } from './scheduler-state';
import { bestOf } from './score';
import type { SteadyState } from './steady-state';
import { currentRefusals, workloadPods } from './words';

/** What happens when a node is drained. @param world with everything in its place; it is so afterwards */
export function planDrain(state: SchedulerState, steadyState: SteadyState, budgets: Budgets, node: number): DrainPlan {
  return new Drain(state.occupancy, steadyState, budgets, node).run();
}

const VOLUME = 'its volume is on this node and stays there';

class Drain {
  readonly #changes: Changes;
  readonly #moves = new Map<PodGroup, Map<number, number>>();
  readonly #stranded = new Map<PodGroup, Stranded>();

  constructor(
    private readonly occupancy: Occupancy,
    private readonly steadyState: SteadyState,
    private readonly budgets: Budgets,
    private readonly node: number,
  ) {
    this.#changes = new Changes(occupancy);
  }

  run(): DrainPlan {
    const here = this.occupancy.groupsOn(this.node);
    const honoring = here.length === 0 ? [] : this.occupancy.counters.honoring;
    for (const counter of honoring) counter.leaveOut(this.node);
    const stays = here.filter(({ role, listed }) => role === 'daemon' && listed).map((group) => this.#here(group));
    const lost = here.filter(isBare).map((group) => this.#here(group));
    for (const group of here.filter(isBare)) this.#evictAll(group);
    const left = this.#evict(here.filter((group) => group.role !== 'daemon' && !isBare(group)));
    const blocked = left.map((group) => this.#blocked(group));
    this.#changes.undo();
    for (const counter of honoring) counter.leaveOut(undefined);
    const moves = [...this.#moves].map(([group, to]) => ({
      ...workloadPods(
        group,
        [...to.values()].reduce((sum, count) => sum + count, 0),
      ),
      to: Object.fromEntries([...to].map(([node, count]) => [this.occupancy.nodes[node]?.name ?? '', count])),
    }));
    const name = this.occupancy.nodes[this.node]?.name ?? '';
    return { node: name, moves, stranded: [...this.#stranded.values()], blocked, stays, lost };
  }

  /** Evicts as long as budgets let pods go: a replacement that is there lets the next one go. */
  #evict(groups: readonly PodGroup[]): readonly PodGroup[] {
    let left = groups;
    for (let before = -1; before !== left.length; ) {
      before = left.length;
      left = left.filter((group) => {
        while (this.occupancy.countOn(group, this.node) > 0 && this.#mayGo(group)) this.#replace(group);
        return this.#countHere(group) > 0;
      });
    }
    return left;
  }

  #mayGo(group: PodGroup): boolean {
    const [budget, ...more] = this.budgets.of(group);
    // The API refuses to evict a pod that two budgets are about.
    return more.length === 0 && (budget === undefined || allowed(this.occupancy, budget) > 0);
  }

  #replace(group: PodGroup): void {
    this.#changes.evict(group, this.node);
    const elsewhere = group.volumes.ownPinned ? [] : nodesFor(this.occupancy, group).filter((node) => node !== this.node);
    const to = bestOf(this.occupancy, group, elsewhere);
    if (to === undefined) {
      this.#strand(group);
      return;
    }
    this.#changes.add(group, to);
    const moved = this.#moves.get(group) ?? new Map<number, number>();
    this.#moves.set(group, moved.set(to, (moved.get(to) ?? 0) + 1));
  }

  #strand(group: PodGroup): void {
    const before = this.#stranded.get(group);
    if (before) {
      this.#stranded.set(group, { ...before, pods: before.pods + 1 });
      return;
    }
    const { possible } = this.steadyState.bounds.get(group) ?? { possible: [] };
    const pinned = group.volumes.ownPinned || group.volumes.pinned.some((claim) => this.occupancy.pinOf(claim) === this.node);
    const only = possible.every((node) => node === this.node);
    const said = currentRefusals(this.occupancy, group, this.node);
    const { nodes } = said;
    const why = only ? `no other node can take it: ${said.why}` : said.why;
    const tie = this.#devices(group) ?? (pinned && this.#wantsVolume(nodes) ? { why: VOLUME, tie: 'volume' as const } : {});
    this.#stranded.set(group, { ...workloadPods(group, 1), why, nodes, proven: pinned || only, ...tie });
  }

  /** Whether another node would take it, were it not for its volume: what it wants besides is there. */
  #wantsVolume(nodes: Stranded['nodes']): boolean {
    return nodes.length < this.occupancy.nodes.length || nodes.some(({ filter }) => filter === 'VolumeBinding');
  }

  #devices({ tie }: PodGroup): Pick<Stranded, 'why' | 'tie'> | undefined {
    if (tie === undefined || tie.node !== this.occupancy.nodes[this.node]?.name) return undefined;
    return { why: `${printDevices(tie)} plugged into this node alone`, tie: 'devices' };
  }

  #blocked(group: PodGroup): Blocked {
    const budgets = this.budgets.of(group);
    const names = budgets.map(({ name }) => name);
    const here = this.#here(group);
    if (names.length > 1) return { ...here, budgets: names, why: 'the API evicts no pod that more than one budget is about' };
    const wanted = budgets[0]?.desired ?? 0;
    const waits = this.#stranded.has(group);
    const why = waits
      ? `budget ${names[0]} waits for a replacement that finds no node`
      : `budget ${names[0]} lets none go: it wants ${Number.isFinite(wanted) ? count(wanted, 'pod') : 'all'} healthy`;
    return { ...here, budgets: names, why };
  }

  #evictAll(group: PodGroup): void {
    while (this.#countHere(group) > 0) this.#changes.evict(group, this.node);
  }

  #countHere(group: PodGroup): number {
    return this.occupancy.countOn(group, this.node);
  }

  #here(group: PodGroup): WorkloadPods {
    return workloadPods(group, this.#countHere(group));
  }
}

/** Nothing makes a pod again that no controller has made; run-time pods are made by their app. */
function isBare({ source: { owner } }: PodGroup): boolean {
  return owner?.kind === 'Pod';
}
