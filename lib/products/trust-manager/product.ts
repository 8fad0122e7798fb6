import { defineProduct } from '../define-product';

/** trust-manager of the cert-manager project. */
export const trustManager = defineProduct({
  name: 'trust-manager',
  facts: [
    {
      summary: 'a Bundle makes a ConfigMap, or a Secret, of its name in every namespace',
      source: 'https://cert-manager.io/docs/trust/trust-manager/',
      versions: 'v0.15 and newer',
      read: '2026-11-29',
    },
  ],
  makes: [
    {
      kind: 'trust.cert-manager.io/Bundle',
      made: ({ metadata: { name } }) => ['ConfigMap', 'Secret'].map((kind) => ({ kind, namespace: '*', name })),
    },
  ],
});
