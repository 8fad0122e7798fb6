import { groupOf } from '../../manifest/identity';
import { isMap } from '../../manifest/tree';
import { CliError } from '../cli-error';
import { type Api, messageOf } from './api';
import { MANY } from './body';

/** A kind that the cluster serves at one version. */
export interface Resource {
  readonly apiVersion: string;
  readonly kind: string;
  /** As paths have it: `deployments`. */
  readonly plural: string;
  readonly namespaced: boolean;
  readonly verbs: readonly string[];
}

/** What the cluster serves. */
export interface Served {
  /** Of every group the version that the server prefers comes first. */
  readonly resources: readonly Resource[];
  /** `group/version` whose own server does not answer (aggregated APIs). */
  readonly stale: readonly string[];
}

/** A cluster with every operator there is serves hundreds. */
const MAX_KINDS = 10_000;
/** What groups, versions, plurals and kinds are made of. A path is made of them, and a server that extends the API states its own. */
const GROUP = /^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?)?$/;
const VERSION = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const PLURAL = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/;
const KIND = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

const ACCEPT = ['v2', 'v2beta1'].map((version) => `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`).join(',');

/** Asks the cluster for every kind that it serves: two requests. */
export async function discover(api: Api): Promise<Served> {
  const answers = await Promise.all(['/api', '/apis'].map((path) => api.get(path, ACCEPT, MANY)));
  for (const answer of answers) {
    if (answer.status !== 200) throw new CliError(`the cluster does not say what it serves: ${messageOf(answer)}`);
    const { body } = answer;
    if (!isMap(body) || (body.kind !== 'APIGroupDiscoveryList' && !/^API(Versions|GroupList)$/.test(String(body.kind))))
      throw wrong('it gives no discovery');
    if (body.kind !== 'APIGroupDiscoveryList') throw new CliError('the cluster is older than Kubernetes 1.27');
    if (!Array.isArray(body.items)) throw wrong('its discovery has no items');
  }
  const all = answers.flatMap(({ body }) => readDiscovery(body));
  const kinds = all.reduce((sum, { resources }) => sum + resources.length, 0);
  if (kinds > MAX_KINDS) throw wrong(`it serves more than ${MAX_KINDS} kinds`);
  return { resources: all.flatMap(({ resources }) => resources), stale: all.flatMap(({ stale }) => stale) };
}

function wrong(what: string): CliError {
  return new CliError(`the cluster does not say what it serves: ${what}; check that the address is that of an API server`);
}

/** Reads an APIGroupDiscoveryList. @throws CliError if a name in it is invalid: a plural such as `../pods` would lead to another path */
export function readDiscovery(body: unknown): readonly Served[] {
  return maps(isMap(body) ? body.items : undefined).flatMap(({ metadata, versions }) => {
    const group = isMap(metadata) && typeof metadata.name === 'string' ? metadata.name : '';
    return maps(versions).map((version) => {
      if (!GROUP.test(group) || !VERSION.test(String(version.version))) throw wrong('a group or version in it has no valid name');
      const apiVersion = `${group && `${group}/`}${version.version}`;
      const stale = version.freshness === 'Stale' ? [apiVersion] : [];
      return { stale, resources: maps(version.resources).flatMap((resource) => readResource(apiVersion, resource)) };
    });
  });
}

function readResource(apiVersion: string, { resource, responseKind, scope, verbs }: Record<string, unknown>): readonly Resource[] {
  const kind = isMap(responseKind) ? responseKind.kind : undefined;
  if (typeof kind !== 'string' || typeof resource !== 'string') return [];
  if (!KIND.test(kind) || !PLURAL.test(resource)) throw wrong(`a kind of ${apiVersion} has no valid name`);
  return [{ apiVersion, kind, plural: resource, namespaced: scope === 'Namespaced', verbs: Array.isArray(verbs) ? verbs.map(String) : [] }];
}

/** The maps among the items of a list; none if it is no list. */
export function maps(list: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(list) ? list.filter(isMap) : [];
}

/** The served kind of a manifest. */
export function resourceOf(served: Served, { apiVersion, kind }: { apiVersion: string; kind: string }): Resource | undefined {
  return served.resources.find((resource) => resource.kind === kind && resource.apiVersion === apiVersion);
}

/** Every kind that can be listed in a namespace, once, at the version that the server prefers. */
export function listable({ resources }: Served): readonly Resource[] {
  const first = new Map<string, Resource>();
  for (const resource of resources) {
    const key = `${groupOf(resource.apiVersion)}/${resource.plural}`;
    if (resource.namespaced && resource.verbs.includes('list') && !first.has(key)) first.set(key, resource);
  }
  return [...first.values()];
}

/** Where a kind is, or one object of it. */
export function pathOf({ apiVersion, plural, namespaced }: Resource, namespace?: string, name?: string): string {
  const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  const within = namespaced && namespace !== undefined ? `/namespaces/${encodeURIComponent(namespace)}` : '';
  return `${root}${within}/${plural}${name === undefined ? '' : `/${encodeURIComponent(name)}`}`;
}

/** The kind as rights name it: `deployments.apps`. */
export function rightOf({ apiVersion, plural }: Resource): string {
  const group = groupOf(apiVersion);
  return group === '' ? plural : `${plural}.${group}`;
}
