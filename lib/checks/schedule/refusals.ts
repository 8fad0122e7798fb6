import type { NodeRefusal } from '../../schedule/plan';

/** Names of nodes that are listed one by one. */
const MAX_LISTED_NODES = 6;

/** Which filter refuses on which nodes: `NodeAffinity: loki; NodeResourcesFit: thor`. */
export function printFilters(refusals: readonly NodeRefusal[]): string {
  const byFilter = new Map<string, string[]>();
  for (const { filter, node } of refusals) byFilter.set(filter, [...(byFilter.get(filter) ?? []), node]);
  return [...byFilter].map(([filter, nodes]) => `${filter}: ${printNodes(nodes)}`).join('; ');
}

/** Names of nodes or workloads, at most some of them. @param left how many there are beside these */
export function printNodes(nodes: readonly string[], left = 0): string {
  const more = Math.max(0, nodes.length - MAX_LISTED_NODES) + left;
  return `${nodes.slice(0, MAX_LISTED_NODES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** What a plan says, as a part of a sentence. */
export function clause(why: string): string {
  return why.replace(/\.$/, '');
}

/** What would make it fit, as a hint. */
export function printSuggestions(suggestions: readonly string[]): string {
  const [first] = suggestions;
  if (first?.startsWith('did you mean')) return first;
  return suggestions.length === 0 ? '`homelab plan` shows what is free' : `what would make it fit: ${suggestions.join('; ')}`;
}
