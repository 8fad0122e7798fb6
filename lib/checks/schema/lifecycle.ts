import { at, mapAt, numberAt } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import { definePodRule, type Report } from '../rule';
import { map, oneOf } from './constraint-kinds';
import { constraints } from './constraints';

const HOOKS = ['postStart', 'preStop'];
const handler = oneOf(['exec', 'httpGet', 'tcpSocket', 'sleep'], 'handler');
const command = map((exec, say) => {
  if (!Array.isArray(exec.command) || exec.command.length === 0)
    say('got no command, expected one', 'write the command as a list', 'command');
});
const inLifecycle = constraints(
  Object.fromEntries(
    HOOKS.flatMap(
      (hook) =>
        [
          [hook, handler],
          [`${hook}.exec`, command],
        ] as const,
    ),
  ),
);
/** What a pod gets to end in, unless it says so. */
const GRACE = 30;

/** What happens after the start and before the end of a container. */
export const lifecycle = definePodRule({
  id: 'schema/lifecycle',
  severity: 'error',
  summary: 'a lifecycle hook does one thing, and sleeps less than the pod gets to end',
  check({ containers, spec }) {
    const reports: Report[] = [];
    // The server takes a negative one for 1 with a warning, which is another rule's, but compares with what is written.
    const written = numberAt(spec, 'terminationGracePeriodSeconds') ?? GRACE;
    // The server takes a negative one for 1, and warns.
    const grace = written < 0 ? 1 : written;
    for (const one of containers) {
      const hooks = mapAt(one.spec, 'lifecycle');
      for (const report of inLifecycle(hooks, `${one.at}/lifecycle`)) reports.push(report);
      for (const hook of HOOKS) {
        const seconds = isMap(at(hooks, hook, 'sleep')) ? (numberAt(hooks, hook, 'sleep', 'seconds') ?? 0) : undefined;
        if (seconds === undefined) continue;
        for (const report of tooLong(seconds, grace, `${one.at}/lifecycle/${hook}`)) reports.push(report);
      }
    }
    return reports;
  },
});

function tooLong(seconds: number, grace: number, at: string): readonly Report[] {
  const reports: Report[] = [];
  if (seconds >= 0 && seconds <= grace) return reports;
  const message = `got a sleep of ${seconds} s, expected 0 to ${grace}, the pod's terminationGracePeriodSeconds`;
  reports.push({ path: `${at}/sleep/seconds`, message, hint: 'sleep less, or raise terminationGracePeriodSeconds' });
  return reports;
}
