/** A small lab, and the pieces of a cluster that is as it says. */
import type { LabDescription, NodeDescription } from '../../lab/description';
import type { Manifest } from '../../manifest/manifest';

export const NODE: NodeDescription = {
  name: 'thor',
  role: 'worker',
  address: '10.0.0.2',
  kubernetes: 'v1.33.3',
  capacity: { cpu: '8', memory: '32Gi', pods: '110', 'nvidia.com/gpu': '2' },
  labels: { disk: 'ssd' },
  taints: [{ key: 'gpu', value: 'present', effect: 'NoSchedule' }],
};

export const LAB: LabDescription = {
  name: 'small',
  distribution: { name: 'k3s', version: 'v1.33.3+k3s1' },
  kubernetes: '1.33.3',
  network: { lan: '10.0.0.0/24', pods: '10.42.0.0/16', services: '10.43.0.0/16' },
  nodes: [NODE],
  ingress: {
    controller: 'traefik',
    className: 'traefik',
    namespace: 'kube-system',
    podLabels: {},
    hostNetwork: false,
    addresses: ['10.0.0.2'],
    entryPoints: { web: 80 },
    managedBy: 'k3s',
  },
  loadBalancer: { kind: 'servicelb' },
  storageClasses: [
    {
      name: 'local-path',
      provisioner: 'rancher.io/local-path',
      default: true,
      bindingMode: 'WaitForFirstConsumer',
      reclaimPolicy: 'Delete',
      expansion: false,
      nodeLocal: true,
      accessModes: ['ReadWriteOnce'],
    },
  ],
  registries: [],
  externals: [{ kind: 'RuntimeClass', name: 'nvidia' }],
  apps: [{ name: 'web', namespace: 'web' }],
  outside: [],
  runTimePods: [],
  hosts: [],
  intents: { routes: [], flows: [], blocked: [], scrapes: [], rights: [] },
  waivers: [],
};

/** An object of any kind. */
export function object(apiVersion: string, kind: string, name: string, namespace?: string, rest: object = {}): Manifest {
  return { apiVersion, kind, metadata: { name, ...(namespace === undefined ? {} : { namespace }) }, ...rest };
}

/** The node as a cluster shows it: firmware and kernel keep some of the memory. */
export function liveNode(
  changes: { readonly metadata?: object; readonly spec?: object; readonly status?: object } = {},
): Record<string, unknown> {
  const amounts = { cpu: '8', memory: '32552288Ki', pods: '110', 'nvidia.com/gpu': '2' };
  return {
    metadata: { name: 'thor', labels: { disk: 'ssd', 'kubernetes.io/os': 'linux' }, ...changes.metadata },
    spec: { taints: [{ key: 'gpu', value: 'present', effect: 'NoSchedule' }], ...changes.spec },
    status: {
      capacity: amounts,
      allocatable: { ...amounts, memory: '32449888Ki' },
      nodeInfo: { kubeletVersion: 'v1.33.3+k3s1' },
      conditions: [{ type: 'Ready', status: 'True' }],
      ...changes.status,
    },
  };
}
