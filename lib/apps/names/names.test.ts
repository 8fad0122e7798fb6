import { App } from 'cdk8s';
import type { AppChart } from '../../lab/app-chart';
import { Lab } from '../../lab/lab';
import { K3s } from '../../products/k3s/k3s';
import { Middleware } from '../../products/traefik/middleware';
import { Traefik } from '../../products/traefik/traefik-of-k3s';
import { ConfigMap } from '../config-map/config-map';
import { Deployment } from '../deployment/deployment';
import { manifest, manifests, workload } from '../fixture';
import { Namespace } from '../namespace/namespace';
import { ExistingService } from '../service/existing-service';
import { StatefulSet } from '../stateful-set/stateful-set';
import { Volume } from '../volume/volume';
import type { EnvVars } from '../workload/env';

function lab() {
  return new Lab(new App(), 'home', {
    distribution: K3s.version('v1.33.6+k3s1'),
    network: { lan: '10.0.0.0/24', machines: { nas: '10.0.0.50' } },
    nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' } },
    ingress: Traefik.ofK3s(),
    storage: [],
    gitops: { describe: () => ({ engine: 'folder' }) },
  });
}

/** A database in a namespace of its own, closed or not. */
function database(app: AppChart, isolated: boolean) {
  new Namespace(app, 'namespace', { isolated });
  return new Deployment(app, 'db', {
    name: 'db',
    selector: { app: 'db' },
    image: 'postgres:17',
    ports: [
      { name: 'postgres', containerPort: 5432, servicePort: 5432 },
      { name: 'metrics', containerPort: 9187, servicePort: 9187 },
    ],
  });
}

const client = (app: AppChart, env: EnvVars, more: { readonly args?: readonly string[] } = {}) =>
  new Deployment(app, 'web', { name: 'web', selector: { app: 'web' }, image: 'a:1', env, ...more });

/** What a client that uses a name of the database makes of the lab. */
function used(isolated: boolean, use: (db: Deployment, app: AppChart) => unknown) {
  const home = lab();
  const [data, app] = [home.app('data'), home.app('web')];
  use(database(data, isolated), app);
  home.finalize();
  return { flows: home.declared.flows, policy: manifest(data, 'NetworkPolicy', 'db'), all: manifests(data) };
}

const FROM = { namespace: 'web', labels: { app: 'web' } };
const TO = { namespace: 'data', labels: { app: 'db' } };
const SQL = [{ port: 5432, protocol: 'TCP' }];

test('a name is the one that pods of every namespace resolve', () => {
  const db = database(lab().app('data'), false);
  expect(db.host).toBe('db.data.svc.cluster.local');
  expect(db.url('postgres', { port: 'postgres', user: 'app', password: '$(DB_PASSWORD)', path: '/app' })).toBe(
    'postgres://app:$(DB_PASSWORD)@db.data.svc.cluster.local:5432/app',
  );
  expect(workload(lab().app('web'), 'web').url()).toBe('http://web.web.svc.cluster.local');
  expect(db.url('http', { port: 9187, path: '/metrics' })).toBe('http://db.data.svc.cluster.local:9187/metrics');
});

describe('using a name is a connection that is asserted, and let through where it is closed', () => {
  test.each<[string, (db: Deployment, app: AppChart) => unknown]>([
    ['in env', (db, app) => client(app, { DATABASE_URL: db.url('postgres', { port: 'postgres' }) })],
    ['in arguments', (db, app) => client(app, {}, { args: [`--db=${db.host}:5432`] })],
    ['in a ConfigMap that is mounted', (db, app) => mounted(app, `db:\n  host: ${db.host}:5432\n`)],
    ['in a key of a ConfigMap', (db, app) => client(app, { URL: config(app, `${db.host}:5432`).key('settings') })],
  ])('%s', (_, use) => {
    const { flows, policy } = used(true, use);
    expect(flows).toContainEqual({ from: FROM, to: TO, ports: SQL });
    expect(policy).toMatchObject({
      spec: {
        ingress: [
          {
            from: [
              {
                namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'web' } },
                podSelector: { matchLabels: { app: 'web' } },
              },
            ],
            ports: SQL,
          },
        ],
      },
    });
  });

  test('an open namespace stays as it is', () => {
    const { flows, all } = used(false, (db, app) => client(app, { HOST: db.host }));
    expect(flows).toEqual([{ from: FROM, to: TO, ports: [...SQL, { port: 9187, protocol: 'TCP' }] }]);
    expect(all.filter(({ kind }) => kind === 'NetworkPolicy')).toEqual([]);
  });

  test('a name that is asked for and not used, or part of another one, is nothing', () => {
    const { flows } = used(true, (db, app) => client(app, { HOST: `x${db.host}`, OTHER: `${db.host}x` }));
    expect(flows).toEqual([]);
  });

  test('a closed client is let out', () => {
    const home = lab();
    const [data, app] = [home.app('data'), home.app('web')];
    const db = database(data, false);
    new Namespace(app, 'namespace', { isolated: true });
    client(app, { HOST: db.host, PORT: '5432', NAS: `nfs://${home.machine('nas').host}:2049/media` });
    home.finalize();
    expect(manifest(app, 'NetworkPolicy', 'web')).toMatchObject({
      spec: {
        policyTypes: ['Egress'],
        egress: [
          { to: [{ podSelector: { matchLabels: { app: 'db' } } }] },
          { to: [{ ipBlock: { cidr: '10.0.0.50/32' } }], ports: [{ port: 2049, protocol: 'TCP' }] },
        ],
      },
    });
    expect(home.declared.flows).toContainEqual({ from: FROM, to: { cidr: '10.0.0.50/32' }, ports: [{ port: 2049, protocol: 'TCP' }] });
  });
});

test('a middleware asks a workload of another namespace, and Traefik is let in', () => {
  const home = lab();
  const [auth, app] = [home.app('auth'), home.app('web')];
  new Namespace(auth, 'namespace', { isolated: true });
  const authelia = workload(auth, 'authelia', 9091, 80);
  new Middleware(app, 'auth', {
    name: 'auth',
    forwardAuth: { to: authelia, path: '/api/authz/forward-auth', authResponseHeaders: ['Remote-User'] },
  });
  expect(manifest(app, 'Middleware', 'auth')?.spec).toEqual({
    forwardAuth: { address: 'http://authelia.auth.svc.cluster.local/api/authz/forward-auth', authResponseHeaders: ['Remote-User'] },
  });
  expect(manifest(auth, 'NetworkPolicy', 'authelia')).toMatchObject({ spec: { ingress: [{ ports: [{ port: 9091 }] }] } });
});

test("a chart's Service has a name too", () => {
  const grafana = new ExistingService(lab().app('monitoring'), 'grafana', {
    name: 'grafana',
    ports: [{ servicePort: 80, containerPort: 3000 }],
    podLabels: { app: 'grafana' },
  });
  expect(grafana.url()).toBe('http://grafana.monitoring.svc.cluster.local');
});

/** What somebody might write, and what it says. */
const MISTAKES: readonly (readonly [what: string, make: () => unknown, said: string])[] = [
  [
    'the host of a workload without a Service',
    () => client(lab().app('web'), {}).host,
    'web: got its host, but it has no Service; expected a port with servicePort in its ports',
  ],
  ['the URL of a workload without a Service', () => client(lab().app('web'), {}).url(), 'web: got its host, but it has no Service'],
  [
    'one of several ports',
    () => db().url('postgres'),
    "db.url: got db, whose Service has several ports, expected one of 'postgres' (5432), 'metrics' (9187) as 'port'",
  ],
  [
    'a port of the pods',
    () => db().url('http', { port: 9000 }),
    "db.url: got port 9000 of db, expected one of its Service: 'postgres' (5432), 'metrics' (9187)",
  ],
  ['a misspelt port name', () => db().url('http', { port: 'metrcs' }), 'db.url: got port metrcs of db, expected one of its Service'],
  [
    'a password in the clear',
    // @ts-expect-error a password is a variable
    () => db().url('postgres', { port: 5432, user: 'a', password: 'hunter2' }),
    'db.url: got a password that is no variable, expected one like $(DB_PASSWORD), never a value',
  ],
  [
    'a password without a user',
    () => db().url('redis', { port: 5432, password: '$(PASSWORD)' }),
    'db.url: got a password without a user, expected both',
  ],
  [
    'a path without a slash',
    // @ts-expect-error a path begins with a slash
    () => db().url('http', { port: 5432, path: 'metrics' }),
    "db.url: got path 'metrics', expected one that starts with /",
  ],
  [
    'a scheme with its colon',
    () => db().url('http://', { port: 5432 }),
    "db.url: got scheme 'http://', expected one like 'http' or 'postgres'",
  ],
  // @ts-expect-error names of machines are a type
  ['a machine that is not there', () => lab().machine('nsa'), "lab home: got machine 'nsa', expected one of network.machines: 'nas'"],
  ['a machine of a lab without any', () => bare().machine('nas'), "got machine 'nas', expected one of network.machines: there is none"],
  [
    'forwardAuth to an invalid port',
    () => forward({ port: 1 }),
    'middleware auth: got port 1 of db, expected a port of its Service: 5432, 9187',
  ],
  [
    'forwardAuth to one of several ports',
    () => forward({}),
    "middleware auth: got db, whose Service has several ports, expected one of 5432, 9187 as 'port'",
  ],
  [
    'forwardAuth to no Service',
    toNothing,
    'middleware auth: got web, which has no Service, expected a workload with a port that is served',
  ],
  ['error pages of another namespace', errorPages, 'middleware errors: got db of namespace data, expected a workload of web'],
];

test.each(MISTAKES)('%s', (_, make, said) => {
  expect(make).toThrow(said);
});

function db() {
  return database(lab().app('data'), false);
}

function bare() {
  return new Lab(new App(), 'bare', {
    distribution: K3s.version('v1.33.6+k3s1'),
    network: { lan: '10.0.0.0/24' },
    nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' } },
    ingress: Traefik.ofK3s(),
    storage: [],
    gitops: { describe: () => ({ engine: 'folder' }) },
  });
}

function forward(port: { readonly port?: number }) {
  const app = lab().app('data');
  return new Middleware(app, 'auth', { name: 'auth', forwardAuth: { to: database(app, false), path: '/', ...port } });
}

function toNothing() {
  const app = lab().app('web');
  new Middleware(app, 'auth', { name: 'auth', forwardAuth: { to: client(app, {}), path: '/' } });
}

function errorPages() {
  const home = lab();
  const to = database(home.app('data'), false);
  new Middleware(home.app('web'), 'errors', { name: 'errors', errors: { status: ['500-599'], to, port: 5432, query: '/' } });
}

function config(app: AppChart, settings: string) {
  return new ConfigMap(app, 'config', { name: 'config', data: { settings } });
}

function mounted(app: AppChart, settings: string) {
  const map = config(app, settings);
  new Deployment(app, 'web', {
    name: 'web',
    selector: { app: 'web' },
    image: 'a:1',
    mounts: { '/etc/web': Volume.configMap('config', map) },
  });
}

/** A StatefulSet whose Service has other ports than its pods. */
const authelia = (service?: { readonly headless: boolean }) => {
  const home = lab();
  const app = home.app('auth');
  new Namespace(app, 'namespace', { isolated: true });
  const pods = new StatefulSet(app, 'authelia', {
    name: 'authelia',
    image: 'authelia/authelia:4.39.13',
    ports: [
      { name: 'http', containerPort: 9091, servicePort: 80 },
      { name: 'metrics', containerPort: 9959, servicePort: 9959 },
    ],
    ...(service ? { service } : {}),
  });
  return { home, app, pods };
};
const HOST = 'authelia.auth.svc.cluster.local';

test.each([
  ['the pods', undefined, `http://${HOST}:9091`],
  ['the Service', { headless: false }, `http://${HOST}`],
] as const)('a name asks for the port of what it resolves to: %s', (_, service, url) => {
  const { app, pods } = authelia(service);
  expect([pods.url('http', { port: 'http' }), pods.url('http', { port: 80 })]).toEqual([url, url]);
  const { middleware } = new Middleware(app, 'sso', { name: 'sso', forwardAuth: { to: pods, port: 80, path: '/verify' } });
  expect(middleware.toJson()).toMatchObject({ spec: { forwardAuth: { address: `${url}/verify` } } });
});

test('of a headless Service too, a name in env opens the port that it names, and no other', () => {
  const { home, app, pods } = authelia();
  client(app, { LOGIN: pods.url('http', { port: 'http' }) });
  home.finalize();
  expect(manifest(app, 'NetworkPolicy', 'authelia')).toMatchObject({ spec: { ingress: [{ ports: [{ port: 9091, protocol: 'TCP' }] }] } });
});
