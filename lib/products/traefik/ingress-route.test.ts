import { manifest, nginxLab, traefikLab, workload } from '../../apps/fixture';
import { Namespace } from '../../apps/namespace/namespace';
import { Tls } from '../../apps/route/tls';
import { IngressRoute } from './ingress-route';
import { parseMatch } from './match';
import { Middleware } from './middleware';

test('rules, middlewares, tls', () => {
  const app = traefikLab().app('app');
  const api = workload(app, 'api', 3000);
  const strip = new Middleware(app, 'strip', { name: 'strip', stripPrefix: { prefixes: ['/api'] } });
  new Namespace(app, 'namespace', { isolated: true });
  new IngressRoute(app, 'route', {
    name: 'api',
    entryPoints: ['websecure'],
    labels: { a: 'b' },
    rules: [
      { match: 'Host(`a.minilab`) && PathPrefix(`/api`)', to: api, middlewares: [strip], priority: 10 },
      { match: 'HeaderRegexp(`x`, `y`)', to: api, port: 80 },
    ],
    tls: Tls.fromSecret('cert'),
  });
  expect(manifest(app, 'IngressRoute', 'api')).toEqual({
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'IngressRoute',
    metadata: { name: 'api', namespace: 'app', labels: { a: 'b' } },
    spec: {
      entryPoints: ['websecure'],
      routes: [
        {
          kind: 'Rule',
          match: 'Host(`a.minilab`) && PathPrefix(`/api`)',
          priority: 10,
          middlewares: [{ name: 'strip' }],
          services: [{ name: 'api', port: 80 }],
        },
        { kind: 'Rule', match: 'HeaderRegexp(`x`, `y`)', services: [{ name: 'api', port: 80 }] },
      ],
      tls: { secretName: 'cert' },
    },
  });
  expect(app.lab.declared.routes).toEqual([
    { host: 'a.minilab', path: '/api', entryPoints: ['websecure'], tls: true, namespace: 'app', service: 'api', port: 80 },
  ]);
  expect(manifest(app, 'NetworkPolicy', 'api')).toMatchObject({ spec: { ingress: [{ ports: [{ port: 3000 }] }] } });
});

test('a rule is read only if it is simple', () => {
  expect(parseMatch('Host(`a.b`)')).toEqual({ host: 'a.b', path: '/' });
  expect(parseMatch('Path(`/x`)&&Host(`a.b`)')).toEqual({ host: 'a.b', path: '/x' });
  expect(parseMatch('PathPrefix(`/x`)')).toEqual({ path: '/x' });
  for (const other of [
    '',
    '!Host(`a`)',
    'Host(`a`) || Host(`b`)',
    'Host(`a`) && Host(`b`)',
    'Host(`a`, `b`)',
    '(Host(`a`))',
    'ClientIP(`10.0.0.0/8`)',
  ]) {
    expect(parseMatch(other)).toBeUndefined();
  }
});

test('only Traefik knows it, and cert-manager does not read it', () => {
  const nginx = nginxLab().app('app');
  const rules = [{ match: 'Host(`a.b`)', to: workload(nginx, 'api') }] as const;
  // @ts-expect-error the lab runs nginx
  expect(() => new IngressRoute(nginx, 'r', { name: 'r', rules })).toThrow('ingress route r: got ingress controller nginx in lab workshop');
  const app = traefikLab().app('app');
  const tls = Tls.byCertManager({ issuer: 'i', secret: 's' });
  // @ts-expect-error the certificate has to be there
  expect(() => new IngressRoute(app, 'r', { name: 'r', rules: [{ match: 'Host(`a.b`)', to: workload(app, 'api') }], tls })).toThrow(
    'got tls by cert-manager, which reads only Ingresses',
  );
});
