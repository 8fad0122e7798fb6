import { ConfigurationError } from '../manifest/configuration-error';
import type { IngressDescription } from './description';
import type { LabContext } from './parts';

/**
 * Where an ingress controller listens that uses ports of nodes.
 * @param on names of the nodes, the first being the one that host names resolve to; @default every node, the first control plane first
 * @throws ConfigurationError if the lab lacks a named node
 */
export function listeningOn(
  on: readonly string[] | undefined,
  { nodes }: Pick<LabContext, 'nodes'>,
): Required<Pick<IngressDescription, 'nodes' | 'addresses'>> {
  const byName = new Map(nodes.map((node) => [node.name, node.address]));
  const names = (role: string) => nodes.filter((node) => node.role === role).map(({ name }) => name);
  const chosen = on ?? [...names('control-plane'), ...names('worker')];
  const addresses = chosen.map((name) => {
    const address = byName.get(name);
    if (!address)
      throw new ConfigurationError(`ingress: no node is named '${name}'; there are ${[...byName.keys()].map((n) => `'${n}'`).join(', ')}`);
    return address;
  });
  return { nodes: chosen, addresses };
}
