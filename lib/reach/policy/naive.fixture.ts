/**
 * NetworkPolicy as its documentation reads, line by line, over raw manifests: one pair of addresses, no index, nothing shared with the engine.
 * What it can't know: several addresses at once, nodes, the host network.
 */
import type { Manifest } from '../../manifest/manifest';

/** A pod with its address, or an address alone. */
export interface NaiveEnd {
  readonly address: string;
  readonly pod?: {
    readonly namespace: string;
    readonly namespaceLabels: Record<string, string>;
    readonly labels: Record<string, string>;
    readonly ports: readonly { readonly name?: string; readonly port: number; readonly protocol: string }[];
  };
}

interface RawSelector {
  readonly matchLabels?: Record<string, string>;
  readonly matchExpressions?: readonly { readonly key: string; readonly operator: string; readonly values?: readonly string[] }[];
}

interface RawPeer {
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
  readonly namespaceSelector?: RawSelector;
  readonly podSelector?: RawSelector;
}

interface RawPort {
  readonly port?: number | string;
  readonly endPort?: number;
  readonly protocol?: string;
}

interface RawRule {
  readonly from?: readonly RawPeer[];
  readonly to?: readonly RawPeer[];
  readonly ports?: readonly RawPort[];
}

/** The spec of a NetworkPolicy, as the API takes it. */
export interface RawSpec {
  readonly podSelector: RawSelector;
  readonly policyTypes?: readonly string[];
  readonly ingress?: readonly RawRule[];
  readonly egress?: readonly RawRule[];
}

/** A NetworkPolicy. */
export type RawPolicy = Manifest & { readonly spec: RawSpec };

interface NaiveConnection {
  readonly from: NaiveEnd;
  readonly to: NaiveEnd;
  readonly port: number;
  readonly protocol: string;
}

/** Both must let it through: the policies that isolate the source for egress, and those that isolate the destination for ingress. */
export function naive(policies: readonly RawPolicy[], asked: NaiveConnection): { readonly egress: boolean; readonly ingress: boolean } {
  return { egress: direction(policies, 'Egress', asked), ingress: direction(policies, 'Ingress', asked) };
}

function direction(policies: readonly RawPolicy[], type: 'Ingress' | 'Egress', asked: NaiveConnection): boolean {
  const [mine, other] = type === 'Ingress' ? [asked.to, asked.from] : [asked.from, asked.to];
  const { pod } = mine;
  if (pod === undefined) return true;
  const isolating = policies.filter(
    ({ metadata, spec }) => metadata.namespace === pod.namespace && matches(spec.podSelector, pod.labels) && typesOf(spec).includes(type),
  );
  if (isolating.length === 0) return true;
  return isolating.some(({ metadata, spec }) =>
    ((type === 'Ingress' ? spec.ingress : spec.egress) ?? []).some((rule) => {
      const peers = (type === 'Ingress' ? rule.from : rule.to) ?? [];
      const byPeer = peers.length === 0 || peers.some((peer) => isPeer(peer, metadata.namespace ?? '', other));
      const byPort = (rule.ports ?? []).length === 0 || (rule.ports ?? []).some((port) => isPort(port, asked));
      return byPeer && byPort;
    }),
  );
}

function typesOf({ policyTypes = [], egress = [] }: RawSpec): readonly string[] {
  if (policyTypes.length > 0) return policyTypes;
  return egress.length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
}

function isPeer({ ipBlock, namespaceSelector, podSelector }: RawPeer, own: string, { address, pod }: NaiveEnd): boolean {
  if (ipBlock) return within(ipBlock.cidr, address) && !(ipBlock.except ?? []).some((one) => within(one, address));
  if (pod === undefined) return false;
  const inNamespace = namespaceSelector ? matches(namespaceSelector, pod.namespaceLabels) : pod.namespace === own;
  return inNamespace && (podSelector === undefined || matches(podSelector, pod.labels));
}

function isPort({ port, endPort, protocol = 'TCP' }: RawPort, asked: NaiveConnection): boolean {
  if (protocol !== asked.protocol) return false;
  if (port === undefined) return true;
  if (typeof port === 'number') return endPort === undefined ? port === asked.port : port <= asked.port && asked.port <= endPort;
  return (asked.to.pod?.ports ?? []).some((one) => one.name === port && one.protocol === protocol && one.port === asked.port);
}

function matches({ matchLabels = {}, matchExpressions = [] }: RawSelector, labels: Record<string, string>): boolean {
  const byLabels = Object.entries(matchLabels).every(([key, value]) => labels[key] === value);
  return (
    byLabels &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      const value = labels[key];
      if (operator === 'In') return value !== undefined && values.includes(value);
      if (operator === 'NotIn') return value === undefined || !values.includes(value);
      return operator === 'Exists' ? value !== undefined : value === undefined;
    })
  );
}

function within(cidr: string, address: string): boolean {
  const [network = '', length = ''] = cidr.split('/');
  return bitsOf(network).slice(0, Number(length)) === bitsOf(address).slice(0, Number(length));
}

function bitsOf(address: string): string {
  return address
    .split('.')
    .map((octet) => Number(octet).toString(2).padStart(8, '0'))
    .join('');
}
