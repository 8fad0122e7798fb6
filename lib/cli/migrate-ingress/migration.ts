import type { Gap } from '../../cluster/coverage';
import type { Target } from './annotations';
import type { Comparison } from './compare';

/** What came of it. */
export interface Migration {
  readonly format: 1;
  readonly lab: string;
  readonly to: Target;
  readonly ingresses: readonly string[];
  readonly written: readonly string[];
  /** Ingresses that nothing is written of, and why. */
  readonly leftOut: readonly { readonly ingress: string; readonly why: string }[];
  readonly annotations: readonly { readonly ingress: string; readonly without: readonly string[] }[];
  /** What to know of what was written. */
  readonly notes: readonly { readonly ingress: string; readonly note: string }[];
  readonly comparison: Comparison;
  /** What may have routes, or say what is behind them, and was not looked at. */
  readonly coverage: readonly Gap[];
}
