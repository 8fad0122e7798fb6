import type { Direction, Policy } from '../../cluster/policies';
import type { ResolvedEndpoint } from './endpoint';
import type { ResolvedPort } from './match';

/** One end of a connection as its policies see it. */
export interface SideQuestion {
  readonly direction: Direction;
  /** Whose policies are asked. */
  readonly owner: ResolvedEndpoint;
  readonly other: ResolvedEndpoint;
  readonly resolvedPort: ResolvedPort;
  /** Those that select the owner in this direction. */
  readonly policies: readonly Policy[];
}
