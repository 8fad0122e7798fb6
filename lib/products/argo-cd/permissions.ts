import type { Cluster } from '../../cluster/cluster';
import { groupOf, namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoizeIn } from '../../manifest/memoize';
import { at, listAt, mapsAt, type ReadMap, textAt } from '../../manifest/read';

/** Where an Application goes, by name and by address: both mean the cluster that Argo CD is in. */
export const IN_CLUSTER = { name: 'in-cluster', server: 'https://kubernetes.default.svc' } as const;

/** The project of an Application, if it is among the manifests. */
export function projectOf(application: Manifest, { find, lab }: ClusterPart): Manifest | undefined {
  const name = textAt(application, 'spec', 'project') || 'default';
  return (
    find('argoproj.io/AppProject', name, lab?.gitops?.namespace ?? namespaceOf(application)) ??
    find('argoproj.io/AppProject', name, namespaceOf(application))
  );
}

interface ClusterPart {
  readonly find: (kind: string, name: string, namespace: string) => Manifest | undefined;
  readonly lab: Cluster['lab'];
}

/** What `projectOf` asks of a cluster. */
export function partOf(cluster: Cluster): ClusterPart {
  return { find: (kind, name, namespace) => cluster.find(kind, name, namespace), lab: cluster.lab };
}

/** Whether a project permits a repository; of two spellings of one address both mean it. */
export function permitsSource(project: Manifest, repository: string): boolean {
  const wanted = plainAddress(repository);
  let found = false;
  for (const pattern of listAt(project, 'spec', 'sourceRepos')) {
    if (typeof pattern !== 'string') continue;
    const isDenied = pattern.startsWith('!');
    const matches = glob(isDenied ? `!${plainAddress(pattern.slice(1))}` : plainAddress(pattern), wanted, '/');
    if (matches) found = true;
    else if (isDenied) return false;
  }
  return found;
}

/** Whether a project permits a namespace of the cluster that an Application names. @param destination of an Application */
export function permitsDestination(project: Manifest, destination: ReadMap, namespace: string): boolean {
  const name = textAt(destination, 'name') ?? (textAt(destination, 'server') === IN_CLUSTER.server ? IN_CLUSTER.name : '');
  const server = textAt(destination, 'server') ?? (name === IN_CLUSTER.name ? IN_CLUSTER.server : '');
  let found = false;
  for (const item of mapsAt(project, 'spec', 'destinations')) {
    const [names, servers, namespaces] = [textAt(item, 'name') ?? '', textAt(item, 'server') ?? '', textAt(item, 'namespace') ?? ''];
    const isNamed = name !== '' && glob(names, name);
    const isServed = server !== '' && glob(servers, server);
    const isIn = glob(namespaces, namespace);
    if ((isNamed || isServed) && isIn) found = true;
    else if ((!isServed && servers.startsWith('!') && isIn) || (!isNamed && names.startsWith('!') && isIn)) return false;
    else if (!isIn && namespaces.startsWith('!') && (isServed || isNamed)) return false;
  }
  return found;
}

/** Whether a project permits a kind: of the cluster only those that it lists, others unless it lists some. */
export function permitsKind(project: Manifest, object: Manifest, ofCluster: boolean): boolean {
  if (ofCluster) return listsKind(project, 'clusterResourceWhitelist', object) && !listsKind(project, 'clusterResourceBlacklist', object);
  const listed =
    at(project, 'spec', 'namespaceResourceWhitelist') === undefined || listsKind(project, 'namespaceResourceWhitelist', object);
  return listed && !listsKind(project, 'namespaceResourceBlacklist', object);
}

type KindList = `${'cluster' | 'namespace'}Resource${'Whitelist' | 'Blacklist'}`;

/**
 * Whether a list of a project has an object: by its kind, and by its name in the lists of the cluster's kinds, where an item has one. Patterns are
 * those of Go's filepath.Match, which knows no `!`.
 */
export function listsKind(project: Manifest, list: KindList, { apiVersion, kind, metadata }: Manifest): boolean {
  return mapsAt(project, 'spec', list).some((item) => {
    const name = list.startsWith('cluster') ? textAt(item, 'name') || '*' : '*';
    const wanted = [textAt(item, 'group') ?? '', textAt(item, 'kind') ?? '', name];
    return [groupOf(apiVersion), kind, metadata.name].every((text, i) => globOf(wanted[i] ?? '', text, '/'));
  });
}

/** As Argo CD compares addresses: without .git, in lower case, `git@host:path` as ssh://. */
function plainAddress(address: string): string {
  const plain = address
    .trim()
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
  return plain.includes('://') ? plain : plain.replace(/^([\w.-]+@[\w.-]+):/, 'ssh://$1/');
}

/** `*` is anything, up to the separator if there is one; `**` anything; a `!` turns it around. */
function glob(pattern: string, text: string, separator = ''): boolean {
  if (pattern.startsWith('!')) return !globOf(pattern.slice(1), text, separator);
  return globOf(pattern, text, separator);
}

function globOf(pattern: string, text: string, separator: string): boolean {
  return pattern === '*' || regexpOf(GLOBS, `${separator} ${pattern}`).test(text);
}

const GLOBS = {};

const regexpOf = memoizeIn((_: object, key: string): RegExp => {
  const [separator, pattern] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)];
  const any = separator === '' ? '.*' : `[^${separator}]*`;
  const parts = pattern
    .split(/(\*\*|\*|\?)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? any : part === '?' ? '.' : part.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${parts.join('')}$`, 's');
});
