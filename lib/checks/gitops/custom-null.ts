import { defineRule } from '../rule';
import { reportsOf } from '../schema/problems';

/** The schema of a custom resource has no null; only some ways to apply it take it out before the schema is asked. */
export const customNull = defineRule({
  id: 'gitops/custom-null',
  severity: 'warning',
  summary: 'a custom resource has no null, so that it can be applied server-side',
  kinds: '*',
  check: (manifest, cluster) => reportsOf(manifest, cluster, ['null']),
});
