/** One operation of a JSON Patch (RFC 6902) on an object. */
export interface PatchOperation {
  /** What to do at the path. */
  readonly op: 'add' | 'remove' | 'replace' | 'move';
  /** JSON pointer into the object. */
  readonly path: string;
  /** Of `move`: where the value is. */
  readonly from?: string;
  /** Of `add` and `replace`: the value. */
  readonly value?: string | number | boolean;
}
