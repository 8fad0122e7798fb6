import { App, JsonPatch } from 'cdk8s';
import {
  type AppChart,
  ArgoCd,
  DefaultCertificate,
  Deployment,
  External,
  K3s,
  Lab,
  type LabApp,
  MetalLb,
  Namespace,
  Probe,
  Route,
  type RouteProps,
  Talos,
  Tls,
  Traefik,
  TraefikChart,
  type TraefikOfK3sOptions,
} from '../..';
import { manifest, workload } from '../../apps/fixture';
import { objects } from '../../apps/helm-release/lab.fixture';
import { makeLab, refusal } from '../../lab/fixture';
import { synthesizeInMemory } from '../../testing';

const GROUP = 'gateway.networking.k8s.io';

/** An app of a lab whose routes are HTTPRoutes. */
function app(options: TraefikOfK3sOptions<string> = {}) {
  return makeLab({ ingress: Traefik.ofK3s<string>({ ...options, routes: 'gateway' }) }).app('shop');
}

const parent = (sectionName: string) => ({ group: GROUP, kind: 'Gateway', name: 'traefik', namespace: 'kube-system', sectionName });
const to = (name: string, port = 80) => [{ group: '', kind: 'Service', name, port, weight: 1 }];
const path = (value: string, type = 'PathPrefix') => ({ path: { type, value } });

type Props = Omit<RouteProps, 'name' | 'to' | 'paths'>;

/** The route `web` to a workload, and what else it brings. */
function routed(of: AppChart, props: Props = {}) {
  new Route(of, 'route', { name: 'web', to: workload(of, 'web'), ...props });
  const spec = (kind: string, name: string) => manifest(of, kind, name)?.spec;
  const listeners = of.lab.apps.map((one) => manifest(one, 'Gateway', 'traefik')?.spec).find((found) => found !== undefined);
  return { spec, listeners, intents: of.lab.declared.routes };
}

test('paths to one Service are one rule; no Ingress is made', () => {
  const of = app();
  const [web, api] = [workload(of, 'web'), workload(of, 'api', 3000, 3000)];
  const route = new Route(of, 'route', {
    name: 'shop',
    host: 'shop.lab',
    labels: { tier: 'front' },
    paths: [
      { path: '/api', to: api },
      { path: '/', to: web },
      { path: '/only', type: 'Exact', to: api },
    ],
  });
  expect(route.object.toJson()).toEqual({
    apiVersion: `${GROUP}/v1`,
    kind: 'HTTPRoute',
    metadata: { name: 'shop', namespace: 'shop', labels: { tier: 'front' } },
    spec: {
      parentRefs: [parent('web')],
      hostnames: ['shop.lab'],
      rules: [
        { matches: [path('/api'), path('/only', 'Exact')], backendRefs: to('api', 3000) },
        { matches: [path('/')], backendRefs: to('web') },
      ],
    },
  });
  expect(manifest(of, 'Ingress', 'shop')).toBeUndefined();
  expect(refusal(() => route.ingress)).toBe("route shop: is of kind HTTPRoute on this lab, expected 'object' instead of 'ingress'");
  expect(of.lab.declared.routes[0]).toEqual({
    host: 'shop.lab',
    path: '/api',
    entryPoints: ['web'],
    tls: false,
    namespace: 'shop',
    service: 'api',
    port: 3000,
  });
});

describe('tls', () => {
  test('a Secret of the route: a listener for its host, a grant for the Gateway', () => {
    const { spec, listeners, intents } = routed(app(), { host: 'shop.lab', tls: Tls.fromSecret('shop-tls') });
    expect(spec('HTTPRoute', 'web')).toMatchObject({ parentRefs: [parent('websecure-shop.lab')] });
    expect(spec('ReferenceGrant', 'web')).toEqual({
      from: [{ group: GROUP, kind: 'Gateway', namespace: 'kube-system' }],
      to: [{ group: '', kind: 'Secret', name: 'shop-tls' }],
    });
    expect(listeners).toEqual({
      gatewayClassName: 'traefik',
      listeners: [
        { name: 'web', port: 8000, protocol: 'HTTP', allowedRoutes: { namespaces: { from: 'All' } } },
        {
          name: 'websecure-shop.lab',
          port: 8443,
          protocol: 'HTTPS',
          hostname: 'shop.lab',
          allowedRoutes: { namespaces: { from: 'All' } },
          tls: { mode: 'Terminate', certificateRefs: [{ group: '', kind: 'Secret', name: 'shop-tls', namespace: 'shop' }] },
        },
      ],
    });
    expect(intents).toMatchObject([{ entryPoints: ['websecure'], tls: true }]);
  });

  test('by cert-manager: a Certificate, once for routes of the same host', () => {
    const of = app();
    const tls = Tls.byCertManager({ issuer: 'letsencrypt', secret: 'shop-tls' });
    const { spec } = routed(of, { host: 'shop.lab', tls });
    new Route(of, 'again', { name: 'again', host: 'shop.lab', paths: [{ path: '/b', to: workload(of, 'b') }], tls });
    expect(spec('Certificate', 'shop-tls')).toEqual({
      secretName: 'shop-tls',
      dnsNames: ['shop.lab'],
      issuerRef: { kind: 'ClusterIssuer', name: 'letsencrypt' },
    });
    expect(refusal(() => new Route(of, 'other', { name: 'other', host: 'b.lab', to: workload(of, 'c'), tls }))).toContain(
      'got Secret shop/shop-tls for b.lab, which has the certificate of shop.lab',
    );
  });

  test('by default: one listener for all hosts, beside the TLSStore; a host with a certificate of its own has its listener, whoever brought it', () => {
    const of = app();
    new DefaultCertificate(of, 'default', { certificate: 'wildcard' });
    const { spec, listeners } = routed(of, { host: 'a.lab', tls: Tls.byDefault() });
    new Route(of, 'route-b', { name: 'b', host: 'b.lab', to: workload(of, 'b'), tls: Tls.byDefault() });
    new Route(of, 'own', { name: 'own', host: 'b.lab', paths: [{ path: '/x', to: workload(of, 'x') }], tls: Tls.fromSecret('b-tls') });
    new Route(of, 'route-any', { name: 'any', host: '*.c.lab', to: workload(of, 'any'), tls: Tls.fromSecret('c-tls') });
    expect(spec('TLSStore', 'default')).toEqual({ defaultCertificate: { secretName: 'wildcard' } });
    expect(spec('ReferenceGrant', 'default-certificate')).toMatchObject({ to: [{ name: 'wildcard' }] });
    expect(spec('HTTPRoute', 'web')).toMatchObject({ parentRefs: [parent('websecure')] });
    for (const name of ['b', 'own']) expect(spec('HTTPRoute', name)).toMatchObject({ parentRefs: [parent('websecure-b.lab')] });
    expect(spec('HTTPRoute', 'any')).toMatchObject({ parentRefs: [parent('websecure.c.lab')] });
    expect(listeners).toMatchObject({ listeners: [{ name: 'web' }, { name: 'websecure' }] });
  });

  test('what comes without it is redirected by a route of its own', () => {
    const { spec, intents } = routed(app({ entryPoints: { websecure: { port: 9443 } } }), {
      host: 'shop.lab',
      tls: Tls.fromSecret('shop-tls'),
      options: { redirectToHttps: true },
    });
    expect(spec('HTTPRoute', 'web-to-https')).toEqual({
      parentRefs: [parent('web')],
      hostnames: ['shop.lab'],
      rules: [
        { matches: [path('/')], filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301, port: 9443 } }] },
      ],
    });
    expect(intents).toMatchObject([{ entryPoints: ['websecure'], tls: true }]);
  });

  test('at both entry points: one connection with it and one without are asserted', () => {
    const { spec, intents } = routed(app(), { host: 'a.lab', tls: Tls.fromSecret('t'), options: { entryPoints: ['web', 'websecure'] } });
    expect(spec('HTTPRoute', 'web')).toMatchObject({ parentRefs: [parent('web'), parent('websecure-a.lab')] });
    expect(intents).toMatchObject([
      { entryPoints: ['web'], tls: false },
      { entryPoints: ['websecure'], tls: true },
    ]);
  });
});

test('ports of listeners are those of the pods, the class is that of the values', () => {
  const { listeners } = routed(app({ entryPoints: { web: { containerPort: 8088 } }, values: { gatewayClass: { name: 'edge' } } }));
  expect(listeners).toMatchObject({ gatewayClassName: 'edge', listeners: [{ name: 'web', port: 8088 }] });
});

test('middlewares are filters, in their order', () => {
  const middlewares = [
    { name: 'strip', namespace: 'shop' },
    { name: 'limit', namespace: 'shop' },
  ];
  const { spec } = routed(app(), { options: { middlewares } });
  const filter = (name: string) => ({ type: 'ExtensionRef', extensionRef: { group: 'traefik.io', kind: 'Middleware', name } });
  expect(spec('HTTPRoute', 'web')).toMatchObject({ rules: [{ filters: [filter('strip'), filter('limit')] }] });
});

test.each([
  ['37.3.0', true],
  ['40.1.0', true],
  ['40.2.0', false],
  ['41.0.0', false],
])('chart %s brings the definitions: %s', (version, brings) => {
  const disable = ['servicelb', 'traefik'] as const;
  const lab = makeLab({
    distribution: K3s.version('v1.36.2+k3s1', { disable: [...disable] }),
    loadBalancer: MetalLb.layer2({ pools: { lan: ['10.0.0.100-10.0.0.110'] }, install: 'elsewhere' }),
    ingress: TraefikChart.release({ address: '10.0.0.100', version, routes: 'gateway' }),
  });
  expect(lab.declared.crdsComeLater(GROUP)).toBe(brings);
});

test('of a chart that brings the definitions: objects wait for them, and the project may have a GatewayClass', () => {
  const lab = new Lab(new App(), 'steel', {
    distribution: Talos.version('v1.9.5', { kubernetes: 'v1.32.3' }),
    network: { lan: '10.0.0.0/24' },
    nodes: { one: { role: 'control-plane', address: '10.0.0.2', cpu: '4', memory: '8Gi' } },
    loadBalancer: MetalLb.layer2({ pools: { lan: ['10.0.0.100-10.0.0.110'] }, install: 'elsewhere' }),
    ingress: TraefikChart.release({ address: '10.0.0.100', namespace: 'edge', routes: 'gateway' }),
    storage: [],
    gitops: ArgoCd.pulls('https://git.example.com/lab.git'),
  });
  const of = lab.app('shop');
  new Route(of, 'route', { name: 'web', host: 'shop.lab', to: workload(of, 'web'), tls: Tls.fromSecret('shop-tls') });
  lab.finalize();
  const all = objects(lab);
  const late = { annotations: { 'argocd.argoproj.io/sync-options': 'SkipDryRunOnMissingResource=true' } };
  expect(all).toMatchObject({
    'traefik-config/Gateway-traefik': { metadata: { namespace: 'edge', ...late } },
    'shop/HTTPRoute-web': { metadata: late, spec: { parentRefs: [{ namespace: 'edge', sectionName: 'websecure-shop.lab' }] } },
    'shop/ReferenceGrant-web': { metadata: late, spec: { from: [{ namespace: 'edge' }] } },
    'apps/Application-traefik': {
      spec: { source: { helm: { valuesObject: { providers: { kubernetesGateway: { enabled: true } }, gateway: { enabled: false } } } } },
    },
  });
  expect(JSON.stringify(all['apps/AppProject-steel'])).toContain('{"group":"gateway.networking.k8s.io","kind":"GatewayClass"}');
});

describe('what an HTTPRoute can not say', () => {
  test.each<[string, Props, string]>([
    ['a priority', { options: { priority: 5 } }, "got option 'priority'"],
    [
      'an entry point of TLS without it',
      { options: { entryPoints: ['websecure'] } },
      'got entry point websecure without tls, expected tls',
    ],
    ['another entry point', { options: { entryPoints: ['mqtt'] } }, "got entry point 'mqtt', expected web or websecure"],
    ['a redirect to nothing', { options: { redirectToHttps: true } }, 'got redirectToHttps without tls'],
    [
      'a redirect where it answers',
      { tls: Tls.fromSecret('t'), options: { redirectToHttps: true, entryPoints: ['web'] } },
      'got redirectToHttps and entry point web',
    ],
    [
      'a middleware of another namespace',
      { options: { middlewares: [{ name: 'sso', namespace: 'auth' }] } },
      'got middleware sso of namespace auth, expected one of shop: a filter of an HTTPRoute names none of another namespace; a Middleware here with chain',
    ],
  ])('%s', (_, props, message) => {
    expect(refusal(() => routed(app(), props))).toContain(message);
  });

  test.each(['/a|b', '/a//b', '/a/../b', '/a%2fb'] as const)('path %s', (one) => {
    const of = app();
    expect(refusal(() => new Route(of, 'route', { name: 'web', paths: [{ path: one, to: workload(of, 'web') }] }))).toContain(
      `route web: got path '${one}', expected one that an HTTPRoute can have`,
    );
  });

  test('nor an Ingress a redirect', () => {
    const of = makeLab().app('shop');
    expect(refusal(() => routed(of, { options: { redirectToHttps: true } }))).toContain(
      "which traefik, the ingress controller of lab halo, does not have; expected a Middleware with redirectScheme, redirectTo of the entry point web, or routes: 'gateway'",
    );
  });
});

/** What goes wrong in a lab. */
type Fault = 'listener' | 'service' | 'provider';

/** A lab with one HTTPRoute, by TLS and with a redirect, or without. */
function shop(root: LabApp, by: 'http' | 'https', fault?: Fault): void {
  const lab = new Lab(root, 'home', {
    distribution: K3s.version('v1.36.2+k3s1'),
    network: { lan: '10.0.0.0/24' },
    nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' } },
    ingress: Traefik.ofK3s({
      routes: 'gateway',
      ...(fault === 'provider' ? { values: { providers: { kubernetesGateway: { enabled: false } } } } : {}),
    }),
    storage: [],
    externals: by === 'https' ? [External.customResources('cert-manager.io', 'its chart')] : [],
  });
  const of = lab.app('shop');
  new Namespace(of, 'namespace', { isolated: true });
  const web = new Deployment(of, 'web', {
    name: 'web',
    image: 'example/web:1.0.0',
    ports: [{ name: 'http', containerPort: 8080, servicePort: 80 }],
    requests: { cpu: '50m', memory: '64Mi' },
    limits: { memory: '64Mi' },
    readiness: Probe.http('/'),
    automountToken: false,
  });
  const secured = { tls: Tls.byCertManager({ issuer: 'letsencrypt', secret: 'shop-tls' }), options: { redirectToHttps: true } } as const;
  const { object } = new Route(of, 'route', { name: 'web', host: 'shop.lab', to: web, ...(by === 'https' ? secured : {}) });
  if (fault === 'listener') object.addJsonPatch(JsonPatch.replace('/spec/parentRefs/0/sectionName', 'webs'));
  if (fault === 'service') object.addJsonPatch(JsonPatch.replace('/spec/rules/0/backendRefs/0/name', 'wbe'));
}

test.each(['http', 'https'] as const)(
  'a lab with HTTPRoutes by %s is sound: they lead where they say, through policies, and hosts resolve',
  (by) => {
    const lab = synthesizeInMemory((root) => shop(root, by)).lab('home');
    lab.passes();
    lab.reaches(`${by}://shop.lab/`);
    expect(lab.description.hosts).toContainEqual({ address: '10.0.0.2', names: ['one', 'shop.lab'] });
  },
);

test.each<[Fault, 'http' | 'https', readonly string[]]>([
  ['listener', 'http', ['network/route', 'network/route-not-accepted']],
  ['listener', 'https', ['network/route', 'network/route-not-accepted']],
  ['service', 'http', ['reference/route-service']],
  ['provider', 'http', ['network/route', 'network/route-ignored']],
])('one with a wrong %s by %s is not', (fault, by, rules) => {
  const { findings } = synthesizeInMemory((root) => shop(root, by, fault)).lab('home');
  const errors = findings.flatMap(({ severity, object, rule }) => (severity === 'error' && object?.kind === 'HTTPRoute' ? [rule] : []));
  expect(errors).toEqual(rules);
});
