import { ClusterIssuer, Deployment, type Lab, Namespace, Probe, Route, Tls } from 'cdk8s-homelab';

/** What is other in each environment. */
interface Environment {
  readonly domain: string;
  readonly version: string;
  readonly replicas: number;
}

/** The apps of every cluster: the lab is given to them, so its ingress controller, its project and its names follow. */
export function shop(lab: Lab, { domain, version, replicas }: Environment) {
  const issuer = new ClusterIssuer(lab.app('issuers', { namespace: 'cert-manager' }), 'issuer', {
    name: 'letsencrypt',
    server: 'letsencrypt-prod',
    email: 'me@example.com',
    accountKey: 'letsencrypt-account',
  });
  const app = lab.app('shop');
  new Namespace(app, 'namespace');
  const web = new Deployment(app, 'web', {
    name: 'shop',
    image: `ghcr.io/example/shop:${version}`,
    replicas,
    ports: [{ name: 'http', containerPort: 8080, servicePort: 80 }],
    requests: { cpu: '100m', memory: '128Mi' },
    limits: { memory: '256Mi' },
    readiness: Probe.http('/ready'),
    automountToken: false,
  });
  new Route(app, 'route', { name: 'shop', host: `shop.${domain}`, to: web, tls: Tls.byCertManager({ issuer, secret: 'shop-tls' }) });
  return web;
}
