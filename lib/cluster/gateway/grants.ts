import { namespaceOf } from '../../manifest/identity';
import { memoize } from '../../manifest/memoize';
import { mapsAt, textAt } from '../../manifest/read';
import type { Cluster } from '../cluster';
import { mayHoldUnmanaged } from '../unmanaged';
import { GATEWAY_GROUP, gatewayKind } from './kinds';

/** A reference into another namespace. */
export interface CrossReference {
  /** Kind of the Gateway API that refers: `HTTPRoute`. */
  readonly from: string;
  readonly fromNamespace: string;
  /** Group of what is referred to; empty for Kubernetes' core. */
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/**
 * Whether a reference is permitted: within a namespace always, into another one by a ReferenceGrant there. Undefined where it is not known,
 * since one may be managed elsewhere.
 * @see https://gateway-api.sigs.k8s.io/api-types/referencegrant/
 */
export function isGranted(cluster: Cluster, reference: CrossReference): boolean | undefined {
  const { from, fromNamespace, group, kind, namespace, name } = reference;
  if (namespace === fromNamespace) return true;
  const names = grants(cluster).get([from, fromNamespace, group, kind, namespace].join('/'));
  if (names?.has('') || names?.has(name)) return true;
  return mayHoldUnmanaged(cluster, gatewayKind('ReferenceGrant'), namespace) ? undefined : false;
}

/** Names that may be referred to, by who refers and to what; an empty one stands for any. */
const grants = memoize((cluster: Cluster): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const grant of cluster.ofKind(gatewayKind('ReferenceGrant'))) {
    for (const from of mapsAt(grant, 'spec', 'from')) {
      if (textAt(from, 'group') !== GATEWAY_GROUP) continue;
      for (const to of mapsAt(grant, 'spec', 'to')) {
        const group = textAt(to, 'group') ?? '';
        const key = [textAt(from, 'kind'), textAt(from, 'namespace'), group, textAt(to, 'kind'), namespaceOf(grant)].join('/');
        const names = found.get(key) ?? new Set();
        found.set(key, names.add(textAt(to, 'name') ?? ''));
      }
    }
  }
  return found;
});
