import { LABS, manifestsOf, serverOf } from '../support/labs';
import { sharedCluster } from '../support/shared';
import { Server } from './server';

/** Versions of the servers that there are, as the labs write them. */
export const VERSIONS = ['1.33.13', '1.34.4', '1.36.3', '1.37.2'] as const;

/** A running server with all custom resources and namespaces that are written anywhere. */
export interface Judge {
  readonly server: Server;
  readonly version: string;
}

/** The server of a version. */
export async function startJudge(version: (typeof VERSIONS)[number]): Promise<Judge> {
  const { api, kubeconfig } = await sharedCluster(serverOf(version));
  const written = LABS.flatMap((name) => manifestsOf(name)).flatMap(({ manifest }) => manifest.metadata.namespace ?? []);
  for (const name of new Set([...written, 'demo', 'other', 'monitoring'])) {
    // Without the labels of Pod Security: only validation is asked for.
    await api.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
  }
  return { server: new Server(kubeconfig), version };
}
