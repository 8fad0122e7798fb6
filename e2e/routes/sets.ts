import type { RouteRequest } from '../../lib/cluster/routing/answer';
import type { Manifest } from '../../lib/manifest/manifest';
import { backendsOf } from './backends';
import { Chance } from './chance';
import { ingressRoutesOf } from './ingress-routes';
import { ingressesOf, PATHS } from './ingresses';
import { middlewaresOf } from './middlewares';

/** Routes, what is behind them, and requests. All sets live in one cluster: hosts and paths for every host bear the name of the namespace. */
export interface RouteSet {
  readonly namespace: string;
  readonly objects: readonly Manifest[];
  readonly requests: readonly RouteRequest[];
}

/** Sets that are the same for the same seed. Each refers now and then to the one before it. */
export function routeSets(seed: number, count: number): RouteSet[] {
  return Array.from({ length: count }, (_, i) => {
    const chance = new Chance(seed * 100_003 + i);
    const namespace = `set${i}`;
    const other = `set${(i + count - 1) % count}`;
    const objects = [
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
      ...backendsOf(chance, namespace),
      ...middlewaresOf(chance, namespace, other),
      ...ingressesOf(chance, namespace, other),
      ...ingressRoutesOf(chance, namespace, other),
    ];
    return { namespace, objects, requests: Array.from({ length: 12 }, () => requestOf(chance, namespace)) };
  });
}

function requestOf(chance: Chance, namespace: string): RouteRequest {
  const host = chance.weighted([
    [12, `a.${namespace}.test`],
    [3, `b.${namespace}.test`],
    [2, `c.${namespace}.test`],
    [1, `A.${namespace.toUpperCase()}.Test`],
    [1, `a.${namespace}.test.`],
    [1, `a.${namespace}.test:8000`],
    [0.5, `deep.a.${namespace}.test`],
    [1, `other-${namespace}.invalid`],
  ]);
  const below = host.endsWith('.invalid') || chance.is(0.15) ? `/${namespace}` : '';
  const rest = chance.pick(['', '', '', 'x', '/', '/more', '/../app', '//v1', '?v=1', '?v', '?v=a&w=2', '/b%20c']);
  const [entryPoint, tls] = chance.weighted<readonly [string, boolean]>([
    [14, ['web', false]],
    [5, ['websecure', true]],
    [0.6, ['web', true]],
    [0.3, ['websecure', false]],
  ]);
  const headers = chance.is(0.3) ? { headers: { 'X-Env': chance.pick(['prod', 'dev', 'test']) } } : {};
  const path = `${below}${chance.pick(PATHS)}${rest}`;
  return { host, path, method: chance.pick(['GET', 'GET', 'GET', 'POST']), ...headers, clientIp: '127.0.0.1', entryPoint, tls };
}
