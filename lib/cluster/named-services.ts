import { kindKey, namespaceOf } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { memoize, memoizeIn } from '../manifest/memoize';
import { listAt, textAt, textsAt } from '../manifest/read';
import { mergePaths, pointer, visit } from '../manifest/tree';
import { envTitle, quoteKey } from '../secrets/quote';
import { push } from './by-label';
import type { Cluster, LabCluster } from './cluster';
import { type HostName, hostNamesIn, withoutComments } from './host-names';
import type { Pods } from './pods';
import { podReferences } from './references/read';
import { isHostKey, type ResolvedService, resolveService } from './resolved-service';
import { expand, variablesOf } from './variables';

/** A Service that a text names by its host name. */
export interface NamedService extends ResolvedService {
  /** JSON pointer into the object that has the text. */
  readonly at: string;
  /** Where it stands, in words: `env DB_HOST`. */
  readonly title: string;
  readonly host: HostName;
  /** The port that is asked for, undefined where the text has none. */
  readonly port: number | undefined;
}

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
function readersOf(cluster: LabCluster, config: Manifest): readonly Pods[] {
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
    const named = resolveService(cluster, host, namespace);
    if (named === undefined || seen?.has(host.text)) continue;
    seen ??= new Set();
    seen.add(host.text);
    const meant = host.port ?? (host.text.length === text.trim().length ? port?.() : undefined);
    found.push({ at: at(), title: title(), host, ...named, port: meant });
  }
}

/** The value of `DB_PORT` beside `DB_HOST`. */
function portBeside(key: string, known: () => ReadonlyMap<string, string> | undefined): number | undefined {
  const stem = /^(.*)(?:HOST|HOSTNAME|SERVER|ADDR|ADDRESS)$/i.exec(key)?.[1];
  const values = stem === undefined ? undefined : known();
  const value = stem === undefined ? undefined : (values?.get(`${stem}PORT`) ?? values?.get(`${stem}port`));
  return value !== undefined && /^\d{1,5}$/.test(value) ? Number(value) : undefined;
}
