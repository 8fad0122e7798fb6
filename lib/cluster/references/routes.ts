import type { ReadMap } from '../../manifest/read';
import { SECRET_FIX } from './pods';
import type { Reference } from './reference';

const INGRESS = ['networking.k8s.io/Ingress'];
const INGRESS_ROUTE = ['traefik.io/IngressRoute'];
const INGRESS_ROUTES = [...INGRESS_ROUTE, 'traefik.io/IngressRouteTCP'];
const TRAEFIK_SERVICE = ['traefik.io/TraefikService'];

/** A name with @ belongs to another provider, such as api@internal. */
const isOwn = (_: ReadMap, __: ReadMap, name: string) => !name.includes('@');

/** Services that routes send requests to. */
export const ROUTE_SERVICE: Reference = {
  rule: {
    id: 'reference/route-service',
    severity: 'error',
    summary: 'the Service to which an Ingress or IngressRoute sends requests exists',
  },
  to: ({ kind }) => (kind === 'TraefikService' ? 'traefik.io/TraefikService' : 'Service'),
  namespaced: 'beside-name',
  fix: "write it, or declare it among the lab's externals",
  known: ({ lab }, namespace) =>
    (lab?.externals ?? []).flatMap((one) => (one.kind === 'Service' && one.namespace === namespace ? [one.name] : [])),
  places: [
    { from: INGRESS, path: 'spec.defaultBackend.service.name' },
    { from: INGRESS, path: 'spec.rules.*.http.paths.*.backend.service.name' },
    { from: [...INGRESS_ROUTES, 'traefik.io/IngressRouteUDP'], path: 'spec.routes.*.services.*.name', when: isOwn },
    { from: TRAEFIK_SERVICE, path: 'spec.weighted.services.*.name', when: isOwn },
    { from: TRAEFIK_SERVICE, path: 'spec.mirroring.name', when: isOwn },
    { from: TRAEFIK_SERVICE, path: 'spec.mirroring.mirrors.*.name', when: isOwn },
  ],
};

/** Middlewares that routes and chains name; those in the annotations of an Ingress are texts of their own. */
export const ROUTE_MIDDLEWARE: Reference = {
  rule: { id: 'reference/route-middleware', severity: 'error', summary: 'a Middleware that a route names exists' },
  to: (_, { kind }) => (kind === 'IngressRouteTCP' ? 'traefik.io/MiddlewareTCP' : 'traefik.io/Middleware'),
  namespaced: 'beside-name',
  reportAt: 'holder',
  fix: 'write it',
  places: [
    { from: INGRESS_ROUTES, path: 'spec.routes.*.middlewares.*.name', when: isOwn },
    { from: ['traefik.io/Middleware'], path: 'spec.chain.middlewares.*.name', when: isOwn },
  ],
};

/** Secrets of routes' certificates. */
export const TLS_SECRET: Reference = {
  rule: {
    id: 'reference/tls-secret',
    severity: 'error',
    summary: "the Secret of a route's certificate exists, is made by cert-manager, or is declared as made outside git",
  },
  to: 'Secret',
  fix: 'let cert-manager make it (a Certificate, or its annotation on an Ingress), or declare it as made outside git',
  places: [
    { from: INGRESS, path: 'spec.tls.*.secretName', emptyIsNone: true },
    { from: INGRESS_ROUTES, path: 'spec.tls.secretName', emptyIsNone: true },
  ],
};

/** What routes and their middlewares name. */
export const ROUTE_REFERENCES: readonly Reference[] = [
  ROUTE_SERVICE,
  ROUTE_MIDDLEWARE,
  TLS_SECRET,
  {
    // Traefik can't make a Middleware whose Secret is not there, and drops the routes that use it.
    rule: {
      id: 'reference/middleware-secret',
      severity: 'error',
      summary: 'a Secret that a Middleware reads exists, or is declared as made outside git',
    },
    to: 'Secret',
    ...SECRET_FIX,
    places: ['basicAuth.secret', 'digestAuth.secret', 'forwardAuth.tls.caSecret', 'forwardAuth.tls.certSecret'].map((path) => ({
      from: ['traefik.io/Middleware'],
      path: `spec.${path}`,
      emptyIsNone: true,
    })),
  },
];
