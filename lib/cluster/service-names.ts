import { isOneLetterOff } from '../manifest/closest-match';
import { kindKey, namespaceOf } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { memoize, memoizeIn } from '../manifest/memoize';
import { listAt, textAt, textsAt } from '../manifest/read';
import { mergePaths, pointer, visit } from '../manifest/tree';
import { isSecretName } from '../secrets/names';
import { envTitle, quoteKey } from '../secrets/quote';
import { push } from './by-label';
import type { Cluster, LabCluster } from './cluster';
import { type Existence, exists } from './existence';
import { type HostName, hostNamesIn, withoutComments } from './host-names';
import { madeObjects } from './made-objects';
import type { Pods } from './pods';
import { podReferences } from './references/read';
import { unmanagedNamespaces } from './unmanaged';
import { expand, variablesOf } from './variables';

/** A Service that a text names by its host name. */
export interface NamedService {
  /** JSON pointer into the object that has the text. */
  readonly at: string;
  /** Where it stands, in words: `env DB_HOST`. */
  readonly title: string;
  readonly host: HostName;
  readonly name: string;
  readonly namespace: string;
  readonly existence: Existence;
  /** The port that is asked for, undefined where the text has none. */
  readonly port: number | undefined;
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

/** Services that env and arguments of pods name. */
export const namedByPods = memoizeIn((cluster: LabCluster, pods: Pods): readonly NamedService[] => {
  const found: NamedService[] = [];
  for (const container of pods.containers) {
    const { spec, at: pointer } = container;
    // Few texts have any in them.
    const known = () => variablesOf(cluster, pods).get(container)?.values;
    const expanded = (text: string) => expand(text, (name) => known()?.get(name));
    for (const [i, item] of listAt(spec, 'env').entries()) {
      const [name, value] = [textAt(item, 'name'), textAt(item, 'value')];
      if (name === undefined || value === undefined) continue;
      add(cluster, found, {
        text: expanded(value),
        key: name,
        port: () => portBeside(name, known),
        namespace: pods.namespace,
        at: () => `${pointer}/env/${i}/value`,
        title: () => envTitle(name),
      });
    }
    for (const list of ['command', 'args']) {
      const items = listAt(spec, list);
      for (const [i, item] of items.entries()) {
        if (typeof item !== 'string') continue;
        const before = items[i - 1];
        const key = typeof before === 'string' ? /^--?([A-Za-z][\w.-]*)$/.exec(before)?.[1] : undefined;
        add(cluster, found, {
          text: expanded(item),
          key,
          namespace: pods.namespace,
          at: () => `${pointer}/${list}/${i}`,
          title: () => `${list} ${i}`,
        });
      }
    }
  }
  return found;
});

/** Services that the files and values of a ConfigMap name which pods read. */
export const namedByConfig = memoizeIn((cluster: LabCluster, config: Manifest): readonly NamedService[] => {
  const namespace = namespaceOf(config);
  // Of one that no pod names, as a sidecar finds it by its labels, it is not known in which namespace it is read.
  const isRead = readersOf(cluster, config).length > 0;
  if (!isRead && Object.keys(textsAt(config, 'metadata', 'labels')).length === 0) return [];
  const found: NamedService[] = [];
  const data = textsAt(config, 'data');
  const values = new Map(Object.entries(data));
  for (const [key, text] of values) {
    const at = () => `/data/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const port = () => portBeside(key, () => values);
    const title = () => quoteKey(key);
    add(cluster, found, { text: text.includes('\n') ? withoutComments(text) : text, key, port, namespace, at, title });
  }
  return isRead ? found : found.filter(({ host }) => host.ofCluster);
});

/** Services whose full names stand in fields that hold hosts: of a Service that is another name, or of kinds of products. */
export function namedByFields(cluster: LabCluster, manifest: Manifest): readonly NamedService[] {
  const found: NamedService[] = [];
  visit(manifest, hostFields(cluster)(kindKey(manifest)), (holder, field, keys) => {
    const value = holder[field];
    const texts = Array.isArray(value) ? value : [value];
    for (const [i, text] of texts.entries()) {
      if (typeof text !== 'string') continue;
      const at = pointer(Array.isArray(value) ? [...keys, i] : keys);
      found.push(...namedIn(cluster, text, { at, title: field, namespace: namespaceOf(manifest) }).filter(({ host }) => host.ofCluster));
    }
  });
  return found;
}

/** Kinds that have such fields. */
export const kindsWithHosts = memoize(({ products: { all } }: Cluster): readonly string[] => [
  'Service',
  ...new Set(all.flatMap(({ hosts = [] }) => hosts.map(({ kind }) => kind))),
]);

const hostFields = memoize(({ products: { all } }: Cluster) =>
  memoize((kind: string) => {
    const own = all.flatMap(({ hosts = [] }) => hosts.flatMap((one) => (one.kind === kind ? [one.path] : [])));
    return mergePaths((kind === 'Service' ? ['spec.externalName'] : own).map((path) => [path, true] as const));
  }),
);

/** Services that a text names which no pod has: of a Middleware, for example. */
function namedIn(cluster: LabCluster, text: string, where: Pick<NamedService, 'at' | 'title' | 'namespace'>): readonly NamedService[] {
  const found: NamedService[] = [];
  const { at, title, namespace } = where;
  add(cluster, found, { text, key: undefined, namespace, at: () => at, title: () => title });
  return found;
}

/** Middlewares of Traefik, which asks the Service that one names before it lets a request pass. */
export const ASKING_MIDDLEWARE = 'traefik.io/Middleware';

/** Services that a Middleware asks, as the ingress controller looks them up. */
export function namedByMiddleware(cluster: LabCluster, manifest: Manifest): readonly NamedService[] {
  const address = textAt(manifest, 'spec', 'forwardAuth', 'address');
  const where = {
    at: '/spec/forwardAuth/address',
    title: 'forwardAuth',
    namespace: cluster.lab.ingress.namespace ?? namespaceOf(manifest),
  };
  return address === undefined ? [] : namedIn(cluster, address, where);
}

/** Pods that take variables or files from a ConfigMap. */
export function readersOf(cluster: LabCluster, config: Manifest): readonly Pods[] {
  return readers(cluster).get(`${namespaceOf(config)}/${config.metadata.name}`) ?? [];
}

const readers = memoize((cluster: LabCluster): ReadonlyMap<string, readonly Pods[]> => {
  const found = new Map<string, Pods[]>();
  for (const pods of cluster.pods) {
    const names = podReferences(cluster, pods).flatMap(({ kind, name }) => (kind === 'ConfigMap' ? [name] : []));
    for (const name of new Set(names)) push(found, `${pods.namespace}/${name}`, pods);
  }
  return found;
});

interface Text {
  readonly text: string;
  readonly key: string | undefined;
  /** The port that stands in a setting beside this one. */
  readonly port?: () => number | undefined;
  readonly namespace: string;
  readonly at: () => string;
  readonly title: () => string;
}

/** A dot, a port, a URL, a setting in a text, or a flag before a word. */
const SIGN = /[.:/=]|(?<!\w)-/;

function add(cluster: LabCluster, found: NamedService[], { text, key, port, namespace, at, title }: Text): void {
  // A mere word is a host only in a setting for hosts.
  if (!SIGN.test(text) && (key === undefined || !isHostKey(key))) return;
  let seen: Set<string> | undefined;
  for (const host of hostNamesIn(text, key)) {
    const named = serviceOf(cluster, host, namespace);
    if (named === undefined || seen?.has(host.text)) continue;
    seen ??= new Set();
    seen.add(host.text);
    const meant = host.port ?? (host.text.length === text.trim().length ? port?.() : undefined);
    found.push({ at: at(), title: title(), host, ...named, port: meant });
  }
}

/** Whether a setting is called as those are that hold a host. */
const isHostKey = memoize((key: string) => HOST_KEY.test(key) && !isSecretName(key));

/** Numbers below are versions rather than ports. */
const LEAST_PORT = 80;

/** The Service that a host name means, if it means one; of what is not there only what can be nothing else. */
function serviceOf(cluster: LabCluster, host: HostName, own: string): Pick<NamedService, 'name' | 'namespace' | 'existence'> | undefined {
  const { labels, ofCluster, url, written, key } = host;
  // A name of two parts with a port, the second of which is a namespace, is hardly anything else; what small numbers stand behind are images.
  const pair = labels.length === 2 && written && (host.port ?? 0) >= LEAST_PORT;
  const setting = pair || (key !== undefined && isHostKey(key));
  if (!ofCluster && !url && !setting) return undefined;
  if (labels.length === 1) {
    const [name = ''] = labels;
    const existence = exists(cluster, { kind: 'Service', name, namespace: own });
    if (existence.state === 'written') return { name, namespace: own, existence };
    // Of a mere word that is no Service here, only one that is a Service elsewhere was meant for it.
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

/** Shorter names are too like others. */
const LEAST_LETTERS = 5;

/** Whether a word is a Service of the namespace but for one letter: no number, which counts machines, and no machine of the lab. */
function isMisspelt(cluster: LabCluster, name: string, own: string): boolean {
  if (name.length < LEAST_LETTERS || machines(cluster.lab).has(name)) return false;
  const letters = name.replaceAll(/\d/g, '');
  const near = namesIn(cluster)
    .get(own)
    ?.find((other) => isOneLetterOff(name, other));
  return near !== undefined && near.replaceAll(/\d/g, '') !== letters;
}

const machines = memoize(
  ({ nodes, network }: LabCluster['lab']): ReadonlySet<string> =>
    new Set([...nodes.map(({ name }) => name), ...Object.keys(network.machines ?? {})]),
);

/** Services that are written or made, by namespace. */
export const namesIn = memoize((cluster: LabCluster): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const service of cluster.ofKind('Service')) push(found, namespaceOf(service), service.metadata.name);
  for (const key of madeObjects(cluster).keys()) {
    const [kind, namespace, name] = key.split('/');
    if (kind === 'Service' && namespace !== undefined && name !== undefined) push(found, namespace, name);
  }
  return found;
});

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

/** The value of `DB_PORT` beside `DB_HOST`. */
function portBeside(key: string, known: () => ReadonlyMap<string, string> | undefined): number | undefined {
  const stem = /^(.*)(?:HOST|HOSTNAME|SERVER|ADDR|ADDRESS)$/i.exec(key)?.[1];
  const values = stem === undefined ? undefined : known();
  const value = stem === undefined ? undefined : (values?.get(`${stem}PORT`) ?? values?.get(`${stem}port`));
  return value !== undefined && /^\d{1,5}$/.test(value) ? Number(value) : undefined;
}
