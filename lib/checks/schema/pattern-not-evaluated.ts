import { rule } from '../rule';
import { reportsOf } from './problems';

/** Patterns are in CustomResourceDefinitions, which anybody writes: one that is too much to match must not hold everything else. */
export const patternNotEvaluated = rule({
  id: 'schema/pattern-not-evaluated',
  severity: 'info',
  says: 'every text is compared with the pattern of its field',
  on: '*',
  check: (manifest, context) => reportsOf(manifest, context, ['not-evaluated']),
});
