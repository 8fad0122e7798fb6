import { routerOf } from '../../../cluster/routing/router';
import type { Manifest } from '../../../manifest/manifest';
import { clusterOf } from '../../cluster-of';
import { ingress, labOn, object, serviceAndPod, traefikValues } from '../../routes.fixture';

const API = 'gateway.networking.k8s.io/v1';
const ON = traefikValues('{ providers: { kubernetesGateway: { enabled: true } }, gateway: { enabled: false } }');
const GATEWAY = object(API, 'Gateway', 'edge', { gatewayClassName: 'traefik', listeners: [{ name: 'web', port: 8000, protocol: 'HTTP' }] });

const route = (name: string, rules: unknown, hostnames = ['shop.lab']) =>
  object(API, 'HTTPRoute', name, { parentRefs: [{ name: 'edge' }], hostnames, rules });
const to = (name: string, more: object = {}) => ({ backendRefs: [{ name, port: 80, ...more }] });
const prefix = (value: string) => ({ matches: [{ path: { type: 'PathPrefix', value } }] });

function asked(objects: readonly Manifest[], path: string, more: object = {}) {
  const all = [GATEWAY, ON, ...serviceAndPod('web'), ...serviceAndPod('api'), ...objects];
  const answer = routerOf(clusterOf(all, labOn('traefik'))).answer({ host: 'shop.lab', path, entryPoint: 'web', tls: false, ...more });
  if (answer.kind === 'service')
    return `${answer.backends.map(({ service, share }) => `${service.name} ${share}`).join(', ')} ${answer.path}`;
  if (answer.kind === 'ended') return `${answer.status} ${answer.location ?? ''}`.trim();
  return answer.kind === 'dead-end' ? `${answer.status} ${answer.code}` : answer.reason;
}

test.each([
  ['a prefix is compared by segments', [route('a', [{ ...prefix('/app'), ...to('web') }])], '/application', '404 no-match'],
  ['and holds for itself', [route('a', [{ ...prefix('/app/'), ...to('web') }])], '/app', 'web 1 /app'],
  [
    'an exact path comes before a longer prefix',
    [
      route('a', [
        { ...prefix('/'), ...to('web') },
        { matches: [{ path: { type: 'Exact', value: '/a' } }], ...to('api') },
      ]),
    ],
    '/a',
    'api 1 /a',
  ],
  ['a rule without matches is for all', [route('a', [to('web')])], '/x', 'web 1 /x'],
  [
    'weights',
    [
      route('a', [
        {
          backendRefs: [
            { name: 'web', port: 80, weight: 3 },
            { name: 'api', port: 80 },
          ],
        },
      ]),
    ],
    '/',
    'web 0.75, api 0.25 /',
  ],
  ['a Service that is missing', [route('a', [to('wbe')])], '/', '500 service-missing'],
  ['another namespace without a grant', [route('a', [to('web', { namespace: 'data' })])], '/', '500 service-namespace'],
  [
    'a prefix is replaced',
    [
      route('a', [
        {
          ...prefix('/app'),
          filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } }],
          ...to('web'),
        },
      ]),
    ],
    '/app/x',
    'web 1 /x',
  ],
  [
    'a redirect',
    [route('a', [{ filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }] }])],
    '/x?q',
    '301 https://shop.lab/x?q',
  ],
  ['a filter that Traefik does not have', [route('a', [{ filters: [{ type: 'CORS', cors: {} }], ...to('web') }])], '/', '500 annotation'],
  [
    'an Ingress with a longer rule is beaten by priority',
    [ingress('i', 'shop.lab', { '/app': 'web' }), route('a', [{ ...prefix('/app'), ...to('api') }])],
    '/app',
    'api 1 /app',
  ],
  ['a wildcard stands for several labels', [route('a', [to('web')], ['*.lab'])], '/', 'web 1 /'],
] as const)('%s', (_, objects, path, expected) => {
  expect(asked(objects, path)).toBe(expected);
});

test('a TLSRoute comes before HTTP routes that do not name its host, where Traefik has them', () => {
  const gateway = object(API, 'Gateway', 'secure', {
    gatewayClassName: 'traefik',
    listeners: [{ name: 'tls', port: 8443, protocol: 'TLS', tls: { mode: 'Passthrough' } }],
  });
  const stream = object(API, 'TLSRoute', 'db', {
    parentRefs: [{ name: 'secure' }],
    hostnames: ['shop.lab', 'db.lab', '*.w.lab'],
    rules: [to('api')],
  });
  const others = [
    ingress('shop', 'shop.lab', { '/x': 'web' }),
    ingress('all', '*.lab', { '/': 'web' }),
    ingress('w', 'a.w.lab', { '/': 'web' }),
  ];
  const newer = traefikValues('{ image: { tag: v3.7.1 }, providers: { kubernetesGateway: { enabled: true } } }');
  const secure = { entryPoint: 'websecure', tls: true };
  const all = [gateway, stream, ...others, ...serviceAndPod('web'), ...serviceAndPod('api')];
  const router = (values: Manifest) => routerOf(clusterOf([...all, values], labOn('traefik')));
  const winner = (values: Manifest, host: string) => router(values).answer({ host, path: '/x', ...secure }).winner?.object.kind;
  expect(['shop.lab', 'db.lab', 'a.w.lab', 'b.w.lab'].map((host) => winner(newer, host))).toEqual([
    'Ingress',
    'TLSRoute',
    'Ingress',
    'TLSRoute',
  ]);
  expect(winner(ON, 'db.lab')).toBe('Ingress');
  const beaten = (values: Manifest) => (router(values).faults?.() ?? []).filter(({ kind }) => kind === 'beaten');
  expect(beaten(newer).map(({ object: { kind }, reason }) => `${kind}: ${reason}`)).toEqual([
    'TLSRoute: on entry point websecure Ingress shop/shop is for shop.lab by TLS too, and gets every connection: HTTP routes that name the host come first',
  ]);
  expect(beaten(ON)).toEqual([]);
});
