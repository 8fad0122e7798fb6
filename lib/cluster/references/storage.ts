import type { Reference } from '../cluster';
import type { ReferenceRule } from './reference';

/** Classes of volumes. */
export const STORAGE_CLASS: ReferenceRule = {
  id: 'reference/storage-class',
  severity: 'error',
  summary: 'the StorageClass that a claim names exists',
};

/** What to do about a class of volumes that is not there. */
export const STORAGE_CLASS_HINT: Pick<Reference, 'hint' | 'known'> = {
  hint: "name a class of the lab's",
  known: ({ lab }) => (lab?.storageClasses ?? []).map(({ name }) => name),
};
