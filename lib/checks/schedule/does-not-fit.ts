import type { Pods } from '../../cluster/pods';
import { count as printCount } from '../../manifest/count';
import { at } from '../../manifest/read';
import { amountsAt } from '../../schedule/amounts';
import type { Impossible } from '../../schedule/plan';
import { definePodRule, NOTHING } from '../rule';
import { isForNoNode } from './no-node';
import { type Planned, planned } from './planned';
import { clause, printFilters, printNodes, printSuggestions } from './refusals';

/** A pod that no node has room for stays Pending permanently, and so does the eighth of eight where there is room for seven. */
export const doesNotFit = definePodRule({
  id: 'schedule/does-not-fit',
  severity: 'error',
  summary: 'all pods of a workload find room on the nodes of the lab',
  requires: 'lab',
  check(pods, cluster) {
    const plan = planned(cluster);
    const steady = plan?.impossible(pods, 'nodes');
    if (!plan || !steady || isForNoNode(plan, steady)) return NOTHING;
    return [{ path: placeOf(pods, steady), message: messageOf(plan, pods, steady), hint: printSuggestions(steady.suggestions) }];
  },
});

/** With the filter for each node that refuses; of several replicas also how many nodes there are for them. */
function messageOf({ nodes }: Planned, { count, owner }: Pods, { why, nodes: refusals, together, more }: Impossible): string {
  const refused = new Set(refusals.map(({ node }) => node));
  const open = nodes.filter((node) => !refused.has(node));
  const filters = refusals.length > 0 ? ` (${printFilters(refusals)})` : '';
  const others = together.map(({ kind, name }) => `${kind} ${name}`);
  if (others.length > 0) return `${clause(why)}${filters}; they are ${printNodes(others, more)}`;
  if (open.length === 0 || count === undefined) return `${clause(why)}${filters}`;
  const replicas = `${count} ${owner === undefined ? 'pods' : 'replicas'}`;
  return `${clause(why)}: ${replicas}, ${printCount(open.length, 'node')} (${printNodes(open)})${filters && `, not${filters}`}`;
}

/** The container that asks most of what is short; else the number of replicas. */
function placeOf({ containers, owner, at: pointer }: Pods, { nodes }: Impossible): string {
  const short = nodes.flatMap(({ reasons }) => reasons).flatMap((reason) => /^Insufficient (.+)$/.exec(reason)?.[1] ?? [])[0];
  if (short === undefined) return at(owner, 'spec', 'replicas') === undefined ? `${pointer}/spec` : '/spec/replicas';
  const asked = containers.map(({ spec }) => {
    const most = [amountsAt(spec, 'resources', 'limits'), amountsAt(spec, 'resources', 'requests')];
    return most[1]?.[short] ?? most[0]?.[short] ?? 0;
  });
  const largest = containers[asked.indexOf(Math.max(...asked))];
  return largest === undefined ? `${pointer}/spec` : `${largest.at}/resources`;
}
