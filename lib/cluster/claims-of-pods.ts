import type { Manifest } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { at, listAt, mapAt, mapsAt, type ReadMap, textAt } from '../manifest/read';
import { push } from './by-label';
import type { Cluster } from './cluster';
import type { Pods } from './pods';

/** A claim that pods mount. */
export interface PodClaim {
  readonly name: string;
  /** JSON pointer of the volume, or of the claim template, in the pods' object. */
  readonly at: string;
  readonly spec: ReadMap;
  /** The claim, if it stands alone; undefined for one of a template or an ephemeral volume, which each pod has for itself. */
  readonly claim: Manifest | undefined;
  /** Whether it is of a claim template: then it outlives its pod. */
  readonly ofTemplate: boolean;
}

/** The claims that pods mount, as far as they are written. Claim templates come before volumes of the same name. */
export function claimsOfPods(cluster: Cluster, { at: template, namespace, spec, owner }: Pods): readonly PodClaim[] {
  const templates = owner?.kind === 'StatefulSet' ? mapsAt(owner, 'spec', 'volumeClaimTemplates') : [];
  const ofTemplates = new Set(templates.map((one) => textAt(one, 'metadata', 'name')));
  const volumes = mapsAt(spec, 'volumes').flatMap((volume, i): readonly PodClaim[] => {
    if (ofTemplates.has(textAt(volume, 'name'))) return [];
    const pointer = `${template}/spec/volumes/${i}`;
    const ephemeral = at(volume, 'ephemeral', 'volumeClaimTemplate', 'spec');
    if (ephemeral !== undefined)
      return [
        {
          name: textAt(volume, 'name') ?? '',
          at: pointer,
          spec: mapAt(volume, 'ephemeral', 'volumeClaimTemplate', 'spec'),
          claim: undefined,
          ofTemplate: false,
        },
      ];
    const name = textAt(volume, 'persistentVolumeClaim', 'claimName');
    const claim = name === undefined ? undefined : cluster.find('PersistentVolumeClaim', name, namespace);
    return claim
      ? [{ name: claim.metadata.name, at: `${pointer}/persistentVolumeClaim`, spec: mapAt(claim, 'spec'), claim, ofTemplate: false }]
      : [];
  });
  return [
    ...volumes,
    ...templates.map((one, i) => ({
      name: textAt(one, 'metadata', 'name') ?? '',
      at: `/spec/volumeClaimTemplates/${i}`,
      spec: mapAt(one, 'spec'),
      claim: undefined,
      ofTemplate: true,
    })),
  ];
}

/** The pods that mount each claim that stands alone. */
export const podsOfClaims = memoize((cluster: Cluster): ReadonlyMap<Manifest, readonly Pods[]> => {
  const found = new Map<Manifest, Pods[]>();
  for (const pods of cluster.pods) {
    for (const claim of new Set(claimsOfPods(cluster, pods).map((one) => one.claim))) if (claim) push(found, claim, pods);
  }
  return found;
});

/** Whether a claim is for the pods of one node, or for a single pod. */
export function isForOne(spec: ReadMap): 'node' | 'pod' | undefined {
  const modes = listAt(spec, 'accessModes');
  if (modes.includes('ReadWriteOncePod')) return 'pod';
  return modes.includes('ReadWriteOnce') && !modes.includes('ReadWriteMany') && !modes.includes('ReadOnlyMany') ? 'node' : undefined;
}
