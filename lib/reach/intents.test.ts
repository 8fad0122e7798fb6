import fc from 'fast-check';
import type { IntentsDescription, LabDescription } from '../lab/description';
import { printIdentity } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { clusterOf } from '../products/cluster-of';
import { ingress, object, traefikObject } from '../products/routes.fixture';
import { deployment, lab, policy, SHOP, service } from './fixture';
import { assertIntents } from './intents';

function problems(
  manifests: readonly Manifest[],
  intents: Partial<IntentsDescription>,
  more: Partial<LabDescription> = {},
): readonly string[] {
  const description = lab(more);
  const all = { ...description, intents: { ...description.intents, ...intents } };
  return assertIntents(clusterOf(manifests, all)).map(({ object, message }) => `${printIdentity(object)}: ${message}`);
}

const ROUTE = { host: 'shop.lab', path: '/api', tls: false, namespace: 'shop', service: 'web', port: 80 } as const;
const PEER = (app: string) => ({ namespace: 'shop', labels: { app } });
const FLOW = { from: PEER('web'), to: PEER('db'), ports: [{ port: 5432, protocol: 'TCP' }] } as const;
const PEER_OF_ALL = { namespace: 'shop', labels: {} };
const PODS = [deployment('web', { http: 8080 }), deployment('db', { postgres: 5432 })];

test('a lab without intents has no problem, and nothing is read', () => {
  expect(assertIntents(clusterOf(SHOP, lab()))).toEqual([]);
});

describe('routes', () => {
  const on = (entryPoints: string) => ({ 'traefik.ingress.kubernetes.io/router.entrypoints': entryPoints });
  const [WEB, SERVICE] = SHOP;
  const behind = (...more: readonly Manifest[]): readonly Manifest[] => [WEB, SERVICE].filter((one) => one !== undefined).concat(more);

  test.each<[string, readonly Manifest[], Partial<IntentsDescription['routes'][number]>]>([
    ['on any entry point', behind(ingress('shop', 'shop.lab', { '/api': 'web' }, on('websecure'))), {}],
    ['on the one that it names', behind(ingress('shop', 'shop.lab', { '/api': 'web' }, on('web'))), { entryPoints: ['web'] }],
    ['by https', SHOP, { tls: true }],
    ['for any host', behind(ingress('shop', '', { '/': 'web' })), { path: '/' }],
    ['for hosts of a kind', behind(ingress('shop', '*.shop.lab', { '/': 'web' })), { host: '*.shop.lab' }],
    ['of which the name is in nobody’s hosts', behind(ingress('shop', 'app.example', { '/api': 'web' })), { host: 'app.example' }],
    ['whose path is a pattern', [], { path: '/api(/|$)(.*)' }],
  ])('hold %s', (_, manifests, more) => {
    expect(problems(manifests, { routes: [{ ...ROUTE, ...more }] })).toEqual([]);
  });

  test('hold behind a login and a redirect from one host to another', () => {
    const named = { 'traefik.ingress.kubernetes.io/router.middlewares': 'shop-away@kubernetescrd' };
    const login = traefikObject('Middleware', 'away', { basicAuth: { secret: 'users' } });
    const users = { ...object('v1', 'Secret', 'users', undefined), data: { users: 'dXNlcjp4' } };
    expect(problems(behind(ingress('shop', 'shop.lab', { '/api': 'web' }, named), login, users), { routes: [ROUTE] })).toEqual([]);
    const away = traefikObject('Middleware', 'away', {
      redirectRegex: { regex: '^https?://www.example/(.*)', replacement: 'http://apex.example/$1' },
    });
    const routes = [ingress('www', 'www.example', { '/': 'web' }, named), ingress('apex', 'apex.example', { '/': 'web' })];
    expect(problems(behind(...routes, away), { routes: [{ ...ROUTE, host: 'www.example' }] })).toEqual([]);
  });

  test.each<[string, readonly Manifest[], Partial<IntentsDescription['routes'][number]>, RegExp]>([
    [
      'its Service is missing',
      [ingress('shop', 'shop.lab', { '/api': 'web' })],
      {},
      /^Ingress shop\/shop: .* Service shop\/web does not exist/,
    ],
    ['the path misses', SHOP, { path: '/shop' }, /^Ingress shop\/shop: .* host 'shop.lab' has no route for '\/shop'/],
    [
      'no route is for the host',
      SHOP,
      { host: 'app.example' },
      /^Service shop\/web: http:\/\/app.example\/api .* no route is for host 'app.example'/,
    ],
    [
      'it is on another entry point',
      behind(ingress('shop', 'shop.lab', { '/api': 'web' }, on('web'))),
      { entryPoints: ['websecure'] },
      /^Ingress shop\/shop: .* is not on entry point websecure/,
    ],
    [
      'another Service answers',
      [...SHOP, service('other', 80, 80)],
      { service: 'other' },
      /^Ingress shop\/shop: .* it leads to Service shop\/web$/,
    ],
    ['another port answers', SHOP, { port: 81 }, /^Ingress shop\/shop: .* it leads to Service shop\/web$/],
    ['a policy blocks', [...SHOP, policy('closed', 'web', { ingress: [] })], {}, /^NetworkPolicy shop\/closed: .* it blocks TCP 8080/],
    [
      'the host is a node without a controller',
      [...SHOP, ingress('wrong', 'wrong.lab', { '/api': 'web' })],
      { host: 'wrong.lab' },
      /^Service shop\/web: .* node two \(10.0.0.3\) does not listen on 80/,
    ],
  ])('do not hold: %s', (_, manifests, more, message) => {
    const found = problems(manifests, { routes: [{ ...ROUTE, ...more }] });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });
});

describe('flows', () => {
  const out = policy('out', 'web', { policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }] });
  const outside = { ...FLOW, to: { cidr: '0.0.0.0/0' } };

  test.each<[string, readonly Manifest[], Partial<IntentsDescription>]>([
    ['no policy', PODS, { flows: [FLOW] }],
    ['nobody knows the pods', [policy('closed', 'web', { policyTypes: ['Egress'] })], { flows: [FLOW], blocked: [FLOW] }],
    ['a policy blocks what shall be blocked', [...PODS, policy('closed', 'db', { ingress: [] })], { blocked: [FLOW] }],
    ['on one node perhaps', [...PODS, policy('closed', 'db', { ingress: [] })], { flows: [{ ...FLOW, from: { platform: 'ingress' } }] }],
  ])('hold: %s', (what, manifests, intents) => {
    const { ingress: controller } = lab();
    expect(problems(manifests, intents, what.startsWith('on one') ? { ingress: { ...controller, hostNetwork: true } } : {})).toEqual([]);
  });

  test.each<[string, readonly Manifest[], Partial<IntentsDescription>, readonly RegExp[]]>([
    [
      'blocked',
      [...PODS, policy('closed', 'db', { ingress: [] })],
      { flows: [FLOW] },
      [/^NetworkPolicy shop\/closed: blocks TCP 5432 into Deployment shop\/db/],
    ],
    ['a part of the addresses', [...PODS, out], { flows: [outside] }, [/^NetworkPolicy shop\/out: only a part of TCP 5432/]],
    ['not blocked', PODS, { blocked: [FLOW] }, [/^Deployment shop\/db: nothing keeps Deployment shop\/web from TCP 5432/]],
    [
      'allowed by a rule',
      [...PODS, policy('open', 'db', { ingress: [{}] })],
      { blocked: [FLOW] },
      [/^NetworkPolicy shop\/open: lets Deployment shop\/web in/],
    ],
    ['a part not blocked', [...PODS, out], { blocked: [outside] }, [/^NetworkPolicy shop\/out: only a part of/]],
  ])('do not hold: %s', (_, manifests, intents, messages) => {
    const found = problems(manifests, intents);
    expect(found).toHaveLength(messages.length);
    for (const [i, message] of messages.entries()) expect(found[i]).toMatch(message);
  });
});

test('scrapes: a monitor that leads to another port or path, and a policy; none at all is no proof', () => {
  const intents = { scrapes: [{ namespace: 'shop', labels: { app: 'web' }, port: 8080, path: '/metrics' }] };
  const monitor = (endpoint: object) =>
    object('monitoring.coreos.com/v1', 'PodMonitor', 'web', { selector: { matchLabels: { app: 'web' } }, podMetricsEndpoints: [endpoint] });
  const monitoring = { namespace: 'monitoring', podLabels: {}, monitorLabels: {}, serviceMonitorSelector: {}, crds: 'elsewhere' } as const;
  expect(problems(PODS, intents, { monitoring })).toEqual([]);
  expect(problems([...PODS, monitor({ port: 'http' })], intents, { monitoring })).toEqual([]);
  // No container declares it, so Prometheus has no target: another monitor may be elsewhere.
  expect(problems([...PODS, monitor({ portNumber: 9 })], intents)).toEqual([]);
  expect(problems([...PODS, monitor({ port: 'http', path: '/prom' })], intents)).toEqual([
    expect.stringMatching(/^PodMonitor shop\/web: it scrapes \/prom /),
  ]);
  const closed = policy('closed', 'web', { ingress: [] });
  expect(problems([...PODS, closed], intents, { monitoring })).toEqual([
    expect.stringMatching(/^NetworkPolicy shop\/closed: blocks TCP 8080/),
  ]);
});

test('whatever manifests hold, nothing is thrown', () => {
  const kinds = [
    ['v1', 'Service'],
    ['v1', 'Pod'],
    ['apps/v1', 'Deployment'],
    ['networking.k8s.io/v1', 'Ingress'],
    ['networking.k8s.io/v1', 'NetworkPolicy'],
    ['traefik.io/v1alpha1', 'IngressRoute'],
    ['monitoring.coreos.com/v1', 'ServiceMonitor'],
  ] as const;
  const fields = [
    'selector',
    'ports',
    'rules',
    'routes',
    'template',
    'ingress',
    'egress',
    'podSelector',
    'policyTypes',
    'endpoints',
    'backend',
  ];
  const spec = fc.dictionary(fc.constantFrom(...fields), fc.jsonValue({ maxDepth: 3 }));
  const some = fc.tuple(fc.constantFrom(...kinds), spec).map(([[apiVersion, kind], value]) => object(apiVersion, kind, 'web', value));
  const any = { from: PEER_OF_ALL, to: PEER_OF_ALL, ports: [{ port: 80, protocol: 'TCP' as const }] };
  const scrapes = [{ ...PEER_OF_ALL, port: 80, path: '/metrics' }];
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), (manifests) => {
      problems([...SHOP, ...manifests], { routes: [ROUTE], flows: [any, { ...any, to: { cidr: 'nowhere' } }], blocked: [any], scrapes });
    }),
    { seed: 6, numRuns: 100 },
  );
});

test('2,000 pods under 500 policies: routes and flows are judged', () => {
  const names = Array.from({ length: 2000 }, (_, i) => `w${i}`);
  const workloads = names.flatMap((name) => [
    deployment(name, { http: 8080 }),
    service(name, 80, 'http'),
    ingress(name, `${name}.lab`, { '/': name }),
  ]);
  const policies = names
    .slice(0, 500)
    .map((name, i) => policy(name, name, { ingress: [{ from: [{ podSelector: { matchLabels: { app: `w${i + 1}` } } }] }] }));
  const flows = names
    .slice(0, 1999)
    .map((name, i) => ({ ...FLOW, from: PEER(`w${i + 1}`), to: PEER(name), ports: [{ port: 8080, protocol: 'TCP' as const }] }));
  const routes = names.slice(500).map((name) => ({ ...ROUTE, host: `${name}.lab`, path: '/', service: name }));
  expect(problems([...workloads, ...policies], { flows, routes, blocked: flows.slice(600, 601) })).toHaveLength(1);
});
