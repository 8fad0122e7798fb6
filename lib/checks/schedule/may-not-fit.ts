import type { WorkloadPlan } from '../../schedule/plan';
import { definePodRule, NOTHING, type Report } from '../rule';
import { planned } from './planned';
import { clause } from './refusals';

/** No place was found for some pods, but not every way to place them was tried. */
export const mayNotFit = definePodRule({
  id: 'schedule/may-not-fit',
  severity: 'warning',
  summary: 'a place is found for all pods of a workload, and for those of its rollout',
  requires: 'lab',
  check(pods, cluster) {
    const plan = planned(cluster);
    const found = plan?.of(pods);
    // Pods that end may wait for each other.
    if (!plan || !found || found.finite) return NOTHING;
    return reportsOf(found, `${pods.at}/spec`, plan.fits);
  },
});

function reportsOf({ steady, rollout, pods }: WorkloadPlan, at: string, fits: boolean): readonly Report[] {
  const reports: Report[] = [];
  if (steady.kind === 'unproven')
    reports.push({
      path: at,
      message: `no place was found for ${steady.pods} of its ${pods} pods: ${clause(steady.why)}`,
      hint: 'a guess, since not every way to place them was tried: homelab plan shows what is free on each node',
    });
  // Where pods are missing anyway, it is they that take the room.
  if (fits && rollout?.verdict.kind === 'unproven')
    reports.push({
      path: at,
      message: `where pods probably stand, no place was found for those of its rollout: ${clause(rollout.verdict.why)}`,
      hint: 'make room for one more of its pods, or let the rollout end one before it starts one',
    });
  return reports;
}
