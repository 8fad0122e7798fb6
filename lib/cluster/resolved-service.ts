import { namespaceOf } from '../manifest/identity';
import { memoize } from '../manifest/memoize';
import { isSecretName } from '../secrets/names';
import type { LabCluster } from './cluster';
import { type Existence, exists } from './existence';
import type { HostName } from './host-names';
import { isMisspelt } from './service-names';
import { unmanagedNamespaces } from './unmanaged';

/** The Service that a host name means. */
export interface ResolvedService {
  readonly name: string;
  readonly namespace: string;
  readonly existence: Existence;
}

/** Names of settings that hold a host. */
const HOST_KEY = /^h$|host|addr|ur[il]|server|endpoint|upstream|target|broker|backend|dsn|peer|service|remote|origin|proxy|connect/i;
/** Namespaces may be called like what follows the last dot of public names. */
const TOP_LEVEL: ReadonlySet<string> = new Set(
  (
    'academy ai app art blog chat cloud co com community design dev digital email events games global group host io info life link live ' +
    'local media me net network news one online org photos page run shop site social space store studio support systems team tech tools ' +
    'top tv video wiki work world xyz zone lan home internal db config conf test example'
  ).split(' '),
);

/** Whether a setting is called as those are that hold a host. */
export const isHostKey = memoize((key: string) => HOST_KEY.test(key) && !isSecretName(key));

/** Numbers below are versions rather than ports. */
const LEAST_PORT = 80;

/** The Service that a host name means, if it means one; of what is not there only what can be nothing else. */
export function resolveService(cluster: LabCluster, host: HostName, own: string): ResolvedService | undefined {
  const { labels, ofCluster, url, written, key } = host;
  // A name of two parts with a port, the second of which is a namespace, is hardly anything else; what small numbers stand behind are images.
  const pair = labels.length === 2 && written && (host.port ?? 0) >= LEAST_PORT;
  const setting = pair || (key !== undefined && isHostKey(key));
  if (!ofCluster && !url && !setting) return undefined;
  if (labels.length === 1) {
    const [name = ''] = labels;
    const existence = exists(cluster, { kind: 'Service', name, namespace: own });
    if (existence.state === 'written') return { name, namespace: own, existence };
    // Of mere words that are no Service here, only one of another namespace, or one that is misspelt by a letter, was meant for a Service.
    const meant = (url || (key !== undefined && FOR_HOSTS.test(key))) && existence.state === 'missing' && !hosts(cluster.lab).has(name);
    return meant && (serviceNames(cluster).has(name) || isMisspelt(cluster, name, own)) ? { name, namespace: own, existence } : undefined;
  }
  const [name = '', namespace = ''] = labels.slice(-2);
  if (!ofCluster && (labels.length > 2 || !namespaces(cluster).has(namespace) || isOutside(cluster, labels.join('.'), namespace)))
    return undefined;
  const existence = exists(cluster, { kind: 'Service', name, namespace });
  if (existence.state === 'missing' && !ofCluster && TOP_LEVEL.has(namespace) && !written) return undefined;
  return { name, namespace, existence };
}

/** Settings whose value is nothing but a host. */
const FOR_HOSTS = /\w[_-](?:host|hostname|server|addr|address)$/i;

const serviceNames = memoize(
  (cluster: LabCluster): ReadonlySet<string> => new Set(cluster.ofKind('Service').map(({ metadata }) => metadata.name)),
);

/** Whether a name is one of the lab's own host names, which DNS outside of the cluster answers. */
function isOutside({ lab }: LabCluster, name: string, namespace: string): boolean {
  return lab.network.domain === namespace || hosts(lab).has(name);
}

const hosts = memoize(({ hosts: all }: LabCluster['lab']): ReadonlySet<string> => new Set(all.flatMap(({ names }) => names)));

const namespaces = memoize((cluster: LabCluster): ReadonlySet<string> => {
  const written = cluster.ofKind('Namespace').map(({ metadata }) => metadata.name);
  return new Set(['default', ...unmanagedNamespaces(cluster), ...written, ...cluster.ofKind('Service').map(namespaceOf)]);
});
