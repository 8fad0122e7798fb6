/** A condition that a controller of the Gateway API would set, and why. */
export interface Condition {
  readonly type: 'Accepted' | 'ResolvedRefs' | 'Programmed' | 'Conflicted';
  readonly status: boolean;
  /** As the specification names it: `NoMatchingParent`. */
  readonly reason: string;
  readonly message: string;
  /** What to do, where something is wrong. */
  readonly hint: string;
  /** JSON pointer of what decides it. */
  readonly at: string;
  /** A rule about references says it as well. */
  readonly isReported?: true;
}
