import type { Cluster } from '../../cluster/cluster';
import { exists } from '../../cluster/existence';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { NOTHING, type Report } from '../rule';
import { routerAnnotation } from './middlewares';
import { insteadOf } from './missing';

const KIND = 'traefik.io/Middleware';
const SUFFIX = '@kubernetescrd';

/** Traefik drops a route whose middleware it does not find: better no answer than one without authentication. */
export function annotatedMiddlewares(ingress: Manifest, cluster: Cluster): readonly Report[] {
  if (ingress.kind !== 'Ingress') return NOTHING;
  const reports: Report[] = [];
  const annotation = routerAnnotation(ingress, 'middlewares', cluster.lab);
  for (const value of annotation?.values ?? []) {
    if (!value.endsWith(SUFFIX) || annotation === undefined) continue;
    const id = value.slice(0, -SUFFIX.length);
    const ids = middlewareIds(cluster);
    if (ids.has(id) || !splits(id).every(([namespace, name]) => exists(cluster, { kind: KIND, name, namespace }).state === 'missing'))
      continue;
    reports.push({
      path: annotation.at,
      message: `no Middleware is '${value}'`,
      hint: insteadOf(
        value,
        [...ids].map((one) => `${one}${SUFFIX}`),
        'write <namespace>-<name>@kubernetescrd of one that exists',
      ),
    });
  }
  return reports;
}

/** All pairs of namespace and name that an id may stand for. */
function splits(id: string): readonly (readonly [namespace: string, name: string])[] {
  const words = id.split('-');
  return words.slice(1).map((_, i) => [words.slice(0, i + 1).join('-'), words.slice(i + 1).join('-')] as const);
}

/** `<namespace>-<name>` of all Middlewares; Traefik turns whatever is neither letter nor digit into a dash. */
const middlewareIds = memoize((cluster: Cluster): ReadonlySet<string> => {
  return new Set(cluster.ofKind(KIND).map((one) => `${namespaceOf(one)}-${one.metadata.name}`.replace(/[^\p{L}\p{N}]+/gu, '-')));
});
