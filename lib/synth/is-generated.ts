import { GENERATED_BY, GENERATED_MARKER } from '../manifest/generated-marker';

/** Characters at a file's beginning that tell whose it is. */
export const HEAD_BYTES = 1024;

const MARK = GENERATED_MARKER.replace(/^\W+/, '');
const LAB = new RegExp(`^\\s*\\{\\s*"generatedBy":\\s*"${GENERATED_BY}"`);

/**
 * Whether synthesis wrote a file: its first line is the mark, in whatever comment signs, or it is a lab.json that says so.
 * A script may have its `#!` line before the mark.
 * @param head the file's beginning, at least the first two lines
 */
export function isGenerated(path: string, head: string): boolean {
  if (/(^|\/)lab\.json$/.test(path)) return LAB.test(head);
  const [first = '', second = ''] = head.replace(/^\uFEFF/, '').split(/\r?\n/, 2);
  const line = first.startsWith('#!') ? second : first;
  const at = line.indexOf(MARK);
  return at >= 0 && !/\w/.test(line.slice(0, at) + line.slice(at + MARK.length));
}
