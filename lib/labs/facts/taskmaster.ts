import { type Peer, passes } from './cluster';
import { at, type DistLab, listAt, mapAt } from './dist-reader';
import { env, fromConfig, fromSecret, outsideSecret } from './env';
import {
  absent,
  containerPort,
  execProbe,
  httpProbe,
  matching,
  mounts,
  namespaceLabels,
  oneOf,
  orDefault,
  resources,
  rules,
  servicePort,
} from './expected';
import type { Facts } from './facts';

const ns = 'taskmaster';
const tiers = {
  postgres: { app: 'postgres', tier: 'database' },
  backend: { app: 'backend', tier: 'application' },
  frontend: { app: 'frontend', tier: 'presentation' },
} as const;
type Tier = keyof typeof tiers;

/** labs.md section 5, which demo-ha runs too behind its Traefik. `controller` is undefined where it runs on the host network. */
export function taskmaster(lab: Facts, ingress: { readonly class: 'nginx' | 'traefik'; readonly controller?: Peer }): void {
  lab.fact('Namespace', undefined, ns, {
    'metadata.labels': namespaceLabels({ name: ns, app: 'taskmaster-workshop', environment: 'development' }),
  });

  tier(lab, 'postgres', 1, {
    'spec.strategy': { type: 'Recreate' },
    '[image]': oneOf('postgres:15-alpine', 'docker.io/library/postgres:15-alpine', 'docker.io/postgres:15-alpine'),
    '[ports]': containerPort(5432, 'postgres'),
    '[env]': env({
      PGDATA: '/var/lib/postgresql/data/pgdata',
      POSTGRES_USER: fromSecret('postgres-secret', 'POSTGRES_USER'),
      POSTGRES_PASSWORD: fromSecret('postgres-secret', 'POSTGRES_PASSWORD'),
      POSTGRES_DB: fromSecret('postgres-secret', 'POSTGRES_DB'),
    }),
    '[livenessProbe]': execProbe('pg_isready -U taskuser', { delay: 30, period: 10, timeout: 5, failures: 3 }),
    '[readinessProbe]': execProbe('pg_isready -U taskuser', { delay: 10, period: 5, timeout: 3, failures: 3 }),
    '[resources]': resources('200m/256Mi', '500m/512Mi'),
    'spec.template.spec (data)': mounts(
      '/var/lib/postgresql/data',
      { persistentVolumeClaim: { claimName: 'postgres-pvc' } },
      'postgres-storage',
    ),
    'spec.template.spec (init)': mounts('/docker-entrypoint-initdb.d', { configMap: { name: 'postgres-init' } }, 'init-script'),
  });
  lab.fact('PersistentVolumeClaim', ns, 'postgres-pvc', {
    'metadata.labels': tiers.postgres,
    'spec.accessModes': ['ReadWriteOnce'],
    'spec.storageClassName': 'local-path',
    'spec.resources': { requests: { storage: '5Gi' } },
  });
  const sql = 'data["init.sql"]';
  lab.fact('ConfigMap', ns, 'postgres-init', {
    'metadata.labels': tiers.postgres,
    [`${sql} (table)`]: matching(/create table (if not exists )?(public\.)?tasks/i),
    [`${sql} (columns)`]: matching(/\bid\b[\s\S]*\btitle\b[\s\S]*\bstatus\b[\s\S]*\bcreated_at\b[\s\S]*\bupdated_at\b/i),
    [`${sql} (trigger)`]: matching(/create (or replace )?trigger[\s\S]*before update on (public\.)?tasks/i),
    [`${sql} (seed)`]: matching(/insert into (public\.)?tasks/i),
    [`${sql} (no password)`]: matching(/^(?![\s\S]*password)/i),
  });
  lab.holds('postgres-init has init.sql and nothing else', (l) =>
    expect(Object.keys(mapAt(l.find('ConfigMap', ns, 'postgres-init').body, 'data'))).toEqual(['init.sql']),
  );
  service(lab, 'postgres', 5432, 'postgres');

  const config = {
    DB_HOST: 'postgres-svc.taskmaster.svc.cluster.local',
    DB_PORT: '5432',
    DB_NAME: 'tasks',
    FLASK_ENV: 'production',
    LOG_LEVEL: 'INFO',
  };
  tier(lab, 'backend', 2, {
    '[image]': 'docker.io/reddydodda/taskmaster-backend:1.0',
    '[imagePullPolicy]': orDefault('IfNotPresent'),
    '[ports]': containerPort(5000, 'http'),
    '[env]': env({
      ...Object.fromEntries(Object.keys(config).map((key) => [key, fromConfig('backend-config', key)])),
      DB_USER: fromSecret('backend-secret', 'DB_USER'),
      DB_PASSWORD: fromSecret('backend-secret', 'DB_PASSWORD'),
      SECRET_KEY: { ...fromSecret('backend-secret', 'SECRET_KEY'), optional: true },
    }),
    '[livenessProbe]': httpProbe('/api/health', 5000, { delay: 30, period: 10, timeout: 5, failures: 3 }),
    '[readinessProbe]': httpProbe('/api/health', 5000, { delay: 10, period: 5, timeout: 3, failures: 3 }),
    '[resources]': resources('200m/256Mi', '500m/512Mi'),
  });
  lab.fact('ConfigMap', ns, 'backend-config', { 'metadata.labels': tiers.backend, data: config });
  service(lab, 'backend', 5000, 'http');

  tier(lab, 'frontend', 2, {
    '[image]': 'docker.io/reddydodda/taskmaster-frontend:1.0',
    '[imagePullPolicy]': orDefault('IfNotPresent'),
    '[ports]': containerPort(80, 'http'),
    '[env]': absent,
    '[livenessProbe]': httpProbe('/', 80, { delay: 10, period: 10, timeout: 5, failures: 3 }),
    '[readinessProbe]': httpProbe('/', 80, { delay: 5, period: 5, timeout: 3, failures: 3 }),
    '[resources]': resources('100m/128Mi', '200m/256Mi'),
  });
  service(lab, 'frontend', 80, 'http');

  lab.fact('Ingress', ns, 'taskmaster-ingress', {
    'metadata.labels': { app: 'taskmaster' },
    'spec.ingressClassName': ingress.class,
    'spec.rules': rules('taskmaster.local', ['/api', 'backend-svc', 5000], ['/', 'frontend-svc', 80]),
    'spec.tls': absent,
  });
  lab.holds('annotations of nginx on the Ingress: ssl-redirect "false" behind nginx, none behind Traefik; never rewrite-target', (l) => {
    const annotations = Object.entries(mapAt(l.find('Ingress', ns, 'taskmaster-ingress').body, 'metadata.annotations'));
    const written = Object.fromEntries(annotations.filter(([key]) => /nginx|rewrite/.test(key)));
    expect(written).toEqual(ingress.class === 'nginx' ? { 'nginx.ingress.kubernetes.io/ssl-redirect': 'false' } : {});
  });

  flows(lab, ingress.controller);
  access(lab);
  secrets(lab);
}

/** Deployment of one tier; `[x]` is a field of its container. */
function tier(lab: Facts, name: Tier, replicas: number, table: Readonly<Record<string, unknown>>): void {
  const container = 'spec.template.spec.containers[0]';
  lab.fact('Deployment', ns, name, {
    'metadata.labels': tiers[name],
    'spec.replicas': replicas === 1 ? orDefault(1) : replicas,
    'spec.selector': { matchLabels: tiers[name] },
    'spec.template.metadata.labels': tiers[name],
    'spec.template.spec.containers.length': 1,
    'spec.template.spec.initContainers': absent,
    [`${container}.envFrom`]: absent,
    [`${container}.startupProbe`]: absent,
    ...Object.fromEntries(Object.entries(table).map(([path, expected]) => [path.replace(/^\[(.+)]$/, `${container}.$1`), expected])),
  });
}

function service(lab: Facts, name: Tier, port: number, portName: string): void {
  lab.fact('Service', ns, `${name}-svc`, {
    'metadata.labels': tiers[name],
    'spec.type': orDefault('ClusterIP'),
    'spec.selector': tiers[name],
    'spec.ports': servicePort(port, port, { name: portName }),
  });
}

function flows(lab: Facts, controller: Peer | undefined): void {
  const pod = (name: Tier): Peer => ({ namespace: ns, labels: tiers[name] });
  const dns: Peer = { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } };
  const stranger: Peer = { namespace: ns, labels: { app: 'stranger' } };
  const elsewhere: Peer = { namespace: 'default', labels: { app: 'elsewhere' } };
  const outside: Peer = { address: '203.0.113.7' };
  const flow = (yes: boolean, says: string, from: Peer, to: Peer, port: number, protocol: 'TCP' | 'UDP' = 'TCP'): void =>
    lab.holds(`flow: ${says} ${protocol} ${port} ${yes ? 'passes' : 'is blocked'}`, (l) =>
      expect(passes(l, from, to, port, protocol)).toBe(yes),
    );

  flow(true, 'backend -> postgres', pod('backend'), pod('postgres'), 5432);
  flow(false, 'frontend -> postgres', pod('frontend'), pod('postgres'), 5432);
  flow(true, 'frontend -> backend', pod('frontend'), pod('backend'), 5000);
  flow(false, 'postgres -> backend', pod('postgres'), pod('backend'), 5000);
  for (const name of ['postgres', 'backend', 'frontend'] as const) {
    flow(true, `${name} -> DNS`, pod(name), dns, 53, 'UDP');
    flow(true, `${name} -> DNS`, pod(name), dns, 53, 'TCP');
    flow(false, `${name} -> internet`, pod(name), outside, 443);
    const port = { postgres: 5432, backend: 5000, frontend: 80 }[name];
    flow(false, `a stranger in the namespace -> ${name}`, stranger, pod(name), port);
    flow(false, `another namespace -> ${name}`, elsewhere, pod(name), port);
    if (controller) flow(name !== 'postgres', `ingress controller -> ${name}`, controller, pod(name), port);
  }
}

function access(lab: Facts): void {
  const account = (l: DistLab, name: string): unknown => at(l.find('Deployment', ns, name).body, 'spec.template.spec.serviceAccountName');
  for (const name of Object.keys(tiers)) {
    lab.holds(`${name} has a service account of its own in the namespace, and no token`, (l) => {
      const object = l.find('ServiceAccount', ns, String(account(l, name)));
      const pod = at(l.find('Deployment', ns, name).body, 'spec.template.spec.automountServiceAccountToken');
      expect(pod ?? at(object.body, 'automountServiceAccountToken')).toBe(false);
      expect(at(object.body, 'metadata.labels')).toEqual(tiers[name as Tier]);
    });
  }
  lab.holds('the three service accounts are three', (l) =>
    expect(new Set(Object.keys(tiers).map((name) => account(l, name))).size).toBe(3),
  );
  lab.none('no Role, ClusterRole or binding of the namespace gives API access', (l) =>
    l
      .ofKind('Role', 'RoleBinding', 'ClusterRoleBinding')
      .filter((o) => o.namespace === ns || listAt(o.body, 'subjects').some((s) => at(s, 'namespace') === ns))
      .map((o) => o.path),
  );
}

function secrets(lab: Facts): void {
  const keys = (l: DistLab, name: string): Readonly<Record<string, unknown>> => mapAt(outsideSecret(l, ns, name), 'keys');
  lab.holds('outside: postgres-secret has its three keys', (l) =>
    expect(Object.keys(keys(l, 'postgres-secret')).sort()).toEqual(['POSTGRES_DB', 'POSTGRES_PASSWORD', 'POSTGRES_USER']),
  );
  lab.holds('outside: backend-secret has its three keys', (l) =>
    expect(Object.keys(keys(l, 'backend-secret')).sort()).toEqual(['DB_PASSWORD', 'DB_USER', 'SECRET_KEY']),
  );
  lab.holds('outside: POSTGRES_USER = DB_USER = taskuser', (l) => {
    expect(at(keys(l, 'postgres-secret').POSTGRES_USER, 'value')).toBe('taskuser');
    expect(at(keys(l, 'backend-secret').DB_USER, 'value')).toBe('taskuser');
  });
  lab.holds('outside: POSTGRES_DB = tasks = DB_NAME', (l) => expect(at(keys(l, 'postgres-secret').POSTGRES_DB, 'value')).toBe('tasks'));
  lab.holds('outside: the two passwords are one, and no value is written', (l) => {
    const [mine, other] = [keys(l, 'postgres-secret').POSTGRES_PASSWORD, keys(l, 'backend-secret').DB_PASSWORD];
    expect(at(mine, 'same')).toEqual(expect.any(String));
    expect(at(other, 'same')).toBe(at(mine, 'same'));
    for (const key of [mine, other, keys(l, 'backend-secret').SECRET_KEY]) expect(at(key, 'value')).toBeUndefined();
  });
}
