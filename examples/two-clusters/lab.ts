import { ArgoCd, CertManager, K3s, Kubeadm, Lab, type LabApp, LocalPath, MetalLb, Traefik, TraefikChart } from 'cdk8s-homelab';
import { shop } from './apps';

/** A small cluster to try things on, and the one that counts: other distributions and load balancers, the same apps. */
export function clusters(app: LabApp) {
  const gitops = ArgoCd.pulls('https://git.example.com/clusters.git');
  const staging = new Lab(app, 'staging', {
    distribution: K3s.version('v1.34.2+k3s1'),
    network: { lan: '10.1.0.0/24' },
    nodes: { stage: { role: 'server', address: '10.1.0.10', cpu: '4', memory: '8Gi' } },
    ingress: Traefik.ofK3s(),
    storage: [LocalPath.default()],
    products: [CertManager.release()],
    gitops,
  });
  const production = new Lab(app, 'production', {
    distribution: Kubeadm.version('v1.34.2'),
    network: { lan: '10.2.0.0/24' },
    nodes: {
      cp: { role: 'control-plane', address: '10.2.0.10', cpu: '2', memory: '4Gi' },
      'worker-1': { role: 'worker', address: '10.2.0.11', cpu: '8', memory: '32Gi' },
      'worker-2': { role: 'worker', address: '10.2.0.12', cpu: '8', memory: '32Gi' },
    },
    loadBalancer: MetalLb.layer2({ pools: { lan: ['10.2.0.200-10.2.0.210'] } }),
    ingress: TraefikChart.release({ address: '10.2.0.200', replicas: 2 }),
    storage: [],
    products: [CertManager.release()],
    gitops,
  });
  shop(staging, { domain: 'staging.example.com', version: '2.1.0-rc.1', replicas: 1 });
  shop(production, { domain: 'example.com', version: '2.0.4', replicas: 2 });
  return { staging, production };
}
