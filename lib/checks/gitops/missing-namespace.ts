import { scopeOf } from '../../manifest/scope';
import { defineRule, NOTHING } from '../rule';

/** Where it goes depends on who applies it, and from where. */
export const missingNamespace = defineRule({
  id: 'gitops/missing-namespace',
  severity: 'warning',
  summary: "an object of the lab names its namespace, so that it doesn't depend on who applies it",
  kinds: '*',
  requires: 'lab',
  check(manifest) {
    if (manifest.metadata.namespace !== undefined || scopeOf(manifest) !== 'namespaced') return NOTHING;
    return [
      {
        path: '/metadata',
        message: "has no namespace: it goes to the Application's destination, or wherever kubectl's context points",
        hint: 'set metadata.namespace',
      },
    ];
  },
});
