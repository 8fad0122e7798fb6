import { type AppChart, ConfigMap, Deployment, ExistingSecret, type LabTypes, Namespace, Postgres, Probe, Route, ServiceAccount } from '..';
import { TASKMASTER_SQL } from './taskmaster.sql';

/** One tier: its labels are those of every object of it, and the selector of its pods. */
const tier = (app: string, name: string) => ({ app, tier: name });
const DATABASE = tier('postgres', 'database');
const APPLICATION = tier('backend', 'application');
const PRESENTATION = tier('frontend', 'presentation');

/** Said once: the probes and grants of the database need these names. */
const USER = 'taskuser';
const NAME = 'tasks';
const PASSWORD = 'password of the database';

/**
 * taskmaster: a frontend, a backend and a database, the same on every lab.
 * @param app it makes the namespace too
 * @param options of the route, as the lab's ingress controller understands them
 * @returns its database
 */
export function taskmaster<L extends LabTypes>(app: AppChart<L>, options?: L['routeOptions']): Postgres<L> {
  new Namespace(app, 'namespace', {
    labels: { name: 'taskmaster', app: 'taskmaster-workshop', environment: 'development' },
    isolated: true,
  });
  const postgres = database(app);
  const backend = api(app);
  const frontend = new Deployment(app, 'frontend', {
    name: 'frontend',
    selector: PRESENTATION,
    image: 'docker.io/reddydodda/taskmaster-frontend:1.0',
    pullPolicy: 'IfNotPresent',
    replicas: 2,
    ports: [{ name: 'http', containerPort: 80, servicePort: 80 }],
    service: { name: 'frontend-svc' },
    serviceAccount: account(app, 'frontend', PRESENTATION),
    requests: { cpu: '100m', memory: '128Mi' },
    limits: { cpu: '200m', memory: '256Mi' },
    liveness: Probe.http('/', { delay: 10, period: 10, timeout: 5, failures: 3 }),
    readiness: Probe.http('/', { delay: 5, period: 5, timeout: 3, failures: 3 }),
  });
  new Route(app, 'route', {
    name: 'taskmaster-ingress',
    labels: { app: 'taskmaster' },
    host: 'taskmaster.local',
    paths: [
      { path: '/api', to: backend },
      { path: '/', to: frontend },
    ],
    ...(options ? { options } : {}),
  });
  backend.reachableFrom(frontend);
  postgres.reachableFrom(backend);
  app.lab.blocked(frontend, postgres);
  return postgres;
}

function database<L extends LabTypes>(app: AppChart<L>): Postgres<L> {
  const secret = new ExistingSecret(app, 'postgres-secret', {
    name: 'postgres-secret',
    labels: DATABASE,
    keys: { POSTGRES_USER: { value: USER }, POSTGRES_PASSWORD: { same: PASSWORD }, POSTGRES_DB: { value: NAME } },
    why: 'login that the database is made with',
  });
  const ready = ['pg_isready', '-U', USER] as const;
  return new Postgres(app, 'postgres', {
    name: 'postgres',
    runAs: 'Deployment',
    selector: DATABASE,
    image: 'postgres:15-alpine',
    user: secret.key('POSTGRES_USER'),
    password: secret.key('POSTGRES_PASSWORD'),
    database: secret.key('POSTGRES_DB'),
    dataFolder: '/var/lib/postgresql/data/pgdata',
    storage: { size: '5Gi', claim: 'postgres-pvc', volume: 'postgres-storage' },
    initSql: { configMap: 'postgres-init', volume: 'init-script', files: { 'init.sql': TASKMASTER_SQL } },
    service: { name: 'postgres-svc' },
    serviceAccount: account(app, 'postgres', DATABASE),
    requests: { cpu: '200m', memory: '256Mi' },
    limits: { cpu: '500m', memory: '512Mi' },
    liveness: Probe.exec(ready, { delay: 30, period: 10, timeout: 5, failures: 3 }),
    readiness: Probe.exec(ready, { delay: 10, period: 5, timeout: 3, failures: 3 }),
  });
}

function api<L extends LabTypes>(app: AppChart<L>): Deployment<L> {
  const config = new ConfigMap(app, 'backend-config', {
    name: 'backend-config',
    labels: APPLICATION,
    data: {
      DB_HOST: 'postgres-svc.taskmaster.svc.cluster.local',
      DB_PORT: '5432',
      DB_NAME: NAME,
      FLASK_ENV: 'production',
      LOG_LEVEL: 'INFO',
    },
  });
  const secret = new ExistingSecret(app, 'backend-secret', {
    name: 'backend-secret',
    labels: APPLICATION,
    keys: { DB_USER: { value: USER }, DB_PASSWORD: { same: PASSWORD }, SECRET_KEY: {} },
    why: 'login at the database; SECRET_KEY is never read today',
  });
  return new Deployment(app, 'backend', {
    name: 'backend',
    selector: APPLICATION,
    image: 'docker.io/reddydodda/taskmaster-backend:1.0',
    pullPolicy: 'IfNotPresent',
    replicas: 2,
    ports: [{ name: 'http', containerPort: 5000, servicePort: 5000 }],
    service: { name: 'backend-svc' },
    serviceAccount: account(app, 'backend', APPLICATION),
    env: { ...config.keys(), ...secret.keys() },
    requests: { cpu: '200m', memory: '256Mi' },
    limits: { cpu: '500m', memory: '512Mi' },
    liveness: Probe.http('/api/health', { delay: 30, period: 10, timeout: 5, failures: 3 }),
    readiness: Probe.http('/api/health', { delay: 10, period: 5, timeout: 3, failures: 3 }),
  });
}

/** No tier talks to the API server. */
function account<L extends LabTypes>(app: AppChart<L>, name: string, labels: Readonly<Record<string, string>>): string {
  return new ServiceAccount(app, `${name}-account`, { account: name, labels }).account;
}
