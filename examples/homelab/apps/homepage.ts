import {
  ConfigMap,
  Deployment,
  type Middleware,
  Namespace,
  Probe,
  Route,
  ServiceAccount,
  Spread,
  Tls,
  Volume,
} from 'cdk8s-homelab';
import type { Home } from '../cluster';

const SERVICES = `- Home:
    - Home Assistant:
        href: https://home.home.example
        namespace: home-assistant
        app: home-assistant
    - Photos:
        href: https://photos.home.example
        namespace: immich
        app: immich
    - Documents:
        href: https://documents.home.example
        namespace: paperless
        app: paperless
`;
const WIDGETS = `- kubernetes:
    cluster: { show: true, cpu: true, memory: true }
    nodes: { show: true, cpu: true, memory: true }
`;

/** The start page, which shows what runs: it may read, nothing else. */
export function homepage(lab: Home, sso: Middleware) {
  const app = lab.app('homepage');
  new Namespace(app, 'namespace');
  const config = new ConfigMap(app, 'config', {
    name: 'homepage',
    data: {
      'settings.yaml': 'title: Home\n',
      'kubernetes.yaml': 'mode: cluster\n',
      'services.yaml': SERVICES,
      'widgets.yaml': WIDGETS,
      'bookmarks.yaml': '[]\n',
      'docker.yaml': '{}\n',
    },
  });
  const reader = new ServiceAccount(app, 'reader', {
    account: 'homepage',
    role: 'homepage',
    binding: 'homepage',
    everywhere: true,
    may: {
      namespaces: ['get', 'list'],
      pods: ['get', 'list'],
      nodes: ['get', 'list'],
      'ingresses.networking.k8s.io': ['get', 'list'],
      'nodes.metrics.k8s.io': ['get', 'list'],
      'pods.metrics.k8s.io': ['get', 'list'],
    },
  });
  const web = new Deployment(app, 'web', {
    name: 'homepage',
    image: 'ghcr.io/gethomepage/homepage:v1.7.0',
    replicas: 2,
    spread: Spread.preferOtherNode(),
    budget: { maxUnavailable: 1 },
    serviceAccount: reader.account,
    ports: [{ name: 'http', containerPort: 3000, servicePort: 80 }],
    env: { HOMEPAGE_ALLOWED_HOSTS: 'start.home.example' },
    mounts: {
      '/app/config': Volume.configMap('config', config),
      '/app/config/logs': Volume.emptyDir('logs'),
    },
    readiness: Probe.tcp(),
    requests: { cpu: '20m', memory: '128Mi' },
    limits: { memory: '512Mi' },
  });
  new Route(app, 'route', {
    name: 'homepage',
    host: 'start.home.example',
    to: web,
    tls: Tls.byDefault(),
    options: { middlewares: [sso] },
  });
}
