import { policiesFor } from '../../cluster/policies';
import { selectsAll } from '../../manifest/selector';
import { definePodRule, NOTHING } from '../rule';

/** Who isolates a namespace tends to forget what runs there once a day. A job may need no connections at all. */
export const cutOff = definePodRule({
  id: 'network/cut-off',
  severity: 'info',
  summary: 'a policy lets the pods of a Job or CronJob out of a namespace that is isolated as a whole',
  requires: 'lab',
  check(pods, cluster) {
    const { kind } = pods.object;
    if ((kind !== 'CronJob' && kind !== 'Job') || pods.spec.hostNetwork === true) return NOTHING;
    const egress = policiesFor(cluster, pods).filter((policy) => policy.egress !== undefined);
    const [first] = egress;
    // One for these pods alone is meant so.
    if (first === undefined || egress.some((policy) => policy.egress?.length !== 0 || !selectsAll(policy.selector))) return NOTHING;
    return [
      {
        path: `${pods.at}/spec`,
        message: `NetworkPolicy ${first.object.name} isolates namespace ${pods.namespace}, and no policy lets these pods out: they reach nothing, not even DNS`,
        hint: 'add a NetworkPolicy that selects them and lets them out to what they need',
      },
    ];
  },
});
