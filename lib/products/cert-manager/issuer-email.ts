import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import { textAt } from '../../manifest/read';
import { isGap } from './gap';

/** An ACME server refuses the account, and no certificate is made. A guess, as some servers look at no contact. */
export const issuerEmail: ProductRule<Cluster> = {
  id: 'reference/issuer-email',
  severity: 'warning',
  summary: 'the email of an ACME issuer is an address',
  kinds: ['cert-manager.io/Issuer', 'cert-manager.io/ClusterIssuer'],
  check(issuer) {
    const email = textAt(issuer, 'spec', 'acme', 'email') ?? '';
    if (isGap(email) || /^[^\s@,]+@[^\s@,]+\.[^\s@,.]+$/.test(email)) return [];
    return [
      {
        path: '/spec/acme/email',
        message: `got email '${email}', expected one address, with an @ in it: ACME servers refuse others`,
        hint: 'write an address, or leave it out',
      },
    ];
  },
};
