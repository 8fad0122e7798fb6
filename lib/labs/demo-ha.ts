import {
  ArgoCd,
  Deployment,
  Env,
  External,
  K3s,
  KubePrometheusStack,
  Lab,
  type LabApp,
  LocalPath,
  Metrics,
  Namespace,
  Probe,
  Registry,
  Route,
  Spread,
  Traefik,
  Update,
} from '..';
import { taskmaster } from './taskmaster';

/** demo-ha: eight pods over two workers, delivered by Argo CD from a registry on the LAN. */
export function demoHa(app: LabApp): Lab {
  const lab = new Lab(app, 'demo-ha', {
    distribution: K3s.version('v1.33.6+k3s1'),
    network: { lan: '10.0.0.0/24', machines: { ci: '192.168.1.171' } },
    nodes: {
      'k3s-master': { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi', disk: '100Gi' },
      'k3s-node-1': { role: 'agent', address: '10.0.0.3', cpu: '2', memory: '4Gi', disk: '100Gi' },
      'k3s-node-2': { role: 'agent', address: '10.0.0.4', cpu: '2', memory: '4Gi', disk: '100Gi' },
    },
    ingress: Traefik.ofK3s(),
    storage: [LocalPath.default()],
    // The owner's file has no login, so that pulls would fail with 401: chosen.
    registries: [Registry.plainHttp('192.168.1.171:5000', { login: { user: 'REGISTRY_USER', password: 'REGISTRY_PASSWORD' } })],
    monitoring: KubePrometheusStack.in('monitoring', {
      prometheus: { nodePort: 30090, retention: '7d', storage: '10Gi' },
      grafana: {
        nodePort: 30030,
        storage: '5Gi',
        adminSecret: { name: 'grafana-admin', userKey: 'admin-user', passwordKey: 'admin-password' },
      },
      alertmanager: { storage: '2Gi' },
    }),
    externals: [
      // Argo CD's own user interface, installed with it.
      External.service('argocd/argocd-server', [{ name: 'https', port: 443, nodePort: 30670 }]),
    ],
    gitops: ArgoCd.pulls('git@github.com:VOXDelta/kubernetes-demo.git'),
    // What runs reads its configuration at its next start: no pod is replaced for the sake of an annotation.
    rollOnConfigChange: false,
  });

  new Namespace(lab.app('argocd'), 'namespace');
  const demo = lab.app('demo-app', { namespace: 'demo-ha' });
  new Namespace(demo, 'namespace', { labels: { name: 'demo-ha', environment: 'production' } });
  const web = new Deployment(demo, 'web', {
    name: 'demo-app',
    selector: { app: 'demo-app' },
    podLabels: { version: 'v1' },
    image: '192.168.1.171:5000/demo-ha/demo-app:sha-3b3bd22',
    pullPolicy: 'Always',
    replicas: 8,
    revisionHistoryLimit: 2,
    update: Update.rolling({ surge: 1, unavailable: 1 }),
    ports: [{ name: 'http', containerPort: 8000, servicePort: 80 }],
    env: { NODE_NAME: Env.field('spec.nodeName'), POD_NAME: Env.field('metadata.name'), APP_VERSION: 'v1' },
    requests: { cpu: '100m', memory: '64Mi' },
    limits: { cpu: '200m', memory: '128Mi' },
    liveness: Probe.http('/health', { delay: 10, period: 10, timeout: 2, failures: 3 }),
    readiness: Probe.http('/health', { delay: 5, period: 5, timeout: 2, failures: 2 }),
    // The two workers take four each; the master, which bears no taint, none.
    onNodes: { role: 'agent' },
    spread: [Spread.preferOtherNode(), Spread.evenly()],
    budget: { maxUnavailable: 1 },
    metrics: Metrics.at('/metrics', { every: '30s' }),
  });
  new Route(demo, 'route', { name: 'demo-app', to: web });

  const { workload } = taskmaster(lab.app('taskmaster'));
  lab.waive('schedule/drain', workload, 'local-path is all the storage there is: until Longhorn comes, the database pauses with its node');
  return lab;
}
