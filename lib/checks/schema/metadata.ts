import { kindKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { POD_TEMPLATES } from '../../manifest/pod-template';
import { entryOf, mapAt, type ReadMap } from '../../manifest/read';
import { isMap } from '../../manifest/tree';

/** Metadata of an object, or of what is made from a template in it. */
export interface Metadata {
  /** JSON pointer. */
  readonly at: string;
  readonly metadata: ReadMap;
}

/** Keys to templates that have metadata, other than those of the pods. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'batch/CronJob': ['spec', 'jobTemplate'],
  'bitnami.com/SealedSecret': ['spec', 'template'],
};

/** All metadata that an object holds: its own, and that of the pods and Jobs that it makes. */
export function metadataOf(manifest: Manifest): readonly Metadata[] {
  const own = { at: '/metadata', metadata: manifest.metadata };
  const kind = kindKey(manifest);
  const found: Metadata[] = [own];
  for (const keys of [entryOf(OTHERS, kind), entryOf(POD_TEMPLATES, kind)]) {
    // The template of a Pod is the Pod itself.
    if (keys === undefined || keys.length === 0) continue;
    const metadata = mapAt(manifest, ...keys).metadata;
    if (isMap(metadata)) found.push({ at: `/${keys.join('/')}/metadata`, metadata });
  }
  return found;
}
