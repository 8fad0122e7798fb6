import type { Pods } from '../../cluster/pods';
import { identityOf, kindKey, namespaceOf, printIdentity } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { mapAt } from '../../manifest/read';
import { printSelector, readSelector, selectsAll } from '../../manifest/selector';
import { defineRule, NOTHING } from '../rule';

const KINDS = ['apps/DaemonSet', 'apps/Deployment', 'apps/ReplicaSet', 'apps/StatefulSet'];

/**
 * Controllers adopt pods by labels. Each leaves pods alone that another one owns, so nothing breaks at once; but orphans are adopted by
 * either, and everything else that uses the selector (an autoscaler's metrics, kubectl logs, a budget) sees both. It can't be fixed
 * later: selectors are immutable.
 */
export const overlappingSelectors = defineRule({
  id: 'schema/overlapping-selectors',
  severity: 'warning',
  summary: "a workload's selector selects no other workload's pods",
  kinds: KINDS,
  check(manifest, cluster) {
    const selector = readSelector(mapAt(manifest, 'spec').selector);
    if (selector === undefined || selectsAll(selector)) return NOTHING;
    const others = cluster.selectedPods(namespaceOf(manifest), selector).filter((pods) => isOther(pods, manifest));
    const [first, ...more] = others;
    if (first === undefined) return NOTHING;
    const rest = more.length > 0 ? ` and of ${more.length} more` : '';
    return [
      {
        path: '/spec/selector',
        message: `got selector ${printSelector(selector)}, which also selects the pods of ${printIdentity(first.object)}${rest}`,
        hint: 'add a label that only its own pods have; an existing workload has to be made anew for that',
      },
    ];
  },
});

/** Another workload that never terminates; pods of Jobs end by themselves, and sharing labels with them is common. */
function isOther({ owner }: Pods, manifest: Manifest): boolean {
  return owner !== undefined && owner !== manifest && KINDS.includes(kindKey(owner)) && !sameObject(owner, manifest);
}

function sameObject(a: Manifest, b: Manifest): boolean {
  return printIdentity(identityOf(a)) === printIdentity(identityOf(b));
}
