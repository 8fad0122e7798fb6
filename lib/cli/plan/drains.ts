import { count } from '../../manifest/count';
import type { DrainPlan, Stranded } from '../../schedule/plan';
import type { PlanResult } from './result';
import { outcome } from './verdicts';
import { type Namer, namer, printPlaces } from './words';

/** More nodes than this are only listed if something does not go well there. */
const MAX_NODES_IN_FULL = 10;
/** Nodes that are listed one by one. */
const MAX_NODES_LISTED = 40;

/** What becomes of pods when their node is drained. */
export type Fate = 'moves' | 'pending' | 'blocked' | 'stays' | 'lost';

/** A drained node, and a line for each workload there. */
export interface DrainedNode {
  readonly node: string;
  readonly message: string;
  readonly lines: readonly { readonly fate: Fate; readonly name: string; readonly message: string }[];
}

/** Drained nodes that are worth a look, and what is left out. */
export function drainedNodes(plan: PlanResult): { readonly nodes: readonly DrainedNode[]; readonly more?: string } {
  const name = namer(plan);
  // A lab of one node loses everything: that is said at the top.
  if (plan.nodes.length < 2) return { nodes: [] };
  const worth = plan.drains.length > MAX_NODES_IN_FULL ? plan.drains.filter((drain) => outcome(drain) !== '') : plan.drains;
  const nodes = worth
    .slice(0, MAX_NODES_LISTED)
    .map((drain) => ({ node: drain.node, message: summary(drain), lines: linesOf(drain, name) }));
  const left = plan.drains.length - nodes.length;
  if (left === 0) return { nodes };
  const well = worth.length > MAX_NODES_LISTED ? '' : ': all their pods find another, or none are there';
  return { nodes, more: `${count(left, 'more node')}${well}; --format json has them all` };
}

function summary(drain: DrainPlan): string {
  const moving = drain.moves.reduce((sum, { pods }) => sum + pods, 0);
  const bad = outcome(drain);
  if (moving === 0 && bad === '') return drain.stays.length > 0 ? 'only DaemonSets run there' : 'nothing runs there';
  return [...(moving > 0 ? [`${count(moving, 'pod')} ${moving === 1 ? 'moves' : 'move'}`] : []), ...(bad === '' ? [] : [bad])].join(', ');
}

function linesOf({ node, moves, stranded, blocked, stays, lost }: DrainPlan, name: Namer): DrainedNode['lines'] {
  return [
    ...stranded.map((one) => ({
      fate: 'pending' as const,
      name: name(one.workload),
      message: `${one.pods} Pending: ${reasonOf(one, node)}`,
    })),
    ...blocked.map(({ workload, pods, why }) => ({
      fate: 'blocked' as const,
      name: name(workload),
      message: `${pods} not evicted: ${why}`,
    })),
    ...lost.map(({ workload, pods }) => ({ fate: 'lost' as const, name: name(workload), message: `${pods} lost: nothing makes it again` })),
    ...moves.map(({ workload, to }) => ({ fate: 'moves' as const, name: name(workload), message: printPlaces(to) })),
    ...stays.map(({ workload, pods }) => ({ fate: 'stays' as const, name: name(workload), message: `${pods} stays, as a DaemonSet's` })),
  ];
}

/** What the other nodes say; the drained one only says that it is drained. */
function reasonOf({ why, nodes, proven, tie }: Stranded, drained: string): string {
  if (tie !== undefined) return why;
  const others = nodes.filter(({ node }) => node !== drained);
  if (others.length === 0) return 'there is no other node';
  const reasons = [...new Set(others.flatMap((one) => one.reasons))].join(', ');
  return `${proven ? 'elsewhere' : 'elsewhere, as planned,'} ${reasons}`;
}
