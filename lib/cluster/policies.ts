import { identityOf, namespaceOf } from '../manifest/identity';
import { type IpRange, rangesOf } from '../manifest/ip-range';
import type { Manifest, ObjectIdentity } from '../manifest/manifest';
import { memoize, memoizeIn } from '../manifest/memoize';
import { at, listAt, mapAt, mapsAt, numberAt, type ReadMap, textAt } from '../manifest/read';
import { type Labels, readSelector, type Selector, selects } from '../manifest/selector';
import { isMap } from '../manifest/tree';
import { inner, push } from './by-label';
import type { Cluster } from './cluster';
import type { Pods } from './pods';

/** Which side of a connection a rule is for. */
export type Direction = 'ingress' | 'egress';

/** Ports of a rule: numbers, or a name that each pod resolves for itself. */
export type RulePort = { readonly at: string; readonly protocol: string } & (
  | { readonly first: number; readonly last: number }
  | { readonly name: string }
);

/** Pods by their own labels and those of their namespace. */
export interface SelectorPeer {
  readonly at: string;
  /** Namespace of the policy, which counts where namespaces are not selected. */
  readonly own: string;
  readonly namespaces: Selector | undefined;
  readonly pods: Selector;
}

/** Addresses. */
export interface BlockPeer {
  readonly at: string;
  readonly cidr: string;
  readonly except: readonly string[];
  readonly ranges: readonly IpRange[];
}

/** One rule; what is undefined is not restricted. */
export interface PolicyRule {
  /** JSON pointer into the policy. */
  readonly at: string;
  readonly peers: readonly (SelectorPeer | BlockPeer)[] | undefined;
  readonly ports: readonly RulePort[] | undefined;
}

/** A NetworkPolicy, read once. */
export interface Policy {
  readonly object: ObjectIdentity;
  readonly namespace: string;
  readonly selector: Selector;
  /** Its rules; undefined if it does not restrict that direction, while an empty list denies it. */
  readonly ingress: readonly PolicyRule[] | undefined;
  readonly egress: readonly PolicyRule[] | undefined;
}

const EVERYTHING: Selector = { labels: {}, requirements: [] };

/** The NetworkPolicies that select pods with these labels, in the order of the manifests. */
export function policiesFor(cluster: Cluster, { namespace, labels }: Pick<Pods, 'namespace' | 'labels'>): readonly Policy[] {
  const known = policiesByLabel(cluster).get(namespace);
  return known === undefined ? NO_POLICIES : selecting(known, labels);
}

const selecting = memoizeIn((known: ReadonlyMap<string, readonly IndexedPolicy[]>, labels: Labels): readonly Policy[] => {
  const meant = [ANY_LABEL, ...Object.entries(labels).map((label) => label.join('='))].flatMap((label) => known.get(label) ?? NO_POLICIES);
  return meant
    .filter(({ policy: { selector } }) => selects(selector, labels))
    .sort((a, b) => a.index - b.index)
    .map(({ policy }) => policy);
});

interface IndexedPolicy {
  readonly policy: Policy;
  /** Its place among the manifests. */
  readonly index: number;
}

const NO_POLICIES: readonly never[] = [];
/** In place of a label, where a selector asks for none by its value. */
const ANY_LABEL = '';

/** By namespace, and by a label that pods must have to be selected. */
const policiesByLabel = memoize((cluster: Cluster): ReadonlyMap<string, ReadonlyMap<string, readonly IndexedPolicy[]>> => {
  const found = new Map<string, Map<string, IndexedPolicy[]>>();
  for (const [index, manifest] of cluster.ofKind('networking.k8s.io/NetworkPolicy').entries()) {
    const policy = policyOf(manifest);
    const [label] = Object.entries(policy.selector.labels);
    push(inner(found, policy.namespace), label === undefined ? ANY_LABEL : label.join('='), { policy, index });
  }
  return found;
});

/** A NetworkPolicy, read once. What the API would refuse matches nothing, and rules of a direction that policyTypes leaves out do nothing. */
export const policyOf: (manifest: Manifest) => Policy = memoize(readPolicy);

function readPolicy(manifest: Manifest): Policy {
  const spec = mapAt(manifest, 'spec');
  const types = listAt(spec, 'policyTypes');
  const namespace = namespaceOf(manifest);
  // The server's own default: without types it is about ingress, and about egress only if a rule for that is there.
  const egress = types.length === 0 ? listAt(spec, 'egress').length > 0 : types.includes('Egress');
  return {
    object: identityOf(manifest),
    namespace,
    selector: readSelector(at(spec, 'podSelector')) ?? EVERYTHING,
    ingress: types.length === 0 || types.includes('Ingress') ? rulesOf(spec, 'ingress', namespace) : undefined,
    egress: egress ? rulesOf(spec, 'egress', namespace) : undefined,
  };
}

/** The ports in words: `TCP 80`, `TCP 8000-8010`, `UDP 'dns'`, `SCTP`. */
export function printPort(port: RulePort): string {
  if ('name' in port) return `${port.protocol} '${port.name}'`;
  if (port.first === 0) return `${port.protocol}, any port`;
  return `${port.protocol} ${port.first === port.last ? port.first : `${port.first}-${port.last}`}`;
}

function rulesOf(spec: ReadMap, direction: Direction, own: string): readonly PolicyRule[] {
  return mapsAt(spec, direction).map((rule, i) => {
    const pointer = `/spec/${direction}/${i}`;
    const list = direction === 'ingress' ? 'from' : 'to';
    const [peers, ports] = [mapsAt(rule, list), mapsAt(rule, 'ports')];
    return {
      at: pointer,
      peers: peers.length === 0 ? undefined : peers.flatMap((peer, j) => peerOf(peer, `${pointer}/${list}/${j}`, own)),
      ports: ports.length === 0 ? undefined : ports.map((port, j) => portOf(port, `${pointer}/ports/${j}`)),
    };
  });
}

function peerOf(peer: ReadMap, pointer: string, own: string): readonly (SelectorPeer | BlockPeer)[] {
  if (isMap(peer.ipBlock)) {
    const cidr = textAt(peer.ipBlock, 'cidr') ?? '';
    const except = listAt(peer.ipBlock, 'except').filter((one): one is string => typeof one === 'string');
    return [{ at: pointer, cidr, except, ranges: rangesOf(cidr, except) }];
  }
  const [namespaces, pods] = [readSelector(peer.namespaceSelector), readSelector(peer.podSelector)];
  if (namespaces === undefined && pods === undefined) return [];
  return [{ at: pointer, own, namespaces, pods: pods ?? EVERYTHING }];
}

function portOf(port: ReadMap, pointer: string): RulePort {
  const [protocol, name, first] = [textAt(port, 'protocol') ?? 'TCP', textAt(port, 'port'), numberAt(port, 'port')];
  if (name !== undefined) return { at: pointer, protocol, name };
  if (first === undefined) return { at: pointer, protocol, first: 0, last: 65535 };
  return { at: pointer, protocol, first, last: numberAt(port, 'endPort') ?? first };
}
