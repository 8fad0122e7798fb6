import { secretBeside } from '../../cluster/maker';
import { mapAt } from '../../manifest/read';
import { defineProduct } from '../define-product';
import { sealedScope } from './scope';
import { sealedValue } from './sealed-value';

/** Sealed Secrets. */
export const sealedSecrets = defineProduct({
  name: 'sealed-secrets',
  title: 'Sealed Secrets',
  facts: [
    {
      summary:
        'a SealedSecret makes a Secret of its own name and namespace, whatever its template says, with the keys of encryptedData and of its template',
      source: 'https://github.com/bitnami-labs/sealed-secrets/blob/main/pkg/apis/sealedsecrets/v1alpha1/sealedsecret_expansion.go',
      versions: 'v0.27 and newer',
      read: '2026-11-28',
    },
    {
      summary:
        'it can be decrypted with the name and namespace that it was sealed for, unless annotations of its own metadata make it namespace-wide or cluster-wide',
      source: 'https://github.com/bitnami-labs/sealed-secrets/blob/main/pkg/apis/sealedsecrets/v1alpha1/sealedsecret_expansion.go',
      versions: 'v0.27 and newer',
      read: '2026-11-28',
    },
  ],
  rules: [sealedScope, sealedValue],
  makes: [
    {
      kind: 'bitnami.com/SealedSecret',
      made(sealed) {
        const [encrypted, template] = [mapAt(sealed, 'spec', 'encryptedData'), mapAt(sealed, 'spec', 'template', 'data')];
        // A template that says null takes a key away.
        const keys = [...Object.keys(encrypted), ...Object.keys(template)].filter((key) => template[key] !== null);
        return [secretBeside(sealed, sealed.metadata.name, keys)];
      },
    },
  ],
});
