/**
 * A slow and simple scheduler for tests: it knows pods one by one, counts nothing in advance, and tries every order and every node. Written
 * from the reference, not from the model.
 */
import type { LabDescription, NodeDescription } from '../lab/description';
import type { Manifest } from '../manifest/manifest';
import { parseQuantity } from '../manifest/quantity';
import { at, mapAt, mapsAt, numberAt, type ReadMap, textAt, textsAt } from '../manifest/read';
import { type Labels, meets, readRequirement, readSelector, selects } from '../manifest/selector';

interface Pod {
  readonly owner: string;
  readonly labels: Labels;
  readonly spec: ReadMap;
}

interface Placed {
  readonly pod: Pod;
  readonly node: NodeDescription;
}

/** What every order and choice leads to. Pods that are alike count as one. */
export interface Ends {
  /** Workloads of which all pods were placed at some time. */
  readonly possible: ReadonlySet<string>;
  /** Workloads of which a pod was left over at some end. */
  readonly stuck: ReadonlySet<string>;
  /** Whether all pods of all workloads were placed at some end. */
  readonly complete: boolean;
}

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';

/** Tries everything; undefined if that would take too long. DaemonSets' pods come first, each on every node that takes it. */
export function everyEnd({ nodes }: LabDescription, manifests: readonly Manifest[], budget: number): Ends | undefined {
  const claims = new Map(manifests.filter(({ kind }) => kind === 'PersistentVolumeClaim').map((claim) => [claim.metadata.name, claim]));
  const [possible, stuck, seen] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let complete = false;
  const start: Placed[] = [];
  const left: Pod[] = [];
  for (const manifest of manifests) {
    if (manifest.kind === 'DaemonSet') {
      for (const node of nodes) if (admits(podOf(manifest), node, start, nodes, claims)) start.push({ pod: podOf(manifest), node });
    } else if (
      textAt(manifest, 'metadata', 'namespace') !== undefined &&
      !['PersistentVolumeClaim', 'ResourceQuota'].includes(manifest.kind)
    ) {
      const count = manifest.kind === 'Pod' ? 1 : (numberAt(manifest, 'spec', 'replicas') ?? 1);
      for (let i = 0; i < count; i += 1) left.push(podOf(manifest));
    }
  }
  const go = (placed: readonly Placed[], rest: readonly Pod[]): boolean => {
    const key = placed
      .map(({ pod, node }) => `${pod.owner}@${node.name}`)
      .sort()
      .join();
    if (seen.has(key)) return true;
    seen.add(key);
    if (seen.size > budget) return false;
    const owners = new Set(rest.map(({ owner }) => owner));
    for (const { owner } of left) if (!owners.has(owner)) possible.add(owner);
    let ended = true;
    for (const owner of owners) {
      const i = rest.findIndex((pod) => pod.owner === owner);
      const pod = rest[i];
      for (const node of nodes) {
        if (pod === undefined || !admits(pod, node, placed, nodes, claims)) continue;
        ended = false;
        if (
          !go(
            [...placed, { pod, node }],
            rest.filter((_, at) => at !== i),
          )
        )
          return false;
      }
    }
    if (ended && rest.length === 0) complete = true;
    if (ended) for (const owner of owners) stuck.add(owner);
    return true;
  };
  return go(start, left) ? { possible, stuck, complete } : undefined;
}

function podOf(manifest: Manifest): Pod {
  const template = manifest.kind === 'Pod' ? manifest : mapAt(manifest, 'spec', 'template');
  return { owner: manifest.metadata.name, labels: textsAt(template, 'metadata', 'labels'), spec: mapAt(template, 'spec') };
}

function admits(
  pod: Pod,
  node: NodeDescription,
  placed: readonly Placed[],
  nodes: readonly NodeDescription[],
  claims: ReadonlyMap<string, Manifest>,
): boolean {
  const here = placed.filter((one) => one.node === node).map((one) => one.pod);
  const named = textAt(pod.spec, 'nodeName');
  const asked = named === undefined;
  return (
    (asked || named === node.name) &&
    tolerates(pod, node, asked ? undefined : ['NoExecute']) &&
    matches(pod, node) &&
    !here.some((other) => ports(pod).some((a) => ports(other).some((b) => clash(a, b)))) &&
    hasRoom(pod, node, here) &&
    volumesAllow(pod, node, placed, claims) &&
    (!asked || (spreads(pod, node, placed, nodes) && isNear(pod, node, placed) && isAway(pod, node, placed)))
  );
}

function tolerates({ spec }: Pod, { taints }: NodeDescription, effects: readonly string[] = ['NoSchedule', 'NoExecute']): boolean {
  return taints.every(
    (taint) =>
      !effects.includes(taint.effect) ||
      mapsAt(spec, 'tolerations').some((item) => {
        const [key, effect] = [textAt(item, 'key'), textAt(item, 'effect')];
        const same = textAt(item, 'operator') === 'Exists' || textAt(item, 'value') === taint.value;
        return (effect === undefined || effect === taint.effect) && (key === undefined || key === taint.key) && same;
      }),
  );
}

function matches({ spec }: Pod, { labels }: NodeDescription): boolean {
  const terms = at(spec, 'affinity', 'nodeAffinity', REQUIRED, 'nodeSelectorTerms');
  const selected = Object.entries(textsAt(spec, 'nodeSelector')).every(([key, value]) => labels[key] === value);
  if (terms === undefined) return selected;
  return selected && mapsAt(terms).some((term) => mapsAt(term, 'matchExpressions').every((one) => meets(labels, readRequirement(one))));
}

function ports({ spec }: Pod): readonly ReadMap[] {
  return mapsAt(spec, 'containers')
    .flatMap((container) => mapsAt(container, 'ports'))
    .filter(({ hostPort }) => hostPort !== undefined);
}

function clash(a: ReadMap, b: ReadMap): boolean {
  const [one, other] = [a.hostIP ?? '0.0.0.0', b.hostIP ?? '0.0.0.0'];
  return a.hostPort === b.hostPort && (one === other || one === '0.0.0.0' || other === '0.0.0.0');
}

function hasRoom(pod: Pod, node: NodeDescription, here: readonly Pod[]): boolean {
  return ['pods', 'cpu', 'memory', 'example.com/gpu'].every((resource) => {
    const has = amount(node.capacity[resource]) - amount(node.reserved?.[resource]);
    const wanted = request(pod, resource);
    return wanted === 0n || here.reduce((sum, other) => sum + request(other, resource), wanted) <= has;
  });
}

function request({ spec }: Pod, resource: string): bigint {
  if (resource === 'pods') return amount('1');
  const of = (container: ReadMap) => {
    const { [resource]: asked = mapAt(container, 'resources', 'limits')[resource] } = mapAt(container, 'resources', 'requests');
    return amount(asked);
  };
  const init = mapsAt(spec, 'initContainers');
  const isSidecar = ({ restartPolicy }: ReadMap) => restartPolicy === 'Always';
  const sum = (some: readonly ReadMap[]) => some.reduce((total, one) => total + of(one), 0n);
  const starting = init.map((one, i) => (isSidecar(one) ? 0n : of(one) + sum(init.slice(0, i).filter(isSidecar))));
  return [sum([...mapsAt(spec, 'containers'), ...init.filter(isSidecar)]), ...starting].reduce((a, b) => (a > b ? a : b));
}

function amount(quantity: unknown): bigint {
  return typeof quantity === 'string' ? parseQuantity(quantity).nanos : 0n;
}

function claimOf({ spec }: Pod): string | undefined {
  return mapsAt(spec, 'volumes').map((volume) => textAt(volume, 'persistentVolumeClaim', 'claimName'))[0];
}

function volumesAllow(pod: Pod, node: NodeDescription, placed: readonly Placed[], claims: ReadonlyMap<string, Manifest>): boolean {
  const claim = claimOf(pod);
  const users = claim === undefined ? [] : placed.filter((one) => claimOf(one.pod) === claim);
  const alone = JSON.stringify(claims.get(claim ?? '')?.spec ?? '').includes('ReadWriteOncePod');
  return users.length === 0 || (!alone && users.every((one) => one.node === node));
}

function spreads(pod: Pod, node: NodeDescription, placed: readonly Placed[], nodes: readonly NodeDescription[]): boolean {
  return mapsAt(pod.spec, 'topologySpreadConstraints').every((constraint) => {
    if (constraint.whenUnsatisfiable === 'ScheduleAnyway') return true;
    const key = textAt(constraint, 'topologyKey') ?? '';
    const selector = readSelector(constraint.labelSelector);
    const counts = new Map<string, number>();
    for (const one of nodes) {
      const domain = one.labels[key];
      if (domain === undefined) continue;
      if (constraint.nodeAffinityPolicy !== 'Ignore' && !matches(pod, one)) continue;
      if (constraint.nodeTaintsPolicy === 'Honor' && !tolerates(pod, one)) continue;
      const here = placed.filter((other) => other.node === one && selector && selects(selector, other.pod.labels)).length;
      counts.set(domain, (counts.get(domain) ?? 0) + here);
    }
    const domain = node.labels[key];
    if (domain === undefined) return false;
    const self = selector && selects(selector, pod.labels) ? 1 : 0;
    return (counts.get(domain) ?? 0) + self - Math.min(...counts.values()) <= (numberAt(constraint, 'maxSkew') ?? 1);
  });
}

function termsOf({ spec }: Pod, kind: 'podAffinity' | 'podAntiAffinity'): readonly ReadMap[] {
  return mapsAt(spec, 'affinity', kind, REQUIRED);
}

function isMeant(term: ReadMap, { labels }: Pod): boolean {
  const selector = readSelector(term.labelSelector);
  return selector !== undefined && selects(selector, labels);
}

function isSameDomain(term: ReadMap, a: NodeDescription, b: NodeDescription): boolean {
  const key = textAt(term, 'topologyKey') ?? '';
  return a.labels[key] !== undefined && a.labels[key] === b.labels[key];
}

function isNear(pod: Pod, node: NodeDescription, placed: readonly Placed[]): boolean {
  const terms = termsOf(pod, 'podAffinity');
  const company = placed.filter((other) => terms.every((term) => isMeant(term, other.pod)));
  if (terms.every((term) => company.some((other) => isSameDomain(term, node, other.node)))) return true;
  const somewhere = company.some((other) => terms.some((term) => isSameDomain(term, other.node, other.node)));
  return !somewhere && terms.every((term) => isMeant(term, pod) && isSameDomain(term, node, node));
}

function isAway(pod: Pod, node: NodeDescription, placed: readonly Placed[]): boolean {
  return placed.every(
    (other) =>
      !termsOf(pod, 'podAntiAffinity').some((term) => isMeant(term, other.pod) && isSameDomain(term, node, other.node)) &&
      !termsOf(other.pod, 'podAntiAffinity').some((term) => isMeant(term, pod) && isSameDomain(term, other.node, node)),
  );
}
