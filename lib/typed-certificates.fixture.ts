/** Mistakes in certificates, issuers and stores of secrets: as a construct is given them, and as YAML. */
import { Certificate, type CertificateProps, ClusterIssuer, DefaultCertificate, ExternalSecret, Issuer, SecretStore, Solver } from '.';
import type { Place } from './options-place.fixture';
import type { Mistake } from './typed-and-read.fixture';

const acme = { name: 'mine', server: 'letsencrypt-prod', email: 'me@example.com', accountKey: 'key' } as const;
const key = { name: 'dns', key: 'key' } as const;

const certificate = (props: Partial<CertificateProps>) => (place: Place) =>
  new Certificate(place.app(), 'mine', { name: 'mine', hosts: ['web.lab'], issuer: 'ca', ...props });
const written = (spec: string) => `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: web, namespace: demo }
spec: { secretName: web-tls, issuerRef: { name: ca, kind: ClusterIssuer }, ${spec} }
`;
const issuer = (spec: string) => `
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata: { name: ca }
spec: { ${spec} }
`;
const solved = (solvers: string, server = 'https://acme-v02.api.letsencrypt.org/directory') =>
  issuer(`acme: { server: '${server}', privateKeySecretRef: { name: key }, solvers: [${solvers}] }`);
const HTTP = 'http01: { ingress: { ingressClassName: traefik } }';
const ELSEWHERE = `
apiVersion: cert-manager.io/v1
kind: Issuer
metadata: { name: ca, namespace: other }
spec: { selfSigned: {} }
`;
const ESO = { externals: [{ kind: 'CustomResources', group: 'external-secrets.io', by: 'helm' }] } as const;
const store = (provider: string) => `
apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata: { name: vault }
spec: { provider: { ${provider} } }
`;
const external = (data: string) => `${store('fake: { data: [] }')}---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: mine, namespace: demo }
spec: { secretStoreRef: { kind: ClusterSecretStore, name: vault }, data: [${data}] }
`;
const made = (place: Place, name: string) => new SecretStore(place.app(), 'store', { name, provider: { fake: { data: [] } } });

export const CERTIFICATE_MISTAKES: readonly Mistake[] = [
  {
    message: '*: got a key of * with size *, expected *',
    read: written('dnsNames: [web.lab], privateKey: { algorithm: ECDSA, size: 2048 }'),
    rule: 'schema/certificate',
  },
  { message: '*: got no hosts, expected at least one', read: written('dnsNames: []'), rule: 'schema/certificate' },
  {
    message: '*, hosts: *',
    typed: certificate({ hosts: ['https://web.lab'] }),
    read: written("dnsNames: ['https://web.lab']"),
    rule: 'schema/certificate',
  },
  {
    message: '*: got duration *, expected at least 1h',
    typed: certificate({ duration: '0h' }),
    read: written('dnsNames: [web.lab], duration: 30m0s'),
    rule: 'schema/certificate',
  },
  {
    message: '*: got renewBefore *, expected less than its duration, *',
    typed: certificate({ duration: '24h', renewBefore: '48h' }),
    read: written('dnsNames: [web.lab], duration: 24h0m0s, renewBefore: 48h0m0s'),
    rule: 'schema/certificate',
  },
  {
    message: "*: got * '*', expected whole hours like 2160h",
    read: written('dnsNames: [web.lab], duration: 90d'),
    rule: 'schema/certificate',
  },
  {
    message: '*: got Certificate * of namespace *, expected one of *: the controller reads its Secret beside it',
    typed: (place) => {
      const far = new Certificate(place.argoCd(), 'far', { name: 'far', hosts: ['web.lab'], issuer: 'ca' });
      return new DefaultCertificate(place.app(), 'mine', { certificate: far });
    },
    read: `${written('dnsNames: [web.lab]').replace('namespace: demo', 'namespace: other')}---
apiVersion: traefik.io/v1alpha1
kind: TLSStore
metadata: { name: default, namespace: demo }
spec: { defaultCertificate: { secretName: web-tls } }
`,
    rule: 'reference/tls-secret',
  },
  {
    message: 'default certificate: got it twice, expected one a lab',
    typed: (place) => {
      for (const id of ['one', 'two']) new DefaultCertificate(place.app(), id, { certificate: 'web-tls' });
    },
    read: ['demo', 'other']
      .map(
        (namespace) =>
          `\napiVersion: traefik.io/v1alpha1\nkind: TLSStore\nmetadata: { name: default, namespace: ${namespace} }\nspec: {}\n`,
      )
      .join('---'),
    rule: 'reference/default-tls-store',
  },
  {
    message:
      'default certificate: got it in lab *, whose ingress controller * takes none from an object; expected Tls.fromSecret or Tls.byCertManager in each route, or its own setting, made where it is installed',
    typed: (place) => new DefaultCertificate(place.nginx(), 'mine', { certificate: 'web-tls' }),
    read: '\napiVersion: traefik.io/v1alpha1\nkind: TLSStore\nmetadata: { name: default, namespace: demo }\nspec: {}\n',
    rule: 'schema/unknown-kind',
    lab: {
      externals: [],
      ingress: {
        controller: 'nginx',
        className: 'nginx',
        managedBy: 'helm',
        namespace: 'ingress-nginx',
        podLabels: { app: 'nginx' },
        addresses: ['10.0.0.110'],
        entryPoints: { http: 80, https: 443 },
      },
    },
  },
  {
    message: '*: got Issuer * of namespace *, expected one of *, or a ClusterIssuer, which every namespace may ask',
    typed: (place) => {
      const far = new Issuer(place.argoCd(), 'far', { name: 'far', selfSigned: true });
      return certificate({ issuer: far })(place);
    },
    read: `${written('dnsNames: [web.lab]').replace(', kind: ClusterIssuer', '')}---${ELSEWHERE}`,
    rule: 'reference/issuer',
  },
  {
    message:
      "*.*: got host *, which * * can't prove by HTTP; expected a solver by DNS, as Solver.cloudflare({ … })*: got host *, expected one that a solver of * * is for: add it to its zones or hosts",
    read: `${written("dnsNames: ['*.web.lab']")}---${solved(`{ ${HTTP} }`)}`,
    rule: 'reference/certificate-solver',
  },
  {
    message: '*: got *, expected exactly one of server, selfSigned, ca, vault',
    read: issuer('selfSigned: {}, ca: { secretName: root }'),
    rule: 'schema/issuer',
  },
  {
    message: "*: got server '*', expected *, or an address that begins with https://",
    read: solved(`{ ${HTTP} }`, 'letsencrypt-prod'),
    rule: 'schema/issuer',
  },
  {
    message: '*: got an empty list of solvers, expected at least one',
    typed: (place) => new ClusterIssuer(place.app(), 'mine', { ...acme, solvers: [] }),
    read: `${written('dnsNames: [web.lab]')}---${solved('')}`,
    rule: 'reference/certificate-solver',
  },
  {
    message: 'solver: *',
    typed: () => Solver.http01({ zones: ['web_lab'] }),
    read: `${written('dnsNames: [web.lab]')}---${solved(`{ selector: { dnsZones: [web_lab] }, ${HTTP} }`)}`,
    rule: 'reference/certificate-solver',
  },
  {
    message: "solver: got zone '*', expected '*', which stands for all below it",
    typed: () => Solver.http01({ zones: ['*.lab'] }),
    read: `${written('dnsNames: [web.lab]')}---${solved(`{ selector: { dnsZones: ['*.lab'] }, ${HTTP} }`)}`,
    rule: 'reference/certificate-solver',
  },
  {
    message: '*: got * alone, expected both or none',
    typed: () => Solver.route53({ region: 'eu-central-1', accessKeyId: key }),
    read: solved('{ dns01: { route53: { accessKeyIDSecretRef: { name: dns, key: id } } } }'),
    rule: 'schema/issuer',
  },
  {
    message: 'solver azureDns: got * of tenant, client and clientSecret, expected all or none: a managed identity',
    typed: () => Solver.azureDns({ subscription: '1', resourceGroup: 'home', tenant: '2' }),
    read: solved("{ dns01: { azureDNS: { subscriptionID: '1', resourceGroupName: home, tenantID: '2' } } }"),
    rule: 'schema/issuer',
  },
  {
    message: 'external secret *: got no keys, expected at least one',
    typed: (place) => new ExternalSecret(place.app(), 'mine', { name: 'mine', store: made(place, 'vault'), keys: {} }),
    read: external(''),
    rule: 'schema/external-secret',
    lab: ESO,
  },
  {
    message: 'external secret *: got no name in the store for key *',
    typed: (place) => new ExternalSecret(place.app(), 'mine', { name: 'mine', store: made(place, 'vault'), keys: { token: '' } }),
    read: external("{ secretKey: token, remoteRef: { key: '' } }"),
    rule: 'schema/external-secret',
    lab: ESO,
  },
  {
    message: 'secret store *: got *, expected one provider, for example { vault: … }',
    typed: (place) => new SecretStore(place.app(), 'mine', { name: 'mine', provider: {} }),
    read: store(''),
    rule: 'schema/external-secret',
    lab: ESO,
  },
];
