import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import type { Manifest } from '../../manifest/manifest';
import { at, listAt, mapsAt, textAt } from '../../manifest/read';

/** A claim that pods write to. */
export interface WrittenClaim {
  readonly claim: Manifest;
  /** JSON pointer of the volume in the pods' object. */
  readonly at: string;
}

/** The claims that pods mount to write, as far as they are written. */
export function writtenClaims(cluster: Cluster, { at: template, containers, namespace, spec }: Pods): readonly WrittenClaim[] {
  return mapsAt(spec, 'volumes').flatMap((volume, i) => {
    const name = textAt(volume, 'persistentVolumeClaim', 'claimName');
    const claim = name === undefined ? undefined : cluster.find('PersistentVolumeClaim', name, namespace);
    const mounts = containers.flatMap((container) => mapsAt(container.spec, 'volumeMounts')).filter((mount) => mount.name === volume.name);
    const read = at(volume, 'persistentVolumeClaim', 'readOnly') === true || mounts.every((mount) => mount.readOnly === true);
    return claim === undefined || read ? [] : [{ claim, at: `${template}/spec/volumes/${i}/persistentVolumeClaim` }];
  });
}

/** Whether a claim is for the pods of one node. */
export function isForOneNode(claim: Manifest): boolean {
  const modes = listAt(claim, 'spec', 'accessModes');
  return modes.includes('ReadWriteOnce') && !modes.includes('ReadWriteMany');
}
