import type { Cluster } from '../../../cluster/cluster';
import { exists } from '../../../cluster/existence';
import type { MissingReference } from '../../../cluster/product-parts';
import type { Manifest } from '../../../manifest/manifest';
import { CRD_SUFFIX, Names } from './names';
import { listed, routerOptions } from './router-options';

/** Its kind. */
export const MIDDLEWARE = 'traefik.io/Middleware';

/** Middlewares that an annotation of an Ingress names and that do not exist. Names of other providers' are theirs. */
export function missingMiddlewares(ingress: Manifest, cluster: Cluster): readonly MissingReference[] {
  const option = routerOptions(ingress).get('middlewares');
  if (option === undefined) return [];
  const ids = Names.of(cluster).ofKind('Middleware');
  return (listed(option) ?? []).flatMap((name) => {
    if (!name.endsWith(CRD_SUFFIX)) return [];
    const id = name.slice(0, -CRD_SUFFIX.length);
    if (ids.has(id) || !isMissing(cluster, id)) return [];
    const known = [...ids.keys()].map((one) => `${one}${CRD_SUFFIX}`);
    return [{ kind: 'Middleware', name, at: option.at, known, hint: `write <namespace>-<name>${CRD_SUFFIX} of one that exists` }];
  });
}

/** Whether nothing can bear an id, in whatever namespace. */
export function isMissing(cluster: Cluster, id: string, kind = MIDDLEWARE): boolean {
  return splits(id).every(([namespace, name]) => exists(cluster, { kind, name, namespace }).state === 'missing');
}

/** All pairs of namespace and name that an id may stand for. */
function splits(id: string): readonly (readonly [namespace: string, name: string])[] {
  const words = id.split('-');
  return words.slice(1).map((_, i) => [words.slice(0, i + 1).join('-'), words.slice(i + 1).join('-')] as const);
}
