import { at } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import { definePodRule, type Report } from '../rule';
import { patienceOf } from './probes';

/** A pause that every program may have: a slow disk, a collection of garbage, a busy neighbour. */
const PAUSE = 5;

/** A restart takes longer than the pause for which it was made. */
export const livenessHasty = definePodRule({
  id: 'reliability/liveness-hasty',
  severity: 'warning',
  summary: 'a liveness probe kills no container for a short pause',
  check(pods) {
    const reports: Report[] = [];
    for (const { name, spec, at: pointer } of pods.containers) {
      const probe = at(spec, 'livenessProbe');
      if (!isMap(probe) || patienceOf(probe) > PAUSE) continue;
      reports.push({
        path: `${pointer}/livenessProbe`,
        message: `container '${name}' is killed if it does not answer for ${patienceOf(probe)} s`,
        hint: 'raise periodSeconds or failureThreshold; by default it is 30 s',
      });
    }
    return reports;
  },
});
