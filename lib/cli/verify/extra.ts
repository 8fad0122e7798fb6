import type { ObjectIdentity } from '../../manifest/manifest';
import { at, textsAt } from '../../manifest/read';
import type { JsonMap } from '../../manifest/tree';
import { CliError } from '../cli-error';
import type { LabFiles } from '../dist';
import { type Api, METADATA_LIST } from './api';
import { listable, pathOf, type Resource, rightOf, type Served } from './discovery';
import { type Expected, expectedOf, isExtra, isWorthListing, ownNamespaces } from './expected';
import { inParallel } from './in-parallel';
import { listAll } from './listing';
import { type Unseen, unseen } from './unseen';

/** What runs in the lab's namespaces besides the lab. */
export interface Extras {
  readonly extra: readonly ObjectIdentity[];
  readonly unseen: readonly Unseen[];
}

/** More than anyone reads. */
const MAX_EXTRA = 20_000;

/** Lists every kind in each of the lab's namespaces, names and metadata only. */
export async function findExtras(api: Api, served: Served, { description, manifests, products }: LabFiles): Promise<Extras> {
  const objects = manifests.map(({ manifest }) => manifest);
  const kinds = listable(served).filter(isWorthListing);
  const expected = expectedOf(description, objects, products);
  const extra: ObjectIdentity[] = [];
  const keep = (object: ObjectIdentity): void => {
    if (extra.length >= MAX_EXTRA)
      throw new CliError(`more than ${MAX_EXTRA} objects in the lab's namespaces are not in dist: is it the lab's cluster?`);
    extra.push(object);
  };
  const places = ownNamespaces(description, objects).flatMap((namespace) => kinds.map((resource) => ({ resource, namespace })));
  const lists = await inParallel(places, ({ resource, namespace }) => list(api, resource, namespace, expected, keep));
  return { extra: extra.sort(byPlace), unseen: lists.flat() };
}

async function list(
  api: Api,
  resource: Resource,
  namespace: string,
  expected: Expected,
  keep: (object: ObjectIdentity) => void,
): Promise<readonly Unseen[]> {
  const right = rightOf(resource);
  const listed = { path: pathOf(resource, namespace), right, namespace, accept: METADATA_LIST };
  const refused = await listAll(api, listed, (item) => {
    const object = identityIn(resource, namespace, item);
    const { labels, annotations } = { labels: textsAt(item, 'metadata', 'labels'), annotations: textsAt(item, 'metadata', 'annotations') };
    if (isExtra({ ...object, labels, annotations, owned: hasOwner(item) }, expected)) keep(object);
  });
  return refused ? [unseen(refused, right, namespace)] : [];
}

function identityIn({ apiVersion, kind }: Resource, namespace: string, item: JsonMap): ObjectIdentity {
  return { apiVersion, kind, namespace, name: String(at(item, 'metadata', 'name')) };
}

function hasOwner(item: JsonMap): boolean {
  const owners = at(item, 'metadata', 'ownerReferences');
  return Array.isArray(owners) && owners.length > 0;
}

function byPlace(a: ObjectIdentity, b: ObjectIdentity): number {
  const key = ({ namespace = '', kind, name }: ObjectIdentity): string => `${namespace}/${kind}/${name}`;
  return key(a) < key(b) ? -1 : 1;
}
