import type { Mistake } from './mistake.fixture';

export const CERTIFICATES: readonly Mistake[] = [
  [
    "new Certificate(app, 'x', { name: 'x', hosts: ['x.lan'], issuer: 'nobody' });",
    'reference/cluster-issuer',
    "there is 'self'; write it",
  ],
  [
    "new Certificate(app, 'x', { name: 'x', hosts: [], issuer });",
    'compiler',
    "Type '[]' is not assignable to type 'readonly [string, ...string[]]'.",
  ],
  [
    "new Certificate(app, 'x', { name: 'x', hosts: ['https://x.lan'], issuer });",
    'refused',
    "expected lower case letters, digits, '-' and '.', first and last of each part a letter or digit",
  ],
  [
    "new Certificate(app, 'x', { name: 'x', hosts: ['*.*.lan'], issuer });",
    'refused',
    "expected lower case letters, digits, '-' and '.', first and last of each part a letter or digit",
  ],
  [
    "new Certificate(app, 'x', { name: 'x', hosts: ['x.lan', 'x.lan'], issuer });",
    'refused',
    'certificate x: got host x.lan twice, expected each once',
  ],
  [
    "new Certificate(app, 'x', { name: 'x', hosts: ['x.lan'], issuer, duration: '30d' });",
    'compiler',
    "Type '\"30d\"' is not assignable to type '",
  ],
  [
    "new Certificate(app, 'x', { name: 'x', hosts: ['x.lan'], issuer, duration: '24h', renewBefore: '48h' });",
    'refused',
    'certificate x: got renewBefore 48h, expected less than its duration, 24h',
  ],
  [
    "new Certificate(app, 'x', { name: 'x', hosts: ['x.lan'], issuer, privateKey: { algorithm: 'ECDSA', size: 2048 } });",
    'refused',
    'certificate x: got a key of ECDSA with size 2048, expected 256 or 384 or 521',
  ],
  [
    "for (const n of ['x', 'y']) new Certificate(app, n, { name: n, hosts: ['x.lan'], issuer, secret: 's' });",
    'schema/certificate',
    'give each a Secret of its own, or one Certificate all hosts',
  ],
  [
    "new Certificate(app, 'x', { name: 'x', hosts: ['x.lan'], issuer: new Issuer(other, 'i', { name: 'i', selfSigned: true }) });",
    'refused',
    'certificate x: got Issuer i of namespace other, expected one of shop, or a ClusterIssuer, which every namespace may ask',
  ],
  [
    "new ClusterIssuer(app, 'x', { name: 'x', server: 'letsencrypt', email: 'me', accountKey: 'k' });",
    'compiler',
    '\'"letsencrypt"\' is not assignable to type \'"letsencrypt-prod" | "letsencrypt-staging" |',
  ],
  [
    "new ClusterIssuer(app, 'x', { name: 'x', server: 'letsencrypt-prod', email: 'me@example.com', accountKey: 'k', solvers: [Solver.http()] });",
    'compiler',
    "Property 'http' does not exist on type 'typeof Solver'.",
  ],
  [
    "new ClusterIssuer(app, 'x', { name: 'x', email: 'me@home.example', accountKey: 'k' });",
    'compiler',
    "'{ name: string; email: \"me@home.example\"; accountKey: string; }' is not assignable to parameter of type 'Issu",
  ],
  [
    "new ClusterIssuer(app, 'x', { name: 'x', selfSigned: true, ca: 'c' });",
    'compiler',
    "'{ name: string; selfSigned: true; ca: string; }' is not assignable to parameter of type 'IssuerProps'.",
  ],
  [
    "const http = new ClusterIssuer(app, 'h', { name: 'h', server: 'letsencrypt-prod', email: 'me@home.tld', accountKey: 'k', solvers: [Solver.http01()] }); new Certificate(app, 'x', { name: 'x', hosts: ['*.home.tld'], issuer: http });",
    'refused',
    'expected a solver by DNS, as Solver.cloudflare({ … })',
  ],
  [
    "new Route(app, 'x', { name: 'x', host: 'x.lan', to: web, tls: Tls.byCertManager({ issuer: 'nobody', secret: 'x-tls' }) });",
    'reference/cluster-issuer',
    "there is 'self'; write it",
  ],
  [
    "new Route(app, 'x', { name: 'x', host: 'x.lan', to: web, tls: Tls.fromSecret('x-tls') });",
    'reference/tls-secret',
    'let cert-manager make it (a Certificate, or its annotation on an Ingress), or declare it a',
  ],
  [
    "new Route(app, 'x', { name: 'x', host: 'x.lan', to: web, tls: Tls.fromSecret('login') });",
    'reference/tls-secret-keys',
    "it has 'password', 'user'",
  ],
  [
    "const c = new Certificate(other, 'x', { name: 'x', hosts: ['x.lan'], issuer }); new Route(app, 'x2', { name: 'x', host: 'x.lan', to: web, tls: Tls.fromSecret(c.secret) });",
    'reference/tls-secret',
    "Certificate x makes one in namespace other, which can't be used from here: write such a Ce",
  ],
  [
    "for (const n of ['x', 'y']) new DefaultCertificate(app, n, { certificate: new Certificate(app, n + 'c', { name: n, hosts: ['*.lan'], issuer }) });",
    'refused',
    'default certificate: got it twice, expected one a lab',
  ],
  [
    "new DefaultCertificate(app, 'd', { certificate: new Certificate(app, 'c', { name: 'c', hosts: ['*.home.lan'], issuer }) }); new Route(app, 'x', { name: 'x', host: 'x.lan', to: web, tls: Tls.byDefault() });",
    'synth/invalid-construct',
    'see the construct named above',
  ],
  [
    "new ClusterIssuer(app, 'x', { name: 'x', server: 'letsencrypt-prod', email: 'me@home.tld', accountKey: 'k', solvers: [Solver.cloudflare({ apiToken: 'abc' })] });",
    'compiler',
    "Type 'string' is not assignable to type 'SecretKey'.",
  ],
  [
    "new ClusterIssuer(app, 'x', { name: 'x', ca: 'nowhere' });",
    'reference/issuer-secret',
    "Secret 'nowhere' is not among the manifests of namespace cert-manager. write it sealed, or declare it as made outside git, in that namespace",
  ],
  [
    "new ClusterIssuer(app, 'x', { name: 'x', server: 'letsencrypt-prod', email: 'me@home.tld', accountKey: 'k', solvers: [Solver.cloudflare({ apiToken: login.key('password') })] });",
    'reference/issuer-secret',
    "Secret 'login' is not among the manifests of namespace cert-manager. write it sealed, or declare it as made outside git, in that namespace",
  ],
  [
    "const c = new Certificate(app, 'c', { name: 'c', hosts: ['y.lan'], issuer }); new Route(app, 'x', { name: 'x', host: 'x.lan', to: web, tls: Tls.fromSecret(c.secret) });",
    'reference/certified-host',
    "add x.lan to the Certificate's dnsNames, or name the Secret of a certificate for it",
  ],
  [
    "new Certificate(app, 'c', { name: 'c', hosts: ['y.lan'], issuer, secret: 'login' });",
    'gitops/made-outside',
    'name another Secret, or remove the declaration, if this is what makes it',
  ],
];
