import { manifest, nginxLab, traefikLab } from '../../apps/fixture';
import { Middleware, type MiddlewareProps } from './middleware';

const specOf = (props: MiddlewareProps) => {
  const app = traefikLab().app('app');
  new Middleware(app, 'middleware', props);
  return manifest(app, 'Middleware', props.name)?.spec;
};

test('papers: security headers and the way to https', () => {
  const app = traefikLab().app('web-terminal', { namespace: 'claudecode-terminal' });
  const headers = {
    stsSeconds: 63_072_000,
    stsIncludeSubdomains: true,
    stsPreload: true,
    frameDeny: true,
    contentTypeNosniff: true,
    browserXssFilter: true,
    referrerPolicy: 'strict-origin-when-cross-origin',
  };
  new Middleware(app, 'headers', { name: 'security-headers', headers });
  expect(manifest(app, 'Middleware', 'security-headers')).toEqual({
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'Middleware',
    metadata: { name: 'security-headers', namespace: 'claudecode-terminal' },
    spec: { headers },
  });
  expect(specOf({ name: 'https-redirect', redirectScheme: { scheme: 'https', permanent: true } })).toEqual({
    redirectScheme: { scheme: 'https', permanent: true },
  });
});

test('the other kinds', () => {
  expect(specOf({ name: 'm', redirectScheme: { scheme: 'https', port: 8443 } })).toEqual({
    redirectScheme: { scheme: 'https', port: '8443' },
  });
  expect(specOf({ name: 'm', stripPrefix: { prefixes: ['/a', '/b'] } })).toEqual({ stripPrefix: { prefixes: ['/a', '/b'] } });
  expect(specOf({ name: 'm', basicAuth: { secret: 's', removeHeader: true } })).toEqual({ basicAuth: { secret: 's', removeHeader: true } });
  expect(specOf({ name: 'm', rateLimit: { average: 10, burst: 20, period: '1m' } })).toEqual({
    rateLimit: { average: 10, burst: 20, period: '1m' },
  });
  expect(specOf({ name: 'm', ipAllowList: { sourceRange: ['10.0.0.0/24'] } })).toEqual({ ipAllowList: { sourceRange: ['10.0.0.0/24'] } });
});

test('Argo CD waits for its definition where a Helm release of the lab brings it', () => {
  const lab = traefikLab();
  lab.declared.crdsComeWithHelm('traefik.io');
  const { middleware } = new Middleware(lab.app('app'), 'm', { name: 'm', headers: { frameDeny: true } });
  expect(middleware.toJson().metadata.annotations).toEqual({ 'argocd.argoproj.io/sync-options': 'SkipDryRunOnMissingResource=true' });
});

test('mistakes', () => {
  const nginx = nginxLab().app('app');
  // @ts-expect-error the lab runs nginx
  expect(() => new Middleware(nginx, 'm', { name: 'm', headers: { frameDeny: true } })).toThrow(
    'middleware m: got ingress controller nginx in lab workshop, expected traefik',
  );
  // @ts-expect-error one kind
  expect(() => specOf({ name: 'm' })).toThrow('middleware m: got nothing, expected exactly one of redirectScheme, headers');
  // @ts-expect-error one kind
  expect(() => specOf({ name: 'm', headers: { frameDeny: true }, basicAuth: { secret: 's' } })).toThrow('got headers and basicAuth');
  // @ts-expect-error Traefik has given it up
  specOf({ name: 'm', headers: { sslRedirect: true } });
  expect(() => specOf({ name: 'm', headers: {} })).toThrow('got no headers');
  expect(() => specOf({ name: 'm', ipAllowList: { sourceRange: ['10.0.0.1/24'] } })).toThrow("expected the network's own address");
});
