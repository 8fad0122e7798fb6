import { completeLab, type WrittenLab } from '../lab/complete';
import type { LabDescription } from '../lab/description';

/** A lab with these network facts, which the scheduler does not look at. */
export function labOf(nodes: WrittenLab['nodes'], runTimePods: WrittenLab['runTimePods'] = []): LabDescription {
  return completeLab({
    name: 'random',
    distribution: { name: 'k3s', version: 'v1.34.4+k3s1' },
    kubernetes: '1.34.4',
    network: { lan: '10.0.0.0/16', pods: '10.42.0.0/16', services: '10.43.0.0/16' },
    ingress: {
      controller: 'traefik',
      className: 'traefik',
      namespace: 'kube-system',
      podLabels: {},
      addresses: [],
      entryPoints: {},
      managedBy: 'k3s',
    },
    storageClasses: [
      {
        name: 'local-path',
        provisioner: 'rancher.io/local-path',
        default: true,
        bindingMode: 'WaitForFirstConsumer',
        reclaimPolicy: 'Delete',
        nodeLocal: true,
        accessModes: ['ReadWriteOnce', 'ReadWriteOncePod'],
      },
    ],
    nodes,
    runTimePods,
  });
}
