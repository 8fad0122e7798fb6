import { defineRule } from '../rule';
import { reportsOf } from './problems';

/** Patterns are in CustomResourceDefinitions of any origin: one that is too much to match must not hold everything else. */
export const patternNotEvaluated = defineRule({
  id: 'schema/pattern-not-evaluated',
  severity: 'info',
  summary: 'every text is compared with the pattern of its field',
  kinds: '*',
  check: (manifest, cluster) => reportsOf(manifest, cluster, ['not-evaluated']),
});
