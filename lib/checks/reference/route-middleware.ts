import type { Cluster } from '../../cluster/cluster';
import type { Manifest } from '../../manifest/manifest';
import { NOTHING, type Report } from '../rule';
import { insteadOf } from './missing';

/** Middlewares that annotations of an Ingress name: a route is dropped whose middleware is not found, better no answer than one without authentication. */
export function annotatedMiddlewares(ingress: Manifest, cluster: Cluster): readonly Report[] {
  if (ingress.kind !== 'Ingress') return NOTHING;
  return cluster.controllers.flatMap(({ missing }) =>
    (missing?.(ingress, cluster) ?? []).map(({ kind, name, at, known, hint }) => ({
      path: at,
      message: `no ${kind} is '${name}'`,
      hint: insteadOf(name, known, hint),
    })),
  );
}
