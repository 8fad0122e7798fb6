import type { Manifest } from '../../lib/manifest/manifest';
import { Chance } from '../routes/chance';

/** Routes with a fault, or without one, for one host each. */
export interface Written {
  /** `f0001`: the name of its route object. */
  readonly name: string;
  readonly host: string;
  readonly objects: readonly Manifest[];
}

/** Namespace of all that is written, and another one. */
export const NAMESPACE = 'faults';
export const OTHER = 'others';

/** Routes that are the same for the same seed: every kind in turn, so that none is left out. */
export function writtenRoutes(seed: number, count: number): readonly Written[] {
  const chance = new Chance(seed);
  return Array.from({ length: count }, (_, i) => {
    const name = `f${String(i).padStart(4, '0')}`;
    const host = `${name}.test`;
    const make = KINDS[i % KINDS.length] ?? good;
    return { name, host, objects: make({ name, host, chance }) };
  });
}

interface Place {
  readonly name: string;
  readonly host: string;
  readonly chance: Chance;
}

type Make = (place: Place) => readonly Manifest[];

const good: Make = ({ name, host, chance }) =>
  route(name, {
    match: chance.pick([
      `Host(\`${host}\`)`,
      `Host("${host}") && PathPrefix(\`/\`)`,
      `HostRegexp(\`^${name}\\.test$\`)`,
      `(Host(\`${host}\`) || Host(\`www.${host}\`)) && Method(\`GET\`)`,
      `Host(\`${host}\`) && !Path(\`/none\`)`,
      `Host(\`${host}\`) && PathRegexp(\`^/\`)`,
    ]),
    ...(chance.is(0.3) ? { middlewares: [{ name: 'fine' }] } : {}),
  });

/** Rules of Traefik 2, read as such or not. */
const version2: Make = ({ name, host, chance }) =>
  route(name, {
    match: chance.pick([
      `Host(\`${host}\`, \`www.${host}\`)`,
      `HostRegexp(\`{sub:f[0-9]+}.test\`) && Host(\`${host}\`)`,
      `HostRegexp(\`{name:${name}}.test\`)`,
      `HostHeader(\`${host}\`)`,
      `Host(\`${host}\`) && Method(\`GET\`, \`POST\`)`,
      `Host(\`${host}\`) && PathPrefix(\`/\`, \`/x\`)`,
      `Host(\`${host}\`) && !HeadersRegexp(\`Host-Is\`, \`^x\`)`,
      `Host(\`${host}\`) && ClientIP(\`127.0.0.1\`, \`::1\`)`,
    ]),
    ...(chance.is(0.4) ? { syntax: chance.pick(['v2', 'v2', 'v3']) } : {}),
  });

const badRule: Make = ({ name, host, chance }) =>
  route(name, {
    match: chance.pick([
      `Host('${host}')`,
      `Host(${host})`,
      `Host(\`${host}\`) and Path(\`/\`)`,
      `Host(\`${host}\`) & Path(\`/\`)`,
      `Host(\`${host}\`) && PathPrefix(\`api\`)`,
      `HostRegexp(\`*.${host}\`)`,
      `Host(\`${host}\`) && PathRegexp(\`^/(?=x)\`)`,
      `Host(\`${host}\`) && Host(\`\`)`,
      `HostSNI(\`${host}\`)`,
      `Host(\`${host}\`)\n&& PathPrefix(\`/\`)`,
      `Host(\`${host}\`) && ClientIP(\`10.0.0.0/33\`)`,
      `Host(\`${host}\`) && Header(\`X\`)`,
      `Host(\`${host}\`) &&`,
      `Host(\`münchen.${host}\`)`,
    ]),
  });

const neverMatches: Make = ({ name, host, chance }) =>
  route(name, {
    match: chance.pick([
      `Host(\`*.${host}\`)`,
      `Host(\`https://${host}\`)`,
      `Host(\`${host}:8000\`)`,
      `Host(\`${host}/\`)`,
      `HostRegexp(\`{any:.+}\`) && PathPrefix(\`/${name}\`)`,
      `Host(\`${host}\`) && Host(\`www.${host}\`)`,
      `Host(\`${host}\`) && PathPrefix(\`/?a\`)`,
      `Host(\`{sub}.${host}\`)`,
    ]),
  });

const middlewares: Make = ({ name, host, chance }) => {
  const own = (spec: Record<string, unknown>) => traefikObject('Middleware', `${name}-own`, spec);
  const named = (ref: Record<string, unknown>, ...more: readonly Manifest[]) => [
    ...route(name, { match: `Host(\`${host}\`)`, middlewares: [ref] }),
    ...more,
  ];
  return chance.pick([
    named({ name: 'missing' }),
    named({ name: `${NAMESPACE}-fine@kubernetescrd` }),
    named({ name: 'fine@kubernetes' }),
    named({ name: 'theirs', namespace: OTHER }),
    named({ name: `${name}-own` }, own({})),
    named({ name: `${name}-own` }, own({ compress: {}, stripPrefix: { prefixes: ['/x'] } })),
    named({ name: `${name}-own` }, own({ chain: { middlewares: [{ name: 'missing' }] } })),
    named({ name: `${name}-own` }, own({ chain: { middlewares: [{ name: 'fine' }] } })),
    named({ name: `${name}-own` }, own({ basicAuth: { secret: 'missing' } })),
    named({ name: `${name}-own` }, own({ ipAllowList: { sourceRange: ['all'] } })),
    named({ name: `${name}-own` }, own({ replacePathRegex: { regex: '(', replacement: '/' } })),
    named({ name: 'fine', namespace: NAMESPACE }),
  ]);
};

const services: Make = ({ name, host, chance }) => {
  const match = `Host(\`${host}\`)`;
  const to = (service: Record<string, unknown>) => route(name, { match, services: [{ name: 'web', port: 80, ...service }] });
  return chance.pick([
    to({ name: 'missing' }),
    to({ port: 81 }),
    to({ port: 'alt' }),
    to({ port: 'http' }),
    to({ namespace: OTHER }),
    to({ name: 'outside' }),
    to({ kind: 'TraefikService', name: 'missing' }),
    to({ serversTransport: 'missing' }),
    to({ serversTransport: 'default' }),
    route(name, { match, services: [] }),
    to({ name: 'noop@internal', kind: 'TraefikService' }),
  ]);
};

const options: Make = ({ name, host, chance }) => {
  const match = `Host(\`${host}\`)`;
  return chance.pick([
    route(name, { match }, { entryPoints: ['missing'] }),
    route(name, { match }, { entryPoints: ['web', 'missing'] }),
    route(name, { match }, { entryPoints: ['websecure'], tls: { options: { name: 'missing' } } }),
    route(name, { match }, { entryPoints: ['websecure'], tls: { options: { name: 'default' } } }),
    route(name, { match }, { entryPoints: ['websecure'], tls: { options: { name: 'modern' } } }),
    route(name, { match }, { entryPoints: ['web', 'websecure'], tls: {} }),
    route(name, { match }, { entryPoints: ['web'], tls: {} }),
    route(name, { match }, {}, { 'kubernetes.io/ingress.class': 'nginx' }),
    route(name, { match }, {}, { 'kubernetes.io/ingress.class': 'traefik' }),
  ]);
};

const ROUTER = 'traefik.ingress.kubernetes.io/router.';

const ingresses: Make = ({ name, host, chance }) => {
  const make = (annotations: Record<string, string>, backend: Record<string, unknown> = {}, path = '/', pathType = 'Prefix') => [
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name, namespace: NAMESPACE, annotations },
      spec: {
        ingressClassName: 'traefik',
        rules: [{ host, http: { paths: [{ path, pathType, backend: { service: { name: 'web', port: { number: 80 }, ...backend } } }] } }],
      },
    },
  ];
  return chance.pick([
    make({}),
    make({ [`${ROUTER}middlewares`]: `${NAMESPACE}-fine@kubernetescrd` }),
    make({ [`${ROUTER}middlewares`]: 'fine@kubernetescrd' }),
    make({ [`${ROUTER}middlewares`]: 'fine' }),
    make({ [`${ROUTER}middlewares`]: `${OTHER}-theirs@kubernetescrd` }),
    make({ [`${ROUTER}middleware`]: `${NAMESPACE}-fine@kubernetescrd` }),
    make({ [`${ROUTER}rule`]: 'Host(`x`)' }),
    make({ [`${ROUTER}priority`]: 'high' }),
    make({ [`${ROUTER}entrypoints`]: 'https' }),
    make({ [`${ROUTER}entrypoints`]: 'web,https' }),
    make({ [`${ROUTER}entrypoints`]: 'web,websecure', [`${ROUTER}tls`]: 'true' }),
    make({ [`${ROUTER}pathmatcher`]: 'PathRegexp' }, {}, '/(', 'ImplementationSpecific'),
    make({ [`${ROUTER}pathmatcher`]: 'PathRegexp' }, {}, '/x?', 'ImplementationSpecific'),
    make({ [`${ROUTER}pathmatcher`]: 'Prefix' }, {}, '/', 'ImplementationSpecific'),
    make({ [`${ROUTER}rulesyntax`]: 'v2' }),
    make({}, { name: 'missing' }),
    make({}, { name: 'outside' }),
    make({}, { port: { number: 81 } }),
    make({}, { port: { name: 'http' } }),
  ]);
};

const streams: Make = ({ name, host, chance }) => {
  const make = (match: string, tls: boolean, more: Record<string, unknown> = {}) => [
    traefikObject('IngressRouteTCP', name, {
      entryPoints: [tls ? 'websecure' : 'web'],
      ...(tls ? { tls: { passthrough: true } } : {}),
      routes: [{ match, services: [{ name: 'web', port: 80 }], ...more }],
    }),
  ];
  const sni = `HostSNI(\`${host}\`)`;
  return chance.pick([
    make(sni, true),
    make(sni, false),
    make(`HostSNI(\`${host}\`, \`www.${host}\`)`, true),
    make(`HostSNI(\`*.${host}\`)`, true),
    make(`HostSNIRegexp(\`^${name}\\.test$\`)`, true),
    make(`HostSNIRegexp(\`*.test\`)`, true),
    make(`Host(\`${host}\`)`, true),
    make(`${sni} && ALPN(\`acme-tls/1\`)`, true),
    make(`${sni} && ClientIP(\`10.0.0.0/8\`)`, true),
    make(`${sni} && ClientIP(\`ten\`)`, true),
    make('ClientIP(`192.0.2.0/24`)', false),
    make(sni, true, { services: [{ name: 'missing', port: 80 }] }),
    make(sni, true, { services: [{ name: 'web', port: 81 }] }),
    make(sni, true, { services: [{ name: 'outside', port: 80 }] }),
    make(sni, true, { services: [{ name: 'web', namespace: OTHER, port: 80 }] }),
    make(sni, true, { middlewares: [{ name: 'missing' }] }),
    make(sni, true, { middlewares: [{ name: 'streams' }] }),
    make(sni, true, { middlewares: [{ name: 'streams', namespace: OTHER }] }),
  ]);
};

/** By how often each is written. */
const KINDS: readonly Make[] = [good, version2, badRule, neverMatches, middlewares, services, options, ingresses, ingresses, streams];

function route(
  name: string,
  rule: Readonly<Record<string, unknown>>,
  spec: Readonly<Record<string, unknown>> = {},
  annotations: Readonly<Record<string, string>> = {},
): readonly Manifest[] {
  const routes = [{ kind: 'Rule', services: [{ name: 'web', port: 80 }], ...rule }];
  const { metadata, ...object } = traefikObject('IngressRoute', name, { entryPoints: ['web'], ...spec, routes });
  return [{ ...object, metadata: { ...metadata, annotations } }];
}

export function traefikObject(kind: string, name: string, spec: Readonly<Record<string, unknown>>, namespace = NAMESPACE): Manifest {
  return { apiVersion: 'traefik.io/v1alpha1', kind, metadata: { name, namespace }, spec };
}
