import { secretBeside } from '../../cluster/maker';
import { at, mapsAt, textAt } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import { defineProduct } from '../define-product';
import { externalSecret } from './external-secret';
import { REFERENCES } from './references';
import { REFUSES } from './refuses';

const READ = { versions: 'v1' } as const;

/** External Secrets Operator. */
export const externalSecrets = defineProduct({
  name: 'external-secrets',
  title: 'External Secrets',
  facts: [
    {
      summary: 'it does not read the API group kubernetes-client.io, which its predecessor had: its kinds are of external-secrets.io/v1',
      source: 'https://github.com/external-secrets/external-secrets/blob/main/apis/externalsecrets/v1/register.go',
      versions: 'all',
      read: '2026-11-29',
    },
    {
      summary:
        'an ExternalSecret makes a Secret of its own name, or that of its target, with the keys of data; dataFrom, and data or templateFrom of a template, make others',
      source: 'https://external-secrets.io/latest/api/externalsecret/',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'an ExternalSecret with neither data nor dataFrom, and a store of no provider or of two, are refused',
      source: 'https://external-secrets.io/latest/api/externalsecret/',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'a ClusterExternalSecret makes ExternalSecrets in many namespaces',
      source: 'https://external-secrets.io/latest/api/clusterexternalsecret/',
      ...READ,
      read: '2026-11-29',
    },
  ],
  hosts: ['SecretStore', 'ClusterSecretStore'].flatMap((kind) => [{ kind: `external-secrets.io/${kind}`, path: 'spec.provider.*.*' }]),
  refuses: REFUSES,
  references: REFERENCES,
  rules: [externalSecret],
  makes: [
    {
      kind: 'external-secrets.io/ClusterExternalSecret',
      made: (one) => [{ kind: 'Secret', namespace: '*', name: textAt(one, 'spec', 'externalSecretName') ?? one.metadata.name }],
    },
    {
      kind: 'external-secrets.io/ExternalSecret',
      made(external) {
        const name = textAt(external, 'spec', 'target', 'name') ?? external.metadata.name;
        const template = ['spec', 'target', 'template'] as const;
        // A template without data of its own keeps that of the store.
        const open =
          at(external, 'spec', 'dataFrom') !== undefined ||
          isMap(at(external, ...template, 'data')) ||
          at(external, ...template, 'templateFrom') !== undefined;
        const merges = ['Merge', 'None'].includes(textAt(external, 'spec', 'target', 'creationPolicy') ?? '');
        if (open) return [{ ...secretBeside(external, name), merges }];
        const keys = mapsAt(external, 'spec', 'data').map((item) => textAt(item, 'secretKey') ?? '');
        return [{ ...secretBeside(external, name, keys), merges }];
      },
    },
  ],
  kinds: { passiveGroups: ['external-secrets.io'] },
  renamedGroups: ({ lab }) => (lab ? { 'kubernetes-client.io': 'external-secrets.io/v1' } : {}),
});
