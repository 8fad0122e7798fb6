import { manifest, nginxLab, traefikLab } from '../fixture';
import { ClusterIssuer } from './cluster-issuer';

const PROPS = { name: 'letsencrypt-prod', server: 'letsencrypt-prod', email: 'me@example.com', accountKey: 'account-key' } as const;

test('proves ownership through the ingress class of the lab, and has no namespace', () => {
  const app = traefikLab().app('app');
  new ClusterIssuer(app, 'issuer', PROPS);
  expect(manifest(app, 'ClusterIssuer', 'letsencrypt-prod')).toEqual({
    apiVersion: 'cert-manager.io/v1',
    kind: 'ClusterIssuer',
    metadata: { name: 'letsencrypt-prod' },
    spec: {
      acme: {
        server: 'https://acme-v02.api.letsencrypt.org/directory',
        email: 'me@example.com',
        privateKeySecretRef: { name: 'account-key' },
        solvers: [{ http01: { ingress: { ingressClassName: 'traefik' } } }],
      },
    },
  });
});

test('nginx and staging', () => {
  const app = nginxLab().app('app');
  new ClusterIssuer(app, 'issuer', { ...PROPS, server: 'letsencrypt-staging' });
  expect(manifest(app, 'ClusterIssuer', 'letsencrypt-prod')).toMatchObject({
    spec: { acme: { server: expect.stringContaining('staging'), solvers: [{ http01: { ingress: { ingressClassName: 'nginx' } } }] } },
  });
});

test('mistakes', () => {
  const app = traefikLab().app('app');
  expect(() => new ClusterIssuer(app, '1', { ...PROPS, email: 'me@home' })).toThrow(
    "got email 'me@home', expected one like me@example.com",
  );
  // @ts-expect-error no such server
  expect(() => new ClusterIssuer(app, '2', { ...PROPS, server: 'zerossl' })).toThrow("got server 'zerossl', expected letsencrypt-prod or");
});
