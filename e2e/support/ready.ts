import type { LabDescription } from '../../lib/lab/description';
import { type Cluster, type ClusterOptions, startCluster } from './control-plane';
import { installCrds, installStandIns } from './install';

/** A control plane with all that the lab has from elsewhere, so that its manifests can be applied. @param groups of custom resources that it has besides */
export async function readyCluster(
  lab: LabDescription,
  options: Omit<ClusterOptions, 'lab'> = {},
  groups: readonly string[] = [],
): Promise<Cluster> {
  const cluster = await startCluster({ lab, ...options });
  try {
    await installCrds(cluster, lab, groups);
    await installStandIns(cluster, lab);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return cluster;
}
