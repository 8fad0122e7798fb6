import { canonicalNetwork } from '../../manifest/address-form';
import { listAt } from '../../manifest/read';
import { map } from './constraint-kinds';
import { constraints } from './constraints';
import { problemOfCidr } from './formats';

/** A ServiceCIDR. */
export const serviceCidr = constraints({
  '': map((range, say) => {
    const networks = listAt(range, 'spec', 'cidrs');
    if (networks.length === 0) say('got no cidrs, expected one', 'write a network', 'spec', 'cidrs');
    const kinds = networks.map((network) => String(network).includes(':'));
    if (new Set(kinds).size < kinds.length)
      say('got two networks of one address family, expected one of each', 'keep one', 'spec', 'cidrs');
    for (const [i, network] of networks.entries()) {
      const problem = problemOfCidr(String(network ?? ''));
      const canonical = canonicalNetwork(String(network ?? ''));
      if (problem !== undefined || canonical !== network)
        say(problem ?? `got '${String(network)}', expected '${canonical}'`, 'write a network', 'spec', 'cidrs', i);
    }
  }),
});
