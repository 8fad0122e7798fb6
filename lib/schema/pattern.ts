import { goRegExp } from '../regexp/go-regexp';
import { NotEvaluated, type Steps } from '../regexp/steps';

/** What a pattern of a schema says of a text. `why` it is not known: Go refuses the pattern, or matching it would take too long. */
export type PatternVerdict = { readonly matches: boolean; readonly why?: never } | { readonly matches?: never; readonly why: string };

/** Matches as the API server does. Never hangs, whatever the pattern. */
export function matchPattern(pattern: string, text: string, steps: Steps): PatternVerdict {
  const expression = goRegExp(pattern);
  if (typeof expression === 'string') return { why: expression };
  try {
    return { matches: expression.test(text, steps) };
  } catch (error) {
    if (error instanceof NotEvaluated) return { why: error.message };
    throw error;
  }
}
