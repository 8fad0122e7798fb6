import { type KnownLabels, labelsOfNamespace } from '../cluster/namespaces';
import { type Direction, policyOf, type SelectorPeer } from '../cluster/policies';
import type { ObjectIdentity } from '../manifest/manifest';
import { meets, type Selector, selects } from '../manifest/selector';
import type { End } from './ends';
import { type Connection, portsMatch } from './policy/match';
import type { World } from './world';

/** Who it is that policies do not let through. */
interface Stranger {
  readonly namespace: string;
  readonly around: KnownLabels;
  readonly own: KnownLabels;
}

/**
 * Whether policies that do not let somebody through might do so by labels that nobody has written down: pods of the platform, run-time pods
 * and namespaces of others may bear more of them than the lab's description says. Then it is no proof that they block.
 */
export function mayMatchUnwritten(
  world: World,
  policies: readonly ObjectIdentity[],
  direction: Direction,
  { endpoint, pods }: End,
  connection: Connection,
): boolean {
  if (!('labels' in endpoint) || endpoint.hostNetwork) return false;
  const { namespace, labels } = endpoint;
  const stranger = { namespace, around: labelsOfNamespace(world.cluster, namespace), own: { labels, complete: pods?.owner !== undefined } };
  if (stranger.own.complete && stranger.around.complete) return false;
  return policies.some((policy) => {
    const manifest = world.cluster.find('networking.k8s.io/NetworkPolicy', policy.name, policy.namespace);
    const rules = (manifest && policyOf(manifest)[direction]) ?? [];
    const peers = rules.filter(({ ports }) => portsMatch(ports, connection)).flatMap((rule) => rule.peers ?? []);
    return peers.some((peer) => 'pods' in peer && couldMatch(peer, stranger));
  });
}

function couldMatch({ namespaces, own, pods }: SelectorPeer, stranger: Stranger): boolean {
  if (namespaces === undefined && stranger.namespace !== own) return false;
  return (namespaces === undefined || couldSelect(namespaces, stranger.around)) && couldSelect(pods, stranger.own);
}

function couldSelect(selector: Selector, { labels, complete }: KnownLabels): boolean {
  if (complete) return selects(selector, labels);
  const equal = Object.entries(selector.labels).every(([key, value]) => (labels[key] ?? value) === value);
  return equal && selector.requirements.every((requirement) => !(requirement.key in labels) || meets(labels, requirement));
}
