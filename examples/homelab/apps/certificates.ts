import {
  Certificate,
  ClusterIssuer,
  DefaultCertificate,
  ExistingSecret,
  Solver,
} from 'cdk8s-homelab';
import type { Home } from '../cluster';

/** A wildcard by DNS, which is the certificate of every route. */
export function certificates(lab: Home) {
  const issuers = lab.app('issuers', { namespace: 'cert-manager' });
  const cloudflare = new ExistingSecret(issuers, 'cloudflare', {
    name: 'cloudflare',
    keys: { token: {} },
    why: 'API token that may edit the DNS of home.example',
  });
  const issuer = new ClusterIssuer(issuers, 'issuer', {
    name: 'letsencrypt',
    server: 'letsencrypt-prod',
    email: 'me@home.example',
    accountKey: 'letsencrypt-account',
    solvers: [Solver.cloudflare({ apiToken: cloudflare.key('token') })],
  });
  const app = lab.app('certificates', { namespace: 'kube-system' });
  const wildcard = new Certificate(app, 'wildcard', {
    name: 'wildcard',
    secret: 'wildcard-tls',
    issuer,
    hosts: ['home.example', '*.home.example'],
  });
  new DefaultCertificate(app, 'default', { certificate: wildcard });
}
