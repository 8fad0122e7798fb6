import { printAmount } from './amounts';
import type { Cluster } from './cluster';
import type { Outlook } from './outlook';
import type { PodGroup } from './pod-group';
import type { Counts } from './sure';

/** A set of nodes that is more than full. */
export interface Overfull {
  readonly groups: readonly PodGroup[];
  readonly resource: string;
  readonly wanted: number;
  readonly has: number;
  readonly nodes: readonly string[];
}

/** Different sets of nodes that are looked at; a lab has few. */
const SETS = 64;

/**
 * Sets of nodes on which the pods that can be nowhere else ask for more than there is, all together. Only pods that stay count: a Job's may run
 * before or after.
 */
export function overfull(cluster: Cluster, outlooks: readonly Outlook[], counts: Counts): readonly Overfull[] {
  const staying = outlooks.filter(({ group, possible }) => group.role === 'lasting' && counts(group) > 0 && possible.length > 0);
  const alike = new Map<string, { readonly set: ReadonlySet<number>; readonly groups: PodGroup[] }>();
  for (const { group, possible } of staying) {
    const key = possible.join();
    const one = alike.get(key) ?? { set: new Set(possible), groups: [] };
    alike.set(key, one);
    one.groups.push(group);
  }
  const sets = [...[...alike.values()].slice(0, SETS).map(({ set }) => set), new Set(cluster.nodes.map(({ index }) => index))];
  const found = sets.flatMap((set) => {
    const inside = [...alike.values()].filter((one) => isSubset(one.set, set)).flatMap(({ groups }) => groups);
    return cluster.resources.flatMap((resource, i) => {
      const asking = inside.filter((group) => (cluster.requestOf(group)[i] ?? 0) > 0);
      const wanted = asking.reduce((sum, group) => sum + counts(group) * (cluster.requestOf(group)[i] ?? 0), 0);
      const has = [...set].reduce((sum, node) => sum + Math.max(0, room(cluster, asking, node, i, resource)), 0);
      if (wanted <= has) return [];
      return [{ groups: asking, resource, wanted, has, nodes: [...set].map((node) => cluster.nodes[node]?.name ?? '') }];
    });
  });
  return found.sort((a, b) => a.nodes.length - b.nodes.length);
}

function isSubset(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size > b.size) return false;
  for (const one of a) if (!b.has(one)) return false;
  return true;
}

/** What DaemonSets' pods leave; they yield to pods of higher priority. */
function room(cluster: Cluster, asking: readonly PodGroup[], node: number, i: number, resource: string): number {
  const yields = cluster.groups.some(({ role, priority }) => role === 'daemon' && asking.some((group) => group.priority > priority));
  return (yields ? cluster.nodes[node]?.allocatable[resource] : cluster.baseOn(node)[i]) ?? 0;
}

/** The sum in words. */
export function printOverfull({ resource, wanted, has, nodes }: Overfull): string {
  const where = nodes.length > 5 ? `${nodes.length} nodes` : nodes.join(', ');
  return `together they request ${printAmount(resource, wanted)} ${resource}, and ${where} ${nodes.length === 1 ? 'has' : 'have'} ${printAmount(resource, has)}`;
}
