import type { LabCluster } from '../../../cluster/cluster';
import { IngressClasses } from '../../../cluster/routing/ingress-classes';
import type { Manifest } from '../../../manifest/manifest';
import { at, mapsAt, textAt } from '../../../manifest/read';
import { isMap } from '../../../manifest/tree';
import { type Annotations, annotationsOf } from './annotations';

/** One path of an Ingress as nginx has it. */
export interface Location {
  readonly object: Manifest;
  /** JSON pointer in the Ingress. */
  readonly at: string;
  readonly path: string;
  readonly type: 'Exact' | 'Prefix' | 'ImplementationSpecific';
  readonly backend: unknown;
  readonly annotations: Annotations;
  /** The one that is tried beside it. */
  canary?: Location;
}

/** All that nginx knows of one host: if a request is for it, no other host's routes are looked at. */
export interface Server {
  readonly host: string;
  readonly locations: Location[];
  /** Whether an Ingress has a certificate for it: then http is sent to https. */
  tls: boolean;
  /** Whether an Ingress asks its clients for a certificate: of all paths, whichever Ingress they are of. */
  certificate: boolean;
  /** Once one path of the host is a pattern, all of them are. */
  patterns: boolean;
}

/** Aliases are names of the first host. */
const FIRST_RULE = '/spec/rules/0/';

/** The server for every host. */
export const ANY = '';

/** Servers by host, of the Ingresses that are nginx's; those that are not are listed too, to say why they do not answer. */
export function serversOf(cluster: LabCluster): { servers: Map<string, Server>; foreign: Map<string, Manifest> } {
  const classes = new IngressClasses(cluster);
  const servers = new Map<string, Server>();
  const foreign = new Map<string, Manifest>();
  const fallbacks: Location[] = [];
  const canaries: [host: string, location: Location][] = [];
  for (const object of cluster.ofKind('networking.k8s.io/Ingress')) {
    if (!classes.problem(object)) addIngress(object, servers, fallbacks, canaries);
    else for (const rule of mapsAt(object, 'spec', 'rules')) foreign.set(textAt(rule, 'host') ?? ANY, object);
  }
  for (const fallback of fallbacks) addFallback(fallback, servers);
  // Without the Ingress that it is tried beside, a canary gets nothing.
  for (const [host, canary] of canaries) {
    const main = servers.get(host)?.locations.find(({ path, type }) => path === canary.path && type === canary.type);
    if (main) main.canary ??= canary;
  }
  for (const { locations, ...server } of [...servers.values()])
    for (const alias of locations.flatMap(({ annotations, at: pointer }) => (pointer.startsWith(FIRST_RULE) ? annotations.aliases : [])))
      if (!servers.has(alias)) servers.set(alias, { ...server, locations });
  return { servers, foreign };
}

function addIngress(
  object: Manifest,
  servers: Map<string, Server>,
  fallbacks: Location[],
  canaries: [host: string, location: Location][],
): void {
  const annotations = annotationsOf(object);
  const secure = new Set(mapsAt(object, 'spec', 'tls').flatMap(({ hosts }) => (Array.isArray(hosts) ? hosts : [])));
  for (const [i, rule] of mapsAt(object, 'spec', 'rules').entries()) {
    const server = serverOf(servers, textAt(rule, 'host') ?? ANY);
    server.tls ||= secure.has(server.host);
    server.certificate ||= annotations.certificate && !annotations.canary;
    for (const [j, item] of mapsAt(rule, 'http', 'paths').entries()) {
      const type = textAt(item, 'pathType');
      const location: Location = {
        object,
        at: `/spec/rules/${i}/http/paths/${j}`,
        path: textAt(item, 'path') ?? '/',
        type: type === 'Exact' || type === 'Prefix' ? type : 'ImplementationSpecific',
        backend: item.backend,
        annotations,
      };
      if (annotations.canary) {
        canaries.push([server.host, location]);
        continue;
      }
      server.patterns ||= annotations.useRegex || (annotations.rewrite !== undefined && annotations.rewrite !== location.path);
      server.locations.push(location);
    }
  }
  const backend = at(object, 'spec', 'defaultBackend');
  if (isMap(backend)) fallbacks.push({ object, at: '/spec/defaultBackend', path: '/', type: 'Prefix', backend, annotations });
}

/** A default backend answers for the hosts of its Ingress, or for all, where nothing else is at `/`. */
function addFallback(fallback: Location, servers: Map<string, Server>): void {
  const rules = mapsAt(fallback.object, 'spec', 'rules');
  const hosts = rules.length === 0 ? [ANY] : rules.map((rule) => textAt(rule, 'host') ?? ANY);
  for (const host of new Set(hosts)) {
    const { locations } = serverOf(servers, host);
    if (!locations.some(({ path, type }) => path === '/' && type !== 'Exact')) locations.push(fallback);
  }
}

function serverOf(servers: Map<string, Server>, host: string): Server {
  const known = servers.get(host);
  if (known) return known;
  const server: Server = { host, locations: [], tls: false, certificate: false, patterns: false };
  servers.set(host, server);
  return server;
}
