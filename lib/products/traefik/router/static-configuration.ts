import type { Cluster } from '../../../cluster/cluster';
import { memoize } from '../../../manifest/memoize';
import { at, listAt, mapAt } from '../../../manifest/read';
import { chartValues, hasUnseenValues } from '../../chart-values';
import { argumentsOf } from './flags';

/** What routes may name of the configuration that Traefik is started with. If that is unknown, everything is assumed to exist. */
export interface StaticConfiguration {
  /** Whether it has a provider, by the word behind the `@` of names. */
  hasProvider(name: string): boolean;
  /** Whether it has loaded a plugin. */
  hasPlugin(name: string): boolean;
  /** Names of the certificate resolvers; undefined where they are not known. */
  readonly resolvers: ReadonlySet<string> | undefined;
}

const UNKNOWN: StaticConfiguration = { hasProvider: () => true, hasPlugin: () => true, resolvers: undefined };

/** What it reads of the cluster, and its own. */
const OWN_PROVIDERS: ReadonlySet<string> = new Set([
  'kubernetes',
  'kubernetescrd',
  'kubernetesgateway',
  'kubernetesingressnginx',
  'internal',
]);

/** The configuration of the lab's Traefik, as the values of its chart have it. */
export const staticConfiguration: (cluster: Cluster) => StaticConfiguration = memoize((cluster: Cluster) => {
  const { ingress } = cluster.lab ?? {};
  if (ingress === undefined || ingress.managedBy === 'elsewhere') return UNKNOWN;
  const sources = chartValues(cluster, 'traefik');
  if (hasUnseenValues(cluster, 'traefik') || (ingress.managedBy === 'helm' && sources.length === 0)) return UNKNOWN;
  const args = [...argumentsOf(sources).keys()];
  // A file, or the environment, may say anything.
  if (args.includes('configfile') || sources.some((source) => FROM_ELSEWHERE.some((key) => listAt(source, key).length > 0))) return UNKNOWN;
  const named = (argument: string, ...keys: readonly (readonly string[])[]): ReadonlySet<string> => {
    const prefix = `${argument}.`;
    const ofArguments = args.flatMap((arg) => (arg.startsWith(prefix) ? [arg.slice(prefix.length).split('.')[0] ?? ''] : []));
    const ofValues = sources.flatMap((source) => keys.flatMap((path) => Object.keys(mapAt(source, ...path))));
    return new Set([...ofArguments, ...ofValues].map((name) => name.toLowerCase()));
  };
  const plugins = new Set(
    ['plugins', 'localPlugins'].flatMap((key) => [...named(`experimental.${key.toLowerCase()}`, ['experimental', key])]),
  );
  const providers = named('providers');
  const hasFile = sources.some((source) => at(source, 'providers', 'file', 'enabled') === true);
  return {
    hasProvider: (name) => OWN_PROVIDERS.has(name) || name.startsWith('plugin-') || providers.has(name) || (name === 'file' && hasFile),
    hasPlugin: (name) => plugins.has(name.toLowerCase()),
    resolvers: named('certificatesresolvers', ['certificatesResolvers'], ['certResolvers']),
  };
});

/** Values of the chart through which more of the configuration may come. */
const FROM_ELSEWHERE: readonly string[] = ['env', 'envFrom', 'globalArguments'];
