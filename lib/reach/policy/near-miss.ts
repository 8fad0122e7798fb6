import { type BlockPeer, type Policy, type PolicyRule, printPort, type SelectorPeer } from '../../cluster/policies';
import type { ObjectIdentity } from '../../manifest/manifest';
import { type Labels, printSelector, selectorOfLabels, selects, selectsAll } from '../../manifest/selector';
import type { ResolvedEndpoint } from './endpoint';
import { namespaceMatches, peerMatches, portsMatch, type ResolvedPort } from './match';
import type { SideQuestion } from './side-question';

/** A rule that would allow a connection, but for one thing. */
export interface NearMiss {
  readonly policy: ObjectIdentity;
  /** JSON pointer of the rule or of its peer. */
  readonly at: string;
  /** What does not match. */
  readonly but: 'port' | 'host-network' | 'namespace' | 'labels' | 'address';
  /** What it allows and what it got, to be put after the policy's name. */
  readonly message: string;
}

/** A wrong port is the likeliest mistake, other labels the least likely: those are often another rule's. */
const ORDER: readonly NearMiss['but'][] = ['port', 'host-network', 'namespace', 'labels', 'address'];

/** The rule that comes nearest to allowing what is asked; the first one in the policies' order, if several do. */
export function nearestMiss({ policies, direction, other, resolvedPort }: SideQuestion): NearMiss | undefined {
  let nearest: NearMiss | undefined;
  for (const policy of policies) {
    for (const rule of policy[direction] ?? []) {
      for (const miss of missesOf(policy, rule, other, resolvedPort)) {
        if (nearest === undefined || ORDER.indexOf(miss.but) < ORDER.indexOf(nearest.but)) nearest = miss;
      }
    }
  }
  return nearest;
}

function missesOf({ object }: Policy, rule: PolicyRule, other: ResolvedEndpoint, resolvedPort: ResolvedPort): readonly NearMiss[] {
  if (!portsMatch(rule.ports, resolvedPort)) {
    const peer = rule.peers?.find((one) => peerMatches(one, other));
    if (rule.peers !== undefined && peer === undefined) return [];
    return [{ policy: object, at: peer?.at ?? rule.at, but: 'port', message: wrongPort(rule, resolvedPort) }];
  }
  return (rule.peers ?? []).flatMap((peer) => {
    const miss = 'ranges' in peer ? wrongAddress(peer, other) : wrongPod(peer, other);
    return miss === undefined ? [] : [{ policy: object, at: peer.at, ...miss }];
  });
}

type Difference = Pick<NearMiss, 'but' | 'message'>;

function wrongPort({ ports = [] }: PolicyRule, { port, protocol, names }: ResolvedPort): string {
  const called = names.length > 0 ? ` ('${names.join("', '")}')` : '';
  const allowed = ports.map(printPort).join(', ') || 'no port';
  const unnamed = ports.some((one) => 'name' in one) ? '; a name is looked up in the pods that answer' : '';
  return `allows ${allowed}, not ${protocol} ${port}${called}: policies see the port of the pods, not the Service's${unnamed}`;
}

function wrongPod(peer: SelectorPeer, { kind, namespace, namespaceLabels, labels }: ResolvedEndpoint): Difference | undefined {
  if (kind !== 'pod' && kind !== 'host-network') return undefined;
  const inNamespace = namespaceMatches(peer, { namespace, namespaceLabels });
  const selected = selects(peer.pods, labels);
  if (kind === 'host-network') {
    if (!inNamespace || !selected) return undefined;
    const message = `allows ${printPods(peer)}, but these use their node's network, where no selector matches: an ipBlock of the node's address would`;
    return { but: 'host-network', message };
  }
  if (selected) return { but: 'namespace', message: `allows ${printPods(peer)}, not of namespace ${namespace}` };
  if (inNamespace) return { but: 'labels', message: `allows ${printPods(peer)}; these have ${printLabels(labels)}` };
  return undefined;
}

function wrongAddress({ cidr, except }: BlockPeer, { kind }: ResolvedEndpoint): Difference | undefined {
  if (kind === 'pod') return undefined;
  return {
    but: 'address',
    message: `allows ${cidr}${except.length > 0 ? ` except ${except.join(', ')}` : ''}, which does not hold the address`,
  };
}

function printPods({ namespaces, pods, own }: SelectorPeer): string {
  const which = selectsAll(pods) ? 'all pods' : `pods with ${printSelector(pods)}`;
  if (namespaces === undefined) return `${which} of its own namespace ${own}`;
  return `${which} of ${selectsAll(namespaces) ? 'all namespaces' : `namespaces with ${printSelector(namespaces)}`}`;
}

function printLabels(labels: Labels): string {
  return Object.keys(labels).length === 0 ? 'none' : printSelector(selectorOfLabels(labels));
}
