import type { Manifest } from '../manifest/manifest';
import { memoizeIn } from '../manifest/memoize';
import { at } from '../manifest/read';
import type { Cluster } from './cluster';
import type { RouteBackend } from './http-route';
import { type FoundReference, kindsOfRule, referencesOf } from './references/read';
import { ROUTE_SERVICE } from './references/rules';

/** Kinds that send requests to Services. */
export function sendingKinds(cluster: Cluster): readonly string[] {
  return kindsOfRule(cluster, ROUTE_SERVICE);
}

/** All backends of a route. */
export const backendsOf = memoizeIn((cluster: Cluster, route: Manifest): readonly RouteBackend[] =>
  referencesOf(cluster, route)
    .filter(({ reference }) => reference.rule.id === ROUTE_SERVICE.id)
    .map(backendOf),
);

function backendOf({ kind, name, namespace = '', holder, at: pointer, place: { ports = PLAIN } }: FoundReference): RouteBackend {
  const keys = ports.find((one) => at(holder, ...one) !== undefined) ?? [];
  const value = keys.length === 0 ? undefined : at(holder, ...keys);
  const port = typeof value === 'number' || typeof value === 'string' ? value : undefined;
  return { kind, name, namespace, port, portAt: port === undefined ? pointer : `${pointer}/${keys.join('/')}` };
}

const PLAIN = [['port']] as const;
