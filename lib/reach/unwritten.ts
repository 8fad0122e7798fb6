import type { ObjectIdentity } from '../manifest/manifest';
import { at, mapsAt } from '../manifest/read';
import { type Labels, meets, readSelector, type Selector } from '../manifest/selector';
import type { End } from './ends';
import type { Direction } from './policy/policy';
import type { World } from './world';

/** Labels as far as they are known: of what is managed elsewhere there may be more. */
interface KnownLabels {
  readonly labels: Labels;
  readonly complete: boolean;
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
): boolean {
  if (!('labels' in endpoint) || endpoint.hostNetwork) return false;
  const own = { labels: endpoint.labels, complete: pods?.owner !== undefined };
  const around = namespaceOf(world, endpoint.namespace);
  if (own.complete && around.complete) return false;
  const list = direction === 'ingress' ? 'from' : 'to';
  return policies.some((policy) => {
    const manifest = world.objects.find('networking.k8s.io/NetworkPolicy', policy.name, policy.namespace);
    const peers = mapsAt(manifest, 'spec', direction).flatMap((rule) => mapsAt(rule, list));
    return peers.some((peer) => {
      const selectors = [readSelector(at(peer, 'namespaceSelector')), readSelector(at(peer, 'podSelector'))] as const;
      if (selectors[0] === undefined && endpoint.namespace !== policy.namespace) return false;
      return couldSelect(selectors[0], around) && couldSelect(selectors[1], own);
    });
  });
}

function namespaceOf({ objects, lab }: World, name: string): KnownLabels {
  const written = objects.find('Namespace', name);
  const external = lab.externals.find((one) => one.kind === 'Namespace' && one.name === name);
  const labels = external?.kind === 'Namespace' ? external.labels : undefined;
  const own = { 'kubernetes.io/metadata.name': name };
  return { labels: { ...labels, ...written?.metadata.labels, ...own }, complete: written !== undefined || labels !== undefined };
}

/** No selector selects everything here. */
function couldSelect(selector: Selector | undefined, { labels, complete }: KnownLabels): boolean {
  if (selector === undefined) return true;
  const unknown = (key: string): boolean => !complete && !(key in labels);
  const equal = Object.entries(selector.labels).every(([key, value]) => unknown(key) || labels[key] === value);
  return equal && selector.requirements.every((requirement) => unknown(requirement.key) || meets(labels, requirement));
}
