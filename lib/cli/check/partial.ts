import nodePath from 'node:path';
import { at, listAt } from '../../manifest/read';
import type { SourceFile } from '../../source/source';

const WORKLOADS: ReadonlySet<unknown> = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);
/** What people call files of patches, and folders of them. */
const PATCH_FILE = /(?:^|[-_.])patch(?:es)?[-_.]/;
const PATCH_FOLDER = /^patch(?:es)?$/;

/**
 * Whether a file that no kustomization has as a resource holds patches: one may be commented out, or named where it is not looked for. By its name, or since each of its
 * objects is a workload that says of its pods neither which they are nor what runs in them: nobody means to apply that.
 */
export function isPatchFile({ file, documents }: SourceFile): boolean {
  if (documents.length === 0) return false;
  const folders = nodePath.dirname(file).split(nodePath.sep);
  if (PATCH_FILE.test(nodePath.basename(file)) || folders.some((folder) => PATCH_FOLDER.test(folder))) return true;
  return documents.every(({ value }) => isPartialWorkload(value));
}

function isPartialWorkload(value: unknown): boolean {
  if (!WORKLOADS.has(at(value, 'kind')) || at(value, 'spec', 'selector') !== undefined) return false;
  if (at(value, 'spec', 'template', 'metadata', 'labels') !== undefined) return false;
  return listAt(value, 'spec', 'template', 'spec', 'containers').every((container) => at(container, 'image') === undefined);
}
