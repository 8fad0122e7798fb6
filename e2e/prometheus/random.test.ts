import { isSelectedBy, scrapesByPods } from '../../lib/cluster/monitors';
import { identityOf, printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { clusterOf } from '../../lib/products/cluster-of';
import { labOf } from '../../lib/schedule/lab-of.fixture';
import { forEach } from '../requests/ask';
import { type Api, until } from '../support/api';
import { type Cluster, startCluster } from '../support/control-plane';
import { proof } from '../support/proof';
import { PrometheusServer } from './prometheus';
import { type ScrapeSet, scrapeSets } from './sets';

const COUNT = 120;
/** The Prometheus that reads every monitor. */
const ALL = { namespace: 'monitoring', name: 'all' } as const;
/** For how many milliseconds nothing may move before it counts as settled. */
const QUIET = 20_000;

describe('Random monitors, Services and pods and the real Prometheus', () => {
  const sets = scrapeSets(4, COUNT);
  let cluster: Cluster | undefined;
  let server: PrometheusServer | undefined;

  beforeAll(async () => {
    const [node] = labOf([{ name: 'n', role: 'worker', address: '10.0.0.2', kubernetes: 'v1.34.4', capacity: { pods: '1000' } }]).nodes;
    cluster = await startCluster({ lab: labOf(node ? [node] : []), timeout: 1800 });
    const { api, kubeconfig } = cluster;
    await PrometheusServer.install(api);
    const selectsAll = {
      serviceMonitorSelector: {},
      serviceMonitorNamespaceSelector: {},
      podMonitorSelector: {},
      podMonitorNamespaceSelector: {},
    };
    await make(api, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: ALL.namespace } });
    await make(api, {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'Prometheus',
      metadata: ALL,
      spec: { replicas: 0, scrapeInterval: '10m', ...selectsAll },
    });
    await forEach(sets, (set) => makeSet(api, set), 10);
    server = PrometheusServer.start(api, kubeconfig, ALL.namespace, ALL.name);
  }, 900_000);
  afterAll(async () => {
    await server?.stop();
    await cluster?.stop();
  });

  test('a Prometheus object selects the monitors that we say it selects', async () => {
    const wrong: string[] = [];
    let [selected, left] = [0, 0];
    for (const { prometheus, monitors, namespaces } of sets) {
      const { name, namespace = '' } = prometheus.metadata;
      const jobs = await until(() => server?.jobs(namespace, name), 60_000, `the configuration of ${name}`);
      const theirs = [...new Set(jobs.map((job) => job.replace(/\/\d+$/, '')))].sort();
      const known = clusterOf([...namespaces, ...monitors, prometheus]);
      const ours = monitors
        .filter((monitor) => isSelectedBy(known, prometheus, monitor))
        .map(poolOf)
        .sort();
      selected += ours.length;
      left += monitors.length - ours.length;
      if (ours.join() !== theirs.join())
        wrong.push(`${name}: we say ${ours.join()}, the operator ${theirs.join()}: ${JSON.stringify(prometheus.spec)}`);
    }
    expect(wrong).toEqual([]);
    expect(Math.min(selected, left)).toBeGreaterThan(50);
    proof.add('Prometheus', `| ${COUNT} | monitors selected | ${selected} | 0 |`);
    proof.add('Prometheus', `| ${COUNT} | monitors not selected | ${left} | 0 |`);
  }, 600_000);

  test('of each monitor it finds the targets that we say', async () => {
    const ours = new Map(sets.flatMap(expectedTargets));
    const read = async () => {
      const found = new Map<string, Set<string>>();
      for (const { pool, pod, port } of (await server?.targets()) ?? [])
        found.set(pool, (found.get(pool) ?? new Set()).add(`${pod}:${port}`));
      return new Map([...found].map(([pool, targets]) => [pool, [...targets].sort().join(' ')]));
    };
    const differing = (theirs: ReadonlyMap<string, string>) =>
      [...new Set([...ours.keys(), ...theirs.keys()])].filter((pool) => (ours.get(pool) ?? '') !== (theirs.get(pool) ?? ''));
    let [last, since] = ['', Date.now()];
    const theirs = await until(
      async () => {
        const now = await read();
        const text = JSON.stringify([...now]);
        if (text !== last) [last, since] = [text, Date.now()];
        return now.size > 0 && (differing(now).length === 0 || Date.now() - since > QUIET) ? now : undefined;
      },
      240_000,
      'Prometheus to know its targets',
    );
    expect(
      differing(theirs).map((pool) => `${pool}: we say ${ours.get(pool) ?? 'none'}, Prometheus ${theirs.get(pool) ?? 'none'}`),
    ).toEqual([]);
    const count = [...ours.values()].flatMap((targets) => targets.split(' ')).length;
    const none = sets.flatMap(endpoints).length - ours.size;
    expect(Math.min(count, none)).toBeGreaterThan(100);
    proof.add('Prometheus', `| ${COUNT} | targets | ${count} | 0 |`);
    proof.add('Prometheus', `| ${COUNT} | endpoints of monitors without a target | ${none} | 0 |`);
  }, 1_200_000);
});

/** Pools that have targets, and these. */
function expectedTargets({ namespaces, monitors, others }: ScrapeSet): readonly (readonly [string, string])[] {
  const found = new Map<string, Set<string>>();
  for (const [pods, scrapes] of scrapesByPods(clusterOf([...namespaces, ...monitors, ...others]))) {
    for (const { monitor, at, port } of scrapes) {
      const pool = `${poolOf(monitor)}/${at.slice(at.lastIndexOf('/') + 1)}`;
      found.set(pool, (found.get(pool) ?? new Set()).add(`${pods.object.name}:${port}`));
    }
  }
  return [...found].map(([pool, targets]) => [pool, [...targets].sort().join(' ')] as const);
}

function endpoints({ monitors }: ScrapeSet): readonly unknown[] {
  return monitors.flatMap(({ spec }) => {
    const { endpoints: ofServices, podMetricsEndpoints } = Object(spec);
    return [ofServices, podMetricsEndpoints].filter(Array.isArray).flat();
  });
}

function poolOf({ kind, metadata: { namespace, name } }: Manifest): string {
  return `${kind === 'PodMonitor' ? 'podMonitor' : 'serviceMonitor'}/${namespace}/${name}`;
}

async function makeSet(api: Api, { namespaces, prometheus, monitors, others }: ScrapeSet): Promise<void> {
  for (const namespace of namespaces) {
    await make(api, namespace);
    await make(api, { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: namespace.metadata.name } });
  }
  for (const one of [...others, ...monitors, prometheus]) await make(api, one);
}

async function make(api: Api, manifest: Manifest): Promise<void> {
  const { ok, message } = await api.create(manifest);
  if (!ok && !/already exists/.test(message)) throw new Error(`${printIdentity(identityOf(manifest))}: ${message}`);
}
