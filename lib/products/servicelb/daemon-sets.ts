import type { Cluster } from '../../cluster/cluster';
import { isBalanced, serviceOfIngress } from '../../cluster/load-balancers';
import { servicePorts } from '../../cluster/services';
import type { LabDescription } from '../../lab/description';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { nodeSelectorOf, TOLERATIONS } from './nodes';

interface Port {
  readonly protocol: string;
  readonly port: number;
}

/**
 * The DaemonSets that it makes, one a Service, which take the Service's ports of their nodes: that of the lab's ingress controller first.
 * @see https://github.com/k3s-io/k3s/blob/master/pkg/cloudprovider/servicelb.go, newDaemonSet
 */
export function daemonSets(cluster: Cluster): readonly Manifest[] {
  const { lab } = cluster;
  if (lab === undefined) return [];
  const own = serviceOfIngress(cluster);
  const services = cluster.ofKind('Service').filter(isBalanced);
  const first = own === undefined && !lab.ingress.hostNetwork ? [ofController(lab)] : [];
  const others = (own === undefined ? services : [own, ...services.filter((one) => one !== own)]).map((service) => {
    const ports = servicePorts(service).map(({ protocol, port = 0 }) => ({ protocol, port }));
    return daemonSet(`${namespaceOf(service)}-${service.metadata.name}`, ports, nodeSelectorOf(lab, service));
  });
  return [...first, ...others];
}

function ofController(lab: LabDescription): Manifest {
  const { controller, entryPoints, nodes } = lab.ingress;
  const ports = Object.values(entryPoints).map((port) => ({ protocol: 'TCP', port }));
  const values = nodes !== undefined && nodes.length < lab.nodes.length ? nodes : undefined;
  return daemonSet(controller, ports, nodeSelectorOf(lab, undefined), values);
}

function daemonSet(
  service: string,
  ports: readonly Port[],
  nodeSelector: Readonly<Record<string, string>>,
  nodes?: readonly string[],
): Manifest {
  const app = `svclb-${service}`;
  const terms = [{ matchFields: [{ key: 'metadata.name', operator: 'In', values: nodes }] }];
  const affinity = { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: terms } } };
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: app, namespace: 'kube-system' },
    spec: {
      selector: { matchLabels: { app } },
      template: {
        metadata: { labels: { app } },
        spec: {
          priorityClassName: 'system-node-critical',
          ...(Object.keys(nodeSelector).length > 0 ? { nodeSelector } : {}),
          ...(nodes === undefined ? {} : { affinity }),
          tolerations: TOLERATIONS,
          containers: ports.map(({ protocol, port }) => ({
            name: `lb-${protocol.toLowerCase()}-${port}`,
            image: 'rancher/klipper-lb',
            ports: [{ containerPort: port, hostPort: port, protocol }],
          })),
        },
      },
    },
  };
}

/** Whether a running cluster has one of them: each has a label that names its Service. */
export function isThere(cluster: Cluster): boolean {
  return cluster.ofKind('apps/DaemonSet').some(({ metadata }) => metadata.labels?.['svccontroller.k3s.cattle.io/svcname'] !== undefined);
}
