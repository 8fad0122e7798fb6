import { schemaMinorOf } from '../../cluster/api';
import { defineRule, NOTHING } from '../rule';
import { problemsOf } from './problems';

/** The server drops such a field without a warning: what it asks for does not happen, and Argo CD never finds the object in sync. */
export const featureGate = defineRule({
  id: 'schema/feature-gate',
  severity: 'warning',
  summary: "the API server of the lab's version keeps every field",
  requires: 'lab',
  kinds: '*',
  check(manifest, cluster) {
    // Of other versions nobody has asked a server.
    if (schemaMinorOf(cluster) !== cluster.minor) return NOTHING;
    const on = cluster.lab?.featureGates ?? {};
    const dropped = problemsOf(cluster, manifest).filter(
      ({ code, gate }) => code === 'dropped' && (gate === undefined || on[gate] !== true),
    );
    return dropped.map(({ path, message, hint }) => ({ path, message, hint }));
  },
});
