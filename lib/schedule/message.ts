import type { Refusal } from './node-fit';

/** What the scheduler would say: `0/3 nodes are available: 1 Insufficient cpu, 2 node(s) had untolerated taint {key: }.` */
export function schedulerMessage(refusals: readonly (readonly Refusal[])[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of refusals.flat()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const parts = [...counts].map(([reason, count]) => `${count} ${reason}`).sort();
  return `0/${refusals.length} nodes are available: ${parts.join(', ')}.`;
}
