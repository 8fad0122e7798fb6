import { claimsOfPods } from '../../cluster/claims-of-pods';
import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { mapsAt, textAt } from '../../manifest/read';
import { definePodRule, NOTHING, type Report } from '../rule';

/** The kubelet does not create a container that mixes them up. */
export const volumeMode = definePodRule({
  id: 'reference/volume-mode',
  severity: 'error',
  summary: 'containers mount volumes with a file system in volumeMounts, and raw devices in volumeDevices',
  check(pods, cluster) {
    const claims = claimsByVolume(cluster, pods);
    if (claims.size === 0) return NOTHING;
    const reports: Report[] = [];
    for (const { spec, at } of pods.containers) {
      for (const [i, mount] of mapsAt(spec, 'volumeMounts').entries()) {
        const claim = claims.get(textAt(mount, 'name') ?? '');
        if (claim?.isBlock !== true) continue;
        const message = `claim '${claim.name}' is a raw device (volumeMode: Block), which can't be mounted`;
        reports.push({
          path: `${at}/volumeMounts/${i}/name`,
          message,
          hint: 'name it in volumeDevices, or leave volumeMode out of the claim',
        });
      }
      for (const [i, device] of mapsAt(spec, 'volumeDevices').entries()) {
        const claim = claims.get(textAt(device, 'name') ?? '');
        if (claim?.isBlock !== false) continue;
        const message = `claim '${claim.name}' has a file system, and is no device`;
        reports.push({
          path: `${at}/volumeDevices/${i}/name`,
          message,
          hint: 'name it in volumeMounts, or write volumeMode: Block into the claim',
        });
      }
    }
    return reports;
  },
});

interface Claim {
  readonly name: string;
  readonly isBlock: boolean;
}

function claimsByVolume(cluster: Cluster, pods: Pods): ReadonlyMap<string, Claim> {
  const found = new Map<string, Claim>();
  const volumes = mapsAt(pods.spec, 'volumes');
  if (volumes.length === 0 && pods.owner?.kind !== 'StatefulSet') return found;
  for (const { name, at, spec } of claimsOfPods(cluster, pods)) {
    const index = /\/volumes\/(\d+)/.exec(at.slice(pods.at.length))?.[1];
    // The volume of a claim template bears the template's name.
    const volume = index === undefined ? name : textAt(volumes[Number(index)], 'name');
    if (volume !== undefined) found.set(volume, { name, isBlock: textAt(spec, 'volumeMode') === 'Block' });
  }
  return found;
}
