import { at, numberAt, type ReadMap } from '../../manifest/read';
import { isMap, isSame } from '../../manifest/tree';
import { definePodRule, type Report } from '../rule';
import { patienceOf } from './probes';

/** What is slow should first be left alone, and only then be killed: killed, it is slower still, and its load goes to the others. */
export const livenessStrict = definePodRule({
  id: 'reliability/liveness-strict',
  severity: 'warning',
  summary: 'a liveness probe is no stricter than the readiness probe that asks the same',
  check(pods) {
    const reports: Report[] = [];
    for (const { name, spec, at: pointer } of pods.containers) {
      const [liveness, readiness] = [at(spec, 'livenessProbe'), at(spec, 'readinessProbe')];
      if (!isMap(liveness) || !isMap(readiness) || !asksSame(liveness, readiness)) continue;
      const stricter = stricterIn(liveness, readiness, isMap(at(spec, 'startupProbe')));
      if (stricter === undefined) continue;
      reports.push({
        path: `${pointer}/livenessProbe`,
        message: `container '${name}' ${stricter}`,
        hint: 'give the liveness probe more time than the readiness probe',
      });
    }
    return reports;
  },
});

function asksSame(liveness: ReadMap, readiness: ReadMap): boolean {
  return ['httpGet', 'tcpSocket', 'grpc', 'exec'].every((handler) => isSame(liveness[handler], readiness[handler]));
}

function stricterIn(liveness: ReadMap, readiness: ReadMap, startup: boolean): string | undefined {
  const [kills, leaves] = [patienceOf(liveness), patienceOf(readiness)];
  if (kills < leaves) return `is killed after ${kills} s without an answer, and gets requests for ${leaves} s`;
  const [strict, lenient] = [numberAt(liveness, 'timeoutSeconds') ?? 1, numberAt(readiness, 'timeoutSeconds') ?? 1];
  if (strict < lenient) return `is killed if answers take more than ${strict} s, and is ready if they take ${lenient} s`;
  const [first, ready] = [(numberAt(liveness, 'initialDelaySeconds') ?? 0) + kills, numberAt(readiness, 'initialDelaySeconds') ?? 0];
  return !startup && first < ready
    ? `is killed after ${first} s if it has not started, and is asked whether it is ready after ${ready} s`
    : undefined;
}
