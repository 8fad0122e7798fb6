import { problemOfDnsLabel, problemOfKey, problemOfLabelValue } from '../../manifest/names';
import { map, text } from './constraint-kinds';
import { constraints } from './constraints';
import { problemOfOverhead } from './resources';
import { tolerationConstraint } from './toleration';

/** A RuntimeClass. */
export const runtimeClass = constraints({
  handler: text(problemOfDnsLabel, "write the name of a handler of the node's container runtime"),
  'overhead.podFixed': map((amounts, say) => {
    for (const [resource, amount] of Object.entries(amounts)) {
      const problem = problemOfOverhead(resource, amount);
      if (problem !== undefined) say(problem, 'write what each pod needs besides its containers', resource);
    }
  }),
  'scheduling.nodeSelector': map((labels, say) => {
    for (const [key, value] of Object.entries(labels)) {
      const problem = problemOfKey(key) ?? (typeof value === 'string' ? problemOfLabelValue(value) : undefined);
      if (problem !== undefined) say(problem, 'write a label of nodes', key);
    }
  }),
  'scheduling.tolerations.*': tolerationConstraint,
  'scheduling.tolerations': (all, say) => {
    const texts = (Array.isArray(all) ? all : []).map((one) => JSON.stringify(one));
    if (new Set(texts).size < texts.length) say('got a toleration twice', 'remove one');
  },
});
