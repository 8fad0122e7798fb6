import { problemOfKey, problemOfLabelValue } from '../../manifest/names';
import { mapsAt, textAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';
import { map } from './constraint-kinds';
import { type Constraint, constraints, isGiven } from './constraints';

/** One toleration, of a pod or of a RuntimeClass. */
export const tolerationConstraint: Constraint = map((toleration, say) => {
  const [key, value, operator, effect] = ['key', 'value', 'operator', 'effect'].map((name) => textAt(toleration, name) ?? '');
  if (!key && operator !== 'Exists')
    say("got no key, expected operator 'Exists' with it: that tolerates every taint", 'name the key of the taint', 'key');
  const problem = key ? problemOfKey(key) : undefined;
  if (problem !== undefined) say(problem, 'write the key of a taint', 'key');
  if (operator === 'Exists' && value)
    say(`got value '${value}' with operator 'Exists', expected none`, "take it out, or write 'Equal'", 'value');
  const wrong = operator !== 'Exists' && value ? problemOfLabelValue(value) : undefined;
  if (wrong !== undefined) say(wrong, 'write the value of a taint', 'value');
  if (isGiven(toleration, 'tolerationSeconds') && effect !== 'NoExecute') {
    say(
      `got tolerationSeconds with effect '${effect}', expected 'NoExecute'`,
      "only 'NoExecute' ends pods that already run",
      'tolerationSeconds',
    );
  }
});

const inPod = constraints({ 'tolerations.*': tolerationConstraint });

/** The first minor version whose API has the operators. */
const COMPARING_SINCE = 35;

/** Which taints of nodes a pod puts up with. */
export const toleration = definePodRule({
  id: 'schema/toleration',
  severity: 'error',
  summary: 'a toleration has a key, and a value and time only where they mean something',
  check({ spec, at }, { lab, minor }) {
    const reports = inPod(spec, `${at}/spec`);
    if (minor < COMPARING_SINCE || lab?.featureGates?.TaintTolerationComparisonOperators === true) return reports;
    const comparing = mapsAt(spec, 'tolerations').flatMap(({ operator }, i): readonly Report[] => {
      if (operator !== 'Gt' && operator !== 'Lt') return [];
      const message = `got operator '${operator}', expected 'Equal' or 'Exists': feature gate TaintTolerationComparisonOperators is off by default`;
      return [
        { path: `${at}/spec/tolerations/${i}/operator`, message, hint: 'compare for equality, or turn the gate on and say so in the lab' },
      ];
    });
    return [...reports, ...comparing];
  },
});
