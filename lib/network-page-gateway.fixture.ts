import type { App } from 'cdk8s';
import {
  Certificate,
  ClusterIssuer,
  DefaultCertificate,
  Deployment,
  ExistingSecret,
  External,
  K3s,
  Lab,
  Middleware,
  Namespace,
  Route,
  Solver,
  Tls,
  Traefik,
} from '.';

export function chalet(app: App) {
  const lab = new Lab(app, 'chalet', {
    distribution: K3s.version('v1.36.2+k3s1'),
    network: { lan: '192.168.20.0/24' },
    nodes: { one: { role: 'server', address: '192.168.20.2', cpu: '8', memory: '16Gi' } },
    ingress: Traefik.ofK3s({ routes: 'gateway' }),
    storage: [],
    externals: [External.customResources('cert-manager.io', 'its chart')],
  });

  const edge = lab.app('edge');
  new Namespace(edge, 'namespace');
  const token = new ExistingSecret(edge, 'token', { name: 'cloudflare', keys: { token: {} }, why: 'proves hosts by DNS' });
  const issuer = new ClusterIssuer(edge, 'issuer', {
    name: 'letsencrypt',
    server: 'letsencrypt-prod',
    email: 'me@example.com',
    accountKey: 'letsencrypt-account',
    solvers: [Solver.cloudflare({ apiToken: token.key('token') })],
  });
  const wildcard = new Certificate(edge, 'wildcard', { name: 'wildcard', hosts: ['*.example.com'], issuer });
  new DefaultCertificate(edge, 'default', { certificate: wildcard });

  const photos = lab.app('photos');
  new Namespace(photos, 'namespace', { isolated: true });
  const web = new Deployment(photos, 'web', {
    name: 'web',
    image: 'example/photos:1.4.0',
    ports: [{ name: 'http', containerPort: 8080, servicePort: 80 }],
  });
  const api = new Deployment(photos, 'api', {
    name: 'api',
    image: 'example/photos-api:1.4.0',
    ports: [{ name: 'http', containerPort: 3000, servicePort: 3000 }],
  });
  const headers = new Middleware(photos, 'headers', { name: 'headers', headers: { frameDeny: true } });
  new Route(photos, 'route', {
    name: 'photos',
    host: 'photos.example.com',
    paths: [
      { path: '/api', to: api },
      { path: '/', to: web },
    ],
    tls: Tls.byDefault(),
    options: { middlewares: [headers], redirectToHttps: true },
  });
  new Route(photos, 'family', {
    name: 'family',
    host: 'family.example.org',
    to: web,
    tls: Tls.byCertManager({ issuer, secret: 'family-tls' }),
    options: { redirectToHttps: true },
  });
  return lab;
}
