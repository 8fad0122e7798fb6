import type { Manifest } from '../../lib/manifest/manifest';
import { type Api, until } from './api';

/** Kinds that a controller which is not run here says to be ready; Argo CD waits for that. */
const KINDS = ['ClusterIssuer', 'Issuer', 'Certificate'];

/**
 * Does what cert-manager does for the issuers and certificates among these manifests once they are there: says that they are ready.
 * @returns how many there are
 */
export async function standInForCertManager(api: Api, manifests: readonly Manifest[]): Promise<number> {
  const objects = manifests.filter(({ apiVersion, kind }) => apiVersion.startsWith('cert-manager.io/') && KINDS.includes(kind));
  const conditions = [{ type: 'Ready', status: 'True', reason: 'Ready', lastTransitionTime: '2000-01-01T00:00:00Z' }];
  for (const object of objects) {
    await until(() => api.get(object), 60_000, `${object.kind} ${object.metadata.name}`);
    const { ok, message } = await api.patch(object, { status: { conditions } }, 'cert-manager', 'status');
    if (!ok) throw new Error(message);
  }
  return objects.length;
}
