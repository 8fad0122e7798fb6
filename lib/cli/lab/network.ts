import type { NetworkDescription } from '../../lab/description';
import { listAt, textAt } from '../../manifest/read';
import { CliError } from '../cli-error';
import type { Facts, WrittenNode } from './facts';
import { areHosts, commonNetwork, isInside, isIpv4Network } from './networks';

/** Networks that say so themselves are named, all others are guesses, and said to be. */
export function networkOf(facts: Facts, distribution: string, nodes: readonly WrittenNode[]): NetworkDescription {
  const { pods, services } = facts.cluster.products.part('distribution', distribution)?.part.networks ?? {};
  if (hasIpv6(facts)) facts.note('network: the cluster has IPv6 as well: add "ipv6" to "network", and to its nodes');
  return { lan: lanOf(facts, nodes), pods: podsOf(facts, pods), services: servicesOf(facts, services) };
}

function lanOf({ given, note }: Facts, nodes: readonly WrittenNode[]): string {
  if (given.lan !== undefined) return cidr('--lan', given.lan);
  const addresses = nodes.map(({ address }) => address);
  const lan = commonNetwork(addresses, 24, areHosts(addresses));
  if (lan === undefined) throw new CliError('the addresses of the nodes are in no network together: --lan CIDR says which it is');
  note(`network: lan ${lan} is a guess by the addresses of the nodes: --lan CIDR says another`);
  return lan;
}

function podsOf({ given, nodes, note }: Facts, usual: string | undefined): string {
  if (given.pods !== undefined) return cidr('--pods', given.pods);
  const parts = nodes.flatMap((node) => [textAt(node, 'spec', 'podCIDR'), ...listAt(node, 'spec', 'podCIDRs')]).filter(isIpv4Network);
  const isUsual = usual !== undefined && parts.every((part) => isInside(part, usual));
  const pods = isUsual ? usual : commonNetwork(parts, 16);
  if (pods === undefined) throw new CliError('nothing says which addresses pods have: add --pods CIDR');
  const why = parts.length === 0 ? 'since no node has a podCIDR' : 'by the podCIDR of the nodes';
  note(`network: pods ${pods} is a guess, ${isUsual ? 'the default of the distribution, ' : ''}${why}: --pods CIDR says another`);
  return pods;
}

function servicesOf({ given, cluster, note }: Facts, usual: string | undefined): string {
  if (given.services !== undefined) return cidr('--services', given.services);
  const [declared] = listAt(cluster.find('networking.k8s.io/ServiceCIDR', 'kubernetes'), 'spec', 'cidrs').filter(isIpv4Network);
  if (declared !== undefined) return declared;
  const address = textAt(cluster.find('Service', 'kubernetes', 'default'), 'spec', 'clusterIP');
  const parts = [`${address}/32`].filter(isIpv4Network);
  const isUsual = usual !== undefined && parts.every((part) => isInside(part, usual));
  const services = isUsual ? usual : commonNetwork(parts, 16);
  if (services === undefined) throw new CliError('nothing says which addresses Services have: add --services CIDR');
  const why = parts.length === 0 ? 'since the Service kubernetes of default was not read' : 'by the address of the Service kubernetes';
  note(
    `network: services ${services} is a guess, ${isUsual ? 'the default of the distribution, ' : ''}${why}: read servicecidrs (since Kubernetes 1.33), or --services CIDR says it`,
  );
  return services;
}

function hasIpv6({ nodes, given }: Facts): boolean {
  return given.nodes.length === 0 && nodes.some((node) => listAt(node, 'spec', 'podCIDRs').some((one) => String(one).includes(':')));
}

/** @throws CliError if it is no network of IPv4 */
function cidr(option: string, text: string): string {
  if (text.includes('/') && isIpv4Network(text)) return text;
  throw new CliError(`${option}: got '${text}', expected a network of IPv4 such as 192.168.1.0/24`);
}
