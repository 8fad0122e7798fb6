import { defineRule } from '../rule';
import { reportsOf } from './problems';

/** YAML guesses types; the API server does not. */
export const type = defineRule({
  id: 'schema/type',
  severity: 'error',
  summary: 'every field has the type that the kind gives it',
  kinds: '*',
  check: (manifest, cluster) => reportsOf(manifest, cluster, ['type', 'depth']),
});
