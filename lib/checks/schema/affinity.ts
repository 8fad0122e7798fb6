import { problemOfDnsLabel, problemOfKey } from '../../manifest/names';
import { listAt, textAt } from '../../manifest/read';
import { definePodRule } from '../rule';
import { map, text } from './constraint-kinds';
import { type Constraint, type Constraints, constraints, isGiven } from './constraints';
import { labelSelector, labels } from './label-selector';
import { nodeTerm } from './node-term';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

const podTerm: Constraint = map((term, say) => {
  const key = textAt(term, 'topologyKey');
  const problem = key === undefined ? undefined : key === '' ? "got topologyKey '', expected a label of nodes" : problemOfKey(key);
  if (problem !== undefined) say(problem, "for example 'kubernetes.io/hostname'", 'topologyKey');
  for (const key of ['matchLabelKeys', 'mismatchLabelKeys']) {
    if (listAt(term, key).length > 0 && !isGiven(term, 'labelSelector'))
      say(`got ${key} without labelSelector, expected both`, 'write a labelSelector', key);
  }
});

function podTerms(way: string): Constraints {
  return {
    [way]: podTerm,
    [`${way}.labelSelector`]: labelSelector,
    [`${way}.namespaceSelector`]: labelSelector,
    [`${way}.namespaces.*`]: text(problemOfDnsLabel, 'write the name of a namespace'),
  };
}

const inPod = constraints({
  nodeSelector: labels,
  ...nodeTerm(`affinity.nodeAffinity.${REQUIRED}.nodeSelectorTerms.*`),
  ...nodeTerm(`affinity.nodeAffinity.${PREFERRED}.*.preference`),
  ...podTerms(`affinity.podAffinity.${REQUIRED}.*`),
  ...podTerms(`affinity.podAffinity.${PREFERRED}.*.podAffinityTerm`),
  ...podTerms(`affinity.podAntiAffinity.${REQUIRED}.*`),
  ...podTerms(`affinity.podAntiAffinity.${PREFERRED}.*.podAffinityTerm`),
});

/** Which nodes and which other pods a pod wants beside it. */
export const affinity = definePodRule({
  id: 'schema/affinity',
  severity: 'error',
  summary: 'node selectors and affinities ask for labels that can exist, with values as their operators take them',
  check: ({ spec, at }) => inPod(spec, `${at}/spec`),
});
