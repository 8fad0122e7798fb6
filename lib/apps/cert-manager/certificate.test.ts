import { manifest, nginxLab, traefikLab, workload } from '../fixture';
import { Route } from '../route/route';
import { Tls } from '../route/tls';
import { ExistingSecret } from '../secret/existing-secret';
import { Certificate, type CertificateProps } from './certificate';
import { ClusterIssuer } from './cluster-issuer';
import { DefaultCertificate } from './default-certificate';
import { Issuer } from './issuer';
import type { IssuerProps } from './issuer-spec';
import { Solver } from './solver';

const ACME = { name: 'le', server: 'letsencrypt-prod', email: 'me@example.com', accountKey: 'le-account' } as const;
const app = () => traefikLab().app('edge');
const token = { name: 'cloudflare', key: 'token' } as const;

test('a wildcard by Cloudflare, for every route of the lab', () => {
  const edge = app();
  const secret = new ExistingSecret(edge, 'token', { name: 'cloudflare', keys: { token: {} }, why: 'DNS-01' });
  const issuer = new ClusterIssuer(edge, 'issuer', {
    ...ACME,
    solvers: [Solver.cloudflare({ apiToken: secret.key('token'), zones: ['example.com'] })],
  });
  const certificate = new Certificate(edge, 'wildcard', { name: 'wildcard', hosts: ['example.com', '*.example.com'], issuer });
  const { object } = new DefaultCertificate(edge, 'default', { certificate });
  const home = edge.lab.app('home');
  const route = new Route(home, 'route', { name: 'web', host: 'web.example.com', to: workload(home, 'web'), tls: Tls.byDefault() });

  expect(issuer.issuer.toJson().spec).toMatchObject({
    acme: {
      solvers: [
        { dns01: { cloudflare: { apiTokenSecretRef: { name: 'cloudflare', key: 'token' } } }, selector: { dnsZones: ['example.com'] } },
      ],
    },
  });
  expect(certificate.certificate.toJson()).toEqual({
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name: 'wildcard', namespace: 'edge' },
    spec: {
      secretName: 'wildcard',
      dnsNames: ['example.com', '*.example.com'],
      issuerRef: { name: 'le', kind: 'ClusterIssuer' },
    },
  });
  expect(object.toJson()).toMatchObject({
    kind: 'TLSStore',
    metadata: { name: 'default', namespace: 'edge' },
    spec: { defaultCertificate: { secretName: 'wildcard' } },
  });
  expect(manifest(home, 'Ingress', 'web')).toMatchObject({ spec: { tls: [{ hosts: ['web.example.com'] }] } });
  expect(manifest(home, 'Ingress', 'web')).not.toHaveProperty('spec.tls.0.secretName');
  expect(route.node.validate()).toEqual([]);
});

test('a CA of the own: self-signed, then an Issuer of it', () => {
  const edge = app();
  const root = new Issuer(edge, 'root', { name: 'root', selfSigned: true });
  const ca = new Certificate(edge, 'ca', { name: 'ca', hosts: ['ca.home'], issuer: root, isCa: true, duration: '87600h' });
  const own = new Issuer(edge, 'own', { name: 'own', ca: ca.secret });
  const web = workload(edge, 'web');
  new Route(edge, 'route', { name: 'web', host: 'web.home', to: web, tls: Tls.byCertManager({ issuer: own, secret: 'web-tls' }) });
  expect(own.issuer.toJson()).toMatchObject({ kind: 'Issuer', metadata: { namespace: 'edge' }, spec: { ca: { secretName: 'ca' } } });
  expect(ca.certificate.toJson().spec).toMatchObject({ isCA: true, duration: '87600h0m0s', issuerRef: { kind: 'Issuer', name: 'root' } });
  expect(manifest(edge, 'Ingress', 'web')?.metadata.annotations).toEqual({ 'cert-manager.io/issuer': 'own' });
});

test('a certificate is what a route of its namespace shows', () => {
  const edge = app();
  const { tls } = new Certificate(edge, 'cert', { name: 'web', secret: 'web-tls', hosts: ['web.home'], issuer: 'le' });
  const route = new Route(edge, 'route', { name: 'web', host: 'web.home', to: workload(edge, 'web'), tls });
  expect(route.ingress.toJson().spec).toMatchObject({ tls: [{ secretName: 'web-tls' }] });
});

test.each<[string, Solver, object]>([
  ['http01', Solver.http01({ ingressClass: 'nginx' }), { http01: { ingress: { ingressClassName: 'nginx' } } }],
  ['route53', Solver.route53({ region: 'eu-central-1' }), { dns01: { route53: { region: 'eu-central-1' } } }],
  ['cloudDns', Solver.cloudDns({ project: 'home' }), { dns01: { cloudDNS: { project: 'home' } } }],
  [
    'azureDns',
    Solver.azureDns({ subscription: '1', resourceGroup: 'g' }),
    { dns01: { azureDNS: { subscriptionID: '1', resourceGroupName: 'g' } } },
  ],
  ['digitalOcean', Solver.digitalOcean({ token }), { dns01: { digitalocean: { tokenSecretRef: token } } }],
  [
    'akamai',
    Solver.akamai({ serviceConsumerDomain: 'x.com', clientToken: token, clientSecret: token, accessToken: token }),
    {
      dns01: {
        akamai: { serviceConsumerDomain: 'x.com', clientTokenSecretRef: token, clientSecretSecretRef: token, accessTokenSecretRef: token },
      },
    },
  ],
  [
    'acmeDns',
    Solver.acmeDns({ server: 'https://a.com', account: token }),
    { dns01: { acmeDNS: { host: 'https://a.com', accountSecretRef: token } } },
  ],
  [
    'rfc2136',
    Solver.rfc2136({ nameserver: '10.0.0.53', tsig: { name: 'lab', secret: token, algorithm: 'HMACSHA256' } }),
    { dns01: { rfc2136: { nameserver: '10.0.0.53', tsigKeyName: 'lab', tsigSecretSecretRef: token, tsigAlgorithm: 'HMACSHA256' } } },
  ],
  [
    'webhook',
    Solver.webhook({ groupName: 'acme.me', solverName: 'ovh', config: { a: 1 } }),
    { dns01: { webhook: { groupName: 'acme.me', solverName: 'ovh', config: { a: 1 } } } },
  ],
])('solver %s', (_, solver, expected) => {
  const { issuer } = new ClusterIssuer(app(), 'issuer', { ...ACME, solvers: [solver] });
  expect(issuer.toJson().spec).toMatchObject({ acme: { solvers: [expected] } });
});

const certificate = (props: Partial<CertificateProps>) =>
  new Certificate(app(), 'c', { name: 'web', hosts: ['web.example.com'], issuer: 'le', ...props });

/** What somebody might write, and what it says. */
const MISTAKES: readonly (readonly [what: string, make: () => unknown, said: string])[] = [
  [
    'a wildcard by HTTP',
    () => certificate({ hosts: ['*.example.com'], issuer: new ClusterIssuer(app(), 'i', ACME) }),
    "got host *.example.com, which ClusterIssuer le can't prove by HTTP; expected a solver by DNS, as Solver.cloudflare(",
  ],
  [
    'a host of another zone',
    () => certificate({ issuer: cloudflare('example.org') }),
    'got host web.example.com, expected one that a solver of ClusterIssuer le is for: add it to its zones or hosts',
  ],
  ['an Issuer of another namespace', otherIssuer, 'got Issuer own of namespace edge, expected one of home, or a ClusterIssuer'],
  [
    'a zone with a star',
    () => cloudflare('*.example.com'),
    "got zone '*.example.com', expected 'example.com', which stands for all below it",
  ],
  [
    'renewed after its end',
    () => certificate({ duration: '720h', renewBefore: '800h' }),
    'got renewBefore 800h, expected less than its duration, 720h',
  ],
  // @ts-expect-error cert-manager writes hours
  ['a duration in days', () => certificate({ duration: '90d' }), "got duration '90d', expected whole hours like 2160h"],
  ['a host twice', () => certificate({ hosts: ['a.home', 'a.home'] }), 'got host a.home twice'],
  ['a host with a scheme', () => certificate({ hosts: ['https://a.home'] }), "certificate web, hosts: got name 'https://a.home'"],
  [
    'a size of another algorithm',
    () => certificate({ privateKey: { algorithm: 'ECDSA', size: 2048 } }),
    'got a key of ECDSA with size 2048, expected 256 or 384 or 521',
  ],
  ['an email without a domain', () => issued({ ...ACME, email: 'me@home' }), "got email 'me@home', expected one like me@example.com"],
  [
    'a misspelt server',
    // @ts-expect-error the names of the servers are a type
    () => issued({ ...ACME, server: 'letsencrypt' }),
    "got server 'letsencrypt', expected letsencrypt-prod or letsencrypt-staging, or an address that begins with https://",
  ],
  [
    'two kinds of issuer',
    // @ts-expect-error exactly one kind
    () => issued({ name: 'i', selfSigned: true, ca: 'ca' }),
    'got selfSigned and ca, expected exactly one of server, selfSigned, ca, vault',
  ],
  // @ts-expect-error exactly one kind
  ['no kind of issuer', () => issued({ name: 'i' }), 'got nothing, expected exactly one of server'],
  [
    'a token that is no Secret',
    () => Solver.cloudflare({ apiToken: { valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } } }),
    "got a value that is in no Secret, expected a key of one, as secret.key('token')",
  ],
  ['half of a login', () => Solver.route53({ region: 'x', accessKeyId: token }), 'got accessKeyId alone, expected both or none'],
  [
    'half of an identity',
    () => Solver.azureDns({ subscription: '1', resourceGroup: 'g', tenant: '2' }),
    'got 1 of tenant, client and clientSecret, expected all or none',
  ],
  ['two default certificates', twoDefaults, 'default certificate: got it twice, expected one a lab'],
  ['a default of another namespace', otherDefault, 'got Certificate web of namespace edge, expected one of home'],
  [
    'a default of a controller that takes none',
    () => new DefaultCertificate(nginxLab().app('edge'), 'd', { certificate: 'x' }),
    'whose ingress controller nginx takes none from an object; expected Tls.fromSecret or Tls.byCertManager in each route',
  ],
];

test.each(MISTAKES)('%s', (_, make, said) => {
  expect(make).toThrow(said);
});

test('a route that wants a default certificate that is not there, or for another host', () => {
  const edge = app();
  const route = new Route(edge, 'route', { name: 'web', host: 'web.home', to: workload(edge, 'web'), tls: Tls.byDefault() });
  expect(route.node.validate()).toEqual([
    'route web: got Tls.byDefault(), but lab halo has no default certificate; expected a DefaultCertificate in one of its apps',
  ]);
  const { issuer: _, ...wildcard } = {
    issuer: 'le',
    certificate: new Certificate(edge, 'c', { name: 'c', hosts: ['*.example.com'], issuer: 'le' }),
  };
  new DefaultCertificate(edge, 'default', wildcard);
  expect(route.node.validate()).toEqual([
    'route web: got host web.home with Tls.byDefault(), expected a host of the default certificate: *.example.com',
  ]);
});

function issued(props: IssuerProps) {
  return new ClusterIssuer(app(), 'issuer', props);
}

function cloudflare(zone: string) {
  return new ClusterIssuer(app(), 'issuer', { ...ACME, solvers: [Solver.cloudflare({ apiToken: token, zones: [zone] })] });
}

function otherIssuer() {
  const edge = app();
  const issuer = new Issuer(edge, 'own', { name: 'own', selfSigned: true });
  new Certificate(edge.lab.app('home'), 'c', { name: 'web', hosts: ['web.home'], issuer });
}

function twoDefaults() {
  const edge = app();
  for (const id of ['a', 'b']) new DefaultCertificate(edge, id, { certificate: id });
}

function otherDefault() {
  const edge = app();
  const web = new Certificate(edge, 'c', { name: 'web', hosts: ['web.home'], issuer: 'le' });
  new DefaultCertificate(edge.lab.app('home'), 'd', { certificate: web });
}
