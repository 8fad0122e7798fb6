import type { Manifest } from '../manifest/manifest';
import { textAt } from '../manifest/read';
import { claimsOfPods, type PodClaim, podsOfClaims } from './claims-of-pods';
import type { Cluster } from './cluster';
import type { Pods } from './pods';
import { claimKey, volumesByClaim } from './static-volumes';
import { classOfClaim } from './volumes';

/** A claim that stays Pending, and its class. */
export interface UnscheduledClaim extends PodClaim {
  readonly className: string;
}

/** Claims of pods with nodeName that wait for the scheduler: it picks the node of such a claim, and nodeName bypasses the scheduler. */
export function unscheduledClaims(cluster: Cluster, pods: Pods): readonly UnscheduledClaim[] {
  if (nodeNameOf(pods) === undefined) return [];
  return claimsOfPods(cluster, pods).flatMap((one) => {
    const known = classOfClaim(cluster, textAt(one.spec, 'storageClassName'));
    const mode = textAt(known?.written, 'volumeBindingMode') ?? known?.description?.bindingMode;
    if (known === undefined || mode !== 'WaitForFirstConsumer' || textAt(one.spec, 'volumeName') !== undefined) return [];
    return one.claim && isBound(one.claim, cluster) ? [] : [{ ...one, className: known.name }];
  });
}

/** The node that pods are bound to without the scheduler. */
export function nodeNameOf({ spec }: Pods): string | undefined {
  return textAt(spec, 'nodeName') || undefined;
}

/** Whether a volume is bound to it by name, or other pods of it go through the scheduler. */
function isBound(claim: Manifest, cluster: Cluster): boolean {
  const others = podsOfClaims(cluster).get(claim) ?? [];
  return volumesByClaim(cluster).has(claimKey(claim)) || others.some((pods) => nodeNameOf(pods) === undefined);
}
