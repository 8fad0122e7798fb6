import { namedByConfig, namedByPods } from '../../cluster/named-services';
import { podReferences } from '../../cluster/references/read';
import { textAt } from '../../manifest/read';
import { definePodRule, NOTHING } from '../rule';

/** The kubelet gives a pod on the host's network the resolver of the node, which knows no Services. A guess, as programs may do without. */
export const hostNetworkDns = definePodRule({
  id: 'reference/host-network-dns',
  severity: 'warning',
  summary: 'pods that name Services by their host names ask the DNS of the cluster',
  requires: 'lab',
  check(pods, cluster) {
    const policy = textAt(pods.spec, 'dnsPolicy') ?? 'ClusterFirst';
    const onHost = pods.spec.hostNetwork === true;
    if (!cluster.hasLab() || !(policy === 'Default' || (onHost && policy === 'ClusterFirst'))) return NOTHING;
    const [named] = namedByPods(cluster, pods);
    const configs = named
      ? []
      : podReferences(cluster, pods).flatMap(({ kind, name, namespace }) =>
          kind === 'ConfigMap' ? (cluster.find('ConfigMap', name, namespace) ?? []) : [],
        );
    const found = named ?? configs.flatMap((config) => namedByConfig(cluster, config))[0];
    if (found === undefined) return NOTHING;
    const where = named
      ? found.title
      : `ConfigMap ${configs.find((config) => namedByConfig(cluster, config).includes(found))?.metadata.name}`;
    return [
      {
        path: `${pods.at}/spec/${onHost ? 'hostNetwork' : 'dnsPolicy'}`,
        message: `${onHost ? `on the host network with dnsPolicy ${policy}` : 'with dnsPolicy Default'} these pods ask the DNS of the node, which does not know '${found.host.text}' (${where})`,
        hint: `set dnsPolicy: ${onHost ? 'ClusterFirstWithHostNet' : 'ClusterFirst'}`,
      },
    ];
  },
});
