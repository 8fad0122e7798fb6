import { schemaMinorOf } from '../../cluster/api';
import { defineRule, NOTHING, type Report } from '../rule';
import { droppedSources } from './claim-source';
import { problemsOf } from './problems';

/** The minor version that knows the field of ordinary containers, and does not keep it by default. */
const RESTART_RULES = 34;

/** The server drops such a field without a warning: what it asks for does not happen, and Argo CD never finds the object in sync. */
export const featureGate = defineRule({
  id: 'schema/feature-gate',
  severity: 'warning',
  summary: "the API server of the lab's version keeps every field",
  requires: 'lab',
  kinds: '*',
  check(manifest, cluster) {
    // Of other versions no server was asked.
    if (schemaMinorOf(cluster) !== cluster.minor) return NOTHING;
    const on = cluster.lab?.featureGates ?? {};
    const problems = problemsOf(cluster, manifest);
    const sources = droppedSources(manifest, cluster.podsOf(manifest));
    if (problems.length === 0 && sources.length === 0 && cluster.minor !== RESTART_RULES) return NOTHING;
    const dropped = problems.filter(({ code, gate }) => code === 'dropped' && (gate === undefined || on[gate] !== true));
    const reports = [...dropped.map(({ path, message, hint }): Report => ({ path, message, hint })), ...sources];
    // Of the same type as init containers, which keep it.
    if (cluster.minor !== RESTART_RULES || on.ContainerRestartRules === true) return reports;
    for (const { type, at, spec } of cluster.podsOf(manifest)?.containers ?? []) {
      if (type !== 'container' || spec.restartPolicy === undefined) continue;
      const message = "the server drops the field 'restartPolicy' silently: feature gate ContainerRestartRules is off by default";
      const hint = 'remove it, or turn the gate on in the API server and say so in the lab: featureGates: { ContainerRestartRules: true }';
      reports.push({ path: `${at}/restartPolicy`, message, hint });
    }
    return reports;
  },
});
