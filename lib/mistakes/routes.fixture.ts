import type { Mistake } from './mistake.fixture';

export const ROUTES: readonly Mistake[] = [
  [
    "new Route(app, 'x', { name: 'x', host: 'x.lan' });",
    'compiler',
    "'{ name: string; host: string; }' is not assignable to parameter of type 'RouteProps<OfLab",
  ],
  [
    "new Route(app, 'x', { name: 'x', host: 'x_y.lan', to: web });",
    'refused',
    "route x: got host 'x_y.lan', expected a lower-case host name like example.minilab, without scheme, port or address",
  ],
  [
    "new Route(app, 'x', { name: 'x', host: 'https://x.lan', to: web });",
    'refused',
    'expected a lower-case host name like example.minilab, without scheme, port or address',
  ],
  [
    "new Route(app, 'x', { name: 'x', host: 'x.lan', to: away });",
    'refused',
    'route x: got away of namespace other, expected a workload of shop: a route reaches only its own namespace',
  ],
  [
    "new Route(app, 'x', { name: 'x', host: 'x.lan', to: user });",
    'refused',
    'route x: got user, which has no Service, expected a workload with a port that is served',
  ],
  [
    "new Route(app, 'x', { name: 'x', host: 'x.lan', to: web, port: 8080 });",
    'refused',
    'route x: got port 8080 of web, expected a port of its Service: 80',
  ],
  ["for (const n of ['x', 'y']) new Route(app, n, { name: n, host: 'x.lan', to: web });", 'reference/duplicate-route', ''],
  [
    "new Route(app, 'x', { name: 'x', host: 'x.lan', to: web }); new Route(other, 'x', { name: 'x', host: 'x.lan', to: away });",
    'reference/duplicate-route',
    '',
  ],
  [
    "new Route(app, 'x', { name: 'x', host: 'one.lan', to: web });",
    'refused',
    'expected 10.0.0.100, where the ingress controller listens; leave it out there (hosts of routes are added by th',
  ],
  [
    "new Route(app, 'x', { name: 'x', host: 'x.lan', to: web, options: { entryPoints: ['websecur'] } });",
    'compiler',
    'Did you mean \'"websecure"\'?',
  ],
  [
    "new Route(app, 'x', { name: 'x', host: 'x.lan', to: web, options: { middlewares: ['auth'] } });",
    'compiler',
    "Type 'string' is not assignable to type 'Middleware'.",
  ],
  [
    "new Route(app, 'x', { name: 'x', host: 'x.lan', to: web, options: { middleware: [] } });",
    'compiler',
    "Did you mean to write 'middlewares'?",
  ],
  [
    "new Route(app, 'x', { name: 'x', host: 'x.lan', paths: [{ path: 'api', to: web }] });",
    'compiler',
    "Type '\"api\"' is not assignable to type '",
  ],
  [
    "new Route(app, 'x', { name: 'x', host: 'x.lan', to: web, paths: [{ path: '/api', to: web }] });",
    'compiler',
    "'{ path: string; to: Deployment<OfLab",
  ],
  [
    "new Route(app, 'x', { name: 'x', host: 'x.lan', to: web, options: { redirectToHttps: true } });",
    'refused',
    "expected a Middleware with redirectScheme, redirectTo of the entry point web, or routes: 'gateway' of the lab'",
  ],
  [
    "new Route(app, 'x', { name: 'x', host: 'x.lan', to: web, tls: Tls.byDefault() });",
    'synth/invalid-construct',
    'see the construct named above',
  ],
  [
    "const strip = new Middleware(other, 'strip', { name: 'strip', stripPrefix: { prefixes: ['/a'] } }); new Route(app, 'x', { name: 'x', host: 'x.lan', to: web, options: { middlewares: [strip] } });",
    'refused',
    'expected one of shop: Traefik refuses others unless its providers.kubernetesCRD.allowCrossNamespace is set, in',
  ],
  ["new Middleware(app, 'x', { name: 'x', stripPrefx: { prefixes: ['/a'] } });", 'compiler', "Did you mean to write 'stripPrefix'?"],
  [
    "new Middleware(app, 'x', { name: 'x', ipAllowList: { sourceRange: ['10.0.0.0'] } });",
    'compiler',
    "Type '\"10.0.0.0\"' is not assignable to type 'IpCidr'.",
  ],
  [
    "new Middleware(app, 'x', { name: 'x', ipAllowList: { sourceRange: ['lan'] } });",
    'compiler',
    "Type '\"lan\"' is not assignable to type 'IpCidr'.",
  ],
  [
    "new Middleware(app, 'x', { name: 'x', basicAuth: { secret: 'nowhere' } });",
    'reference/middleware-secret',
    "there is 'login'; declare it as made outside git ('outside' of lab.json), or seal it",
  ],
  [
    "new Middleware(app, 'x', { name: 'x', stripPrefix: { prefixes: ['/a'] }, compress: true });",
    'compiler',
    "Type 'string[]' is not assignable to type 'readonly [",
  ],
  [
    "new Middleware(app, 'x', { name: 'x', stripPrefixRegex: { regex: ['(a'] } });",
    'refused',
    "middleware x: got regular expression '(a', which Go can't read; expected no lookaround and no backreferences",
  ],
  [
    "new Middleware(app, 'x', { name: 'x', rateLimit: { average: 10, period: '1 minute' } });",
    'compiler',
    "'\"1 minute\"' is not assignable to type '",
  ],
  ["new Middleware(app, 'x', { name: 'x', forwardAuth: { to: user } });", 'compiler', "'{ to: Deployment<OfLab"],
  [
    "new Middleware(app, 'x', { name: 'x', forwardAuth: { to: web, port: 9091, path: '/verify' } });",
    'refused',
    'middleware x: got port 9091 of web, expected a port of its Service: 80',
  ],
  [
    "new TcpRoute(app, 'x', { name: 'x', entryPoints: ['ssh'], to: web });",
    'compiler',
    "Type '\"ssh\"' is not assignable to type 'EntryPoint'.",
  ],
  [
    "new TcpRoute(app, 'x', { name: 'x', entryPoints: ['websecure'], host: 'x.lan', to: web });",
    'refused',
    'expected tls: only with TLS a connection says which host it is for; or an entry point of its own',
  ],
  [
    "new UdpRoute(app, 'x', { name: 'x', entryPoints: ['web'], to: web });",
    'refused',
    'udp route x: got no port of web, expected a port of its Service: it has none of UDP',
  ],
  [
    "new IngressRoute(app, 'x', { name: 'x', rules: [{ match: 'Host(x.lan)', to: web }] });",
    'network/route-unused',
    'fix it, or remove the route',
  ],
  [
    "new IngressRoute(app, 'x', { name: 'x', rules: [{ match: 'Hots(`x.lan`)', to: web }] });",
    'network/route-unused',
    'fix it, or remove the route',
  ],
  [
    "new ExistingService(other, 'e', { name: 'e', ports: [{ servicePort: 80 }] }); new Route(app, 'x', { name: 'x', host: 'x.lan', to: new ExistingService(app, 'e', { name: 'e', ports: [{ servicePort: 80 }] }), port: 81 });",
    'refused',
    'route x: got port 81 of e, expected a port of its Service: 80',
  ],
  [
    "new ApiObject(app, 'x', { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'x', namespace: 'shop' }, spec: { ingressClassName: 'nginx', rules: [{ host: 'x.lan', http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } }] } }] } });",
    'reference/ingress-class',
    "there is 'traefik'; name that of the lab's controller",
  ],
];
