import type { PatchOperation } from './patch';
import { isMap, keysOf, setOwn } from './tree';

/** A copy of an object with a JSON Patch applied; undefined if a place of the patch is not there. */
export function patched(value: unknown, operations: readonly PatchOperation[]): unknown {
  const copy: unknown = structuredClone(value);
  return operations.every((one) => apply(copy, one)) ? copy : undefined;
}

function apply(root: unknown, { op, path, from = '', value }: PatchOperation): boolean {
  if (op === 'remove') return take(root, path) !== undefined;
  if (op === 'replace') return take(root, path) !== undefined && put(root, path, value);
  if (op === 'add') return put(root, path, value);
  if (op === 'quote') {
    const scalar = take(root, path)?.value;
    return (typeof scalar === 'number' || typeof scalar === 'boolean') && put(root, path, String(scalar));
  }
  const moved = take(root, from);
  return moved !== undefined && put(root, path, moved.value);
}

function parentOf(root: unknown, path: string): readonly [parent: unknown, key: string] {
  const keys = keysOf(path);
  const key = keys.pop() ?? '';
  let parent: unknown = root;
  for (const one of keys) parent = Array.isArray(parent) ? parent[Number(one)] : isMap(parent) ? parent[one] : undefined;
  return [parent, key];
}

/** Items of lists are replaced only: to take one out would move the places of the others. */
function take(root: unknown, path: string): { readonly value: unknown } | undefined {
  const [parent, key] = parentOf(root, path);
  if (Array.isArray(parent)) return Number(key) < parent.length ? { value: parent[Number(key)] } : undefined;
  if (!isMap(parent) || !Object.hasOwn(parent, key)) return undefined;
  const value = parent[key];
  delete parent[key];
  return { value };
}

function put(root: unknown, path: string, value: unknown): boolean {
  const [parent, key] = parentOf(root, path);
  if (Array.isArray(parent)) parent[Number(key)] = value;
  else if (isMap(parent)) setOwn(parent, key, value);
  else return false;
  return true;
}
