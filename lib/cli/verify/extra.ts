import type { ObjectIdentity } from '../../manifest/manifest';
import { isMap } from '../../manifest/tree';
import type { LabFiles } from '../dist';
import { type Api, METADATA_LIST } from './api';
import { listable, maps, pathOf, type Resource, rightOf, type Served } from './discovery';
import { expectedOf, isExtra, isWorthListing, type LiveObject, ownNamespaces } from './expected';
import { inParallel } from './in-parallel';
import { type Unseen, unseen } from './unseen';

/** What runs in the lab's namespaces besides the lab. */
export interface Extras {
  readonly extra: readonly ObjectIdentity[];
  readonly unseen: readonly Unseen[];
}

/** Objects a page: a namespace with thousands of them is read in parts. */
const PAGE = 500;

/** Lists every kind in each of the lab's namespaces, names and metadata only. */
export async function findExtras(api: Api, served: Served, { description, manifests }: LabFiles): Promise<Extras> {
  const objects = manifests.map(({ manifest }) => manifest);
  const kinds = listable(served).filter(isWorthListing);
  const places = ownNamespaces(description, objects).flatMap((namespace) => kinds.map((resource) => ({ resource, namespace })));
  const expected = expectedOf(description, objects);
  const lists = await inParallel(places, ({ resource, namespace }) => list(api, resource, namespace));
  const extra = lists.flatMap(({ live }) => live).filter((object) => isExtra(object, expected));
  return {
    extra: extra.map(({ apiVersion, kind, namespace = '', name }) => ({ apiVersion, kind, namespace, name })).sort(byPlace),
    unseen: lists.flatMap((one) => one.unseen),
  };
}

async function list(api: Api, resource: Resource, namespace: string): Promise<{ live: LiveObject[]; unseen: Unseen[] }> {
  const live: LiveObject[] = [];
  let next = '';
  do {
    const page = next && `&continue=${encodeURIComponent(next)}`;
    const answer = await api.get(`${pathOf(resource, namespace)}?limit=${PAGE}${page}`, METADATA_LIST);
    if (answer.status !== 200 || !isMap(answer.body)) return { live, unseen: [unseen(answer, rightOf(resource), namespace)] };
    const { items, metadata } = answer.body;
    live.push(...maps(items).map((item) => readObject(resource, namespace, item)));
    next = isMap(metadata) && typeof metadata.continue === 'string' ? metadata.continue : '';
  } while (next !== '');
  return { live, unseen: [] };
}

function readObject({ apiVersion, kind }: Resource, namespace: string, { metadata }: Record<string, unknown>): LiveObject {
  const { name, labels, annotations, ownerReferences } = isMap(metadata) ? metadata : {};
  return {
    apiVersion,
    kind,
    namespace,
    name: String(name),
    labels: texts(labels),
    annotations: texts(annotations),
    owned: Array.isArray(ownerReferences) && ownerReferences.length > 0,
  };
}

function texts(map: unknown): Record<string, string> {
  return isMap(map) ? Object.fromEntries(Object.entries(map).map(([key, value]) => [key, String(value)])) : {};
}

function byPlace(a: ObjectIdentity, b: ObjectIdentity): number {
  const key = ({ namespace = '', kind, name }: ObjectIdentity): string => `${namespace}/${kind}/${name}`;
  return key(a) < key(b) ? -1 : 1;
}
