import type { NamedEntryPoint } from '../../../cluster/product-parts';
import type { Manifest } from '../../../manifest/manifest';
import { listAt, mapAt } from '../../../manifest/read';
import { pointer } from '../../../manifest/tree';

/** Prefix of the annotations for Traefik's routers. */
export const ROUTER = 'traefik.ingress.kubernetes.io/router.';

/** One of the annotations. */
export interface RouterOption {
  readonly text: string;
  /** JSON pointer into the Ingress. */
  readonly at: string;
}

/** What an Ingress says of all its routers, by what the annotations are called after their prefix, in lower case. */
export function routerOptions(ingress: Manifest): ReadonlyMap<string, RouterOption> {
  const annotations = mapAt(ingress, 'metadata', 'annotations');
  let found: Map<string, RouterOption> | undefined;
  for (const key of Object.keys(annotations)) {
    const text = annotations[key];
    if (!key.startsWith(ROUTER) || typeof text !== 'string') continue;
    found ??= new Map();
    found.set(key.slice(ROUTER.length).toLowerCase(), { text, at: pointer(['metadata', 'annotations', key]) });
  }
  return found ?? NONE;
}

const NONE: ReadonlyMap<string, RouterOption> = new Map();

/** The names in an option that has several; undefined where there is none. */
export function listed(option: RouterOption | undefined): readonly string[] | undefined {
  const names = (option?.text ?? '').split(',').map((name) => name.trim());
  const given = names.filter((name) => name !== '');
  return given.length > 0 ? given : undefined;
}

/** Entry points that a route names: an Ingress in an annotation, Traefik's own kinds in their spec. */
export function entryPointsOf(route: Manifest): readonly NamedEntryPoint[] | undefined {
  if (route.kind === 'Ingress') {
    const option = routerOptions(route).get('entrypoints');
    return listed(option)?.map((name) => ({ name, at: option?.at ?? '' }));
  }
  const found = listAt(route, 'spec', 'entryPoints').flatMap((name, i) =>
    typeof name === 'string' ? [{ name, at: `/spec/entryPoints/${i}` }] : [],
  );
  return found.length > 0 ? found : undefined;
}
