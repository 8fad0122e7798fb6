import {
  ArgoCd,
  Deployment,
  ExistingSecret,
  External,
  K3s,
  Lab,
  type LabApp,
  LocalPath,
  LocalVolume,
  Namespace,
  Postgres,
  Probe,
  Route,
  Traefik,
  Volume,
} from '..';

type Halo = ReturnType<typeof describe>;

/** halo: generic-prime and Keycloak on thor, the way in on loki. */
export function halo(app: LabApp): Lab {
  const lab = describe(app);
  genericPrime(lab);
  keycloak(lab);
  return lab;
}

function describe(app: LabApp) {
  return new Lab(app, 'halo', {
    distribution: K3s.version('v1.33.3+k3s1'),
    network: { lan: '192.168.0.0/24', domain: 'minilab' },
    // The hardware is not documented: sizes are chosen.
    nodes: {
      loki: { role: 'server', address: '192.168.0.110', cpu: '4', memory: '16Gi' },
      thor: { role: 'agent', address: '192.168.0.244', cpu: '8', memory: '32Gi', kubernetes: 'v1.33.4' },
    },
    // Every ingress host resolves to loki, whichever node runs the pods.
    ingress: Traefik.ofK3s({ on: ['loki'] }),
    storage: [LocalPath.default()],
    externals: [
      External.namespace('data'),
      // Indices autos-unified and autos-vins.
      External.service('data/elasticsearch', [{ port: 9200, nodePort: 30398 }]),
    ],
    hosts: {
      alsoOn: {
        loki: ['whoami.minilab', 'gitlab.minilab', 'ollama.minilab', 'chat.minilab', 'autos.minilab'],
        thor: ['registry.minilab', 'kibana.minilab', 'satellites.minilab'],
      },
      elsewhere: { '192.168.0.100': ['mimir.minilab'] }, // an Ollama host, not a node
      files: { e2e: ['generic-prime', 'generic-prime.minilab', 'generic-prime-dockview', 'generic-prime-dockview.minilab'] },
    },
    // The owners' repository is not documented: chosen.
    gitops: ArgoCd.pulls('https://git.example.com/homelab/labs.git'),
    // What runs reads its configuration at its next start: no pod is replaced for the sake of an annotation.
    rollOnConfigChange: false,
  });
}

/** Its images are built on thor and exist only there. */
function genericPrime(lab: Halo): void {
  const app = lab.app('generic-prime');
  new Namespace(app, 'namespace', { labels: { name: 'generic-prime', app: 'generic-discovery-framework' } });
  const preferences = new LocalVolume(app, 'preferences', {
    volumeName: 'generic-prime-preferences-pv',
    claimName: 'generic-prime-preferences-pvc-v2',
    path: '/mnt/generic-prime-preferences',
    node: 'thor',
    size: '1Gi',
  });
  const backend = new Deployment(app, 'backend', {
    name: 'generic-prime-backend-api',
    selector: { app: 'generic-prime-backend-api' },
    labels: { tier: 'backend' },
    podLabels: { version: 'v1.6.0' },
    container: 'backend-api',
    image: 'localhost/generic-prime-backend-api:v1.6.0',
    pullPolicy: 'Never',
    replicas: 2,
    onNodes: 'thor',
    ports: [{ name: 'http', containerPort: 3000, servicePort: 3000 }],
    env: {
      NODE_ENV: 'production',
      PORT: '3000',
      SERVICE_NAME: 'specs-api',
      ELASTICSEARCH_URL: 'http://elasticsearch.data.svc.cluster.local:9200',
      ELASTICSEARCH_INDEX: 'autos-unified',
    },
    // ReadWriteOnce with two replicas works because both are on thor.
    mounts: { '/app/preferences': Volume.claim('preferences', preferences) },
    requests: { cpu: '100m', memory: '128Mi' },
    limits: { cpu: '500m', memory: '256Mi' },
    liveness: Probe.http('/health', { delay: 30, period: 10, timeout: 5, failures: 3 }),
    readiness: Probe.http('/ready', { delay: 10, period: 5, timeout: 3, failures: 3 }),
  });
  const frontend = new Deployment(app, 'frontend', {
    name: 'generic-prime-frontend',
    selector: { app: 'generic-prime-frontend' },
    labels: { tier: 'frontend' },
    podLabels: { version: 'v1.0.0' },
    container: 'frontend',
    image: 'localhost/generic-prime-frontend:prod',
    pullPolicy: 'Never',
    replicas: 2,
    onNodes: 'thor',
    ports: [{ name: 'http', containerPort: 80, servicePort: 80 }],
    requests: { cpu: '50m', memory: '64Mi' },
    limits: { cpu: '250m', memory: '128Mi' },
    liveness: Probe.http('/health', { delay: 10, period: 10, timeout: 5, failures: 3 }),
    readiness: Probe.http('/', { delay: 5, period: 5, timeout: 3, failures: 2 }),
  });
  const only = 'its images are built on thor and exist nowhere else: while thor is drained the app is down, and that is known';
  for (const { deployment } of [backend, frontend]) lab.waive('schedule/drain', deployment, only);
  new Route(app, 'route', {
    name: 'generic-prime-ingress',
    host: 'generic-prime.minilab',
    paths: [
      { path: '/api', to: backend },
      { path: '/', to: frontend },
    ],
    options: { entryPoints: ['web'] },
  });
}

/** Planned and not yet running; configured as Keycloak 26 documents it. Requests and limits are chosen. */
function keycloak(lab: Halo): void {
  const app = lab.app('keycloak', { namespace: 'platform' });
  new Namespace(app, 'namespace', { labels: { name: 'platform' } });
  const login = new ExistingSecret(app, 'login', {
    name: 'keycloak-db-login',
    keys: { username: { value: 'keycloak' }, password: {} },
    why: "login of Keycloak's database",
  });
  const admin = new ExistingSecret(app, 'admin', {
    name: 'keycloak-admin',
    keys: { username: {}, password: {} },
    why: "Keycloak's first administrator, read at the first start",
  });
  const database = new Postgres(app, 'db', {
    name: 'keycloak-db',
    selector: { app: 'keycloak-db' },
    image: 'postgres:15',
    onNodes: 'thor',
    storage: { size: '1Gi', claim: 'keycloak-db-pvc' },
    database: 'keycloak',
    user: login.key('username'),
    password: login.key('password'),
    requests: { cpu: '100m', memory: '256Mi' },
    limits: { cpu: '500m', memory: '512Mi' },
    liveness: Probe.exec(['pg_isready', '-U', 'keycloak'], { delay: 30, period: 10, timeout: 5 }),
    readiness: Probe.exec(['pg_isready', '-U', 'keycloak'], { delay: 10, period: 5, timeout: 3 }),
  });
  const keycloak = new Deployment(app, 'keycloak', {
    name: 'keycloak',
    selector: { app: 'keycloak' },
    image: 'quay.io/keycloak/keycloak:26.0',
    args: ['start'],
    onNodes: 'thor',
    ports: [
      { name: 'http', containerPort: 8080, servicePort: 80 },
      { name: 'management', containerPort: 9000 },
    ],
    env: {
      KC_DB: 'postgres',
      KC_DB_URL: 'jdbc:postgresql://keycloak-db:5432/keycloak',
      KC_DB_USERNAME: login.key('username'),
      KC_DB_PASSWORD: login.key('password'),
      KC_HOSTNAME: 'auth.minilab',
      KC_PROXY_HEADERS: 'xforwarded',
      KC_HTTP_ENABLED: 'true',
      KC_HEALTH_ENABLED: 'true',
      KC_BOOTSTRAP_ADMIN_USERNAME: admin.key('username'),
      KC_BOOTSTRAP_ADMIN_PASSWORD: admin.key('password'),
    },
    requests: { cpu: '500m', memory: '1Gi' },
    limits: { cpu: '2', memory: '2Gi' },
    liveness: Probe.http('/health/live', { port: 9000, delay: 30, period: 10 }),
    readiness: Probe.http('/health/ready', { port: 9000, delay: 30, period: 10 }),
  });
  const together = 'loki is the way in and keeps no data: logins pause while thor, which has the database, is drained';
  for (const object of [database.workload, keycloak.deployment]) lab.waive('schedule/drain', object, together);
  new Route(app, 'route', { name: 'keycloak-ingress', host: 'auth.minilab', to: keycloak, options: { entryPoints: ['web'] } });
}
