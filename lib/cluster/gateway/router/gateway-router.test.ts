import { completeLab } from '../../../lab/complete';
import type { Manifest } from '../../../manifest/manifest';
import { clusterOf } from '../../../products/cluster-of';
import { brief, labOn, object, serviceAndPod } from '../../../products/routes.fixture';
import type { RouteRequest } from '../../routing/answer';
import { routerOf } from '../../routing/router';

const API = 'gateway.networking.k8s.io/v1';
const { ingress, ...rest } = labOn('traefik');
const LAB = completeLab({
  ...rest,
  ingress: { ...ingress, controller: 'envoy-gateway', className: 'eg', managedBy: 'elsewhere', addresses: ['10.0.0.9'] },
});
const CLASS: Manifest = {
  apiVersion: API,
  kind: 'GatewayClass',
  metadata: { name: 'eg' },
  spec: { controllerName: 'gateway.envoyproxy.io/gatewayclass-controller' },
};
const gateway = (listeners: readonly object[], more: object = {}) =>
  object(API, 'Gateway', 'edge', { gatewayClassName: 'eg', listeners, ...more });
const HTTP = { name: 'web', port: 80, protocol: 'HTTP' };
const tls = (name: string, hostname: string | undefined, mode = 'Terminate') => ({
  name,
  port: 443,
  protocol: mode === 'Terminate' ? 'HTTPS' : 'TLS',
  ...(hostname ? { hostname } : {}),
  tls: mode === 'Terminate' ? { certificateRefs: [{ name: 'cert' }] } : { mode },
});
const SECRET: Manifest = {
  ...object('v1', 'Secret', 'cert', undefined),
  type: 'kubernetes.io/tls',
  data: { 'tls.crt': 'eA==', 'tls.key': 'eA==' },
};

const route = (name: string, rules: readonly object[], hostnames: readonly string[] = ['shop.lab'], more: object = {}) =>
  object(API, 'HTTPRoute', name, { parentRefs: [{ name: 'edge', ...more }], ...(hostnames.length > 0 ? { hostnames } : {}), rules });
const to = (name: string, more: object = {}) => ({ backendRefs: [{ name, port: 80, ...more }] });
const path = (value: string, type = 'PathPrefix') => ({ path: { type, value } });
const on = (matches: readonly object[], name: string, more: object = {}) => ({ matches, ...to(name), ...more });
const filter = (type: string, key: string, value: object) => ({ filters: [{ type, [key]: value }] });

function routerWith(objects: readonly Manifest[]) {
  const some = ['web', 'api', 'other'].flatMap((name) => serviceAndPod(name));
  return routerOf(clusterOf([CLASS, SECRET, ...some, ...objects], LAB));
}

function asked(objects: readonly Manifest[], request: Partial<RouteRequest> = {}): string {
  return brief(routerWith(objects).answer({ host: 'shop.lab', path: '/', entryPoint: 'web', tls: false, ...request }));
}

const EDGE = gateway([HTTP]);
const BOTH = [route('a', [on([path('/')], 'web')]), route('b', [on([path('/api')], 'api'), on([path('/api/x', 'Exact')], 'other')])];

test.each<[string, readonly Manifest[], Partial<RouteRequest>, string]>([
  ['the longest prefix', [EDGE, ...BOTH], { path: '/api/y?q=1' }, 'api:8080/api/y?q=1'],
  ['an exact path before a prefix', [EDGE, ...BOTH], { path: '/api/x' }, 'other:8080/api/x'],
  ['prefixes are compared by segments', [EDGE, ...BOTH], { path: '/apiary' }, 'web:8080/apiary'],
  ['a slash at the end of a prefix means nothing', [EDGE, route('a', [on([path('/app/')], 'web')])], { path: '/app' }, 'web:8080/app'],
  ['no rule takes it', [EDGE, route('a', [on([path('/app')], 'web')])], { path: '/' }, '404 no-match'],
  ['no route for the host', [EDGE, ...BOTH], { host: 'none.lab' }, '404 no-host'],
  ['a route without hosts is for any', [EDGE, route('a', [to('web')], [])], { host: 'none.lab' }, 'web:8080/'],
  ['the exact host first', [EDGE, route('a', [to('web')], ['*.lab']), route('b', [to('api')], ['shop.lab'])], {}, 'api:8080/'],
  [
    'then the longest wildcard',
    [EDGE, route('a', [to('web')], ['*.lab']), route('b', [to('api')], ['*.x.lab'])],
    { host: 'a.b.x.lab' },
    'api:8080/',
  ],
  [
    'a method before more headers',
    [
      EDGE,
      route('a', [
        on([{ method: 'GET' }], 'web'),
        on(
          [
            {
              headers: [
                { name: 'x', value: '1' },
                { name: 'y', value: '1' },
              ],
            },
          ],
          'api',
        ),
      ]),
    ],
    { headers: { X: '1', Y: '1' } },
    'web:8080/',
  ],
  [
    'more headers before more parameters',
    [
      EDGE,
      route('a', [
        on(
          [
            {
              queryParams: [
                { name: 'q', value: '1' },
                { name: 'p', value: '1' },
              ],
            },
          ],
          'web',
        ),
        on([{ headers: [{ name: 'x', value: '1' }] }], 'api'),
      ]),
    ],
    { headers: { x: '1' }, path: '/?q=1&p=1' },
    'api:8080/?q=1&p=1',
  ],
  ['of matches alike the first rule', [EDGE, route('a', [on([path('/')], 'web'), on([path('/')], 'api')])], {}, 'web:8080/'],
  ['another method', [EDGE, route('a', [on([{ method: 'GET' }], 'web')])], { method: 'POST' }, '404 no-match'],
  [
    'a pattern is each controller’s own',
    [EDGE, route('a', [on([path('/a.*', 'RegularExpression')], 'web')])],
    { path: '/ab' },
    'unknown: its pattern is not evaluated: each controller reads patterns in its own way, and orders them so',
  ],
  [
    'a prefix is replaced',
    [
      EDGE,
      route('a', [
        on([path('/app')], 'web', filter('URLRewrite', 'urlRewrite', { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } })),
      ]),
    ],
    { path: '/app' },
    'web:8080/',
  ],
  [
    'a redirect',
    [EDGE, route('a', [filter('RequestRedirect', 'requestRedirect', { scheme: 'https', statusCode: 308 })])],
    { path: '/x?y' },
    '308 https://shop.lab/x?y',
  ],
  ['a rule that leads nowhere', [EDGE, route('a', [{ matches: [path('/')] }])], {}, '500 service-missing'],
  ['a Service that is missing', [EDGE, route('a', [to('wbe')])], {}, '500 service-missing'],
  ['another namespace without a grant', [EDGE, route('a', [to('web', { namespace: 'data' })])], {}, '500 service-namespace'],
  ['nothing at https', [EDGE, ...BOTH], { entryPoint: 'websecure', tls: true }, '404 no-host'],
  [
    'the listener of the host',
    [
      gateway([tls('any', undefined), tls('shop', 'shop.lab')]),
      route('a', [to('web')], [], { sectionName: 'any' }),
      route('b', [to('api')], [], { sectionName: 'shop' }),
    ],
    { entryPoint: 'websecure', tls: true },
    'api:8080/',
  ],
  [
    'a listener keeps what no route of its own takes',
    [gateway([tls('any', undefined), tls('shop', 'shop.lab')]), route('a', [to('web')], [], { sectionName: 'any' })],
    { entryPoint: 'websecure', tls: true },
    '404 no-host',
  ],
  [
    'TLS that is passed through',
    [
      gateway([tls('pass', '*.lab', 'Passthrough')]),
      object(API, 'TLSRoute', 't', { parentRefs: [{ name: 'edge' }], hostnames: ['shop.lab'], rules: [to('api')] }),
    ],
    { entryPoint: 'websecure', tls: true },
    'api:8080/',
  ],
  [
    'a method of gRPC',
    [
      EDGE,
      object(API, 'GRPCRoute', 'g', {
        parentRefs: [{ name: 'edge' }],
        rules: [{ matches: [{ method: { service: 'a.B', method: 'Get' } }], ...to('api') }],
      }),
    ],
    { path: '/a.B/Get', method: 'POST' },
    'api:8080/a.B/Get',
  ],
  ['a Gateway at another address', [gateway([HTTP], { addresses: [{ value: '10.0.0.99' }] }), ...BOTH], {}, '404 no-host'],
])('%s', (_, objects, request, expected) => {
  expect(asked(objects, request)).toBe(expected);
});

test('weights are shares, and a backend that is wrong loses its own', () => {
  const rule = {
    backendRefs: [
      { name: 'web', port: 80, weight: 3 },
      { name: 'missing', port: 80 },
      { name: 'api', port: 80, weight: 0 },
    ],
  };
  const answer = routerWith([EDGE, route('a', [rule])]).answer({ host: 'shop.lab', path: '/', entryPoint: 'web', tls: false });
  expect(answer.kind === 'service' && answer.backends.map(({ service, share }) => [service.name, share])).toEqual([['web', 0.75]]);
});

test('of two routes alike the older one answers; an Ingress is read by nobody', () => {
  const ingressOf = (className: string) => object('networking.k8s.io/v1', 'Ingress', className, { ingressClassName: className });
  const objects = [EDGE, route('a', [to('web')]), route('b', [to('api')]), ingressOf('eg'), ingressOf('nginx')];
  expect(
    routerWith(objects)
      .faults?.()
      .map(({ kind, object: { kind: of, metadata } }) => `${kind} ${of} ${metadata.name}`),
  ).toEqual(['left-to-chance HTTPRoute b', 'unused Ingress eg']);
  const answer = routerWith(objects).answer({ host: 'shop.lab', path: '/', entryPoint: 'web', tls: false });
  expect(answer.winner?.tied.map(({ object: { name } }) => name)).toEqual(['b']);
});
