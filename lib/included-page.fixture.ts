import { Helm, Include } from 'cdk8s';
import { ArgoCd, ExistingService, K3s, Lab, type LabApp, LocalPath, Namespace, Route, Traefik } from '.';

export function shed(app: LabApp) {
  const lab = new Lab(app, 'shed', {
    distribution: K3s.version('v1.34.2+k3s1'),
    network: { lan: '192.168.1.0/24', domain: 'lan' },
    nodes: { pi: { role: 'server', address: '192.168.1.10', cpu: '4', memory: '8Gi' } },
    ingress: Traefik.ofK3s(),
    storage: [LocalPath.default()],
    gitops: ArgoCd.pulls('https://github.com/me/shed.git'),
  });

  // A file of manifests: objects without a namespace are in the app's.
  const whoami = lab.app('whoami');
  new Namespace(whoami, 'namespace');
  const { apiObjects } = new Include(whoami, 'files', { url: 'vendor/whoami.yaml' });
  apiObjects.find(({ kind }) => kind === 'Deployment')?.metadata.addLabel('team', 'shed');

  // What it brings can be routed to, by its name.
  const service = new ExistingService(whoami, 'service', { name: 'whoami', ports: [{ servicePort: 80 }] });
  new Route(whoami, 'route', { name: 'whoami', host: 'whoami.lan', to: service });

  // A chart that is rendered here, by the program helm.
  const umami = lab.app('umami');
  new Namespace(umami, 'namespace');
  new Helm(umami, 'chart', {
    chart: 'umami',
    repo: 'https://charts.christianhuth.de',
    version: '5.0.15',
    releaseName: 'umami',
    namespace: 'umami',
    values: { ingress: { enabled: true, className: 'traefik', hosts: [{ host: 'umami.lan' }] } },
  });
  return lab;
}
