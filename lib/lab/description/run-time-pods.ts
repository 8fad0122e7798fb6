/** Pods that an app makes itself at run time: counted and checked, never emitted. */
export interface RunTimePodsDescription {
  /** Name of the app that makes them. */
  readonly app: string;
  /** Their namespace. */
  readonly namespace: string;
  /** What they are called in findings. */
  readonly name: string;
  /** Labels that they all bear. */
  readonly labels: Readonly<Record<string, string>>;
  /**
   * How many there are at most at the same time.
   * @asType integer
   * @minimum 1
   */
  readonly max: number;
  /**
   * Whether there is one on each node that can take it, as of a DaemonSet: then it is the nodes that decide on the number.
   */
  readonly everyNode?: boolean;
  /** A pod's spec as far as it is known. */
  readonly pod: Readonly<Record<string, unknown>>;
}
