import {
  ExistingService,
  MachineService,
  type Middleware,
  Namespace,
  Route,
  Tls,
} from 'cdk8s-homelab';
import type { Home } from '../cluster';

/** Web pages of what charts install, and of the NAS. */
export function pages(lab: Home, sso: Middleware) {
  const monitoring = lab.app('grafana', { namespace: 'monitoring' });
  new Route(monitoring, 'route', {
    name: 'grafana',
    host: 'grafana.home.example',
    to: new ExistingService(monitoring, 'service', { name: 'kube-prometheus-stack-grafana' }),
    tls: Tls.byDefault(),
  });
  const storage = lab.app('longhorn-page', { namespace: 'longhorn-system' });
  new Route(storage, 'route', {
    name: 'longhorn',
    host: 'longhorn.home.example',
    to: new ExistingService(storage, 'service', { name: 'longhorn-frontend' }),
    tls: Tls.byDefault(),
    options: { middlewares: [sso] },
  });
  const argocd = lab.app('argocd-page', { namespace: 'argocd' });
  new Route(argocd, 'route', {
    name: 'argocd',
    host: 'argocd.home.example',
    to: new ExistingService(argocd, 'service', {
      name: 'argocd-server',
      ports: [{ name: 'http', servicePort: 80, containerPort: 8080 }],
    }),
    tls: Tls.byDefault(),
  });
  const nas = lab.app('nas');
  new Namespace(nas, 'namespace');
  new Route(nas, 'route', {
    name: 'nas',
    host: 'nas.home.example',
    to: new MachineService(nas, 'service', {
      name: 'nas',
      machines: [lab.machine('nas')],
      ports: [{ name: 'http', port: 5000, servicePort: 80 }],
    }),
    tls: Tls.byDefault(),
  });
}
