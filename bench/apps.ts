import { ApiObject, type App, Chart } from 'cdk8s';
import { ArgoCd, ConfigMap, Deployment, External, IngressNginx, K3s, Lab, type LabApp, LocalPath, Probe, Route } from '../lib';

/** Cluster of one app; its Argo CD Application comes on top. */
export const OBJECTS = 5;
const NAMESPACE = 'bench';

/** Apps of five objects each, through this library. */
export function labOf(app: LabApp, count: number): Lab {
  const lab = new Lab(app, 'bench', {
    distribution: K3s.version('v1.33.6+k3s1', { disable: ['traefik', 'servicelb'] }),
    network: { lan: '10.0.0.0/24' },
    // Large enough for all of them.
    nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '10000', memory: '10Ti', pods: 20_000 } },
    ingress: IngressNginx.onHostNetwork(),
    storage: [LocalPath.default()],
    externals: [External.namespace(NAMESPACE)],
    // As the others write them.
    rollOnConfigChange: false,
    gitops: ArgoCd.pulls('https://git.example.com/lab.git'),
  });
  for (let i = 0; i < count; i++) fiveObjects(lab, appName(i));
  return lab;
}

/** The very same objects, through cdk8s alone: a chart an app. */
export function chartsOf(app: App, five: readonly ApiObject[], count: number): void {
  const template = JSON.stringify(five.map((object) => object.toJson()));
  for (let i = 0; i < count; i++) {
    const chart = new Chart(app, appName(i));
    const objects: { readonly apiVersion: string; readonly kind: string }[] = JSON.parse(template.replaceAll(appName(0), appName(i)));
    for (const object of objects) new ApiObject(chart, object.kind, object);
  }
}

/** Deployment, Service, PodDisruptionBudget, ConfigMap and Ingress. */
function fiveObjects(lab: Lab, name: string): void {
  const app = lab.app(name, { namespace: NAMESPACE });
  const config = new ConfigMap(app, 'config', { name, data: { LEVEL: 'info', GREETING: `hello from ${name}` } });
  const web = new Deployment(app, 'web', {
    name,
    image: 'nginx:1.29.3-alpine',
    replicas: 1,
    ports: [{ name: 'http', containerPort: 8080, servicePort: 80 }],
    env: { ...config.keys(), NAME: name },
    requests: { cpu: '50m', memory: '64Mi' },
    limits: { cpu: '250m', memory: '128Mi' },
    liveness: Probe.http('/health', { delay: 10, period: 10 }),
    readiness: Probe.http('/health', { period: 5 }),
    budget: { maxUnavailable: 1 },
  });
  new Route(app, 'route', { name, host: `${name}.example.com`, to: web });
}

/** Of the app and its objects. */
export function appName(i: number): string {
  return `app-${String(i).padStart(5, '0')}`;
}
