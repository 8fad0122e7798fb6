import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import { isEncrypted } from '../../manifest/unknown';

/** Argo CD applies what git has: of what SOPS has encrypted, the API server would get the field `sops` and values that mean nothing. */
export const encrypted: ProductRule<Cluster> = {
  id: 'gitops/encrypted',
  severity: 'warning',
  summary: 'what SOPS has encrypted is decrypted by whoever delivers it',
  kinds: '*',
  requires: 'lab',
  check(manifest, { lab }) {
    const { gitops } = lab ?? {};
    if (!('sops' in manifest) || gitops?.engine !== 'argocd' || gitops.decrypts?.includes('sops') || !isEncrypted(manifest)) return [];
    return [
      {
        path: '',
        message: 'Argo CD does not decrypt what SOPS has encrypted, unless a plugin does',
        hint: 'say so in gitops.decrypts of the lab if one does, or take a SealedSecret, an ExternalSecret or a Secret made outside git',
      },
    ];
  },
};
