import type { State } from './cluster-state';

/** What budgets said of the pods that they kept on the node: by workload, a text for each pod. */
export type Kept = ReadonlyMap<string, readonly string[]>;

/** What came of a drain. */
export interface Drained {
  readonly state: State;
  readonly kept: Kept;
}
