import { ArgoCd, IngressNginx, K3s, Lab, type LabApp, LocalPath } from '..';
import { taskmaster } from './taskmaster';

/** workshop: one node on which people break and fix taskmaster. */
export function workshop(app: LabApp): Lab {
  const lab = new Lab(app, 'workshop', {
    // The version is chosen; the owner has since moved to kubeadm.
    distribution: K3s.version('v1.32.5+k3s1', { disable: ['traefik', 'servicelb'] }),
    network: { lan: '192.168.56.0/24' },
    nodes: {
      // Chosen. The system takes what the document counts: 3.2Gi are left.
      'k3s-workshop': {
        role: 'server',
        address: '192.168.56.10',
        cpu: '2',
        memory: '4Gi',
        reserved: { cpu: '700m', memory: '800Mi' },
      },
    },
    ingress: IngressNginx.onHostNetwork(),
    storage: [LocalPath.default()],
    // The owner's repository is not documented: chosen.
    gitops: ArgoCd.pulls('https://git.example.com/homelab/labs.git'),
    // What runs reads its configuration at its next start: no pod is replaced for the sake of an annotation.
    rollOnConfigChange: false,
  });
  taskmaster(lab.app('taskmaster'), { sslRedirect: false });
  return lab;
}
