import { rule } from '../rule';
import { reportsOf } from './problems';

/** The server drops such a field, or refuses the object if it is asked to be strict; either way it does nothing. */
export const unknownField = rule({
  id: 'schema/unknown-field',
  severity: 'error',
  says: 'every field is one that the kind has',
  on: '*',
  check: (manifest, cluster) => reportsOf(manifest, cluster, ['unknown-field']),
});
