import { GENERATED_BY, GENERATED_MARKER } from '../manifest/generated-marker';
import type { Manifest } from '../manifest/manifest';
import { fullYaml, plainYaml } from './plain-yaml';

/** A manifest as a file: the mark of ownership, then YAML. */
export function renderManifest(manifest: Manifest): string {
  return `${GENERATED_MARKER}\n${plainYaml(manifest) ?? fullYaml(manifest)}`;
}

/** A lab's description as a file. */
export function renderLab(description: object): string {
  return `${JSON.stringify({ generatedBy: GENERATED_BY, ...description }, null, 2)}\n`;
}
