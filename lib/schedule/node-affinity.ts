import { mapAt, mapsAt, numberAt, type ReadMap, textsAt } from '../manifest/read';
import { type Labels, meets, type Requirement, readRequirement } from '../manifest/selector';
import type { SchedulerNode } from './nodes';

/** What the scheduler says of a node that does not match. */
export const NOT_MATCHED = "node(s) didn't match Pod's node affinity/selector";

/** One of several ways to match a node. */
export interface NodeTerm {
  readonly labels: readonly Requirement[];
  /** Only `metadata.name` is a field of nodes. */
  readonly fields: readonly Requirement[];
}

/** Which nodes pods want: all labels of `selector`, and one of `terms` where they are given. */
export interface NodeSelectorTerms {
  readonly selector: Labels;
  readonly terms: readonly NodeTerm[] | undefined;
  readonly preferred: readonly { readonly weight: number; readonly term: NodeTerm }[];
}

/** A pod's nodeSelector and node affinity. */
export function nodeSelectorTermsOf(spec: ReadMap): NodeSelectorTerms {
  const affinity = mapAt(spec, 'affinity', 'nodeAffinity');
  const required = affinity.requiredDuringSchedulingIgnoredDuringExecution;
  return {
    selector: textsAt(spec, 'nodeSelector'),
    terms: required === undefined ? undefined : readNodeTerms(required),
    preferred: mapsAt(affinity, 'preferredDuringSchedulingIgnoredDuringExecution').map((item) => ({
      weight: numberAt(item, 'weight') ?? 0,
      term: readTerm(mapAt(item, 'preference')),
    })),
  };
}

/** The terms of a NodeSelector, as pods and volumes have it. */
export function readNodeTerms(nodeSelector: unknown): readonly NodeTerm[] {
  return mapsAt(nodeSelector, 'nodeSelectorTerms').map(readTerm);
}

/** Whether the pods may be on the node, as far as they say themselves. */
export function matchesNode({ selector, terms }: NodeSelectorTerms, node: SchedulerNode): boolean {
  for (const key in selector) if (node.labels[key] !== selector[key]) return false;
  return terms === undefined || terms.some((term) => meetsTerm(term, node));
}

/** Whether one of the terms matches: terms are ORed, what stands in one is ANDed, an empty one matches nothing. */
export function meetsTerm({ labels, fields }: NodeTerm, node: SchedulerNode): boolean {
  if (labels.length === 0 && fields.length === 0) return false;
  return (
    labels.every((requirement) => meets(node.labels, requirement)) &&
    fields.every((requirement) => meets({ 'metadata.name': node.name }, requirement))
  );
}

function readTerm(term: ReadMap): NodeTerm {
  return { labels: mapsAt(term, 'matchExpressions').map(readRequirement), fields: mapsAt(term, 'matchFields').map(readRequirement) };
}
