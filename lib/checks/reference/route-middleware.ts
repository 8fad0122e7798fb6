import type { Cluster } from '../../cluster/cluster';
import { exists } from '../../cluster/existence';
import type { Manifest } from '../../manifest/manifest';
import { CRD_SUFFIX, Names } from '../../reach/route/traefik/names';
import { isTraefiks, listed, routerOptions } from '../../reach/route/traefik/router-options';
import { NOTHING, type Report } from '../rule';
import { insteadOf } from './missing';

const KIND = 'traefik.io/Middleware';

/** Traefik drops a route whose middleware it does not find: better no answer than one without authentication. */
export function annotatedMiddlewares(ingress: Manifest, cluster: Cluster): readonly Report[] {
  if (ingress.kind !== 'Ingress' || !isTraefiks(cluster.lab)) return NOTHING;
  const option = routerOptions(ingress).get('middlewares');
  if (option === undefined) return NOTHING;
  const reports: Report[] = [];
  const ids = Names.of(cluster).ofKind('Middleware');
  for (const value of listed(option) ?? []) {
    if (!value.endsWith(CRD_SUFFIX)) continue;
    const id = value.slice(0, -CRD_SUFFIX.length);
    if (ids.has(id) || !splits(id).every(([namespace, name]) => exists(cluster, { kind: KIND, name, namespace }).state === 'missing'))
      continue;
    reports.push({
      path: option.at,
      message: `no Middleware is '${value}'`,
      hint: insteadOf(
        value,
        [...ids.keys()].map((one) => `${one}${CRD_SUFFIX}`),
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
