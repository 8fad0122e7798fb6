import { push } from '../cluster/by-label';
import { count } from '../manifest/count';
import { CapacityBounds, printCapacityBound } from './capacity-bounds';
import { type Exploration, explore } from './explore';
import { type FeasibilityBounds, feasibilityBounds } from './feasibility-bounds';
import { refusalsOf } from './filters';
import { schedulerMessage } from './message';
import type { Occupancy } from './occupancy';
import { type Packing, packHard, unpack, type Wanted } from './pack';
import type { Impossible, Verdict } from './plan';
import type { PodGroup } from './pod-group';
import { admitByQuota, type QuotaAdmission } from './quota-admission';
import { mostByQuota, usageOf } from './quotas';
import type { SchedulerState } from './scheduler-state';
import { printRequest, suggestionsFor, suggestionsForCount } from './suggestions';
import { currentRefusals, listTogether, nodeRefusals, printNames } from './words';
import { WorstCase } from './worst-case';

/** Labs as small as this are looked at in every order: pods, places that they can choose among, states. */
const SMALL = { pods: 40, places: 60, states: 3000 };

/** The lab with everything in its place. */
export interface SteadyState {
  readonly verdicts: ReadonlyMap<PodGroup, Verdict>;
  readonly bounds: ReadonlyMap<PodGroup, FeasibilityBounds>;
  /** Groups whose rollouts are sure to find nodes whatever the scheduler chooses. */
  readonly guaranteedRollouts: ReadonlySet<PodGroup>;
  /** What is known of the lab with these numbers of pods: for questions of more or fewer. */
  readonly prover: Prover;
}

/** Places all pods; the world's occupancy has them afterwards. */
export function placeSteadyState(state: SchedulerState): SteadyState {
  const { occupancy, nodesWithoutDaemon } = state;
  const grants = admitByQuota(state);
  const found = new Map(feasibilityBounds(occupancy, nodesWithoutDaemon.size === 0).map((bounds) => [bounds.group, bounds]));
  const prover = new Prover(state, grants, found);
  const verdicts = new Map<PodGroup, Verdict>(grants.verdicts);
  for (const [group, nodes] of nodesWithoutDaemon) verdicts.set(group, daemonVerdict(occupancy, group, nodes));
  for (const group of state.groups) {
    const alone = group.role === 'daemon' ? undefined : prover.alone(group, group.count);
    if (alone && !verdicts.has(group)) verdicts.set(group, alone);
  }
  const wanted = prover.wanted();
  // Before anything is placed: all that is proven is proven beside DaemonSets alone.
  const guaranteed = new Set(state.groups.filter((group) => !verdicts.has(group) && prover.isGuaranteed(group)));
  const guaranteedRollouts = new Set(state.groups.filter((group) => prover.isRolloutGuaranteed(group)));
  const packing = placeAll(occupancy, wanted, prover, verdicts.size === 0);
  for (const { group, count } of packing.missing) {
    if (verdicts.has(group)) continue;
    verdicts.set(group, prover.together(group) ?? { kind: 'unproven', pods: count, ...currentRefusals(occupancy, group) });
  }
  for (const group of state.groups) {
    const verdict = verdicts.get(group) ?? { kind: 'fits', reserve: !guaranteed.has(group) };
    verdicts.set(group, verdict.kind === 'impossible' ? withFewer(occupancy, group, found.get(group), verdict) : verdict);
  }
  return { verdicts, bounds: found, prover, guaranteedRollouts };
}

/** Places pods as the scheduler would; if that leaves some, as a search finds them. */
function placeAll(occupancy: Occupancy, wanted: readonly Wanted[], prover: Prover, searchable: boolean): Packing {
  const packing = packHard(occupancy, wanted);
  if (packing.missing.length === 0 || !searchable) return packing;
  unpack(occupancy, packing);
  prover.search();
  const placed = prover.placement;
  const found = placed ? { placed, missing: [] } : packing;
  for (const [group, node] of found.placed) occupancy.add(group, node);
  return found;
}

/** With so many pods less as have no place now, the others are in theirs: that is a placement. */
function withFewer(occupancy: Occupancy, group: PodGroup, bounds: FeasibilityBounds | undefined, verdict: Impossible): Impossible {
  const placed = occupancy.placed[group.index] ?? 0;
  const alone = verdict.by === 'nodes' && group.role !== 'daemon' && verdict.together.length === 0 && bounds?.possible.length !== 0;
  const over = group.count - placed;
  if (!alone || bounds === undefined || over <= 0) return verdict;
  return { ...verdict, suggestions: [...(placed > 0 ? [`${over} fewer`] : []), ...suggestionsForCount(occupancy, bounds, over)] };
}

function daemonVerdict(occupancy: Occupancy, group: PodGroup, nodes: readonly number[]): Verdict {
  const refusals = occupancy.nodes.map(({ index }) => (nodes.includes(index) ? refusalsOf(occupancy, group, index) : []));
  const said = nodeRefusals(occupancy, refusals);
  const names = printNames(nodes.map((node) => occupancy.nodes[node]?.name ?? ''));
  const resources = said.every(({ filter }) => filter === 'NodeResourcesFit');
  const why = `no room on ${names} beside the other DaemonSets: ${[...new Set(said.flatMap(({ reasons }) => reasons))].join(', ')}`;
  if (!resources) return { kind: 'unproven', why, pods: nodes.length, nodes: said };
  const hostPortConflicts = occupancy.groups.filter(
    (other) => other.role === 'daemon' && (other === group || nodes.some((node) => occupancy.countOn(other, node) > 0)),
  );
  return {
    kind: 'impossible',
    by: 'nodes',
    why,
    nodes: said,
    ...listTogether(hostPortConflicts),
    suggestions: ['lower requests', 'larger nodes'],
  };
}

/** Finds proofs. All of it wants the occupancy to have DaemonSets' pods and nothing else, except `together`, which remembers. */
export class Prover {
  readonly #worstCase: WorstCase;
  #explored: Exploration | undefined;
  #searched: Exploration | undefined;
  readonly #capacity: CapacityBounds;
  readonly #small: boolean;
  #wantedClaims: ReadonlyMap<string, readonly PodGroup[]> | undefined;

  constructor(
    private readonly state: SchedulerState,
    private readonly admission: QuotaAdmission,
    private readonly bounds: ReadonlyMap<PodGroup, FeasibilityBounds>,
  ) {
    this.#worstCase = new WorstCase(state.occupancy, ({ count }) => count);
    this.#capacity = new CapacityBounds(state.occupancy, [...bounds.values()]);
    this.#small = admission.exceeded.length === 0 && isSmall(this.wanted());
  }

  /** Pods that are to be placed. */
  wanted(): readonly Wanted[] {
    return this.state.groups
      .filter(({ role }) => role !== 'daemon')
      .map((group) => ({ group, count: this.admission.admitted.get(group) ?? 0 }));
  }

  /** A placement of all pods that the search has found. */
  get placement(): Exploration['complete'] {
    return this.#searched?.complete ?? this.#explored?.complete;
  }

  /** Looks for a placement of what stays. */
  search(): void {
    const wanted = this.wanted().filter(({ group }) => group.role === 'permanent');
    if (wanted.reduce((sum, { count }) => sum + count, 0) <= SMALL.pods)
      this.#searched = explore(this.state.occupancy, wanted, SMALL.states);
  }

  /** Whether all pods of the group get a node in every order, whatever the scheduler chooses; DaemonSets' pods come first. */
  isGuaranteed(group: PodGroup): boolean {
    if (group.role === 'daemon') return true;
    if (this.admission.exceeded.some((quota) => quota.counts(group))) return false;
    if (this.#worstCase.isGuaranteed(group)) return true;
    // Only what counting leaves open is worth a look at every order.
    if (this.#explored === undefined && this.#small) this.#explored = explore(this.state.occupancy, this.wanted(), SMALL.states);
    return this.#explored?.all === true && !this.#explored.stuck.has(group.index);
  }

  /** Whether that holds with the pods of a rollout as well; states in which old ones are gone were not explored, so they are only counted. */
  isRolloutGuaranteed(group: PodGroup): boolean {
    const strategy = group.source.owner?.kind === 'Deployment' ? group.rollout : undefined;
    if (strategy === undefined || this.admission.exceeded.some((quota) => quota.counts(group))) return false;
    const tight = mostByQuota(group, this.state.quotas, (quota, resource) => {
      const others = this.state.groups.filter((other) => other !== group && quota.counts(other));
      return others.reduce((sum, other) => sum + other.count * (usageOf(other, resource) ?? 0), 0);
    });
    return (tight?.most ?? Number.POSITIVE_INFINITY) >= group.count + strategy.surge && this.#worstCase.isGuaranteed(group, strategy.surge);
  }

  /** A proof that so many pods of the group can't run even with no other workload there. */
  alone(group: PodGroup, count: number): Impossible | undefined {
    const bounds = this.bounds.get(group);
    const { occupancy } = this.state;
    // A Job's pods can run one after the other.
    const needed = group.role === 'finite' ? Math.min(1, count) : count;
    if (bounds === undefined || bounds.most >= needed) return undefined;
    const suggestions = suggestionsFor(occupancy, bounds, needed);
    const nodes = nodeRefusals(occupancy, bounds.refusals);
    return { kind: 'impossible', by: 'nodes', why: whyNot(occupancy, bounds, needed), nodes, ...listTogether([]), suggestions };
  }

  /** A proof that the group can't run together with others. */
  together(group: PodGroup): Impossible | undefined {
    const full = this.#capacity.overfull.find(({ groups }) => groups.includes(group));
    const proof = { kind: 'impossible', by: 'nodes', nodes: [] } as const;
    const taken = this.takenBy(group);
    if (taken) {
      const [claim, groups] = taken;
      const why = `claim ${claim} is for one pod at a time (ReadWriteOncePod), and several want it`;
      return { ...proof, why, ...listTogether(groups), suggestions: ['a claim for each', 'ReadWriteOnce, where they run on one node'] };
    }
    if (full)
      return { ...proof, why: printCapacityBound(full), ...listTogether(full.groups), suggestions: ['one more worker', 'lower requests'] };
    if (!this.#searched?.all || this.#searched.complete) return undefined;
    const all = this.wanted().filter(({ group: { role }, count }) => role === 'permanent' && count > 0);
    const wanted = all.reduce((sum, one) => sum + one.count, 0);
    const why = `every way to place the ${count(wanted, 'pod')} of the lab was tried: none has a node for all`;
    return group.role === 'permanent'
      ? { ...proof, why, ...listTogether(all.map((one) => one.group)), suggestions: ['one more worker'] }
      : undefined;
  }

  /** A claim that one pod at a time can use, and all that run permanently and want it; undefined if it is the only one. */
  private takenBy(group: PodGroup): readonly [claim: string, groups: readonly PodGroup[]] | undefined {
    if (group.role !== 'permanent' || group.volumes.exclusive.length === 0) return undefined;
    this.#wantedClaims ??= byExclusiveClaim(this.wanted());
    for (const claim of group.volumes.exclusive) {
      const groups = this.#wantedClaims.get(claim) ?? [];
      if (groups.length > 1) return [claim, groups];
    }
    return undefined;
  }

  /** A proof that one more pod of the group is more than the nodes hold, which are not too full without it. */
  overfullWith(group: PodGroup): string | undefined {
    const sum = this.#capacity.overfullWith(group);
    return sum && printCapacityBound(sum);
  }
}

function isSmall(wanted: readonly Wanted[]): boolean {
  const [pods, places] = wanted.reduce(([a, b], { group, count }) => [a + count, b + (count > 0 ? group.fit.eligible.length : 0)], [0, 0]);
  return pods <= SMALL.pods && places <= SMALL.places;
}

function whyNot(occupancy: Occupancy, { group, refusals, possible, most, limit }: FeasibilityBounds, wanted: number): string {
  if (possible.length === 0) return `no node can take it: ${schedulerMessage(refusals)}`;
  const asking = printRequest(occupancy, group);
  const because = {
    room: `${occupancy.nodes.length === 1 ? 'the node has' : 'the nodes have'} room for ${most}${asking && ` that ask for ${asking}`}`,
    ports: `host ports allow ${most}, one on each of ${most === 1 ? '1 node' : `${most} nodes`}`,
    domains: `required anti-affinity allows ${most}, one in each of ${most} domains`,
    spread: `topology spread constraints allow ${most}`,
    volume: `their volume allows ${most}`,
  }[limit];
  return `${count(wanted, 'pod')} of ${group.workload.kind} ${group.workload.name}, but ${because}`;
}

/** By claim that one pod at a time can use: all that run permanently and want it. */
function byExclusiveClaim(wanted: readonly Wanted[]): ReadonlyMap<string, readonly PodGroup[]> {
  const found = new Map<string, PodGroup[]>();
  for (const { group, count } of wanted)
    if (group.role === 'permanent' && count > 0) for (const claim of new Set(group.volumes.exclusive)) push(found, claim, group);
  return found;
}
