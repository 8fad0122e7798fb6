import { rule } from '../rule';
import { reportsOf } from './problems';

/** YAML guesses types; the API server does not. */
export const type = rule({
  id: 'schema/type',
  severity: 'error',
  says: 'every field has the type that the kind gives it',
  on: '*',
  check: (manifest, cluster) => reportsOf(manifest, cluster, ['type', 'depth']),
});
