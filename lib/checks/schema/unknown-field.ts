import { defineRule } from '../rule';
import { reportsOf } from './problems';

/** The server drops such a field, or refuses the object if it is asked to be strict; either way it does nothing. */
export const unknownField = defineRule({
  id: 'schema/unknown-field',
  severity: 'error',
  summary: 'every field is one that the kind has',
  kinds: '*',
  check: (manifest, cluster) => reportsOf(manifest, cluster, ['unknown-field']),
});
