import type { Report } from '../manifest/finding';
import type { ObjectIdentity } from '../manifest/manifest';

/** An intent of the lab that provably does not hold. */
export interface IntentProblem extends Report {
  readonly intent: 'route' | 'flow' | 'blocked' | 'scrape';
  /** What is to blame. */
  readonly object: ObjectIdentity;
}
