import type { Mistake } from './mistake.fixture';

export const WORKLOADS: readonly Mistake[] = [
  ["new Deployment(app, 'x', { ...BASE, replica: 2 });", 'compiler', "Did you mean to write 'replicas'?"],
  [
    "new Deployment(app, 'x', { image: 'a:1' });",
    'compiler',
    "'name' is missing in type '{ image: string; }' but required in type 'DeploymentProps",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, name: 'Web_1' });",
    'refused',
    "Web_1, container: got name 'Web_1', expected lower case letters, digits and '-', first and last no '-'",
  ],
  ["new Deployment(app, 'x', { ...BASE, replicas: 1.5 });", 'refused', 'x: got replicas 1.5, expected a whole number'],
  [
    "new Deployment(app, 'x', { ...BASE, replicas: 2, autoscale: { min: 1, max: 3, cpu: 80 } });",
    'refused',
    'x: got replicas 2 and autoscale, expected one of them: the autoscaler sets the number',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, autoscale: { min: 3, max: 1, cpu: 80 } });",
    'refused',
    'x: got autoscale from 3 to 1, expected 1 or more, the lower number first',
  ],
  [
    "new Deployment(app, 'x', { name: 'x', image: 'a:1', autoscale: { min: 1, max: 3, cpu: 80 } });",
    'refused',
    'x: got autoscale on cpu without a request for it, expected requests.cpu: the target is a part of it',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, update: Update.partition(1) });",
    'compiler',
    'Type \'Update<"StatefulSet">\' is not assignable to type \'Update<"Deployment">\'.',
  ],
  [
    "new StatefulSet(app, 'x', { ...BASE, update: Update.recreate() });",
    'compiler',
    'Type \'Update<"Deployment">\' is not assignable to type \'Update<"StatefulSet">\'.',
  ],
  ["new DaemonSet(app, 'x', { ...BASE, replicas: 2 });", 'compiler', "'replicas' does not exist in type 'DaemonSetProps"],
  ["new CronJob(app, 'x', { ...BASE, schedule: '61 3 * * *' });", 'schema/schedule', "for example '*/15 * * * *'"],
  ["new CronJob(app, 'x', { ...BASE, schedule: '3 * * *' });", 'compiler', "Type '\"3 * * *\"' is not assignable to type 'Schedule'."],
  [
    "new CronJob(app, 'x', { ...BASE, schedule: '@daily', timeZone: 'Berlin' });",
    'compiler',
    'Type \'"Berlin"\' is not assignable to type \'"UTC" |',
  ],
  [
    "new CronJob(app, 'x', { ...BASE, schedule: '@daily', timeZone: 'Europe/Berlln' });",
    'schema/schedule',
    "write a zone such as 'Europe/Berlin'",
  ],
  ["new CronJob(app, 'x', { ...BASE, schedule: '@daily', concurrency: 'forbid' });", 'compiler', 'Did you mean \'"Forbid"\'?'],
  [
    "new Job(app, 'x', { ...BASE, restart: 'Always' });",
    'compiler',
    'Type \'"Always"\' is not assignable to type \'"Never" | "OnFailure"\'.',
  ],
  ["new Job(app, 'x', { ...BASE, retries: -1 });", 'refused', 'job x: got retries -1, expected a whole number'],
  [
    "new Deployment(app, 'x', { ...BAD, replicas: 2, budget: { minAvailable: 2 } });",
    'reliability/budget-forbids-drain',
    'write maxUnavailable: 1, or leave the budget out if a pause does no harm',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, name: 'web', selector: { app: 'y' } });",
    'gitops/duplicate-object',
    'make it once, or give one of them another name or namespace',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, selector: { 'app.kubernetes.io/name': 'web' } });",
    'schema/overlapping-selectors',
    'add a label that only its own pods have; an existing workload has to be made anew for that',
  ],
  [
    "new Postgres(app, 'x', { ...BASE, user: 'a', password: 'geheim', storage: { size: '1Gi' } });",
    'compiler',
    "Type 'string' is not assignable to type 'EnvSource'.",
  ],
  [
    "new Postgres(app, 'x', { ...BASE, image: 'postgres:latest', user: 'a', password: login.key('password'), storage: { size: '1Gi' } });",
    'refused',
    "x: got image 'postgres:latest', whose tag does not begin with a version; expected one, or the version beside it",
  ],
  [
    "new Postgres(app, 'x', { ...BASE, image: 'postgres:17', user: 'a', password: login.key('password'), storage: { size: '1Gi' }, dataFolder: '/data' });",
    'refused',
    "x: got dataFolder '/data', expected /var/lib/postgresql/data, where the volume is, or a folder below it",
  ],
  [
    "new Redis(app, 'x', { ...BASE, image: 'bitnami/redis:8' });",
    'refused',
    'expected redis, valkey/valkey or a mirror of them; others are started otherwise: use a Deployment',
  ],
  ["new Deployment(app, 'x', { ...BASE, image: 'redis' });", 'security/mutable-tag', 'name a version or a digest'],
  [
    "new Deployment(app, 'x', { ...BASE, image: 'Ghcr.io/Me/X:1' });",
    'reference/image-name',
    "write 'Ghcr.io/me/x:1'; registries take capitals in tags only",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, mounts: { '/data2': Volume.claim('data', claim) } });",
    'reliability/surge-shares-volume',
    'write strategy type: Recreate, or maxSurge: 0 with maxUnavailable: 1',
  ],
];
