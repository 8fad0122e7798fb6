import type { Manifest } from '../../manifest/manifest';
import { POD_KINDS } from '../../manifest/pod-template';
import { entryOf, mapAt, type ReadMap } from '../../manifest/read';
import { isMap } from '../../manifest/tree';

/** Metadata of an object, or of what is made from a template in it. */
export interface Metadata {
  /** JSON pointer. */
  readonly at: string;
  readonly metadata: ReadMap;
}

/** Keys to templates that have metadata, other than those of the pods. */
const OTHERS: Readonly<Record<string, readonly string[]>> = { CronJob: ['spec', 'jobTemplate'], SealedSecret: ['spec', 'template'] };

const TEMPLATES: ReadonlySet<string> = new Set(POD_KINDS.map((kind) => kind.replace(/^.*\//, '')));

/** All metadata that an object holds: its own, and that of the pods and Jobs that it makes. */
export function metadataOf(manifest: Manifest): readonly Metadata[] {
  const own = { at: '/metadata', metadata: manifest.metadata };
  const other = entryOf(OTHERS, manifest.kind);
  if (!TEMPLATES.has(manifest.kind) && other === undefined) return [own];
  const found: Metadata[] = [own];
  const ways = [TEMPLATES.has(manifest.kind) ? ['spec', 'template'] : undefined, other];
  if (manifest.kind === 'CronJob') ways.push(['spec', 'jobTemplate', 'spec', 'template']);
  for (const way of ways) {
    if (way === undefined) continue;
    const metadata = mapAt(manifest, ...way).metadata;
    if (isMap(metadata)) found.push({ at: `/${way.join('/')}/metadata`, metadata });
  }
  return found;
}
