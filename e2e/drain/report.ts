import { printIdentity } from '../../lib/manifest/identity';
import type { WorkloadPods } from '../../lib/schedule/plan';
import type { Placed } from '../support/workloads';
import { countsOf, type State, sum } from './cluster-state';
import type { Foretold } from './compare';
import type { Trial } from './trials';

/** Workloads of which not as many pods have a node as the plan says. */
export function numbersWrong({ plan }: Trial, state: State): string[] {
  return plan.workloads.flatMap(({ workload, nodes: planned }) => {
    const { nodes, waiting } = state.get(printIdentity(workload)) ?? { nodes: [], waiting: [] };
    const pods = sum(planned);
    return nodes.length === pods && waiting.length === 0
      ? []
      : [`${printIdentity(workload)}: ${nodes.length} of ${pods} are bound: ${waiting[0]}`];
  });
}

/** Where the pods of all workloads stand, or should by the plan. What apps make themselves is left out: nothing is said of where. */
export function placedAs({ plan }: Trial, state?: State): readonly Placed[] {
  const emitted = plan.workloads.filter(({ workload }) => workload.kind !== 'Pod');
  return emitted.map(({ workload, nodes }) => {
    const name = printIdentity(workload);
    return { workload: name, folder: '', nodes: state ? countsOf(state, name) : nodes };
  });
}

/** What a drain does: cells of a table. */
export function printDrain({ moves, forced, stranded, blocked, stays, lost }: Foretold): string {
  const moved = moves.map((move) => `${print(move)}${forced.includes(move) ? ` to ${Object.keys(move.to)}` : ''}`);
  const waiting = stranded.map((one) => `${print(one)}: ${[...new Set(one.nodes.map(({ filter }) => filter))].join(', ')}`);
  const held = blocked.map((one) => `${print(one)}: ${one.budgets.join(' and ')}`);
  return [moved, waiting, held, stays.map(print), lost.map(print)].map((cell) => cell.join('<br>')).join(' | ');
}

function print({ pods, workload }: WorkloadPods): string {
  return `${pods} ${printIdentity(workload)}`;
}
