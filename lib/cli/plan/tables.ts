import { count } from '../../manifest/count';
import type { NodePlan } from '../../schedule/plan';
import type { PlanResult } from './result';
import { namer, printAmount, printHeadroom, printLimit, printPace, printPlaces } from './words';

/** More rows would not be read. */
const MAX_ROWS = 100;
/** Resources that are always listed, in this order. */
const COMMON = ['cpu', 'memory', 'pods'];

/** A table as text and Markdown lay it out. */
export interface Table {
  readonly columns: readonly string[];
  /** Columns of numbers are aligned at their right. */
  readonly right: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
  /** What is left out. */
  readonly more?: string;
}

/** Nodes, and of each resource what is used, what there is, and what is free. */
export function nodeTable({ nodes }: PlanResult): Table {
  const resources = resourcesOf(nodes);
  const rows = nodes.slice(0, MAX_ROWS).map(({ name, resources: has }) => [
    name,
    ...resources.flatMap((resource) => {
      const usage = has[resource];
      if (usage === undefined) return ['-', '', ''];
      const [used, all, free] = [usage.used, usage.allocatable, usage.free].map((amount) => printAmount(resource, amount));
      return [`${used} / ${all}`, `${free}`, `${usage.percent}%`];
    }),
  ]);
  return {
    columns: ['node', ...resources.flatMap((resource) => [shortName(resource), 'free', 'used'])],
    right: [false, ...resources.flatMap(() => [true, true, true])],
    rows,
    ...moreOf(nodes.length, 'node'),
  };
}

/** Workloads, where their pods land, how they roll out and how many more fit. */
export function workloadTable(plan: PlanResult): Table {
  const name = namer(plan);
  const fits = plan.workloads.every(({ steady }) => steady.kind === 'fits');
  const rows = plan.workloads.slice(0, MAX_ROWS).map(({ workload, pods, nodes, rollout, headroom }) => {
    const placed = Object.values(nodes).reduce((sum, one) => sum + one, 0);
    return [
      name(workload),
      placed < pods ? `${placed} of ${pods}` : `${pods}`,
      (headroom === undefined && printEach(nodes)) || printPlaces(nodes) || (pods > 0 ? 'nowhere' : '-'),
      rollout ? printPace(rollout, fits) : '-',
      headroom ? printHeadroom(headroom) : '-',
      headroom ? printLimit(headroom) : '',
    ];
  });
  return {
    columns: ['workload', 'pods', 'where', 'rollout', 'room for', 'limited by'],
    right: [false, true, false, false, false, false],
    rows,
    ...moreOf(plan.workloads.length, 'workload'),
  };
}

/** Those that nodes declare or pods use: what no pod asks for is left out, except cards and the like. */
function resourcesOf(nodes: readonly NodePlan[]): readonly string[] {
  const others = new Set<string>();
  for (const { resources } of nodes)
    for (const [resource, { used }] of Object.entries(resources))
      if (!COMMON.includes(resource) && (used > 0 || resource.includes('/'))) others.add(resource);
  return [...COMMON, ...[...others].sort()];
}

function shortName(resource: string): string {
  return { 'nvidia.com/gpu': 'gpu', 'ephemeral-storage': 'disk' }[resource] ?? resource;
}

function moreOf(all: number, what: string): Pick<Table, 'more'> {
  return all > MAX_ROWS ? { more: `… and ${count(all - MAX_ROWS, `more ${what}`)}: --format json has them all` } : {};
}

/** Of a DaemonSet, whose pods are on many nodes: one on each. */
function printEach(nodes: Readonly<Record<string, number>>): string {
  const counts = Object.values(nodes);
  return counts.length > FEW_NODES && counts.every((one) => one === 1) ? `one on each of ${counts.length} nodes` : '';
}

const FEW_NODES = 2;
