import { type Exploration, explore } from './explore';
import { refusalsOf } from './filters';
import { type Grants, grant } from './grants';
import { printSum, Sums } from './joint';
import { schedulerMessage } from './message';
import type { Occupancy } from './occupancy';
import { type Outlook, outlooks } from './outlook';
import { paceOf } from './pace';
import { type Packing, packHard, unpack, type Wanted } from './pack';
import type { Impossible, Verdict } from './plan';
import type { PodGroup } from './pod-group';
import { mostByQuota, usageOf } from './quotas';
import { forNumber, printRequest, remediesOf } from './remedies';
import { Worst } from './sure';
import { nodeRefusals, pods, printNames, saysNow, togetherOf } from './words';
import type { World } from './world';

/** Labs as small as this are looked at in every order: pods, places that they can choose among, states. */
const SMALL = { pods: 40, places: 60, states: 3000 };

/** The lab with everything in its place. */
export interface Steady {
  readonly verdicts: ReadonlyMap<PodGroup, Verdict>;
  readonly outlooks: ReadonlyMap<PodGroup, Outlook>;
  /** Groups whose rollouts are sure to find nodes whatever the scheduler chooses. */
  readonly rollingFreely: ReadonlySet<PodGroup>;
  /** What is known of the lab with these numbers of pods: for questions of more or fewer. */
  readonly prover: Prover;
}

/** Places all pods; the world's occupancy has them afterwards. */
export function settle(world: World): Steady {
  const { occupancy, daemonless } = world;
  const grants = grant(world);
  const found = new Map(outlooks(occupancy, daemonless.size === 0).map((outlook) => [outlook.group, outlook]));
  const prover = new Prover(world, grants, found);
  const verdicts = new Map<PodGroup, Verdict>(grants.verdicts);
  for (const [group, nodes] of daemonless) verdicts.set(group, daemonVerdict(occupancy, group, nodes));
  for (const group of world.groups) {
    const alone = group.role === 'daemon' ? undefined : prover.alone(group, group.count);
    if (alone && !verdicts.has(group)) verdicts.set(group, alone);
  }
  const wanted = prover.wanted();
  // Before anything is placed: all that is proven is proven beside DaemonSets alone.
  const freely = new Set(world.groups.filter((group) => !verdicts.has(group) && prover.isSure(group)));
  const rollingFreely = new Set(world.groups.filter((group) => prover.rollsSurely(group)));
  const packing = placeAll(occupancy, wanted, prover, verdicts.size === 0);
  for (const { group, count } of packing.missing) {
    if (verdicts.has(group)) continue;
    verdicts.set(group, prover.together(group) ?? { kind: 'unproven', pods: count, ...saysNow(occupancy, group) });
  }
  for (const group of world.groups) {
    const verdict = verdicts.get(group) ?? { kind: 'fits', reserve: !freely.has(group) };
    verdicts.set(group, verdict.kind === 'impossible' ? withFewer(occupancy, group, found.get(group), verdict) : verdict);
  }
  return { verdicts, outlooks: found, prover, rollingFreely };
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
function withFewer(occupancy: Occupancy, group: PodGroup, outlook: Outlook | undefined, verdict: Impossible): Impossible {
  const placed = occupancy.placed[group.index] ?? 0;
  const alone = verdict.by === 'nodes' && group.role !== 'daemon' && verdict.together.length === 0 && outlook?.possible.length !== 0;
  const over = group.count - placed;
  if (!alone || outlook === undefined || over <= 0) return verdict;
  return { ...verdict, remedies: [...(placed > 0 ? [`${over} fewer`] : []), ...forNumber(occupancy, outlook, over)] };
}

function daemonVerdict(occupancy: Occupancy, group: PodGroup, nodes: readonly number[]): Verdict {
  const refusals = occupancy.nodes.map(({ index }) => (nodes.includes(index) ? refusalsOf(occupancy, group, index) : []));
  const said = nodeRefusals(occupancy, refusals);
  const names = printNames(nodes.map((node) => occupancy.nodes[node]?.name ?? ''));
  const resources = said.every(({ filter }) => filter === 'NodeResourcesFit');
  const why = `no room on ${names} beside the other DaemonSets: ${[...new Set(said.flatMap(({ reasons }) => reasons))].join(', ')}`;
  if (!resources) return { kind: 'unproven', why, pods: nodes.length, nodes: said };
  const rivals = occupancy.groups.filter(
    (other) => other.role === 'daemon' && (other === group || nodes.some((node) => occupancy.countOn(other, node) > 0)),
  );
  return {
    kind: 'impossible',
    by: 'nodes',
    why,
    nodes: said,
    ...togetherOf(rivals),
    remedies: ['lower requests', 'larger nodes'],
  };
}

/** Finds proofs. All of it wants the occupancy to have DaemonSets' pods and nothing else, except `together`, which remembers. */
export class Prover {
  readonly #worst: Worst;
  #explored: Exploration | undefined;
  #searched: Exploration | undefined;
  readonly #sums: Sums;
  readonly #small: boolean;

  constructor(
    private readonly world: World,
    private readonly grants: Grants,
    private readonly outlooks: ReadonlyMap<PodGroup, Outlook>,
  ) {
    this.#worst = new Worst(world.occupancy, ({ count }) => count);
    this.#sums = new Sums(world.occupancy, [...outlooks.values()]);
    this.#small = grants.exceeded.length === 0 && isSmall(this.wanted());
  }

  /** Pods that are to be placed. */
  wanted(): readonly Wanted[] {
    return this.world.groups
      .filter(({ role }) => role !== 'daemon')
      .map((group) => ({ group, count: this.grants.granted.get(group) ?? 0 }));
  }

  /** A placement of all pods that the search has found. */
  get placement(): Exploration['complete'] {
    return this.#searched?.complete ?? this.#explored?.complete;
  }

  /** Looks for a placement of what stays. */
  search(): void {
    const wanted = this.wanted().filter(({ group }) => group.role === 'lasting');
    if (wanted.reduce((sum, { count }) => sum + count, 0) <= SMALL.pods)
      this.#searched = explore(this.world.occupancy, wanted, SMALL.states);
  }

  /** Whether all pods of the group get a node in every order, whatever the scheduler chooses; DaemonSets' pods come first. */
  isSure(group: PodGroup): boolean {
    if (group.role === 'daemon') return true;
    if (this.grants.exceeded.some((quota) => quota.counts(group))) return false;
    if (this.#worst.isSure(group)) return true;
    // Only what counting leaves open is worth a look at every order.
    if (this.#explored === undefined && this.#small) this.#explored = explore(this.world.occupancy, this.wanted(), SMALL.states);
    return this.#explored?.all === true && !this.#explored.stuck.has(group.index);
  }

  /** Whether that holds with the pods of a rollout as well; states in which old ones are gone were not explored, so they are only counted. */
  rollsSurely(group: PodGroup): boolean {
    const pace = group.source.owner?.kind === 'Deployment' ? paceOf(group) : undefined;
    if (pace === undefined || this.grants.exceeded.some((quota) => quota.counts(group))) return false;
    const tight = mostByQuota(group, this.world.quotas, (quota, resource) => {
      const others = this.world.groups.filter((other) => other !== group && quota.counts(other));
      return others.reduce((sum, other) => sum + other.count * (usageOf(other, resource) ?? 0), 0);
    });
    return (tight?.most ?? Number.POSITIVE_INFINITY) >= group.count + pace.surge && this.#worst.isSure(group, pace.surge);
  }

  /** A proof that so many pods of the group can't run even with no other workload there. */
  alone(group: PodGroup, count: number): Impossible | undefined {
    const outlook = this.outlooks.get(group);
    const { occupancy } = this.world;
    // A Job's pods can run one after the other.
    const needed = group.role === 'passing' ? Math.min(1, count) : count;
    if (outlook === undefined || outlook.most >= needed) return undefined;
    const remedies = remediesOf(occupancy, outlook, needed);
    const nodes = nodeRefusals(occupancy, outlook.refusals);
    return { kind: 'impossible', by: 'nodes', why: whyNot(occupancy, outlook, needed), nodes, ...togetherOf([]), remedies };
  }

  /** A proof that the group can't run together with others. */
  together(group: PodGroup): Impossible | undefined {
    const full = this.#sums.overfull.find(({ groups }) => groups.includes(group));
    const proof = { kind: 'impossible', by: 'nodes', nodes: [] } as const;
    if (full) return { ...proof, why: printSum(full), ...togetherOf(full.groups), remedies: ['one more worker', 'lower requests'] };
    if (!this.#searched?.all || this.#searched.complete) return undefined;
    const all = this.wanted().filter(({ group: { role }, count }) => role === 'lasting' && count > 0);
    const why = `every way to place the ${pods(all.reduce((sum, { count }) => sum + count, 0))} of the lab was tried: none has a node for all`;
    return group.role === 'lasting'
      ? { ...proof, why, ...togetherOf(all.map((one) => one.group)), remedies: ['one more worker'] }
      : undefined;
  }

  /** A proof that one more pod of the group is more than the nodes hold, which are not too full without it. */
  overfullWith(group: PodGroup): string | undefined {
    const sum = this.#sums.overfullWith(group);
    return sum && printSum(sum);
  }
}

function isSmall(wanted: readonly Wanted[]): boolean {
  const [pods, places] = wanted.reduce(([a, b], { group, count }) => [a + count, b + (count > 0 ? group.fit.eligible.length : 0)], [0, 0]);
  return pods <= SMALL.pods && places <= SMALL.places;
}

function whyNot(occupancy: Occupancy, { group, refusals, possible, most, limit }: Outlook, wanted: number): string {
  if (possible.length === 0) return `no node can take it: ${schedulerMessage(refusals)}`;
  const asking = printRequest(occupancy, group);
  const because = {
    room: `${occupancy.nodes.length === 1 ? 'the node has' : 'the nodes have'} room for ${most}${asking && ` that ask for ${asking}`}`,
    ports: `host ports allow ${most}, one on each of ${most === 1 ? '1 node' : `${most} nodes`}`,
    domains: `required anti-affinity allows ${most}, one in each of ${most} domains`,
    spread: `topology spread constraints allow ${most}`,
    volume: `their volume allows ${most}`,
  }[limit];
  return `${pods(wanted)} of ${group.workload.kind} ${group.workload.name}, but ${because}`;
}
