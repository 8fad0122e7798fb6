import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import { at } from '../../manifest/read';
import { flagsOf } from './router/flags';

const REDIRECT =
  "write a Middleware of redirectScheme (scheme: https) on the route of the plain entry point, or redirect the entry point in Traefik's values";

/** Options that Traefik 3 accepts and does nothing with: their kind, and what to do instead. */
const REMOVED: readonly (readonly [kind: string, option: string, hint: string])[] = [
  ['headers', 'sslRedirect', REDIRECT],
  ['headers', 'sslTemporaryRedirect', `${REDIRECT}: without permanent it is temporary`],
  ['headers', 'sslForceHost', 'write a Middleware of redirectRegex'],
  ['headers', 'sslHost', 'write a Middleware of redirectRegex'],
  ['headers', 'featurePolicy', 'write permissionsPolicy, in its own syntax: camera=()'],
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
    const given = REMOVED.filter(([kind, option]) => asks(at(middleware, 'spec', kind, option)));
    if (given.length === 0 || flagsOf(cluster, []).major < 3) return [];
    return given.map(([kind, option, hint]) => ({
      path: `/spec/${kind}/${option}`,
      message: `Traefik 3 reads no ${option} any more: it does nothing`,
      hint,
    }));
  },
};

/** What is turned off or empty asks for nothing. */
function asks(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== '';
}
