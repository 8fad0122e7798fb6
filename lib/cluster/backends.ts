import type { Manifest } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { at } from '../manifest/read';
import { type FoundReference, referencesOf } from './references/read';
import { ROUTE_SERVICE } from './references/routes';

/** Kinds that send requests to Services. */
export const ROUTING: readonly string[] = [
  'networking.k8s.io/Ingress',
  'traefik.io/IngressRoute',
  'traefik.io/IngressRouteTCP',
  'traefik.io/IngressRouteUDP',
  'traefik.io/TraefikService',
];

/** A Service that a route names. */
export interface RouteBackend {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  /** Undefined where none is named. */
  readonly port: number | string | undefined;
  /** JSON pointer of its port; of the Service where none is named. */
  readonly portAt: string;
}

/** All backends of a route. */
export const backendsOf = memoize((route: Manifest): readonly RouteBackend[] =>
  referencesOf(route)
    .filter(({ reference }) => reference === ROUTE_SERVICE)
    .map((found) => (route.kind === 'Ingress' ? ofIngress(found) : withPort(found, ['port']))),
);

function ofIngress(found: FoundReference): RouteBackend {
  return withPort(found, ['port', at(found.holder, 'port', 'name') === undefined ? 'number' : 'name']);
}

function withPort({ kind, name, namespace = '', holder, at: pointer }: FoundReference, keys: readonly string[]): RouteBackend {
  const value = at(holder, ...keys);
  const port = typeof value === 'number' || typeof value === 'string' ? value : undefined;
  return { kind, name, namespace, port, portAt: port === undefined ? pointer : `${pointer}/${keys.join('/')}` };
}
