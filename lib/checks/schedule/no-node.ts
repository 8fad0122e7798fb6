import type { Pods } from '../../cluster/pods';
import { unscheduledClaims } from '../../cluster/unscheduled-claims';
import { closestMatch } from '../../manifest/closest-match';
import { at, entryOf, textAt, textsAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import { matchesNode, nodeSelectorTermsOf } from '../../schedule/node-affinity';
import type { Filter } from '../../schedule/node-fit';
import { type SchedulerNode, schedulerNodes } from '../../schedule/nodes';
import type { Impossible } from '../../schedule/plan';
import { tolerationsOf, untolerated } from '../../schedule/taints';
import { definePodRule, list, type Report } from '../rule';
import { type Planned, planned } from './planned';
import { clause, printFilters } from './refusals';

/** Filters that look at nothing but the node itself. */
const OF_NODES: readonly Filter[] = ['NodeAffinity', 'NodeName', 'NodeUnschedulable', 'TaintToleration', 'VolumeBinding'];

/** Selector, affinity and tolerations leave pods no node: they stay Pending however much room there is. */
export const noNode = definePodRule({
  id: 'schedule/no-node',
  severity: 'error',
  summary: 'at least one node of the lab is one that the pods may run on',
  requires: 'lab',
  check(pods, cluster) {
    const reports: Report[] = [];
    const plan = planned(cluster);
    const steady = plan?.impossible(pods, 'nodes');
    if (!plan || !cluster.lab || !steady || !isForNoNode(plan, steady) || unscheduledClaims(cluster, pods).length > 0) return reports;
    const nodes = schedulerNodes(cluster.lab);
    const labels = [...unknownLabels(pods, nodes)];
    if (labels.length > 0) for (const report of labels) reports.push(report);
    else reports.push({ message: `${clause(steady.why)} (${printFilters(steady.nodes)})`, ...cureFor(pods, nodes) });
    return reports;
  },
});

/** Whether every node is ruled out by what it is, and none by what runs there. */
export function isForNoNode({ nodes }: Planned, { nodes: refusals, together }: Impossible): boolean {
  return together.length === 0 && refusals.length === nodes.length && refusals.every(({ filter }) => OF_NODES.includes(filter));
}

/** Labels of the node selector that no node has. */
function unknownLabels({ spec, at: template }: Pods, nodes: readonly SchedulerNode[]): readonly Report[] {
  const reports: Report[] = [];
  for (const [key, value] of Object.entries(textsAt(spec, 'nodeSelector'))) {
    if (nodes.some(({ labels }) => labels[key] === value)) continue;
    const values = nodes.flatMap(({ labels }) => entryOf(labels, key) ?? []);
    reports.push({
      path: `${template}/spec${pointer(['nodeSelector', key])}`,
      message: `no node of the lab has label ${key}: '${value}' (NodeAffinity)`,
      hint: hintFor(value, values, key, nodes),
    });
  }
  return reports;
}

function hintFor(value: string, values: readonly string[], key: string, nodes: readonly SchedulerNode[]): string {
  const keys = nodes.flatMap(({ labels }) => Object.keys(labels));
  const [near, nearKey] = [closestMatch(value, values), closestMatch(key, keys)];
  if (near !== undefined) return `did you mean '${near}'?`;
  if (values.length > 0) return `nodes have ${list(values)}`;
  if (nearKey !== undefined) return `did you mean '${nearKey}'?`;
  return 'no node has this label: take it out, or give it to a node, in the cluster and in the lab';
}

/** Nodes that match may be tainted; if none matches, a toleration would not help. */
function cureFor({ spec, at: template }: Pods, nodes: readonly SchedulerNode[]): Pick<Report, 'path' | 'hint'> {
  const place = (...keys: readonly string[]): string => `${template}/spec${at(spec, ...keys) === undefined ? '' : pointer(keys)}`;
  if (textAt(spec, 'nodeName')) return { path: place('nodeName'), hint: 'leave nodeName out: the scheduler finds a node' };
  const [wish, tolerations] = [nodeSelectorTermsOf(spec), tolerationsOf(spec, false)];
  const matching = nodes.filter((node) => matchesNode(wish, node));
  const tainted = matching.flatMap(({ name, taints }) => {
    const taint = untolerated(taints, tolerations);
    return taint ? [`${taint.key} of ${name}`] : [];
  });
  if (tainted.length > 0)
    return { path: place('tolerations'), hint: `tolerate taint ${tainted.slice(0, MAX_LISTED_TAINTS).join(', or ')}` };
  if (matching.length > 0) return { path: place('volumes'), hint: 'let its volumes be on a node that it may run on' };
  const way = wish.terms === undefined ? ['nodeSelector'] : ['affinity', 'nodeAffinity'];
  return {
    path: place(...way),
    hint: 'no node matches all of it: ask for less, or give a node these labels, in the cluster and in the lab',
  };
}

/** Taints that are listed one by one. */
const MAX_LISTED_TAINTS = 3;
