import { claimsOfPods, podsOfClaims } from '../../cluster/claims-of-pods';
import type { Cluster } from '../../cluster/cluster';
import { classOfClaim } from '../../cluster/volumes';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { mapAt, textAt } from '../../manifest/read';
import { definePodRule } from '../rule';

/** The scheduler picks the node of such a claim, and nodeName bypasses the scheduler. */
export const nodeNameClaim = definePodRule({
  id: 'schedule/node-name-claim',
  severity: 'error',
  summary: 'pods with nodeName mount no claim that waits for the scheduler',
  check(pods, cluster) {
    const node = textAt(pods.spec, 'nodeName');
    if (node === undefined || node === '') return [];
    return claimsOfPods(cluster, pods).flatMap(({ name, at: path, spec, claim }) => {
      const known = classOfClaim(cluster, textAt(spec, 'storageClassName'));
      const mode = textAt(known?.written, 'volumeBindingMode') ?? known?.description?.bindingMode;
      if (mode !== 'WaitForFirstConsumer' || textAt(spec, 'volumeName') !== undefined || (claim && isBound(claim, cluster))) return [];
      return {
        path,
        message: `claim '${name}' of class '${known?.name}' waits until the scheduler picks a node, but nodeName bypasses the scheduler: it stays Pending, and so do the pods`,
        hint: `replace nodeName by nodeSelector kubernetes.io/hostname: ${node}`,
      };
    });
  },
});

/** Whether a volume is bound to it by name, or other pods of it go through the scheduler. */
function isBound(claim: Manifest, cluster: Cluster): boolean {
  const { name, namespace = 'default' } = claim.metadata;
  const others = podsOfClaims(cluster).get(claim) ?? [];
  return boundClaims(cluster).has(`${namespace}/${name}`) || others.some(({ spec }) => (textAt(spec, 'nodeName') ?? '') === '');
}

const boundClaims = memoize((cluster: Cluster): ReadonlySet<string> => {
  const claims = cluster.ofKind('PersistentVolume').map((volume) => mapAt(volume, 'spec', 'claimRef'));
  return new Set(claims.map((claim) => `${textAt(claim, 'namespace') ?? 'default'}/${textAt(claim, 'name')}`));
});
