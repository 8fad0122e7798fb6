/**
 * A change that the disk makes at once.
 *
 * - `place`: a file or folder where nothing is
 * - `replace`: a file for a file
 * - `remove`: a file or folder goes
 * - `empty`: a folder goes that can't be moved, once it is empty
 * - `swap`: a folder for a folder
 */
export interface Step {
  readonly kind: 'place' | 'replace' | 'remove' | 'empty' | 'swap';
  readonly path: string;
}
