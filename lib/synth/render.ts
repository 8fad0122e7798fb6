import { Document } from 'yaml';
import { GENERATED_BY, GENERATED_MARKER } from '../manifest/generated-marker';
import type { Manifest } from '../manifest/manifest';

/**
 * cdk8s's own options: YAML 1.1, so that "yes" and "0755" are quoted for every reader, and no folded lines. The schema is made once,
 * and neither anchors nor tags for a head line are looked for: slow, and there are none.
 */
const { schema } = new Document(null, { version: '1.1' });
const OPTIONS = { version: '1.1', schema, aliasDuplicateObjects: false } as const;

/** A manifest as a file: the mark of ownership, then YAML. */
export function renderManifest(manifest: Manifest): string {
  return `${GENERATED_MARKER}\n${new Document(manifest, OPTIONS).toString({ lineWidth: 0, directives: false })}`;
}

/** A lab's description as a file. */
export function renderLab(description: object): string {
  return `${JSON.stringify({ generatedBy: GENERATED_BY, ...description }, null, 2)}\n`;
}
