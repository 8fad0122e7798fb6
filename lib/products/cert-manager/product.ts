import { secretBeside } from '../../cluster/maker';
import { mapsAt, textAt } from '../../manifest/read';
import { defineProduct } from '../define-product';
import { ANNOTATIONS } from './annotations';
import { certificate } from './certificate';
import { certifiedHost } from './certified-host';
import { issuer } from './issuer';
import { issuerEmail } from './issuer-email';
import { REFERENCES } from './references';
import { isIssuedFor, requested } from './requested';
import { solved } from './solved';

const READ = { versions: 'v1' } as const;

/** cert-manager. */
export const certManager = defineProduct({
  name: 'cert-manager',
  annotations: ANNOTATIONS,
  facts: [
    {
      summary: 'its API group was certmanager.k8s.io until v0.11: it reads cert-manager.io only',
      source: 'https://cert-manager.io/docs/releases/upgrading/upgrading-0.10-0.11/',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'a Certificate makes the Secret of its secretName',
      source: 'https://cert-manager.io/docs/usage/certificate/',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'an Ingress with one of its annotations gets a Certificate, and its Secret, for each secretName of its tls',
      source: 'https://cert-manager.io/docs/usage/ingress/',
      ...READ,
      read: '2026-11-28',
    },
    {
      summary:
        'the annotation issuer names an Issuer of the namespace of the Ingress, cluster-issuer a ClusterIssuer; issuer-kind and issuer-group others',
      source: 'https://cert-manager.io/docs/usage/ingress/',
      ...READ,
      read: '2026-11-28',
    },
    {
      summary:
        'it makes no certificate for an entry of tls without hosts or secretName, and none for an Ingress two of whose entries name one Secret',
      source: 'https://github.com/cert-manager/cert-manager/blob/master/pkg/controller/certificate-shim/sync.go',
      ...READ,
      read: '2026-11-28',
    },
    {
      summary:
        'its webhook refuses a Certificate without a name, with a key of another size, or that is renewed before it is valid, and an issuer of no kind or two',
      source: 'https://github.com/cert-manager/cert-manager/tree/master/internal/apis/certmanager/validation',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary:
        'a solver is for the hosts of dnsNames and for dnsZones with all below them, * in neither of them a pattern; a wildcard is proved by DNS only',
      source: 'https://cert-manager.io/docs/configuration/acme/',
      ...READ,
      read: '2026-11-29',
    },
  ],
  references: REFERENCES,
  rules: [requested, issuerEmail, certificate, certifiedHost, issuer, solved],
  issuers: ['cert-manager.io/ClusterIssuer', 'cert-manager.io/Issuer'],
  isTemporary: (route) => textAt(route, 'metadata', 'labels', 'acme.cert-manager.io/http01-solver') !== undefined,
  renamedGroups: ({ lab }) => (lab ? { 'certmanager.k8s.io': 'cert-manager.io/v1' } : {}),
  makes: [
    {
      kind: 'cert-manager.io/Certificate',
      made(certificate) {
        const name = textAt(certificate, 'spec', 'secretName');
        return name === undefined ? [] : [secretBeside(certificate, name)];
      },
    },
    {
      kind: 'networking.k8s.io/Ingress',
      made(ingress) {
        if (!isIssuedFor(ingress)) return [];
        return mapsAt(ingress, 'spec', 'tls').flatMap((tls) => {
          const name = textAt(tls, 'secretName');
          return name === undefined ? [] : [secretBeside(ingress, name, ['tls.crt', 'tls.key', 'ca.crt'])];
        });
      },
    },
  ],
});
