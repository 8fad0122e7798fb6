import type { Cluster } from '../../cluster/cluster';
import { POD_KINDS } from '../../manifest/pod-template';
import { mapAt, mapsAt, type ReadMap } from '../../manifest/read';
import { defineRule, type Report } from '../rule';
import { isGiven } from './constraints';
import { deadSince } from './volume-drivers';

/** The server takes the volume with a warning, and no node ever mounts it: the pod never starts. */
export const deadVolume = defineRule({
  id: 'schema/dead-volume',
  severity: 'error',
  summary: "the lab's nodes have a driver of the volume",
  requires: 'lab',
  kinds: [...POD_KINDS, 'PersistentVolume'],
  check(manifest, cluster) {
    if (manifest.kind === 'PersistentVolume') return inSource(mapAt(manifest, 'spec'), '/spec', cluster);
    const pods = cluster.podsOf(manifest);
    return mapsAt(pods?.spec, 'volumes').flatMap((volume, i) => inSource(volume, `${pods?.at ?? ''}/spec/volumes/${i}`, cluster));
  },
});

function inSource(source: ReadMap, at: string, cluster: Cluster): readonly Report[] {
  return Object.keys(source).flatMap((type): readonly Report[] => {
    const since = isGiven(source, type) ? deadSince(type, cluster) : undefined;
    if (since === undefined) return [];
    const message = `got the volume type '${type}', which nodes do not mount since Kubernetes 1.${since}`;
    const hint =
      type === 'gitRepo' ? 'clone in an init container, into an emptyDir' : 'use the CSI driver of the storage, or another volume';
    return [{ path: `${at}/${type}`, message, hint }];
  });
}
