/** One operation on an object: of a JSON Patch (RFC 6902), or `quote`. */
export interface PatchOperation {
  /**
   * What to do at the path. `quote`: make text of the number, or of true or false, that is there, as it is written. It is no operation of RFC 6902: the value may
   * be a secret, and only its text says how it is written.
   */
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'quote';
  /** JSON pointer into the object. */
  readonly path: string;
  /** Of `move`: where the value is. */
  readonly from?: string;
  /** Of `add` and `replace`: the value. */
  readonly value?: string | number | boolean;
}
