import type { Manifest } from '../../lib/manifest/manifest';
import { type Api, until } from './api';

/** Kinds that a controller which is not run here says to be ready; Argo CD waits for that. */
const ISSUERS = ['ClusterIssuer', 'Issuer'];

/**
 * Does what cert-manager does for the issuers among these manifests once they are there: says that they are ready.
 * @returns how many there are
 */
export async function standInForCertManager(api: Api, manifests: readonly Manifest[]): Promise<number> {
  const issuers = manifests.filter(({ apiVersion, kind }) => apiVersion.startsWith('cert-manager.io/') && ISSUERS.includes(kind));
  const conditions = [{ type: 'Ready', status: 'True', reason: 'ACMEAccountRegistered', lastTransitionTime: '2000-01-01T00:00:00Z' }];
  for (const issuer of issuers) {
    await until(() => api.get(issuer), 60_000, `${issuer.kind} ${issuer.metadata.name}`);
    const { ok, message } = await api.patch(issuer, { status: { conditions } }, 'cert-manager', 'status');
    if (!ok) throw new Error(message);
  }
  return issuers.length;
}
