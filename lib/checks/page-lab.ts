import type { WrittenLab } from '../lab/complete';
import type { Manifest } from '../manifest/manifest';

/** The lab of the rules' pages, unless a page changes it in its section `The lab`: K3s with two workers, Traefik, MetalLB and a Prometheus. */
export const PAGE_LAB: WrittenLab = {
  name: 'page',
  distribution: { name: 'k3s', version: 'v1.33.6+k3s1' },
  kubernetes: '1.33.6',
  network: { lan: '10.0.0.0/24', pods: '10.42.0.0/16', services: '10.43.0.0/16' },
  nodes: [node('server', 'control-plane', '10.0.0.2'), node('worker-1', 'worker', '10.0.0.3'), node('worker-2', 'worker', '10.0.0.4')],
  ingress: {
    controller: 'traefik',
    className: 'traefik',
    namespace: 'kube-system',
    podLabels: { 'app.kubernetes.io/name': 'traefik' },
    addresses: ['10.0.0.110'],
    entryPoints: { web: 80, websecure: 443 },
    managedBy: 'k3s',
  },
  loadBalancer: { kind: 'metallb', mode: 'layer2', pools: [{ name: 'lan', addresses: ['10.0.0.100-10.0.0.110'] }] },
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
  registries: [{ host: 'registry.example.com', endpoint: 'http://10.0.0.9:5000' }],
  monitoring: {
    namespace: 'monitoring',
    podLabels: { 'app.kubernetes.io/name': 'prometheus' },
    monitorLabels: { release: 'prometheus' },
    serviceMonitorSelector: { release: 'prometheus' },
    crds: 'helm',
  },
  externals: [
    { kind: 'CustomResources', group: 'cert-manager.io', by: 'cert-manager' },
    { kind: 'CustomResources', group: 'traefik.io', by: 'k3s' },
    { kind: 'CustomResources', group: 'metallb.io', by: 'metallb' },
    { kind: 'CustomResources', group: 'monitoring.coreos.com', by: 'prometheus' },
    { kind: 'CustomResources', group: 'argoproj.io', by: 'argo-cd' },
    { kind: 'CustomResources', group: 'bitnami.com', by: 'sealed-secrets' },
    { kind: 'CustomResources', group: 'helm.cattle.io', by: 'k3s' },
  ],
};

/** Namespaces that the examples need not write. */
export const PAGE_NAMESPACES: readonly Manifest[] = ['demo', 'other', 'monitoring'].map((name) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name },
}));

function node(name: string, role: 'control-plane' | 'worker', address: string): WrittenLab['nodes'][number] {
  return { name, role, address, kubernetes: 'v1.33.6', capacity: { cpu: '4', memory: '8Gi', pods: '110', 'ephemeral-storage': '100Gi' } };
}
