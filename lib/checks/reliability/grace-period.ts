import { listAt, numberAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';

/** What Kubernetes grants where nothing is written. */
const DEFAULT = 30;

/** The hook's time is part of the grace period: when that is over the program is killed, with the requests that it answers. */
export const gracePeriod = definePodRule({
  id: 'reliability/grace-period',
  severity: 'warning',
  summary: 'after a preStop hook that sleeps a program has time left to end',
  check(pods) {
    const reports: Report[] = [];
    const grace = numberAt(pods.spec, 'terminationGracePeriodSeconds') ?? DEFAULT;
    for (const { name, spec, at: pointer } of pods.containers) {
      const sleep =
        numberAt(spec, 'lifecycle', 'preStop', 'sleep', 'seconds') ?? sleepIn(listAt(spec, 'lifecycle', 'preStop', 'exec', 'command'));
      if (sleep === undefined || sleep < grace) continue;
      reports.push({
        path: `${pointer}/lifecycle/preStop`,
        message: `container '${name}' sleeps for ${sleep} s before it is asked to end, and is killed after ${grace} s`,
        hint: `set terminationGracePeriodSeconds to ${sleep} and what the program needs to end`,
      });
    }
    return reports;
  },
});

/** Seconds of `sleep 15`, as a command of its own or the first of a script. */
function sleepIn(command: readonly unknown[]): number | undefined {
  const words = command.filter((word): word is string => typeof word === 'string').join(' ');
  const seconds = /^(?:(?:\/\S*\/)?(?:ba|da|)sh -c )?(?:\/\S*\/)?sleep (\d{1,6})s?(?![\w.])/.exec(words)?.[1];
  return seconds === undefined ? undefined : Number(seconds);
}
