import type { Pods } from '../cluster/pods';
import type { LabDescription } from '../lab/description';
import { textAt, textsAt } from '../manifest/read';
import { selectorOfLabels, selects } from '../manifest/selector';

/** Names of the nodes that pods are pinned to by name or node selector; undefined if they are not. */
export function pinnedTo({ spec }: Pods, { nodes }: LabDescription): readonly string[] | undefined {
  const name = textAt(spec, 'nodeName');
  if (name !== undefined) return [name];
  const wanted = textsAt(spec, 'nodeSelector');
  if (Object.keys(wanted).length === 0) return undefined;
  return nodes.filter(({ labels }) => selects(selectorOfLabels(wanted), labels)).map((node) => node.name);
}
