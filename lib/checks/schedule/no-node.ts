import { nearest } from '../../manifest/nearest';
import type { Pods } from '../../manifest/pods';
import { at, textsAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import type { Filter } from '../../schedule/node-fit';
import { schedulerNodes } from '../../schedule/nodes';
import type { Impossible } from '../../schedule/plan';
import type { Context } from '../context';
import { list, podRule, type Report } from '../rule';
import { type Planned, planned } from './planned';
import { clause, printFilters, printRemedies } from './refusals';

/** Filters that look at nothing but the node itself, and where pods say what these look at. */
const OF_NODES: Partial<Readonly<Record<Filter, readonly (readonly string[])[]>>> = {
  NodeAffinity: [['nodeSelector'], ['affinity', 'nodeAffinity']],
  NodeName: [['nodeName']],
  VolumeBinding: [['volumes']],
  TaintToleration: [['tolerations']],
  NodeUnschedulable: [],
};

/** Selector, affinity and tolerations leave pods no node: they stay Pending however much room there is. */
export const noNode = podRule({
  id: 'schedule/no-node',
  severity: 'error',
  says: 'at least one node of the lab is one that the pods may run on',
  needs: 'lab',
  *check(pods, context) {
    const plan = context.once(planned);
    const steady = plan?.of(pods)?.steady;
    if (!plan || steady?.kind !== 'impossible' || plan.atAdmission(pods.object) || !isForNoNode(plan, steady)) return;
    const labels = [...unknownLabels(pods, context)];
    if (labels.length > 0) yield* labels;
    else
      yield {
        at: placeOf(pods, steady),
        message: `${clause(steady.why)} (${printFilters(steady.nodes)})`,
        hint: printRemedies(steady.remedies),
      };
  },
});

/** Whether every node is ruled out by what it is, and none by what runs there. */
export function isForNoNode({ nodes }: Planned, { nodes: refusals, together }: Impossible): boolean {
  return together.length === 0 && refusals.length === nodes.length && refusals.every(({ filter }) => OF_NODES[filter] !== undefined);
}

/** Labels of the node selector that no node has. */
function* unknownLabels({ spec, at: template }: Pods, { lab }: Context): Iterable<Report> {
  const nodes = lab ? schedulerNodes(lab) : [];
  for (const [key, value] of Object.entries(textsAt(spec, 'nodeSelector'))) {
    if (nodes.some(({ labels }) => labels[key] === value)) continue;
    const values = nodes.flatMap(({ labels }) => labels[key] ?? []);
    yield {
      at: `${template}/spec${pointer(['nodeSelector', key])}`,
      message: `no node of the lab has label ${key}: '${value}' (NodeAffinity)`,
      hint: hintFor(
        value,
        values,
        nodes.flatMap(({ labels }) => Object.keys(labels)),
        key,
      ),
    };
  }
}

function hintFor(value: string, values: readonly string[], keys: readonly string[], key: string): string {
  const [near, nearKey] = [nearest(value, values), nearest(key, keys)];
  if (near !== undefined) return `did you mean '${near}'?`;
  if (values.length > 0) return `nodes have ${list(values)}`;
  if (nearKey !== undefined) return `did you mean '${nearKey}'?`;
  return 'no node has this label: take it out, or give it to a node, in the cluster and in the lab';
}

function placeOf({ spec, at: template }: Pods, { nodes }: Impossible): string {
  const ways = nodes.flatMap(({ filter }) => OF_NODES[filter] ?? []);
  const way = ways.find((keys) => at(spec, ...keys) !== undefined) ?? [];
  return `${template}/spec${pointer(way)}`;
}
