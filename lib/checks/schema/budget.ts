import { defineRule } from '../rule';
import { map } from './constraint-kinds';
import { constraints, isGiven } from './constraints';
import { percentAbove } from './percent';

const inBudget = constraints({
  spec: map((spec, say) => {
    if (isGiven(spec, 'minAvailable') && isGiven(spec, 'maxUnavailable'))
      say("got 'minAvailable' and 'maxUnavailable', expected one of them", 'keep one', 'maxUnavailable');
    for (const key of ['minAvailable', 'maxUnavailable']) {
      if (percentAbove(spec[key], 100)) say(`got ${spec[key]}, expected at most 100%`, 'write a share of the pods', key);
    }
  }),
});

/** How many pods may be away while a node is drained. */
export const budget = defineRule({
  id: 'schema/budget',
  severity: 'error',
  summary: 'a PodDisruptionBudget says one thing: how many stay or how many may go',
  kinds: 'policy/PodDisruptionBudget',
  check: (manifest) => inBudget(manifest, ''),
});
