import type { Cluster } from '../../cluster/cluster';

/** Volume types whose driver is no part of Kubernetes any more: the first minor version without it. */
const GONE: Readonly<Record<string, number>> = {
  cephfs: 31,
  flocker: 25,
  glusterfs: 26,
  photonPersistentDisk: 16,
  quobyte: 25,
  rbd: 31,
  scaleIO: 22,
  storageos: 25,
};

/** Off by default since then, unless the nodes turn it on; locked since 1.36. */
const GIT_REPO = { since: 33, locked: 36, gate: 'GitRepoVolumeDriver' };

/** The minor version since which the nodes of a lab can't mount this type of volume; undefined if they can, or if there is no lab. */
export function deadSince(type: string, { minor, lab }: Cluster): number | undefined {
  if (lab === undefined) return undefined;
  if (type !== 'gitRepo') {
    const since = GONE[type];
    return since !== undefined && minor >= since ? since : undefined;
  }
  const { since, locked, gate } = GIT_REPO;
  const on = minor < locked && lab.featureGates?.[gate] === true;
  return minor >= since && !on ? since : undefined;
}
