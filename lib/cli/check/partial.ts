import nodePath from 'node:path';
import { at, listAt, mapAt } from '../../manifest/read';
import type { SourceFile } from '../../source/source';

const WORKLOADS: ReadonlySet<unknown> = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);
/** Values for a release whose chart another file names. */
function isPartialRelease(value: unknown): boolean {
  if (at(value, 'kind') !== 'HelmRelease' || at(value, 'spec', 'chartRef') !== undefined) return false;
  const chart = mapAt(value, 'spec', 'chart', 'spec');
  return chart.chart === undefined && chart.sourceRef === undefined;
}

/** What people call files of patches, and folders of them. */
const PATCH_FILE = /(?:^|[-_.])patch(?:es)?[-_.]/;
const PATCH_FOLDER = /^patch(?:es)?$/;

/**
 * Whether a file that no kustomization has as a resource holds patches: one may be commented out, or named where it is not looked for. By its name, or since each of its
 * objects is a workload that says of its pods neither which they are nor what runs in them, or a release without a chart: it is not meant to be applied as it is.
 */
export function isPatchFile({ file, documents }: SourceFile): boolean {
  if (documents.length === 0) return false;
  const folders = nodePath.dirname(file).split(nodePath.sep);
  if (PATCH_FILE.test(nodePath.basename(file)) || folders.some((folder) => PATCH_FOLDER.test(folder))) return true;
  return documents.every(({ value }) => isPartialWorkload(value) || isPartialRelease(value));
}

function isPartialWorkload(value: unknown): boolean {
  if (!WORKLOADS.has(at(value, 'kind')) || at(value, 'spec', 'selector') !== undefined) return false;
  if (at(value, 'spec', 'template', 'metadata', 'labels') !== undefined) return false;
  return listAt(value, 'spec', 'template', 'spec', 'containers').every((container) => at(container, 'image') === undefined);
}
