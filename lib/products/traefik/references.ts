import type { Reference } from '../../cluster/cluster';
import { SECRET_HINT } from '../../cluster/references/pods';
import { SERVICE_HINT, TLS_SECRET_HINT } from '../../cluster/references/routes';
import { ROUTE_SERVICE, TLS_SECRET } from '../../cluster/references/rules';
import type { ReadMap } from '../../manifest/read';

const INGRESS_ROUTES = ['traefik.io/IngressRoute', 'traefik.io/IngressRouteTCP'];
const TRAEFIK_SERVICE = ['traefik.io/TraefikService'];
const MIDDLEWARE = ['traefik.io/Middleware'];

const TRANSPORTS = ['traefik.io/ServersTransport'];
const ROUTE_OPTION = {
  id: 'reference/route-option',
  severity: 'error',
  summary: 'what the options of a route name exists: TLSOption, TLSStore, ServersTransport, and their Secrets',
} as const;

/** A name with @ belongs to another provider, such as api@internal. */
const isOwn = (_: ReadMap, __: ReadMap, name: string) => !name.includes('@');

/** What routes of Traefik and their middlewares name. */
export const REFERENCES: readonly Reference[] = [
  {
    rule: ROUTE_SERVICE,
    to: ({ kind }) => (kind === 'TraefikService' ? 'traefik.io/TraefikService' : 'Service'),
    namespaced: 'beside-name',
    ...SERVICE_HINT,
    places: [
      { from: [...INGRESS_ROUTES, 'traefik.io/IngressRouteUDP'], path: 'spec.routes.*.services.*.name', when: isOwn },
      { from: TRAEFIK_SERVICE, path: 'spec.weighted.services.*.name', when: isOwn },
      { from: TRAEFIK_SERVICE, path: 'spec.mirroring.name', when: isOwn },
      { from: TRAEFIK_SERVICE, path: 'spec.mirroring.mirrors.*.name', when: isOwn },
      { from: TRAEFIK_SERVICE, path: 'spec.highestRandomWeight.services.*.name', when: isOwn },
      { from: MIDDLEWARE, path: 'spec.errors.service.name', when: isOwn },
    ],
  },
  {
    // Middlewares that annotations of an Ingress name are texts of their own.
    rule: { id: 'reference/route-middleware', severity: 'error', summary: 'a Middleware that a route names exists' },
    to: (_, { kind }) => (kind === 'IngressRouteTCP' ? 'traefik.io/MiddlewareTCP' : 'traefik.io/Middleware'),
    namespaced: 'beside-name',
    reportAt: 'holder',
    hint: 'write it',
    places: [
      { from: INGRESS_ROUTES, path: 'spec.routes.*.middlewares.*.name', when: isOwn },
      // Traefik looks at no namespace there, as a real one has shown.
      { from: MIDDLEWARE, path: 'spec.chain.middlewares.*.name', when: isOwn, crossesNamespaces: true },
    ],
  },
  {
    rule: TLS_SECRET,
    to: 'Secret',
    ...TLS_SECRET_HINT,
    places: [
      { from: INGRESS_ROUTES, path: 'spec.tls.secretName', emptyIsNone: true },
      { from: ['traefik.io/TLSStore'], path: 'spec.defaultCertificate.secretName', emptyIsNone: true },
      { from: ['traefik.io/TLSStore'], path: 'spec.certificates.*.secretName', emptyIsNone: true },
    ],
  },
  {
    rule: ROUTE_OPTION,
    to: 'traefik.io/TLSOption',
    namespaced: 'beside-name',
    hint: 'write it, or leave the options out',
    // The one that is called default is what every route has without it.
    isFine: (_, name) => name === 'default',
    places: [{ from: INGRESS_ROUTES, path: 'spec.tls.options.name', when: isOwn }],
  },
  {
    rule: ROUTE_OPTION,
    to: 'traefik.io/TLSStore',
    hint: 'leave the store out: only the one called default is used',
    isFine: (_, name) => name === 'default',
    places: [{ from: INGRESS_ROUTES, path: 'spec.tls.store.name', when: isOwn }],
  },
  {
    rule: ROUTE_OPTION,
    to: (_, { kind }) => (kind === 'IngressRouteTCP' ? 'traefik.io/ServersTransportTCP' : 'traefik.io/ServersTransport'),
    hint: 'write it',
    places: [
      { from: [...INGRESS_ROUTES, ...TRAEFIK_SERVICE], path: 'spec.routes.*.services.*.serversTransport', emptyIsNone: true, when: isOwn },
      { from: TRAEFIK_SERVICE, path: 'spec.weighted.services.*.serversTransport', emptyIsNone: true, when: isOwn },
      { from: MIDDLEWARE, path: 'spec.errors.service.serversTransport', emptyIsNone: true, when: isOwn },
    ],
  },
  {
    rule: ROUTE_OPTION,
    to: 'Secret',
    ...SECRET_HINT,
    places: [
      { from: ['traefik.io/TLSOption'], path: 'spec.clientAuth.secretNames' },
      { from: TRANSPORTS, path: 'spec.rootCAsSecrets' },
      { from: TRANSPORTS, path: 'spec.rootCAs.*.secret', emptyIsNone: true },
      { from: TRANSPORTS, path: 'spec.certificatesSecrets' },
      { from: ['traefik.io/ServersTransportTCP'], path: 'spec.tls.rootCAsSecrets' },
      { from: ['traefik.io/ServersTransportTCP'], path: 'spec.tls.rootCAs.*.secret', emptyIsNone: true },
      { from: ['traefik.io/ServersTransportTCP'], path: 'spec.tls.certificatesSecrets' },
    ],
  },
  {
    // Traefik can't make a Middleware whose Secret is not there, and drops the routes that use it.
    rule: {
      id: 'reference/middleware-secret',
      severity: 'error',
      summary: 'a Secret that a Middleware reads exists, or is declared as made outside git',
    },
    to: 'Secret',
    ...SECRET_HINT,
    places: ['basicAuth.secret', 'digestAuth.secret', 'forwardAuth.tls.caSecret', 'forwardAuth.tls.certSecret'].map((path) => ({
      from: MIDDLEWARE,
      path: `spec.${path}`,
      emptyIsNone: true,
    })),
  },
];
