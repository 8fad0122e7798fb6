import { secretBeside } from '../../cluster/maker';
import { mapAt, textAt } from '../../manifest/read';
import { defineProduct } from '../define-product';

/** Sealed Secrets. */
export const sealedSecrets = defineProduct({
  name: 'sealed-secrets',
  title: 'Sealed Secrets',
  facts: [
    {
      summary: 'a SealedSecret makes a Secret of its own name, or that of its template, with the keys of encryptedData and of its template',
      source: 'https://github.com/bitnami-labs/sealed-secrets#readme',
      versions: 'v0.27 and newer',
    },
  ],
  makes: [
    {
      kind: 'bitnami.com/SealedSecret',
      made(sealed) {
        const name = textAt(sealed, 'spec', 'template', 'metadata', 'name') ?? sealed.metadata.name;
        const [encrypted, template] = [mapAt(sealed, 'spec', 'encryptedData'), mapAt(sealed, 'spec', 'template', 'data')];
        return [secretBeside(sealed, name, Object.keys(encrypted), Object.keys(template))];
      },
    },
  ],
});
