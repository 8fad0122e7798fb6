import type { Report } from '../manifest/finding';
import type { ObjectIdentity } from '../manifest/manifest';
import type { DeadEndCode } from './trace';

/** An intent of the lab that provably does not hold. */
export interface IntentProblem extends Report {
  readonly intent: 'route' | 'flow' | 'blocked' | 'scrape';
  /** What is to blame. */
  readonly object: ObjectIdentity;
  /** Why the way ends, where it does. */
  readonly code?: DeadEndCode;
  /** The Service that the intent names. */
  readonly service?: ObjectIdentity;
}
