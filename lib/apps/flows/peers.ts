import type { k8s } from 'cdk8s-plus-28';
import { checkIpCidr, type IpCidr } from '../../lab/address';
import type { AppLab } from '../../lab/app-chart';
import type { Peer } from '../../lab/declarations';
import type { NodeDescription, PeerDescription } from '../../lab/description';
import { DNS_PODS } from '../../manifest/cluster-dns';
import { ConfigurationError } from '../../manifest/configuration-error';
import { podsPeer } from '../workload/workload';

/** Who is at the other end of a connection, beside the lab's own workloads. */
export const Peers = {
  /** The lab's ingress controller. On the host network no pod selector matches it: it is the addresses of its nodes there. */
  ingress: { peer: { platform: 'ingress' } },
  /** The lab's Prometheus. */
  prometheus: { peer: { platform: 'prometheus' } },
  /** The cluster's DNS; its ports, UDP and TCP 53, go without saying. */
  dns: { peer: { platform: 'dns' } },
  /** The same wherever it runs: pods of any namespace, for policies that do not name the namespace. */
  dnsInAnyNamespace: { peer: { platform: 'dns' } },
  /** The API server: the addresses of the nodes that run it, port 6443. Policies do not see the address of its Service. */
  apiServer: { peer: { platform: 'api-server' } },
  /** Any peer, in the cluster and outside: the rule names none. */
  anywhere: { peer: { cidr: '0.0.0.0/0' } },
  /** Pods by namespace and labels, for those that no construct of the lab makes. */
  pods: (namespace: string, labels: Readonly<Record<string, string>>): Peer => ({ peer: podsPeer(namespace, labels) }),
  /**
   * Addresses outside of the cluster: what an ipBlock means inside of it depends on the network plugin.
   * @param options `except`: parts of the network that are left out, @default none
   * @throws ConfigurationError if one is no network
   */
  cidr: (cidr: IpCidr, { except = [] }: { readonly except?: readonly IpCidr[] } = {}): Peer => {
    for (const one of [cidr, ...except]) checkIpCidr('peer', one);
    return { peer: { cidr, ...(except.length > 0 ? { except } : {}) } };
  },
} as const;

/** Whether it is `Peers.anywhere` itself. */
export function isAnyone(peer: Peer): boolean {
  return peer === Peers.anywhere;
}

/**
 * A peer as policies write it, seen from a namespace: several entries where the peer is several addresses.
 * @throws ConfigurationError if the lab has no such part
 */
export function policyPeers(lab: AppLab, ownNamespace: string, whole: Peer): k8s.NetworkPolicyPeer[] {
  const { peer } = whole;
  if (whole === Peers.dnsInAnyNamespace) return [{ namespaceSelector: {} }];
  if ('cidr' in peer) return [{ ipBlock: { cidr: peer.cidr, ...(peer.except ? { except: [...peer.except] } : {}) } }];
  if ('namespace' in peer) return [policyPeerOf(ownNamespace, peer)];
  return platformPeers(lab, ownNamespace, peer.platform);
}

/** Selects pods by labels; without labels, all of them. */
export function selector(labels: Readonly<Record<string, string>>): k8s.LabelSelector {
  return Object.keys(labels).length > 0 ? { matchLabels: { ...labels } } : {};
}

type PodsDescription = Extract<PeerDescription, { namespace: string }>;
type Platform = Extract<PeerDescription, { platform: string }>['platform'];

function policyPeerOf(ownNamespace: string, { namespace, labels }: PodsDescription): k8s.NetworkPolicyPeer {
  const podSelector = selector(labels);
  if (namespace === ownNamespace) return { podSelector };
  return { namespaceSelector: selector({ 'kubernetes.io/metadata.name': namespace }), podSelector };
}

function platformPeers(lab: AppLab, ownNamespace: string, platform: Platform): k8s.NetworkPolicyPeer[] {
  switch (platform) {
    case 'dns':
      return [policyPeerOf(ownNamespace, DNS_PODS)];
    case 'prometheus': {
      if (!lab.monitoring) throw new ConfigurationError(`flow: got Peers.prometheus in lab ${lab.labName}, which has no monitoring`);
      const { namespace, podLabels } = lab.monitoring;
      return [policyPeerOf(ownNamespace, { namespace, labels: podLabels })];
    }
    case 'api-server':
      return addressesOf(lab, (node) => node.role === 'control-plane');
    case 'ingress': {
      const { hostNetwork, namespace, podLabels } = lab.ingress;
      return hostNetwork
        ? addressesOf(lab, ({ name }) => lab.ingress.nodes?.includes(name) ?? true)
        : [policyPeerOf(ownNamespace, { namespace, labels: podLabels })];
    }
  }
}

function addressesOf({ nodes }: AppLab, isMeant: (node: NodeDescription) => boolean): k8s.NetworkPolicyPeer[] {
  return [...nodes.values()]
    .filter(isMeant)
    .flatMap(({ address, ipv6 }) => [
      { ipBlock: { cidr: `${address}/32` } },
      ...(ipv6 === undefined ? [] : [{ ipBlock: { cidr: `${ipv6}/128` } }]),
    ]);
}
