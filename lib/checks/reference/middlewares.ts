import type { LabDescription } from '../../lab/description';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { mapsAt, textAt } from '../../manifest/read';

/** Kinds that name middlewares in their spec. */
export const WITH_MIDDLEWARES: readonly string[] = ['traefik.io/IngressRoute', 'traefik.io/IngressRouteTCP', 'traefik.io/Middleware'];

/** A middleware that a custom resource of Traefik names. */
export interface MiddlewareReference {
  readonly kind: 'traefik.io/Middleware' | 'traefik.io/MiddlewareTCP';
  readonly name: string;
  readonly namespace: string;
  /** JSON pointer of the reference. */
  readonly at: string;
}

/** Middlewares of an IngressRoute's rules, or of a chain. */
export function middlewaresOf(object: Manifest): readonly MiddlewareReference[] {
  const kind = object.kind === 'IngressRouteTCP' ? 'traefik.io/MiddlewareTCP' : 'traefik.io/Middleware';
  const lists =
    object.kind === 'Middleware'
      ? [{ items: mapsAt(object, 'spec', 'chain', 'middlewares'), pointer: '/spec/chain/middlewares' }]
      : mapsAt(object, 'spec', 'routes').map((route, i) => ({
          items: mapsAt(route, 'middlewares'),
          pointer: `/spec/routes/${i}/middlewares`,
        }));
  return lists.flatMap(({ items, pointer }) =>
    items.flatMap((item, i) => {
      const name = textAt(item, 'name');
      // A name with @ belongs to another provider.
      if (name === undefined || name.includes('@')) return [];
      return [{ kind, name, namespace: textAt(item, 'namespace') ?? namespaceOf(object), at: `${pointer}/${i}` }];
    }),
  );
}

/** What Traefik reads of an Ingress's annotations: `router.middlewares`, `router.entrypoints`. */
export interface RouterAnnotation {
  readonly values: readonly string[];
  readonly at: string;
}

/** A list in an annotation for Traefik's routers, undefined where there is none, or the lab has another controller, which does not read it. */
export function routerAnnotation(ingress: Manifest, name: string, lab: LabDescription | undefined): RouterAnnotation | undefined {
  const text = textAt(ingress, 'metadata', 'annotations', `traefik.ingress.kubernetes.io/router.${name}`);
  if (text === undefined || (lab !== undefined && lab.ingress.controller !== 'traefik')) return undefined;
  const values = text.split(',').map((value) => value.trim());
  return { values: values.filter((value) => value !== ''), at: `/metadata/annotations/traefik.ingress.kubernetes.io~1router.${name}` };
}
