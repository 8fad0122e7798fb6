import type { LabDescription } from '../../lib/lab/description';
import type { Cluster } from '../support/control-plane';
import { startCluster } from '../support/control-plane';
import { installCrds } from '../support/install';
import { LABS, manifestsOf, readLab } from '../support/labs';
import { Server } from './server';

/** Versions of the servers that there are, as the labs write them. */
export const VERSIONS = ['1.33.13', '1.34.4'] as const;

/** A running server with all custom resources and namespaces that are written anywhere. */
export interface Judge {
  readonly server: Server;
  readonly version: string;
  readonly cluster: Cluster;
}

/** Starts the server of a version. */
export async function startJudge(version: string): Promise<Judge> {
  const cluster = await startCluster({ lab: labOf(version), pods: 'bind' });
  try {
    await installCrds(cluster);
    const written = LABS.flatMap((name) => manifestsOf(name)).flatMap(({ manifest }) => manifest.metadata.namespace ?? []);
    for (const name of new Set([...written, 'demo', 'other', 'monitoring'])) {
      // Without the labels of Pod Security: only validation is asked for.
      await cluster.api.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
    }
    return { server: new Server(cluster.kubeconfig), version, cluster };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** Any lab, of that version. */
function labOf(version: string): LabDescription {
  const [name] = LABS;
  if (name === undefined) throw new Error('no labs');
  return { ...readLab(name), kubernetes: version };
}
