import type { WorkloadPlan } from '../../schedule/plan';
import { podRule } from '../rule';
import { planned } from './planned';
import { clause } from './refusals';

/** No place was found for some pods, but not every way to place them was tried. */
export const mayNotFit = podRule({
  id: 'schedule/may-not-fit',
  severity: 'warning',
  says: 'a place is found for all pods of a workload, and for those of its rollout',
  needs: 'lab',
  *check(pods, context) {
    const plan = context.once(planned);
    const found = plan?.of(pods);
    // Pods that end may wait for each other.
    if (!found || found.passing || plan?.atAdmission(pods.object)) return;
    const message = messageOf(found);
    if (message === undefined) return;
    const hint = 'a guess, since not every way to place them was tried: homelab plan shows what is free on each node';
    yield { at: `${pods.at}/spec`, message, hint };
  },
});

function messageOf({ steady, rollout, pods }: WorkloadPlan): string | undefined {
  if (steady.kind === 'unproven') return `no place was found for ${steady.pods} of its ${pods} pods: ${clause(steady.why)}`;
  if (steady.kind !== 'fits' || rollout?.verdict.kind !== 'unproven') return undefined;
  return `no place was found for pods of its rollout: ${clause(rollout.verdict.why)}`;
}
