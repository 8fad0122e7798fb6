import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { at, mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { isMap } from '../../manifest/tree';

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
  readonly kind: 'Service' | 'traefik.io/TraefikService';
  readonly name: string;
  readonly namespace: string;
  /** Undefined where none is named. */
  readonly port: number | string | undefined;
  /** JSON pointers of its name and port. */
  readonly at: string;
  readonly portAt: string;
}

/** All backends of a route. */
export const backendsOf = memoize((route: Manifest): readonly RouteBackend[] => {
  if (route.kind === 'Ingress') return backendsOfIngress(route);
  if (route.kind === 'TraefikService') return [...weighted(route), ...mirrored(route)];
  return mapsAt(route, 'spec', 'routes').flatMap((item, i) =>
    traefikServices(mapsAt(item, 'services'), `/spec/routes/${i}/services`, route),
  );
});

function backendsOfIngress(ingress: Manifest): readonly RouteBackend[] {
  const fallback = ofIngress(at(ingress, 'spec', 'defaultBackend'), '/spec/defaultBackend', ingress);
  const paths = mapsAt(ingress, 'spec', 'rules').flatMap((rule, i) =>
    mapsAt(rule, 'http', 'paths').flatMap((path, j) => ofIngress(path.backend, `/spec/rules/${i}/http/paths/${j}/backend`, ingress)),
  );
  return [...fallback, ...paths];
}

function ofIngress(backend: unknown, pointer: string, ingress: Manifest): readonly RouteBackend[] {
  const name = textAt(backend, 'service', 'name');
  if (name === undefined) return [];
  const key = at(backend, 'service', 'port', 'name') === undefined ? 'number' : 'name';
  const port = portIn(at(backend, 'service', 'port', key));
  const portAt = `${pointer}/service${port === undefined ? '' : `/port/${key}`}`;
  return [{ kind: 'Service', name, namespace: namespaceOf(ingress), port, at: `${pointer}/service/name`, portAt }];
}

function traefikServices(services: readonly ReadMap[], pointer: string, route: Manifest): readonly RouteBackend[] {
  return services.flatMap((service, i) => traefikService(service, `${pointer}/${i}`, route));
}

function traefikService(service: ReadMap, pointer: string, route: Manifest): readonly RouteBackend[] {
  const name = textAt(service, 'name');
  // A name with @ belongs to another provider, such as api@internal.
  if (name === undefined || name.includes('@')) return [];
  const kind = service.kind === 'TraefikService' ? 'traefik.io/TraefikService' : 'Service';
  const port = portIn(service.port);
  const portAt = `${pointer}${port === undefined ? '' : '/port'}`;
  return [{ kind, name, namespace: textAt(service, 'namespace') ?? namespaceOf(route), port, at: `${pointer}/name`, portAt }];
}

function weighted(route: Manifest): readonly RouteBackend[] {
  return traefikServices(mapsAt(route, 'spec', 'weighted', 'services'), '/spec/weighted/services', route);
}

function mirrored(route: Manifest): readonly RouteBackend[] {
  const mirroring = at(route, 'spec', 'mirroring');
  if (!isMap(mirroring)) return [];
  const mirrors = traefikServices(mapsAt(mirroring, 'mirrors'), '/spec/mirroring/mirrors', route);
  return [...traefikService(mirroring, '/spec/mirroring', route), ...mirrors];
}

function portIn(value: unknown): number | string | undefined {
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}
