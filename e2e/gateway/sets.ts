import type { RouteRequest } from '../../lib/cluster/routing/answer';
import type { Manifest } from '../../lib/manifest/manifest';
import { backendsOf, SERVICES } from '../routes/backends';
import { Chance } from '../routes/chance';

/** Gateways, routes, what is behind them, and requests. Sets of a group are served by one Traefik, since it may ask the server only so often. */
export interface GatewaySet {
  readonly namespace: string;
  readonly group: number;
  readonly objects: readonly Manifest[];
  readonly requests: readonly RouteRequest[];
}

export const GROUPS = 5;
export const CLASS = 'traefik';
const REQUESTS = 25;
const API = 'gateway.networking.k8s.io/v1';

/** Ports of the entry points of a group. */
export const portsOf = (group: number) => ({ web: 8100 + 10 * group, websecure: 8101 + 10 * group });

/** Sets that are the same for the same seed; each refers now and then to the one before it in its group. @param newer whether Traefik is 3.7 */
export function gatewaySets(seed: number, count: number, newer: boolean): GatewaySet[] {
  return Array.from({ length: count }, (_, i) => {
    const chance = new Chance(seed * 100_003 + i);
    const group = i % GROUPS;
    const namespace = `gw${i}`;
    const other = `gw${i >= GROUPS ? i - GROUPS : i + GROUPS}`;
    const place = { chance, namespace, other, ports: portsOf(group), newer };
    const objects = [
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels: { team: chance.pick(['blue', 'green']) } } },
      ...backendsOf(chance, namespace),
      gateway(place),
      ...chance.some(3, (n) => route(place, n)),
      ...(chance.is(0.5) ? [grant(place)] : []),
      ...(chance.is(0.2) ? [backendTls(place)] : []),
    ];
    return { namespace, group, objects, requests: Array.from({ length: REQUESTS }, () => requestOf(chance, namespace)) };
  });
}

interface Place {
  readonly chance: Chance;
  readonly namespace: string;
  readonly other: string;
  readonly ports: { readonly web: number; readonly websecure: number };
  readonly newer: boolean;
}

function gateway({ chance, namespace, ports, newer }: Place): Manifest {
  const first: readonly [string, number] = ['HTTP', ports.web];
  const listeners = chance.some(3, (i) => {
    // Most have one for plain requests.
    const [protocol, port] =
      i === 0 && chance.is(0.8)
        ? first
        : chance.weighted<readonly [string, number]>([
            [6, ['HTTP', ports.web]],
            [5, ['HTTPS', ports.websecure]],
            [newer ? 3 : 0.5, ['TLS', ports.websecure]],
            [0.3, ['HTTP', ports.websecure]],
            [0.3, ['HTTP', 9999]],
            [0.2, ['TCP', ports.web]],
          ]);
    const secure = protocol === 'HTTPS' || protocol === 'TLS';
    const mode = protocol === 'TLS' ? chance.pick(['Terminate', 'Passthrough']) : 'Terminate';
    const certificate = chance.weighted([
      [9, { name: 'tls' }],
      [0.5, { name: 'nothing' }],
      [0.5, { name: 'tls', namespace: `${namespace}-x` }],
    ]);
    return {
      name: `l${i}`,
      port,
      protocol,
      ...(chance.is(0.5)
        ? { hostname: chance.pick([`*.${namespace}.test`, `a.${namespace}.test`, `*.b.${namespace}.test`, '*.test']) }
        : {}),
      ...(secure ? { tls: { mode, ...(mode === 'Terminate' ? { certificateRefs: [certificate] } : {}) } } : {}),
      ...(chance.is(0.35) ? { allowedRoutes: allowed(chance) } : {}),
    };
  });
  return {
    apiVersion: API,
    kind: 'Gateway',
    metadata: { name: 'edge', namespace },
    spec: { gatewayClassName: chance.is(0.04) ? 'other' : CLASS, listeners },
  };
}

function allowed(chance: Chance): Record<string, unknown> {
  const namespaces = chance.pick<Record<string, unknown> | undefined>([
    undefined,
    { from: 'All' },
    { from: 'Same' },
    { from: 'Selector', selector: { matchLabels: { team: 'blue' } } },
  ]);
  const kinds = chance.weighted<readonly string[] | undefined>([
    [8, undefined],
    [2, ['HTTPRoute']],
    [1, ['GRPCRoute']],
    [0.6, ['TLSRoute']],
  ]);
  return {
    ...(namespaces ? { namespaces } : {}),
    ...(kinds ? { kinds: kinds.map((kind) => ({ group: 'gateway.networking.k8s.io', kind })) } : {}),
  };
}

function route(place: Place, n: number): Manifest {
  const { chance, namespace, other, newer, ports } = place;
  const kind = chance.weighted([
    [7, 'HTTPRoute'],
    [1.5, 'GRPCRoute'],
    [newer ? 2 : 0, 'TLSRoute'],
  ]);
  const parent = {
    name: chance.is(0.04) ? 'missing' : 'edge',
    ...(chance.is(0.1) ? { namespace: other } : {}),
    ...(chance.is(0.15) ? { sectionName: chance.pick(['l0', 'l0', 'l1', 'l9']) } : {}),
    ...(chance.is(0.1) ? { port: chance.pick([ports.web, ports.websecure, 1]) } : {}),
  };
  const hosts = chance.some(2, () =>
    chance.weighted([
      [6, `a.${namespace}.test`],
      [2, `x.b.${namespace}.test`],
      [2, `*.${namespace}.test`],
      [1, `${namespace}.test`],
    ]),
  );
  // A route without hosts may be for those of all sets.
  const hostnames = kind === 'TLSRoute' || chance.is(0.97) ? { hostnames: [...new Set(hosts)] } : {};
  const rules = kind === 'TLSRoute' ? [{ backendRefs: [backend(place, true)] }] : chance.some(3, () => rule(place, kind));
  return {
    apiVersion: API,
    kind,
    metadata: { name: `${kind.toLowerCase()}-${n}`, namespace },
    spec: { parentRefs: [parent], ...hostnames, rules },
  };
}

function rule(place: Place, kind: string): Record<string, unknown> {
  const { chance, namespace } = place;
  const matches = chance.is(0.85)
    ? { matches: chance.some(2, () => (kind === 'GRPCRoute' ? grpcMatch(chance) : httpMatch(chance, namespace))) }
    : {};
  const filters = kind === 'HTTPRoute' && chance.is(0.3) ? { filters: [filter(place)] } : {};
  const redirects = JSON.stringify(filters).includes('RequestRedirect');
  return { ...matches, ...filters, ...(redirects || chance.is(0.03) ? {} : { backendRefs: chance.some(2, () => backend(place, false)) }) };
}

const PATHS = ['/', '/app', '/app/', '/app/v1', '/api', '/Api', '/a.b'] as const;

function httpMatch(chance: Chance, namespace: string): Record<string, unknown> {
  const path = chance.weighted<Record<string, unknown> | undefined>([
    [4, { type: 'PathPrefix', value: '/' }],
    [6, { type: 'PathPrefix', value: chance.pick(PATHS) }],
    [3, { type: 'Exact', value: chance.pick(PATHS) }],
    [1.5, { type: 'RegularExpression', value: chance.pick(['/app/v[0-9]+', '^/a.*', '/api$', `/${namespace}`]) }],
    [1, undefined],
  ]);
  return {
    ...(path ? { path } : {}),
    ...(chance.is(0.15) ? { method: chance.pick(['GET', 'POST']) } : {}),
    ...(chance.is(0.2)
      ? { headers: [{ name: 'X-Env', ...(chance.is(0.4) ? { type: 'RegularExpression', value: '^(prod|dev)$' } : { value: 'prod' }) }] }
      : {}),
    ...(chance.is(0.15) ? { queryParams: [{ name: 'v', value: chance.pick(['1', 'a']) }] } : {}),
  };
}

function grpcMatch(chance: Chance): Record<string, unknown> {
  return chance.pick<Record<string, unknown>>([
    { method: { service: 'app' } },
    { method: { service: 'api.Greeter', method: 'Hello' } },
    { method: { type: 'RegularExpression', service: 'a.+', method: 'v[0-9]' } },
    { headers: [{ name: 'X-Env', value: 'prod' }] },
  ]);
}

function filter({ chance }: Place): Record<string, unknown> {
  return chance.pick<Record<string, unknown>>([
    { type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: chance.pick([301, 302, 308]) } },
    {
      type: 'RequestRedirect',
      requestRedirect: { scheme: 'http', hostname: 'new.test', port: 8080, path: { type: 'ReplaceFullPath', replaceFullPath: '/new' } },
    },
    { type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: chance.pick(['/', '/new', '/new/']) } } },
    { type: 'URLRewrite', urlRewrite: { path: { type: 'ReplaceFullPath', replaceFullPath: '/whole' } } },
    { type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: 'X-More', value: 'yes' }] } },
    { type: 'ResponseHeaderModifier', responseHeaderModifier: { remove: ['X-Less'] } },
  ]);
}

function backend({ chance, other }: Place, plain: boolean): Record<string, unknown> {
  const port = chance.weighted<number | undefined>([
    [12, 80],
    [2, 8080],
    [1, 443],
    [1, 9],
    [0.3, undefined],
  ]);
  return {
    name: chance.is(0.06) ? 'nobody' : chance.pick(SERVICES),
    ...(port === undefined ? {} : { port }),
    ...(chance.is(0.15) ? { namespace: other } : {}),
    ...(!plain && chance.is(0.2) ? { weight: chance.pick([0, 1, 3]) } : {}),
  };
}

function grant({ chance, namespace, other }: Place): Manifest {
  const from = chance.pick(['HTTPRoute', 'HTTPRoute', 'GRPCRoute', 'TLSRoute', 'Gateway']);
  const to = { group: '', kind: chance.pick(['Service', 'Service', 'Secret']), ...(chance.is(0.3) ? { name: chance.pick(SERVICES) } : {}) };
  return {
    apiVersion: 'gateway.networking.k8s.io/v1beta1',
    kind: 'ReferenceGrant',
    metadata: { name: `to-${namespace}`, namespace: other },
    spec: { from: [{ group: 'gateway.networking.k8s.io', kind: from, namespace }], to: [to] },
  };
}

function backendTls({ chance, namespace }: Place): Manifest {
  const sectionName = chance.is(0.4) ? { sectionName: chance.pick(['http', 'alt']) } : {};
  return {
    apiVersion: API,
    kind: 'BackendTLSPolicy',
    metadata: { name: 'tls', namespace },
    spec: {
      targetRefs: [{ group: '', kind: 'Service', name: chance.pick(SERVICES), ...sectionName }],
      validation: { hostname: 'web.test', wellKnownCACertificates: 'System' },
    },
  };
}

function requestOf(chance: Chance, namespace: string): RouteRequest {
  const host = chance.weighted([
    [8, `a.${namespace}.test`],
    [3, `x.b.${namespace}.test`],
    [1, `b.${namespace}.test`],
    [1, `${namespace}.test`],
    [0.5, `elsewhere.${namespace}.invalid`],
  ]);
  const tls = chance.is(0.35);
  const path = chance.pick([
    '/',
    '/app',
    '/app/',
    '/app/v1',
    '/app/v1/x',
    '/application',
    '/api',
    '/api/',
    '/API',
    '/a.b',
    '/axb',
    '/app?v=1',
    '/?v=a',
    '/app//v1',
    '/api.Greeter/Hello',
    '/nothing',
  ]);
  const headers = chance.is(0.4) ? { headers: { 'X-Env': chance.pick(['prod', 'dev', 'test']) } } : {};
  return {
    host,
    path,
    method: chance.pick(['GET', 'GET', 'POST']),
    ...headers,
    clientIp: '127.0.0.1',
    entryPoint: tls ? 'websecure' : 'web',
    tls,
  };
}
