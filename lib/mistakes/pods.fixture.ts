import type { Mistake } from './mistake.fixture';

export const PODS: readonly Mistake[] = [
  ["new Deployment(app, 'x', { ...BASE, onNodes: 'tree' });", 'compiler', 'Did you mean \'"three"\'?'],
  [
    "new Deployment(app, 'x', { ...BASE, onNodes: { role: 'worker' } });",
    'refused',
    "onNodes: no node of lab home has role 'worker'; there are 'server' (1) and 'agent' (2)",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, onNodes: { labels: { disk: 'hdd' } } });",
    'refused',
    "onNodes: no node of lab home has label disk=hdd; add it to 'labels' of a node",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, requests: { memory: '64mb' } });",
    'compiler',
    "Type '\"64mb\"' is not assignable to type 'Memory | undefined'.",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, requests: { memory: '128Mi' }, limits: { memory: '64Mi' } });",
    'refused',
    'container x: got memory limit 64Mi below the request 128Mi, expected at least as much',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, requests: { cpu: '9' } });",
    'schedule/does-not-fit',
    'what would make it fit: cpu lowered by 1030m to 7970m a pod; one more worker with at least',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, readiness: Probe.http('/health') });",
    'refused',
    'readiness probe of container x: got no port, and the container has none; expected one',
  ],
  [
    "new Deployment(app, 'x', { ...BAD, readiness: Probe.http('health') });",
    'refused',
    "probe: got path 'health', expected one that begins with '/'",
  ],
  ["new Deployment(app, 'x', { ...BAD, readiness: Probe.http('/', { port: 9090 }) });", 'reference/probe-port', 'it declares 8080'],
  [
    "new Deployment(app, 'x', { ...BAD, readiness: Probe.http('/', { delay: -1 }) });",
    'refused',
    'probe: got delay -1, expected a whole number from 0',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, command: 'sleep 1' });",
    'compiler',
    "Type 'string' is not assignable to type 'readonly string[]'.",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, env: { PORT: 8080 } });",
    'compiler',
    "Type 'number' is not assignable to type 'string | EnvSource'.",
  ],
  ["new Deployment(app, 'x', { ...BASE, env: { URL: 'http://$(HOST)/' } });", 'reference/variable', "there is 'URL'"],
  [
    "new Deployment(app, 'x', { ...BASE, env: { URL: 'http://$(HOST)/', HOST: 'a' } });",
    'reference/variable-order',
    'move HOST before it, or write $$(HOST) if the text itself is meant',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, env: { DB_PASSWORD: 'correct-horse-battery-9' } });",
    'security/likely-secret',
    'take it from a Secret made outside git or sealed; waive it if it is not a secret',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, envFrom: [{ name: 'nowhere' }] });",
    'reference/config-map',
    "there is 'config'; write it, or mark the reference optional",
  ],
  ["new Deployment(app, 'x', { ...BASE, serviceAccount: 'nobody' });", 'reference/service-account', 'write it'],
  [
    "new Deployment(app, 'x', { ...BASE, pullSecrets: [{ name: 'nowhere' }] });",
    'reference/image-pull-secret',
    "there is 'login'; declare it as made outside git ('outside' of lab.json), or seal it",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, priorityClass: 'high' });",
    'reference/priority-class',
    "there are 'system-cluster-critical', 'system-node-critical'; write the class, or declare i",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, runtimeClass: 'kata' });",
    'reference/runtime-class',
    "there is 'nvidia'; leave runtimeClassName out, or declare the class among the lab's extern",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, dnsPolicy: 'ClusterFirstWithHostNet' });",
    'refused',
    "x: got dnsPolicy 'ClusterFirstWithHostNet' without hostNetwork, expected both, or 'ClusterFirst'",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, hostAliases: { 'nas': ['10.0.0.50'] } });",
    'compiler',
    "'' does not exist in type 'Readonly<Record<",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, dnsConfig: { nameservers: ['one.one.one.one'] } });",
    'compiler',
    "'\"one.one.one.one\"' is not assignable to type '",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, securityContext: { runAsUser: 0, runAsNonRoot: true } });",
    'schema/run-as-non-root',
    'name another user, or set runAsNonRoot: false for this container',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, securityContext: { fsGroup: 1000 } });",
    'compiler',
    "'fsGroup' does not exist in type 'SecurityContext'.",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, securityContext: { capabilities: { add: ['CAP_NET_ADMIN'] } } });",
    'refused',
    "securityContext: got capability 'CAP_NET_ADMIN', expected 'NET_ADMIN'",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, containers: [{ name: 'x', image: 'a:1' }] });",
    'refused',
    "x: got two containers named 'x', expected a name each",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, init: [{ name: 'wait', image: 'a:1', restart: 'Always' }] });",
    'compiler',
    "'restart' does not exist in type 'InitProps'.",
  ],
  ["new Deployment(app, 'x', { ...BASE, gracePeriod: -5 });", 'refused', 'x: got gracePeriod -5, expected a whole number of seconds'],
  [
    "new Deployment(app, 'x', { ...BASE, tolerations: [{ key: 'gpu', effect: 'noschedule' }] });",
    'compiler',
    'Did you mean \'"NoSchedule"\'?',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, replicas: 4, spread: Spread.requireOtherNode() });",
    'schedule/does-not-fit',
    'what would make it fit: 1 fewer; 1 more worker; preferred instead of required anti-affinit',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, hostNetwork: true, replicas: 4, ports: [{ containerPort: 8123 }] });",
    'schedule/does-not-fit',
    'what would make it fit: 1 fewer; 1 more worker; no host port',
  ],
];
