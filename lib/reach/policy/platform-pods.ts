import type { PlatformPeer } from '../../lab/description';
import { API_SERVER_PORT, apiServerOf } from '../../manifest/api-server';
import { DNS_PODS } from '../../manifest/cluster-dns';
import type { PodsEndpoint, PolicyLab } from './endpoint';

/** Pods that no manifest of the lab makes, and what they are. */
export interface PlatformPods {
  readonly platform: PlatformPeer['platform'] | 'external';
  readonly endpoint: PodsEndpoint;
}

const DNS: PodsEndpoint = {
  ...DNS_PODS,
  ports: [
    { name: 'dns', port: 53, protocol: 'UDP' },
    { name: 'dns-tcp', port: 53, protocol: 'TCP' },
  ],
  hostNetwork: false,
};

/** The API server: on the network of the nodes that run it, where no policy selects it and only addresses match it. */
export function apiServerEndpoints(lab: PolicyLab): readonly PodsEndpoint[] {
  const server = apiServerOf(lab);
  if (server === undefined) return [];
  const ports = [{ name: 'https', port: API_SERVER_PORT, protocol: 'TCP' }];
  return [{ namespace: 'kube-system', labels: {}, ports, hostNetwork: true, nodes: server.nodes }];
}

/** The pods that the lab has from elsewhere, as far as it knows their labels. */
export function platformPods({ ingress, monitoring, externals }: PolicyLab): readonly PlatformPods[] {
  const { namespace, podLabels, hostNetwork, nodes } = ingress;
  const own = { ports: [], hostNetwork: false };
  return [
    { platform: 'ingress', endpoint: { namespace, labels: podLabels, ports: [], hostNetwork, ...(nodes ? { nodes } : {}) } },
    { platform: 'dns', endpoint: DNS },
    ...(monitoring
      ? [{ platform: 'prometheus', endpoint: { namespace: monitoring.namespace, labels: monitoring.podLabels, ...own } } as const]
      : []),
    ...externals.flatMap((external) =>
      external.kind === 'Service' && external.podLabels
        ? [{ platform: 'external', endpoint: { namespace: external.namespace, labels: external.podLabels, ...own } } as const]
        : [],
    ),
  ];
}
