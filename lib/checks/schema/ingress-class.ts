import { problemOfDnsSubdomain } from '../../manifest/names';
import { textAt } from '../../manifest/read';
import { map } from './constraint-kinds';
import { constraints } from './constraints';
import { problemOfSegment } from './formats';

/** An IngressClass. */
export const ingressClass = constraints({
  '': map((ingressClass, say) => {
    const controller = textAt(ingressClass, 'spec', 'controller') ?? '';
    if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?\/[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(controller))
      say(
        `got controller '${controller}', expected a domain, '/' and a path`,
        "for example 'traefik.io/ingress-controller'",
        'spec',
        'controller',
      );
  }),
  'spec.parameters': map(({ scope, namespace, ...parameters }, say) => {
    for (const key of ['kind', 'name']) {
      const value = textAt(parameters, key);
      const problem = value === undefined ? undefined : problemOfSegment(value);
      if (problem !== undefined) say(problem, 'name the object', key);
    }
    const group = textAt(parameters, 'apiGroup');
    const wrong = group === undefined ? undefined : problemOfDnsSubdomain(group);
    if (wrong !== undefined) say(wrong, 'write the group of its API', 'apiGroup');
    const within = scope === 'Namespace';
    if (within && !namespace) say("got scope 'Namespace' without namespace, expected both", 'name it', 'namespace');
    const name = textAt({ namespace }, 'namespace');
    if (within && name && problemOfDnsSubdomain(name) !== undefined)
      say(`got namespace '${name}', expected the name of one`, 'name it', 'namespace');
    if (!within && namespace !== undefined) say("got namespace, expected it with scope 'Namespace' only", 'take it out', 'namespace');
  }),
});
