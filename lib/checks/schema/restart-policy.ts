import { kindKey } from '../../manifest/identity';
import { definePodRule, list, NOTHING } from '../rule';

const ALWAYS = ['apps/Deployment', 'apps/ReplicaSet', 'apps/StatefulSet', 'apps/DaemonSet', 'ReplicationController'];
const ENDING = ['batch/Job', 'batch/CronJob'];

/** What never terminates is always restarted; what runs to an end is not, which is why the default fits neither Job nor CronJob. */
export const restartPolicy = definePodRule({
  id: 'schema/restart-policy',
  severity: 'error',
  summary: "a pod's restartPolicy is one that its workload can have",
  check({ object, spec, at }) {
    const kind = kindKey(object);
    const got = spec.restartPolicy || 'Always';
    const allowed = ALWAYS.includes(kind) ? ['Always'] : ENDING.includes(kind) ? ['Never', 'OnFailure'] : undefined;
    if (allowed === undefined || typeof got !== 'string' || allowed.includes(got)) return NOTHING;
    const which = spec.restartPolicy === undefined ? "got no restartPolicy, which means 'Always'" : `got restartPolicy '${got}'`;
    const message = `${which}, expected ${allowed.length > 1 ? `one of ${list(allowed)}` : "'Always'"} in a ${object.kind}`;
    const hint =
      allowed.length > 1 ? "'OnFailure' starts the container again, 'Never' makes another pod" : 'use a Job for what runs to an end';
    return [{ path: `${at}/spec/restartPolicy`, message, hint }];
  },
});
