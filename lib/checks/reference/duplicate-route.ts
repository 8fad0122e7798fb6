import { identityOf, printIdentity } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { at, listAt, mapsAt, textAt } from '../../manifest/read';
import type { Context } from '../context';
import { rule } from '../rule';
import { classOfIngress } from './ingress-class';
import { routerAnnotation } from './middlewares';

const KINDS: readonly string[] = ['networking.k8s.io/Ingress', 'traefik.io/IngressRoute'];

/** Where two routes are for the same requests, one of them never gets any. */
export const duplicateRoute = rule({
  id: 'reference/duplicate-route',
  severity: 'error',
  says: 'no two routes are for the same host, path and entry point',
  on: KINDS,
  *check(route, context) {
    const first = context.once(firstRoutes);
    const told = new Set<string>();
    for (const { key, words, at: pointer } of requestsOf(route, context)) {
      const other = first.get(key);
      if (other === undefined || (other.route === route && other.at === pointer) || told.has(pointer)) continue;
      told.add(pointer);
      const where = other.route === route ? `by ${other.at} as well` : `by ${printIdentity(identityOf(other.route))} as well`;
      yield {
        at: pointer,
        message: `${words} is routed ${where}`,
        hint: 'remove one of them, or give them different paths or entry points',
      };
    }
  },
});

/** Requests that a route is for. */
interface Requests {
  /** Equal for two that are for the same ones. */
  readonly key: string;
  readonly words: string;
  readonly at: string;
}

interface First {
  readonly route: Manifest;
  readonly at: string;
}

function firstRoutes(context: Context): ReadonlyMap<string, First> {
  const first = new Map<string, First>();
  for (const route of KINDS.flatMap((kind) => context.objects.ofKind(kind))) {
    for (const { key, at: pointer } of requestsOf(route, context)) if (!first.has(key)) first.set(key, { route, at: pointer });
  }
  return first;
}

function requestsOf(route: Manifest, context: Context): readonly Requests[] {
  return route.kind === 'Ingress' ? requestsOfIngress(route, context) : requestsOfIngressRoute(route, context);
}

function requestsOfIngress(ingress: Manifest, { lab }: Context): readonly Requests[] {
  const annotation = (key: string) => textAt(ingress, 'metadata', 'annotations', key);
  // A canary shares its route on purpose.
  if (annotation('nginx.ingress.kubernetes.io/canary') === 'true') return [];
  const places = routerAnnotation(ingress, 'entrypoints', lab)?.values ?? Object.keys(lab?.ingress.entryPoints ?? { '': 0 });
  const tls = annotation('traefik.ingress.kubernetes.io/router.tls') ?? '';
  const common = `${classOfIngress(ingress) ?? lab?.ingress.className ?? ''} ${tls}`;
  return mapsAt(ingress, 'spec', 'rules').flatMap((item, i) =>
    mapsAt(item, 'http', 'paths').flatMap((path, j) => {
      const [host, value, type] = [textAt(item, 'host') ?? '', textAt(path, 'path') ?? '/', textAt(path, 'pathType') ?? ''];
      return places.map((place) => ({
        key: JSON.stringify(['Ingress', common, place, host, value, type]),
        words: `${value} of ${host === '' ? 'any host' : `host ${host}`}`,
        at: `/spec/rules/${i}/http/paths/${j}`,
      }));
    }),
  );
}

function requestsOfIngressRoute(route: Manifest, { lab }: Context): readonly Requests[] {
  const named = listAt(route, 'spec', 'entryPoints');
  const places = named.length > 0 ? named : Object.keys(lab?.ingress.entryPoints ?? { '': 0 });
  const tls = at(route, 'spec', 'tls') !== undefined;
  return mapsAt(route, 'spec', 'routes').flatMap((item, i) => {
    const match = textAt(item, 'match');
    if (match === undefined) return [];
    const plain = match.replace(/\s+/g, '');
    return places.map((place) => ({
      key: JSON.stringify(['IngressRoute', tls, place, plain]),
      words: match,
      at: `/spec/routes/${i}/match`,
    }));
  });
}
