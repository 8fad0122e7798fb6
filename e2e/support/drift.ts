import type { Manifest } from '../../lib/manifest/manifest';
import { isMap, type JsonMap, pointer } from '../../lib/manifest/tree';

/** Keys by which Kubernetes tells items of a list apart. */
const MERGE_KEYS = ['name', 'key', 'containerPort', 'port', 'mountPath', 'devicePath', 'ip', 'type', 'uid', 'topologyKey', 'protocol'];

/** A field that we set and that the server has otherwise. */
export interface Difference {
  /** JSON pointer. */
  readonly field: string;
  readonly ours: unknown;
  /** Undefined if the server has none. */
  readonly theirs: unknown;
}

/** The fields of our manifest that differ in the live object; what only the live object has is no difference. */
export function differences(ours: Manifest, theirs: Manifest): Difference[] {
  const found: Difference[] = [];
  compare(ours, theirs, [], found);
  return found;
}

/** One difference a line. */
export function printDifference({ field, ours, theirs }: Difference): string {
  return `${field}: ours ${JSON.stringify(ours)}, the server's ${theirs === undefined ? 'has none' : JSON.stringify(theirs)}`;
}

type Keys = readonly (string | number)[];

function compare(ours: unknown, theirs: unknown, keys: Keys, found: Difference[]): void {
  if (Array.isArray(ours) && Array.isArray(theirs)) compareLists(ours, theirs, keys, found);
  else if (isMap(ours) && isMap(theirs)) for (const key of Object.keys(ours)) compare(ours[key], theirs[key], [...keys, key], found);
  else if (ours !== theirs) found.push({ field: pointer(keys), ours, theirs });
}

/** By position, or by merge key if the server has added items. */
function compareLists(ours: readonly unknown[], theirs: readonly unknown[], keys: Keys, found: Difference[]): void {
  const samePlaces = ours.length === theirs.length;
  ours.forEach((item, place) => {
    const partner = samePlaces ? theirs[place] : theirs.find((other) => isSame(item, other));
    compare(item, partner, [...keys, place], found);
  });
}

function isSame(ours: unknown, theirs: unknown): boolean {
  if (!isMap(ours) || !isMap(theirs)) return ours === theirs;
  const names = MERGE_KEYS.filter((key) => key in ours);
  return names.length > 0 && names.every((key) => ours[key] === theirs[key]);
}

/**
 * The fields of our manifest that the field manager does not own in the live object, as its managedFields tell.
 * @returns JSON pointers
 */
export function notOwned(ours: Manifest, live: Manifest, manager: string): string[] {
  const entries: unknown[] = Array.isArray(live.metadata.managedFields) ? live.metadata.managedFields : [];
  const owned = entries.filter(
    (entry): entry is JsonMap =>
      isMap(entry) && entry.manager === manager && entry.operation === 'Apply' && entry.subresource === undefined,
  );
  const { apiVersion: _, kind: __, metadata, ...rest } = ours;
  const { name: ___, namespace: ____, ...labelled } = metadata;
  const fields = { ...rest, ...(Object.keys(labelled).length > 0 ? { metadata: labelled } : {}) };
  const missing: string[] = [];
  const [entry] = owned;
  if (entry === undefined) return [pointer([])];
  own(fields, entry.fieldsV1, [], missing);
  return missing;
}

/** `{}` (or only `.`) owns the value as a whole; `f:` is a field, `k:` an item by its keys, `v:` an item by its value. */
function own(value: unknown, owned: unknown, keys: Keys, missing: string[]): void {
  if (!isMap(owned)) missing.push(pointer(keys));
  else if (Object.keys(owned).filter((key) => key !== '.').length === 0) return;
  else if (Array.isArray(value)) for (const [place, item] of value.entries()) own(item, ownedItem(item, owned), [...keys, place], missing);
  else if (isMap(value)) for (const key of Object.keys(value)) own(value[key], owned[`f:${key}`], [...keys, key], missing);
}

function ownedItem(item: unknown, owned: JsonMap): unknown {
  if (!isMap(item)) return owned[`v:${JSON.stringify(item)}`];
  const key = Object.keys(owned).find((candidate) => {
    if (!candidate.startsWith('k:')) return false;
    const names = JSON.parse(candidate.slice(2)) as JsonMap;
    // A key that is not written has its default, such as protocol TCP.
    return Object.entries(names).every(([name, value]) => item[name] === undefined || item[name] === value);
  });
  return key === undefined ? undefined : owned[key];
}
