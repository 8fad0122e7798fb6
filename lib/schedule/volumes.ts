import { claimsOfPods, isForOne } from '../cluster/claims-of-pods';
import type { LabCluster } from '../cluster/cluster';
import type { Pods } from '../cluster/pods';
import { canBind, claimKey, volumesByClaim, writtenVolumesFor } from '../cluster/static-volumes';
import { classOfClaim } from '../cluster/volumes';
import type { Manifest } from '../manifest/manifest';
import { listAt, mapAt, type ReadMap, textAt } from '../manifest/read';
import { type NodeTerm, readNodeTerms } from './node-affinity';

/** What the scheduler says of a node that a volume can't follow to. */
export const VOLUME_ELSEWHERE = "node(s) didn't match PersistentVolume's node affinity";
/** What it says of a node where no volume is that an unbound claim could have. */
export const NO_VOLUME = "node(s) didn't find available persistent volumes to bind";
/** What nobody says: the claim of pods with nodeName waits for the scheduler. */
export const VOLUME_UNSCHEDULED = 'a claim waits for the scheduler, which nodeName bypasses';
/** What it says when another pod has the claim for itself. */
export const VOLUME_TAKEN =
  'node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod';

/** What pods' volumes mean for where they can be. */
export interface PodVolumes {
  /** Claims, as `namespace/name`, whose volume stays on the node of the first pod that uses them. */
  readonly pinned: readonly string[];
  /** Claims that one pod at a time can use. */
  readonly exclusive: readonly string[];
  /** Whether the pods of one node share a volume: more pods would do so too. */
  readonly forOneNode: boolean;
  /** Each pod has a volume of its own that stays on its first node: a StatefulSet's claim templates. */
  readonly ownPinned: boolean;
  /** Node affinities of volumes that exist already: each must hold. */
  readonly affinities: readonly (readonly NodeTerm[])[];
  /** For each claim that is bound to a written volume when its pods are scheduled: where those are that fit. */
  readonly candidates: readonly (readonly NodeTerm[])[];
}

/** Reads the volumes of pods. */
export class VolumeReader {
  constructor(private readonly cluster: LabCluster) {}

  /** What the volumes of these pods mean. */
  read(pods: Pods): PodVolumes {
    const pinned: string[] = [];
    const exclusive: string[] = [];
    const affinities: (readonly NodeTerm[])[] = [];
    const candidates: (readonly NodeTerm[])[] = [];
    let forOneNode = false;
    const claims = claimsOfPods(this.cluster, pods);
    for (const claim of new Set(claims.map((one) => one.claim))) {
      if (claim === undefined) continue;
      const key = claimKey(claim);
      if (listAt(claim, 'spec', 'accessModes').includes('ReadWriteOncePod')) exclusive.push(key);
      else if (isForOne(mapAt(claim, 'spec')) === 'node') forOneNode = true;
      const volume = this.#volume(claim, key);
      const terms = mapAt(volume, 'spec', 'nodeAffinity').required;
      const unbound = volume === undefined ? this.#termsOfWritten(claim, key) : undefined;
      if (terms !== undefined) affinities.push(readNodeTerms(terms));
      else if (unbound !== undefined) candidates.push(unbound);
      else if (volume === undefined && this.#isNodeLocal(mapAt(claim, 'spec'))) pinned.push(key);
    }
    return {
      pinned,
      exclusive,
      affinities,
      candidates,
      forOneNode,
      ownPinned: claims.some(({ ofTemplate, spec }) => ofTemplate && this.#isNodeLocal(spec)),
    };
  }

  /** Where the written volumes are that the claim can be bound to; none: it never is. Undefined if it can be anywhere. */
  #termsOfWritten(claim: Manifest, key: string): readonly NodeTerm[] | undefined {
    const spec = mapAt(claim, 'spec');
    const written = writtenVolumesFor(this.cluster, spec)?.filter((volume) => canBind(volume, spec, key));
    const terms = written?.map((volume) => mapAt(volume, 'spec', 'nodeAffinity').required);
    return terms?.some((one) => one === undefined) ? undefined : terms?.flatMap(readNodeTerms);
  }

  #volume(claim: Manifest, key: string): Manifest | undefined {
    const name = textAt(claim, 'spec', 'volumeName');
    return (name === undefined ? undefined : this.cluster.find('PersistentVolume', name)) ?? volumesByClaim(this.cluster).get(key)?.at(-1);
  }

  #isNodeLocal(spec: ReadMap): boolean {
    const found = classOfClaim(this.cluster, textAt(spec, 'storageClassName'))?.description;
    return found?.nodeLocal === true && found.bindingMode === 'WaitForFirstConsumer';
  }
}
