import { rule } from '../rule';
import { reportsOf } from './problems';

/** An object that lacks what its kind requires is refused. */
export const required = rule({
  id: 'schema/required',
  severity: 'error',
  says: 'no required field is missing',
  on: '*',
  check: (manifest, cluster) => reportsOf(manifest, cluster, ['required']),
});
