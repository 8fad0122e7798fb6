import type { LabDescription } from '../../lib/lab/description';
import { type Cluster, type ClusterOptions, startCluster } from './control-plane';
import { installCrds, installStandIns } from './install';

/** A control plane with all that the lab has from elsewhere, so that its manifests can be applied. */
export async function readyCluster(lab: LabDescription, options: Omit<ClusterOptions, 'lab'> = {}): Promise<Cluster> {
  const cluster = await startCluster({ lab, ...options });
  try {
    await installCrds(cluster, lab);
    await installStandIns(cluster, lab);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return cluster;
}
