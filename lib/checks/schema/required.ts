import { defineRule } from '../rule';
import { reportsOf } from './problems';

/** An object that lacks what its kind requires is refused. */
export const required = defineRule({
  id: 'schema/required',
  severity: 'error',
  summary: 'no required field is missing',
  kinds: '*',
  check: (manifest, cluster) => reportsOf(manifest, cluster, ['required']),
});
