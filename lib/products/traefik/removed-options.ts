import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import { at } from '../../manifest/read';
import { flagsOf } from './router/flags';

const REDIRECT =
  "write a Middleware of redirectScheme (scheme: https) on the route of the plain entry point, or redirect the entry point in Traefik's values";

/** Options of `headers` that Traefik 3 accepts and does nothing with, and what to do instead. */
const REMOVED: readonly (readonly [option: string, hint: string])[] = [
  ['sslRedirect', REDIRECT],
  ['sslTemporaryRedirect', `${REDIRECT}: without permanent it is temporary`],
  ['sslForceHost', 'write a Middleware of redirectRegex'],
  ['sslHost', 'write a Middleware of redirectRegex'],
  ['featurePolicy', 'write permissionsPolicy, in its own syntax: camera=()'],
];

/** The definition still has them, and the API server keeps them. */
export const removedOptions: ProductRule<Cluster> = {
  id: 'reference/removed-option',
  severity: 'warning',
  summary: "an option of a Middleware is one that the lab's Traefik still reads",
  requires: 'lab',
  kinds: 'traefik.io/Middleware',
  check(middleware, cluster) {
    if (cluster.lab?.ingress.controller !== 'traefik') return [];
    const given = REMOVED.filter(([option]) => asks(at(middleware, 'spec', 'headers', option)));
    if (given.length === 0 || flagsOf(cluster).major < 3) return [];
    return given.map(([option, hint]) => ({
      path: `/spec/headers/${option}`,
      message: `Traefik 3 reads no ${option} any more: it does nothing`,
      hint,
    }));
  },
};

/** What is turned off or empty asks for nothing. */
function asks(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== '';
}
