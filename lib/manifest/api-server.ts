import { addressNumber, networkRange, printIpv4 } from './ip-range';

/**
 * Where the API server listens, on the network of the control plane's nodes: of K3s, Talos and kubeadm alike.
 * @see https://docs.k3s.io/installation/requirements#inbound-rules-for-k3s-nodes
 * @see https://docs.siderolabs.com/talos/v1.11/learn-more/talos-network-connectivity
 * @see https://kubernetes.io/docs/reference/networking/ports-and-protocols/
 */
export const API_SERVER_PORT = 6443;

/** The Service by which pods reach it: policies see what is behind it. */
export const API_SERVER_SERVICE = { namespace: 'default', name: 'kubernetes', port: 443 } as const;

/** What of a lab says where its API server is. */
interface ApiServerAddresses {
  readonly nodes: readonly { readonly name: string; readonly role: string; readonly address: string }[];
  readonly network: { readonly services: string };
}

/** Where the API server is. */
export interface ApiServer {
  /** Names of the nodes that run it. */
  readonly nodes: readonly string[];
  readonly addresses: readonly string[];
  /** Address of its Service, the first of the network of Services; undefined if that network is invalid. */
  readonly clusterIp: string | undefined;
}

/** The lab's API server; undefined if no node of the lab runs one. */
export function apiServerOf({ nodes, network }: ApiServerAddresses): ApiServer | undefined {
  const own = nodes.filter(({ role }) => role === 'control-plane');
  if (own.length === 0) return undefined;
  const [first] = networkRange(network.services) ?? [];
  const clusterIp = first === undefined || first >> 32n !== 0n ? undefined : printIpv4(first + 1n);
  return { nodes: own.map(({ name }) => name), addresses: own.map(({ address }) => address), clusterIp };
}

/** Whether an address is one of a Service inside the cluster: nothing outside reaches it, and no policy sees it. */
export function isClusterIp({ network }: Pick<ApiServerAddresses, 'network'>, address: string): boolean {
  const [range, number] = [networkRange(network.services), addressNumber(address)];
  return range !== undefined && number !== undefined && range[0] <= number && number <= range[1];
}
