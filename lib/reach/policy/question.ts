import type { Direction, Policy } from '../../cluster/policies';
import type { Party } from './endpoint';
import type { Connection } from './match';

/** One end of a connection as its policies see it. */
export interface Question {
  readonly direction: Direction;
  /** Whose policies are asked. */
  readonly owner: Party;
  readonly other: Party;
  readonly connection: Connection;
  /** Those that select the owner in this direction. */
  readonly policies: readonly Policy[];
}
