import { at } from './read';
import { isMap, keysOf } from './tree';

/**
 * What is filled in or decrypted between the file and the API server: `${NAME}` of Flux and envsubst, `{{ name }}` of Argo CD's
 * ApplicationSets and other templates, `ENC[…]` of SOPS. In a text over several lines it is rather a program's own.
 */
const PLACEHOLDER = /^[^\n]*(?:\$\{[^}\n]+\}|\{\{[^}\n]*\}\}|ENC\[AES256_GCM,)[^\n]*\n?$/;

/** Whether a value is a text that is not what it will be. */
export function isPlaceholder(value: unknown): boolean {
  return typeof value === 'string' && PLACEHOLDER.test(value);
}

/** Whether SOPS has encrypted an object: it has a block that says how. */
export function isEncrypted(manifest: unknown): boolean {
  return isMap(at(manifest, 'sops')) && at(manifest, 'sops', 'mac') !== undefined;
}

/**
 * Whether what stands at a place of a manifest, or right below it, is not known yet: nothing can be said of it.
 * @param path JSON pointer
 */
export function isUnknownAt(manifest: unknown, path: string): boolean {
  const keys = keysOf(path);
  if (keys.some(isPlaceholder) || (keys[0] === 'sops' && isEncrypted(manifest))) return true;
  const value = at(manifest, ...keys);
  if (typeof value !== 'object' || value === null) return isPlaceholder(value);
  // Of the object as a whole only its name matters.
  if (keys.length === 0) return ['name', 'namespace'].some((key) => isPlaceholder(at(value, 'metadata', key)));
  return Object.entries(value).some(([key, item]) => isPlaceholder(key) || isPlaceholder(item));
}

/** How many values of an object are not known yet. */
export function countUnknown(value: unknown): number {
  if (typeof value !== 'object' || value === null) return isPlaceholder(value) ? 1 : 0;
  let sum = 0;
  for (const [key, item] of Object.entries(value)) sum += isPlaceholder(key) ? 1 : countUnknown(item);
  return sum;
}
