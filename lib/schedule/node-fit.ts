import { AFFINITY_NOT_MET } from './inter-pod';
import { matchesNode, meetsTerm, NOT_MATCHED, type NodeSelectorTerms, type NodeTerm } from './node-affinity';
import type { SchedulerNode } from './nodes';
import { NO_DOMAIN } from './spread';
import { isTolerated, printTaint, type Toleration, UNSCHEDULABLE, untolerated } from './taints';
import { NO_VOLUME, VOLUME_ELSEWHERE, VOLUME_UNSCHEDULED } from './volumes';

/** Names of the scheduler's plugins that filter, in the order in which it asks them. */
export type Filter =
  | 'NodeUnschedulable'
  | 'NodeName'
  | 'TaintToleration'
  | 'NodeAffinity'
  | 'NodePorts'
  | 'NodeResourcesFit'
  | 'VolumeRestrictions'
  | 'VolumeBinding'
  | 'PodTopologySpread'
  | 'InterPodAffinity';

/** Why a node is not for a pod, as the scheduler says it. */
export interface Refusal {
  readonly filter: Filter;
  readonly reason: string;
}

/** A cordoned node takes no new pods. */
export const CORDONED: Refusal = { filter: 'NodeUnschedulable', reason: 'node(s) were unschedulable' };

/** What pods want of a node itself, whatever runs there. */
export interface NodeRequirements {
  readonly tolerations: readonly Toleration[];
  readonly nodeSelector: NodeSelectorTerms;
  readonly nodeName: string | undefined;
  /** Whether a claim waits for the scheduler, which is never asked. */
  readonly unscheduled: boolean;
  readonly volumes: readonly (readonly NodeTerm[])[];
  /** Where volumes are that unbound claims can have. */
  readonly candidates: readonly (readonly NodeTerm[])[];
  /** Labels without which a node is in no domain: of hard spread constraints, and of required affinity. */
  readonly spreadKeys: readonly string[];
  readonly affinityKeys: readonly string[];
}

/** What the nodes themselves are for pods; shared by all pods that want the same. */
export interface NodeFit {
  /** Number of this fit: equal for groups of pods that want the same of nodes. */
  readonly id: number;
  /** For each node why it is none for them; undefined if it is one. */
  readonly refused: readonly (Refusal | undefined)[];
  /** Indexes of nodes that are not refused. */
  readonly eligible: readonly number[];
  /** Whether selector and node affinity allow the node, and whether its taints are tolerated: spread constraints ask. */
  readonly matched: readonly boolean[];
  readonly tolerated: readonly boolean[];
  /** Whether a taint is all that refuses the node: a toleration would help. */
  readonly onlyTainted: readonly boolean[];
  /** Weight of preferred node affinity, and number of soft taints that are not tolerated. */
  readonly preference: readonly number[];
  readonly softTaints: readonly number[];
}

/** Looks at the nodes for pods; once for all that want the same. */
export class NodeFits {
  readonly #known = new Map<string, NodeFit>();

  constructor(private readonly nodes: readonly SchedulerNode[]) {}

  /** What the nodes are for pods that want this. */
  of(wants: NodeRequirements): NodeFit {
    const key = JSON.stringify(wants);
    const known = this.#known.get(key);
    if (known) return known;
    const refused = this.nodes.map((node) => refusal(node, wants));
    const fit = {
      id: this.#known.size,
      refused,
      eligible: this.nodes.filter(({ index }) => refused[index] === undefined).map(({ index }) => index),
      matched: this.nodes.map((node) => matchesNode(wants.nodeSelector, node)),
      tolerated: this.nodes.map(({ taints }) => untolerated(taints, wants.tolerations) === undefined),
      onlyTainted: this.nodes.map(
        (node) => refused[node.index]?.filter === 'TaintToleration' && !refusal(node, { ...wants, tolerations: [EVERYTHING] }),
      ),
      preference: this.nodes.map((node) =>
        wants.nodeSelector.preferred.reduce((sum, { weight, term }) => sum + (meetsTerm(term, node) ? weight : 0), 0),
      ),
      softTaints: this.nodes.map(
        ({ taints }) => taints.filter((taint) => taint.effect === 'PreferNoSchedule' && !isTolerated(taint, wants.tolerations)).length,
      ),
    };
    this.#known.set(key, fit);
    return fit;
  }
}

const EVERYTHING: Toleration = { key: undefined, operator: 'Exists', value: '', effect: undefined };

function refusal(
  node: SchedulerNode,
  { tolerations, nodeSelector, nodeName, unscheduled, volumes, candidates, spreadKeys, affinityKeys }: NodeRequirements,
): Refusal | undefined {
  const taint = untolerated(node.taints, tolerations);
  if (taint?.key === UNSCHEDULABLE) return CORDONED;
  if (nodeName !== undefined && nodeName !== node.name)
    return { filter: 'NodeName', reason: "node(s) didn't match the requested node name" };
  if (taint) return { filter: 'TaintToleration', reason: printTaint(taint) };
  if (!matchesNode(nodeSelector, node)) return { filter: 'NodeAffinity', reason: NOT_MATCHED };
  if (unscheduled) return { filter: 'VolumeBinding', reason: VOLUME_UNSCHEDULED };
  const isThere = (terms: readonly NodeTerm[]) => terms.some((term) => meetsTerm(term, node));
  if (!volumes.every(isThere)) return { filter: 'VolumeBinding', reason: VOLUME_ELSEWHERE };
  if (!candidates.every(isThere)) return { filter: 'VolumeBinding', reason: NO_VOLUME };
  if (!spreadKeys.every((key) => Object.hasOwn(node.labels, key))) return { filter: 'PodTopologySpread', reason: NO_DOMAIN };
  if (!affinityKeys.every((key) => Object.hasOwn(node.labels, key))) return { filter: 'InterPodAffinity', reason: AFFINITY_NOT_MET };
  return undefined;
}
