import { GENERATED_BY, GENERATED_MARKER } from '../manifest/generated-marker';
import { LAB_SCHEMA } from '../manifest/lab-schema';
import type { Manifest } from '../manifest/manifest';
import { fullYaml, plainYaml } from './plain-yaml';

/** A manifest as a file: the mark of ownership, then YAML. */
export function renderManifest(manifest: Manifest): string {
  return joined(`${GENERATED_MARKER}\n${plainYaml(manifest) ?? fullYaml(manifest)}`);
}

/** A text that is not ours to change, below the mark of ownership. */
export function renderVerbatim(text: string): string {
  return `${GENERATED_MARKER}\n${text}`;
}

/** A lab's description as a file. Its first key is the mark of ownership (`isGenerated`). */
export function renderLab(description: object): string {
  return `${JSON.stringify({ generatedBy: GENERATED_BY, $schema: LAB_SCHEMA, ...description }, null, 2)}\n`;
}

/** The same text. One that was put together of small ones takes five times the memory until a character of it is read. */
function joined(text: string): string {
  text.charCodeAt(0);
  return text;
}
