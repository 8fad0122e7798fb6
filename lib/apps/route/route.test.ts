import type { AppChart } from '../../lab/app-chart';
import { Middleware } from '../../products/traefik/middleware';
import { Deployment } from '../deployment/deployment';
import { manifest, manifests, nginxLab, traefikLab, workload } from '../fixture';
import { reachableFrom } from '../flows/workload-policy';
import { Namespace } from '../namespace/namespace';
import { Route } from './route';
import { Tls } from './tls';

test('halo: two paths, one entry point', () => {
  const app = traefikLab().app('generic-prime');
  const [backend, frontend] = [workload(app, 'generic-prime-backend-api', 3000, 3000), workload(app, 'generic-prime-frontend', 80, 80)];
  new Route(app, 'route', {
    name: 'generic-prime-ingress',
    host: 'generic-prime.minilab',
    paths: [
      { path: '/api', to: backend },
      { path: '/', to: frontend },
    ],
    options: { entryPoints: ['web'] },
  });
  const backendOf = (name: string, number: number) => ({ service: { name, port: { number } } });
  expect(manifest(app, 'Ingress', 'generic-prime-ingress')).toEqual({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      name: 'generic-prime-ingress',
      namespace: 'generic-prime',
      annotations: { 'traefik.ingress.kubernetes.io/router.entrypoints': 'web' },
    },
    spec: {
      ingressClassName: 'traefik',
      rules: [
        {
          host: 'generic-prime.minilab',
          http: {
            paths: [
              { path: '/api', pathType: 'Prefix', backend: backendOf('generic-prime-backend-api', 3000) },
              { path: '/', pathType: 'Prefix', backend: backendOf('generic-prime-frontend', 80) },
            ],
          },
        },
      ],
    },
  });
  expect(app.lab.declared.routes[0]).toEqual({
    host: 'generic-prime.minilab',
    path: '/api',
    entryPoints: ['web'],
    tls: false,
    namespace: 'generic-prime',
    service: 'generic-prime-backend-api',
    port: 3000,
  });
});

test('talos: entry points are joined', () => {
  const app = traefikLab().app('www');
  new Route(app, 'route', {
    name: 'example-ingress',
    host: 'www.example.com',
    to: workload(app, 'example', 80),
    options: { entryPoints: ['web', 'websecure'] },
  });
  expect(manifest(app, 'Ingress', 'example-ingress')?.metadata.annotations).toEqual({
    'traefik.ingress.kubernetes.io/router.entrypoints': 'web, websecure',
  });
});

test('demo-ha: no host, no annotation', () => {
  const app = traefikLab().app('demo-app', { namespace: 'demo-ha' });
  new Route(app, 'route', { name: 'demo-app', to: workload(app, 'demo-app', 8000) });
  expect(manifest(app, 'Ingress', 'demo-app')).toEqual({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'demo-app', namespace: 'demo-ha' },
    spec: {
      ingressClassName: 'traefik',
      rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'demo-app', port: { number: 80 } } } }] } }],
    },
  });
  expect(app.lab.declared.routes).toEqual([{ path: '/', tls: false, namespace: 'demo-ha', service: 'demo-app', port: 80 }]);
});

test('papers: tls by cert-manager, middlewares, entry point', () => {
  const app = traefikLab().app('web-terminal', { namespace: 'claudecode-terminal' });
  const headers = new Middleware(app, 'headers', { name: 'security-headers', headers: { frameDeny: true } });
  const limit = new Middleware(app, 'limit', { name: 'limit', rateLimit: { average: 10 } });
  new Route(app, 'route', {
    name: 'web-terminal-ingress',
    host: 'api.paperswithclaudecode.com',
    to: workload(app, 'web-terminal-service', 3000),
    tls: Tls.byCertManager({ issuer: 'letsencrypt-prod', secret: 'api-tls-cert' }),
    options: { entryPoints: ['websecure'], middlewares: [headers, limit], priority: 5 },
  });
  const ingress = manifest(app, 'Ingress', 'web-terminal-ingress');
  expect(ingress?.metadata.annotations).toEqual({
    'cert-manager.io/cluster-issuer': 'letsencrypt-prod',
    'traefik.ingress.kubernetes.io/router.entrypoints': 'websecure',
    'traefik.ingress.kubernetes.io/router.middlewares':
      'claudecode-terminal-security-headers@kubernetescrd,claudecode-terminal-limit@kubernetescrd',
    'traefik.ingress.kubernetes.io/router.priority': '5',
  });
  expect(ingress).toMatchObject({ spec: { tls: [{ hosts: ['api.paperswithclaudecode.com'], secretName: 'api-tls-cert' }] } });
  expect(app.lab.declared.routes[0]?.tls).toBe(true);
});

test('workshop: the same route through nginx', () => {
  const app = nginxLab().app('taskmaster');
  new Route(app, 'route', {
    name: 'taskmaster-ingress',
    labels: { app: 'taskmaster' },
    host: 'taskmaster.local',
    paths: [{ path: '/api', to: workload(app, 'backend', 5000, 5000) }],
    options: { sslRedirect: false },
  });
  expect(manifest(app, 'Ingress', 'taskmaster-ingress')).toMatchObject({
    metadata: { labels: { app: 'taskmaster' }, annotations: { 'nginx.ingress.kubernetes.io/ssl-redirect': 'false' } },
    spec: { ingressClassName: 'nginx' },
  });
});

test('a Secret of its own needs no issuer', () => {
  const app = traefikLab().app('app');
  new Route(app, 'route', { name: 'r', to: workload(app, 'api'), tls: Tls.fromSecret('cert') });
  expect(manifest(app, 'Ingress', 'r')).toMatchObject({ spec: { tls: [{ secretName: 'cert' }] } });
  expect(manifest(app, 'Ingress', 'r')?.metadata).toEqual({ name: 'r', namespace: 'app' });
});

describe('lets the controller in', () => {
  test('where the namespace denies by default', () => {
    const app = nginxLab().app('app');
    const api = workload(app, 'api', 3000);
    new Route(app, 'route', { name: 'r', to: api });
    new Namespace(app, 'namespace', { isolated: true });
    expect(manifest(app, 'NetworkPolicy', 'api')).toMatchObject({
      spec: {
        policyTypes: ['Ingress'],
        ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.2/32' } }], ports: [{ port: 3000, protocol: 'TCP' }] }],
      },
    });
  });

  test('where the target has a policy', () => {
    const app = traefikLab().app('app');
    const api = workload(app, 'api');
    new Route(app, 'route', { name: 'r', to: api });
    expect(manifests(app).some(({ kind }) => kind === 'NetworkPolicy')).toBe(false);
    reachableFrom(api, workload(app, 'web'));
    expect(manifest(app, 'NetworkPolicy', 'api')).toMatchObject({
      spec: { ingress: [{ from: [{ namespaceSelector: {} }, { podSelector: { matchLabels: { app: 'web' } } }] }] },
    });
  });
});

describe('mistakes', () => {
  const lab = traefikLab();
  const app = lab.app('app');
  const api = workload(app, 'api');

  test('an option of another controller, in types and at run time', () => {
    const nginx = nginxLab().app('app');
    const web = workload(nginx, 'web');
    // @ts-expect-error entry points are Traefik's
    expect(() => new Route(nginx, '1', { name: 'r', to: web, options: { entryPoints: ['web'] } })).toThrow(
      "route r: got option 'entryPoints', which nginx, the ingress controller of lab workshop, does not have; expected sslRedirect, ",
    );
    // @ts-expect-error the redirect is nginx's
    expect(() => new Route(app, '2', { name: 'r', to: api, options: { sslRedirect: true } })).toThrow(
      'which traefik, the ingress controller',
    );
  });

  test('a middleware of another namespace', () => {
    const middleware = new Middleware(lab.app('other'), 'm', { name: 'm', stripPrefix: { prefixes: ['/x'] } });
    expect(() => new Route(app, '3', { name: 'r', to: api, options: { middlewares: [middleware] } })).toThrow(
      'got middleware m of namespace other, expected one of app',
    );
  });

  test('a target that can not be reached', () => {
    const elsewhere = workload(lab.app('elsewhere'), 'api');
    const silent = new Deployment(app, 'silent', {
      name: 'silent',
      selector: { app: 'silent' },
      image: 'a:1',
      ports: [{ containerPort: 1 }],
    });
    const two = new Deployment(app, 'two', {
      name: 'two',
      selector: { app: 'two' },
      image: 'a:1',
      ports: [
        { name: 'a', containerPort: 1, servicePort: 81 },
        { name: 'b', containerPort: 2, servicePort: 82 },
      ],
    });
    expect(() => new Route(app, '4', { name: 'r', to: elsewhere })).toThrow('got api of namespace elsewhere, expected a workload of app');
    expect(() => new Route(app, '5', { name: 'r', to: silent })).toThrow('got silent, which has no Service');
    expect(() => new Route(app, '6', { name: 'r', to: two })).toThrow("whose Service has several ports, expected one of 81, 82 as 'port'");
    expect(() => new Route(app, '7', { name: 'r', paths: [{ path: '/', to: api, port: 8080 }] })).toThrow(
      'got port 8080 of api, expected a port of its Service: 80',
    );
  });

  test('invalid paths and hosts', () => {
    const twice = [
      { path: '/a', to: api },
      { path: '/a', to: api },
    ] as const;
    expect(() => new Route(app, '8', { name: 'r', paths: twice })).toThrow('got path /a (Prefix) twice');
    // @ts-expect-error a path starts with a slash
    expect(() => new Route(app, '9', { name: 'r', paths: [{ path: 'a', to: api }] })).toThrow("got path 'a'");
    // @ts-expect-error one of them
    expect(() => new Route(app, '10', { name: 'r' })).toThrow("got neither of 'to' and 'paths'");
    // @ts-expect-error each path has its own
    expect(() => new Route(app, '16', { name: 'r', paths: [{ path: '/', to: api }], port: 80 })).toThrow(
      "route r: got port 80 beside 'paths', expected a port in each path",
    );
    // @ts-expect-error one of them
    expect(() => new Route(app, '11', { name: 'r', to: api, paths: twice })).toThrow("got both of 'to' and 'paths'");
    for (const [i, host] of ['http://a.b', 'A.b', 'a.b:80', '10.0.0.2', '-a'].entries()) {
      expect(() => new Route(app, `host-${i}`, { name: 'r', host, to: api })).toThrow(`got host '${host}'`);
    }
    const tls = Tls.byCertManager({ issuer: { name: 'i' }, secret: 's' });
    expect(() => new Route(app, '12', { name: 'r', to: api, tls })).toThrow('got tls by cert-manager without a host');
  });
});

test('a route of any lab takes the options of its controller', () => {
  const build = (app: AppChart) => new Route(app, 'route', { name: 'r', to: workload(app, 'api') });
  expect(build(traefikLab().app('app')).ingress.name).toBe('r');
  expect(build(nginxLab().app('app')).ingress.name).toBe('r');
});

test('ids of constructs change no manifest', () => {
  const build = (id: string) => {
    const app = traefikLab().app('app');
    new Route(app, id, { name: 'r', to: workload(app, 'api') });
    return manifests(app);
  };
  expect(build('a')).toEqual(build('b'));
});
