import { numberAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';
import { map, oneOf, text } from './constraint-kinds';
import { type Constraint, type Constraints, constraints, isGiven } from './constraints';

const HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc'];
const HEADER = /^[-A-Za-z0-9]+$/;

const COMMON: Constraints = {
  exec: map((exec, say) => {
    if (!Array.isArray(exec.command) || exec.command.length === 0)
      say('got no command, expected one', 'write the command as a list', 'command');
  }),
  'httpGet.httpHeaders.*.name': text(
    (name) => (HEADER.test(name) ? undefined : `got header '${name}', expected letters, digits and '-'`),
    'write the name of the header alone',
  ),
};
const ONCE = map((probe, say) => {
  const threshold = numberAt(probe, 'successThreshold') ?? 1;
  const message = `got successThreshold ${threshold}, expected 1: it can be another number on a readiness probe only`;
  if (threshold > 1) say(message, 'take it out', 'successThreshold');
});
const NO_GRACE = map((probe, say) => {
  const message = 'got terminationGracePeriodSeconds on a readiness probe, expected none: it never ends the container';
  if (isGiven(probe, 'terminationGracePeriodSeconds')) say(message, 'take it out', 'terminationGracePeriodSeconds');
});

const inContainer = constraints({
  ...under('livenessProbe', COMMON, ONCE),
  ...under('readinessProbe', COMMON, NO_GRACE),
  ...under('startupProbe', COMMON, ONCE),
});

/** A probe asks in one way, and what it may say of its thresholds depends on what it is for. */
export const probe = definePodRule({
  id: 'schema/probe',
  severity: 'error',
  summary: 'a probe has one way to ask and only the settings that its kind of probe has',
  check({ containers }) {
    const reports: Report[] = [];
    for (const { spec, at } of containers) for (const report of inContainer(spec, at)) reports.push(report);
    return reports;
  },
});

function under(key: string, table: Constraints, more: Constraint): Constraints {
  const below = Object.entries(table).map(([way, wanted]) => [`${key}.${way}`, wanted] as const);
  return { ...Object.fromEntries(below), [key]: [oneOf(HANDLERS, 'handler'), more] };
}
