import {
  CronJob,
  type EnvSource,
  ExistingSecret,
  Namespace,
  type Postgres,
  Volume,
} from 'cdk8s-homelab';
import type { Home } from '../cluster';

type App = ReturnType<Home['app']>;

/** What a dump is of. */
interface Dump {
  readonly of: Postgres;
  readonly database: string;
  /** User and password. */
  readonly login: { key(key: 'user' | 'password'): EnvSource };
  /** Version of PostgreSQL. */
  readonly major: number;
}

/** A dump of a database on the NAS, every night: beside the app, since its login is there. */
export function dump(lab: Home, app: App, { of, database, login, major }: Dump) {
  new CronJob(app, 'dump', {
    name: `${database}-dump`,
    image: `postgres:${major}-alpine`,
    schedule: '0 2 * * *',
    timeZone: 'Europe/Berlin',
    concurrency: 'Forbid',
    command: ['sh', '-c', `pg_dump --format=custom --file=/dumps/${database}.dump`],
    env: {
      PGHOST: of.host,
      PGDATABASE: database,
      PGUSER: login.key('user'),
      PGPASSWORD: login.key('password'),
    },
    mounts: { '/dumps': Volume.nfs('dumps', lab.machine('nas'), '/volume1/dumps') },
    requests: { cpu: '50m', memory: '64Mi' },
    limits: { memory: '256Mi' },
    automountToken: false,
  });
}

/** What is on the NAS, elsewhere as well, every night after the dumps. */
export function backup(lab: Home) {
  const app = lab.app('backup');
  new Namespace(app, 'namespace');
  const target = new ExistingSecret(app, 'target', {
    name: 'restic',
    keys: {
      RESTIC_REPOSITORY: {},
      RESTIC_PASSWORD: {},
      AWS_ACCESS_KEY_ID: {},
      AWS_SECRET_ACCESS_KEY: {},
    },
    why: 'where backups go, and the key that they are encrypted with',
  });
  new CronJob(app, 'nightly', {
    name: 'restic',
    image: 'restic/restic:0.18.1',
    schedule: '0 4 * * *',
    timeZone: 'Europe/Berlin',
    concurrency: 'Forbid',
    startingDeadline: 3600,
    args: ['backup', '--host=nas', '/nas/photos', '/nas/documents', '/nas/dumps'],
    env: { ...target.keys() },
    mounts: {
      '/cache': Volume.emptyDir('cache'),
      '/nas': Volume.nfs('nas', lab.machine('nas'), '/volume1').readOnly(),
    },
    requests: { cpu: '100m', memory: '256Mi' },
    limits: { memory: '2Gi' },
    automountToken: false,
  });
}
