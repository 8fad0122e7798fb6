import type { Mistake } from './mistake.fixture';

export const CHARTS: readonly Mistake[] = [
  [
    "new HelmRelease(app, 'x', { name: 'x', chart: 'x', repository: 'http://charts.example.com', version: '1.0.0' });",
    'compiler',
    "Type '\"http://charts.example.com\"' is not assignable to type '",
  ],
  [
    "new HelmRelease(app, 'x', { name: 'x', chart: 'x', repository: 'https://charts.example.com', version: '^1.0.0' });",
    'refused',
    "helm release x: got version '^1.0.0', expected one exact version like 1.2.3, no range",
  ],
  [
    "new HelmRelease(app, 'x', { name: 'x', chart: 'x', repository: 'https://me:pw@charts.example.com', version: '1.0.0' });",
    'refused',
    "helm release x: got repository 'https://…@charts.example.com', expected an https address without user or password",
  ],
  [
    "new HelmRelease(app, 'x', { name: 'x', chart: 'x', repository: 'https://charts.example.com' });",
    'compiler',
    "'version' is missing in type '{ name: string; chart: string; repository: \"https://charts.example.com\"; }' but ",
  ],
  [
    "new HelmRelease(app, 'x', { name: 'x', chart: 'x', repository: 'https://charts.example.com', version: '1.0.0', values: { adminPassword: 'hunter2hunter2' } });",
    'refused',
    'expected the name of a Secret made outside git; values end up in git',
  ],
  [
    "new HelmRelease(app, 'x', { name: 'x', chart: 'x', repository: 'https://charts.example.com', version: '1.0.0', values: { a: undefined } });",
    'compiler',
    "Type 'undefined' is not assignable to type 'Json'.",
  ],
  [
    "new HelmRelease(app, 'x', { name: 'x', chart: 'x', repository: 'https://charts.example.com', version: '1.0.0', by: 'argo' });",
    'compiler',
    "Type '\"argo\"' is not assignable to type 'ChartInstaller'.",
  ],
  [
    "new HelmRelease(app, 'x', { name: 'X_1', chart: 'x', repository: 'https://charts.example.com', version: '1.0.0' });",
    'schema/name',
    'choose a valid name for the HelmChart',
  ],
  [
    "new HelmRelease(app, 'x', { name: 'x', chart: 'x', repository: 'https://charts.example.com', version: '1.0.0', pods: [{ name: 'p', labels: { app: 'p' }, count: 1, containers: { p: { cpu: '9', memory: '1Gi' } } }] });",
    'schedule/does-not-fit',
    'what would make it fit: cpu lowered by 1030m to 7970m a pod; one more worker with at least',
  ],
  [
    "new HelmRelease(app, 'x', { name: 'x', chart: 'x', repository: 'https://charts.example.com', version: '1.0.0', pods: [{ name: 'p', labels: { app: 'p' }, count: 1, containers: { p: { memory: '1GB' } } }] });",
    'compiler',
    "Type '\"1GB\"' is not assignable to type 'Memory | undefined'.",
  ],
  [
    "new HelmRelease(app, 'x', { name: 'x', chart: 'x', repo: 'https://charts.example.com', version: '1.0.0' });",
    'compiler',
    "'repo' does not exist in type 'HelmReleaseProps'.",
  ],
  [
    "new HelmRelease(app, 'x', { name: 'x', chart: 'x', repository: 'https://charts.example.com', version: '1.0.0', values: { existingClaim: 1n } });",
    'compiler',
    "Type 'bigint' is not assignable to type 'Json'.",
  ],
  [
    "new Lab(root, 'b', { ...LAB, monitoring: KubePrometheusStack.in('monitoring', { prometheus: { retention: '7 days', storage: '10Gi' } }) });",
    'compiler',
    "'\"7 days\"' is not assignable to type '",
  ],
  [
    "new Lab(root, 'b', { ...LAB, monitoring: KubePrometheusStack.in('monitoring', { prometheus: { retention: '7d', storage: '10GB' } }) });",
    'compiler',
    "Type '\"10GB\"' is not assignable to type 'Memory'.",
  ],
  [
    "new Lab(root, 'b', { ...LAB, monitoring: KubePrometheusStack.in('monitoring', { prometheus: { retention: '7d', nodePort: 80 } }) });",
    'compiler',
    "'storage' is missing in type '{ retention: \"7d\"; nodePort: number; }' but required in type 'PrometheusProps'.",
  ],
  [
    "new Lab(root, 'b', { ...LAB, monitoring: KubePrometheusStack.in('monitoring', { prometheus: { retention: '7d' }, grafana: { adminPassword: 'x' } }) });",
    'compiler',
    "'storage' is missing in type '{ retention: \"7d\"; }' but required in type 'PrometheusProps'.",
  ],
  [
    "new Lab(root, 'b', { ...LAB, products: [CertManager.release({ version: 'latest' })] });",
    'refused',
    "helm release cert-manager: got version 'latest', expected one exact version like 1.2.3, no range",
  ],
  [
    "new Lab(root, 'b', { ...LAB, products: [CertManager.release({ values: { replicaCount: '2' } })] });",
    'compiler',
    "Type 'string' is not assignable to type 'number'.",
  ],
  [
    "new Lab(root, 'b', { ...LAB, products: [CertManager.release(), CertManager.release()] });",
    'refused',
    "lab b: got app 'cert-manager-config' twice, expected each once",
  ],
  [
    "new Lab(root, 'b', { ...LAB, storage: [Longhorn.release({ replicas: 5 })] });",
    'refused',
    'longhorn: got 5 replicas, expected 1 to 3: so many nodes of lab b take pods',
  ],
  [
    "new Lab(root, 'b', { ...LAB, ingress: Traefik.ofK3s({ address: '10.0.0.100', entryPoints: { ssh: { port: 22 }, git: { port: 22 } } }) });",
    'refused',
    "traefik: entry point git: got port 22, which is ssh's already; expected another one",
  ],
  [
    "new Lab(root, 'b', { ...LAB, ingress: Traefik.ofK3s({ address: '10.0.0.100', values: { ports: { web: { redirectTo: 'websecure' } } } }) });",
    'compiler',
    "'redirectTo' does not exist in type 'PortValues'.",
  ],
  [
    "new Lab(root, 'b', { ...LAB, distribution: Kubeadm.version('v1.34.2'), nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '8', memory: '16Gi' } } });",
    'compiler',
    'Type \'"server"\' is not assignable to type \'"control-plane" | "worker"\'.',
  ],
  [
    "new Lab(root, 'b', { ...LAB, distribution: Kubeadm.version('v1.34.2'), nodes: { one: { role: 'control-plane', address: '10.0.0.2', cpu: '8', memory: '16Gi' } } });",
    'refused',
    'ingress: got Traefik of K3s on kubeadm, expected a Traefik from Helm',
  ],
  [
    "new ServiceMonitor(app, 'x', { name: 'x', of: web, port: 'metrics' });",
    'refused',
    "service monitor x: workload web has no port named 'metrics'; there is 'http'",
  ],
  ["new ServiceMonitor(app, 'x', { name: 'x', of: web, port: 'http', every: '30' });", 'compiler', "'\"30\"' is not assignable to type '"],
  [
    "new Deployment(app, 'x', { ...BAD, metrics: Metrics.at('metrics') });",
    'compiler',
    "Argument of type '\"metrics\"' is not assignable to parameter of type '",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, metrics: Metrics.at('/metrics') });",
    'refused',
    'x: got metrics, but no port with a name; expected one',
  ],
  [
    "new Deployment(app, 'x', { ...BAD, metrics: Metrics.at('/metrics', { port: 'metrics' }) });",
    'refused',
    "service monitor x: workload x has no port named 'metrics'; there is 'http'",
  ],
];
