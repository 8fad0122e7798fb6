import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { groupOf, printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { runningPods } from '../requests/cluster-view';
import { startTraefik, TRAEFIK_GROUP } from '../requests/traefik';
import { type Api, connect, until } from '../support/api';
import { bound } from '../support/claims';
import { standInForCertManager } from '../support/elsewhere';
import { applyLab, installCrds, installStandIns } from '../support/install';
import { manifestsOf, type PlacedManifest, readLab } from '../support/labs';
import { programs } from '../support/programs';
import { available, listAt, mapAt, placements } from '../support/workloads';
import { listenInLan, standInForCharts } from './machines';
import { askEveryRoute, bindHosts, hostsOf, statusOf } from './routes';
import { traefikFlags } from './traefik-flags';
import { standInForProvisioners } from './volumes';

/** What the real servers said of a lab. */
export interface ExampleReport {
  readonly objects: number;
  /** Refusals and warnings of the API server. */
  readonly said: readonly string[];
  /** Workloads whose pods have a node each. */
  readonly placed: number;
  /** Pods without a node. */
  readonly homeless: readonly string[];
  readonly routes: { readonly asked: number; readonly faults: readonly string[] };
  /** Of a lab with forwardAuth: the status of a host behind it as long as nobody can be asked. */
  readonly guarded: readonly (readonly [host: string, status: number])[];
  /** What Argo CD says of its Applications; undefined where it delivers none. */
  readonly synced: string | undefined;
}

/** Puts a lab to the cluster of KUBECONFIG, in whose network and in a mount namespace of its own this runs. @param checkout folder with `dist/` */
async function report(name: string, checkout: string): Promise<ExampleReport> {
  const api = connect(process.env.KUBECONFIG ?? '');
  const dist = join(checkout, 'dist');
  const lab = readLab(name, dist);
  const manifests = manifestsOf(name, dist).map(({ manifest }) => manifest);
  const groups = [...new Set(manifests.map(({ apiVersion }) => groupOf(apiVersion)))].filter((group) => group.includes('.'));
  await installCrds({ api }, lab, [...groups, TRAEFIK_GROUP]);
  await installStandIns({ api }, lab);
  // Argo CD's own objects name a repository that only it can replace: they are there when it has made them.
  const isDelivery = ({ folder }: PlacedManifest) => folder === 'apps' || folder === 'bootstrap';
  const applied = [
    ...(await applyLab({ api }, lab, { dist, only: (placed) => !isDelivery(placed) })),
    ...(await applyLab({ api }, lab, { dist, only: isDelivery, dryRun: true })),
  ];
  const said = applied.flatMap(({ path, result }) =>
    [...(result.ok ? [] : [result.message]), ...result.warnings].map((one) => `${path}: ${one}`),
  );
  await standInForProvisioners(api, manifests, lab.storageClasses);
  await standInForCertManager(api, manifests);
  await bound(api, manifests);
  await runOnce(api, manifests);
  await available(api, manifests);
  const placed = await placements(api, applied);
  const homeless = placed.filter(({ nodes }) => nodes.none !== undefined).map(({ workload }) => workload);

  const slices = [...manifests.filter(({ kind }) => kind === 'EndpointSlice'), ...(await standInForCharts(api, lab))];
  const quiet = await listenInLan(lab, slices);
  const traefik = await startTraefik(lab.intents.routes.length, traefikFlags(manifests));
  try {
    const services = new Map(
      manifests.filter(({ kind }) => kind === 'Service').map((one) => [`${one.metadata.namespace}/${one.metadata.name}`, one]),
    );
    const redirects = traefikFlags(manifests).flatMap((flag) => /^--entryPoints\.(\w+)\.http\.redirections.*\.to=/.exec(flag)?.[1] ?? []);
    // Without names Traefik finds nobody to ask: what is guarded is shut.
    const hosts = guardedHosts(manifests);
    await until(async () => (await Promise.all(hosts.map(statusOf))).every((status) => status !== 404), 10_000, 'Traefik to answer');
    const guarded = await Promise.all(hosts.map(async (host) => [host, await statusOf(host)] as const));
    bindHosts(await hostsOf(api));
    await until(async () => (await Promise.all(hosts.map(statusOf))).every((status) => status === 200), 20_000, 'names to resolve');
    const routes = await askEveryRoute(lab, { pods: await runningPods(api), services, slices }, redirects);
    return {
      objects: applied.length,
      said,
      placed: placed.length,
      homeless,
      routes,
      guarded,
      synced: lab.gitops === undefined ? undefined : sync(name, checkout),
    };
  } finally {
    await traefik.stop();
    quiet();
  }
}

/** Runs each CronJob once, by hand: claims that nothing else mounts wait for that. */
async function runOnce(api: Api, manifests: readonly Manifest[]): Promise<void> {
  for (const { kind, metadata, spec } of manifests) {
    if (kind !== 'CronJob') continue;
    const job: Manifest = {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: `${metadata.name}-e2e`, ...(metadata.namespace === undefined ? {} : { namespace: metadata.namespace }) },
      spec: mapAt(mapAt(spec).jobTemplate).spec,
    };
    const { ok, message } = await api.create(job);
    if (!ok) throw new Error(`${printIdentity({ ...job, ...job.metadata })}: ${message}`);
    await until(async () => Number(mapAt((await api.get(job))?.status).succeeded) > 0, 30_000, `Job ${metadata.name}`);
  }
}

/** A host behind each Middleware that asks pods whether a request may pass. */
function guardedHosts(manifests: readonly Manifest[]): readonly string[] {
  const guards = manifests.filter(({ kind, spec }) => kind === 'Middleware' && mapAt(spec).forwardAuth !== undefined);
  return guards.flatMap(({ metadata: { namespace, name } }) => {
    const behind = manifests.find(({ kind, metadata: { annotations = {} } }) => {
      const middlewares = annotations['traefik.ingress.kubernetes.io/router.middlewares'];
      return kind === 'Ingress' && middlewares?.includes(`${namespace}-${name}@kubernetescrd`);
    });
    return listAt(mapAt(behind?.spec).rules).flatMap(({ host }) => (typeof host === 'string' ? [host] : []));
  });
}

/** Has a real Argo CD deliver the lab from git. @returns what it says @throws Error with all of it if it is not in sync */
function sync(name: string, checkout: string): string {
  const bootstrap = join(checkout, 'dist', name, 'bootstrap', `Application-${name}.yaml`);
  const args = ['--checkout', checkout, '--bootstrap', bootstrap, '--timeout', '300s', '--hold', '3s'];
  const { status, stdout, stderr } = spawnSync(programs().argoSync, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`argo-sync ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

report(process.argv[2] ?? '', process.argv[3] ?? '').then(
  // Connections to the API server are kept alive: without exit this would wait for them.
  (result) => process.stdout.write(JSON.stringify(result), () => process.exit(0)),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`, () => process.exit(1));
  },
);
