import { type KnownLabels, labelsOfNamespace } from '../cluster/namespaces';
import { type Direction, policyOf, type SelectorPeer } from '../cluster/policies';
import type { ObjectIdentity } from '../manifest/manifest';
import { meets, type Selector, selects } from '../manifest/selector';
import type { ReachContext } from './context';
import type { Endpoint } from './endpoints';
import type { PodsEndpoint } from './policy/endpoint';
import { portsMatch, type ResolvedPort } from './policy/match';

/** Who it is that policies do not let through. */
interface UnmanagedPod {
  readonly namespace: string;
  readonly namespaceLabels: KnownLabels;
  readonly podLabels: PodLabels;
}

/** Labels of pods, and keys of those that they may bear besides: any where it is left out. */
interface PodLabels extends KnownLabels {
  readonly keys?: RegExp;
}

/**
 * Whether policies that do not let somebody through might do so by labels that nobody has written down: pods of the platform, run-time pods
 * and namespaces of others may bear more of them than the lab's description says. Then it is no proof that they block.
 */
export function mayMatchUnmanagedLabels(
  context: ReachContext,
  policies: readonly ObjectIdentity[],
  direction: Direction,
  { policyEndpoint: endpoint, pods }: Endpoint,
  resolvedPort: ResolvedPort,
): boolean {
  if (!('labels' in endpoint) || endpoint.hostNetwork) return false;
  const { namespace, labels } = endpoint;
  const keys = keysOf(context, endpoint);
  const pod = {
    namespace,
    namespaceLabels: labelsOfNamespace(context.cluster, namespace),
    podLabels: { labels, complete: pods?.owner !== undefined, ...(keys ? { keys } : {}) },
  };
  if (pod.podLabels.complete && pod.namespaceLabels.complete) return false;
  return policies.some((policy) => {
    const manifest = context.cluster.find('networking.k8s.io/NetworkPolicy', policy.name, policy.namespace);
    const rules = (manifest && policyOf(manifest)[direction]) ?? [];
    const peers = rules.filter(({ ports }) => portsMatch(ports, resolvedPort)).flatMap((rule) => rule.peers ?? []);
    return peers.some((peer) => 'pods' in peer && couldMatch(peer, pod));
  });
}

function couldMatch({ namespaces, own, pods }: SelectorPeer, pod: UnmanagedPod): boolean {
  if (namespaces === undefined && pod.namespace !== own) return false;
  return (namespaces === undefined || couldSelect(namespaces, pod.namespaceLabels)) && couldSelect(pods, pod.podLabels);
}

function couldSelect(selector: Selector, { labels, complete, keys }: PodLabels): boolean {
  if (complete) return selects(selector, labels);
  const mayBear = (key: string) => !(key in labels) && (keys === undefined || keys.test(key));
  const equal = Object.entries(selector.labels).every(([key, value]) => mayBear(key) || labels[key] === value);
  return equal && selector.requirements.every((requirement) => mayBear(requirement.key) || meets(labels, requirement));
}

/** Of the ingress controller it is known which labels its chart sets. */
function keysOf({ cluster, lab: { ingress } }: ReachContext, { namespace, labels }: PodsEndpoint): RegExp | undefined {
  const isController = namespace === ingress.namespace && Object.entries(ingress.podLabels).every(([key, value]) => labels[key] === value);
  return isController ? cluster.ingress?.part.labelKeys?.(cluster) : undefined;
}
