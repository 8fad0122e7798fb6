import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { at, mapAt, textAt } from '../../manifest/read';
import { readSelector, selects } from '../../manifest/selector';
import type { Cluster } from '../cluster';
import { labelsOfNamespace } from '../namespaces';

/** Whether a Gateway takes listeners of ListenerSets of a namespace: of none, unless it says so. */
export function allowsListeners(cluster: Cluster, gateway: Manifest, namespace: string): boolean {
  const from = mapAt(gateway, 'spec', 'allowedListeners', 'namespaces');
  const which = textAt(from, 'from') ?? 'None';
  if (which === 'All') return true;
  if (which === 'Same') return namespace === namespaceOf(gateway);
  const selector = which === 'Selector' ? readSelector(at(from, 'selector')) : undefined;
  return selector !== undefined && selects(selector, labelsOfNamespace(cluster, namespace).labels);
}
