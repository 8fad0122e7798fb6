import { ArgoCd, Deployment, Lab, type LabApp, MetalLb, Namespace, Probe, Route, Spread, Talos, TraefikChart } from '..';

/** talos: Talos on Proxmox, one web page behind MetalLB and Traefik. */
export function talos(app: LabApp): Lab {
  const worker = { role: 'worker', cpu: '2', memory: '4Gi', labels: { 'node-role.kubernetes.io/worker': '' } } as const;
  const lab = new Lab(app, 'talos', {
    distribution: Talos.version('v1.9.5', { kubernetes: 'v1.32.3' }),
    network: {
      lan: '192.168.1.0/24', // Proxmox bridge vmbr1
      routes: [{ to: '10.10.10.0/24', via: '192.168.1.200' }], // the router, a DHCP container
      machines: { router: '192.168.1.200', talosctl: '192.168.1.204' },
    },
    // The document describes by example: names, sizes and addresses of the nodes are chosen.
    nodes: {
      'talos-cp-1': { role: 'control-plane', address: '192.168.1.201', cpu: '2', memory: '4Gi' },
      'talos-worker-1': { ...worker, address: '192.168.1.202' },
      'talos-worker-2': { ...worker, address: '192.168.1.203' },
    },
    loadBalancer: MetalLb.layer2({ pools: { lab: ['10.10.10.0/24'] } }),
    ingress: TraefikChart.release({ namespace: 'traefik', address: '10.10.10.10' }),
    storage: [],
    // The owner's repository is not documented: chosen.
    gitops: ArgoCd.pulls('https://git.example.com/homelab/labs.git'),
    // What runs reads its configuration at its next start: no pod is replaced for the sake of an annotation.
    rollOnConfigChange: false,
  });

  const www = lab.app('www');
  new Namespace(www, 'namespace');
  // Deployment, its figures and the image's version are chosen.
  const example = new Deployment(www, 'example', {
    name: 'example',
    image: 'nginx:1.29.3-alpine',
    replicas: 2,
    ports: [{ name: 'http', containerPort: 80, servicePort: 80 }],
    service: { name: 'example-service' },
    requests: { cpu: '50m', memory: '32Mi' },
    limits: { cpu: '200m', memory: '64Mi' },
    liveness: Probe.http('/', { delay: 5, period: 10 }),
    readiness: Probe.http('/', { period: 5 }),
    spread: Spread.preferOtherNode(),
    budget: { maxUnavailable: 1 },
  });
  new Route(www, 'route', {
    name: 'example-ingress',
    host: 'www.example.com',
    to: example,
    options: { entryPoints: ['web', 'websecure'] },
  });
  return lab;
}
