import { type ChildProcess, spawn } from 'node:child_process';
import { get } from 'node:http';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { mapAt, mapsAt, textAt } from '../../lib/manifest/read';
import { type Api, until } from '../support/api';
import { readManifests, yamlFiles } from '../support/labs';
import { programs } from '../support/programs';

const GROUP = 'monitoring.coreos.com';

/** A target that Prometheus scrapes. */
export interface ScrapeTarget {
  /** `serviceMonitor/namespace/name/endpoint` */
  readonly pool: string;
  readonly pod: string;
  readonly port: number;
}

/** The operator, and a Prometheus that runs the configuration which it makes of one Prometheus object. */
export class PrometheusServer {
  private constructor(
    private readonly api: Api,
    private readonly child: ChildProcess,
  ) {}

  /** Installs the definitions of the operator's kinds. */
  public static async install(api: Api): Promise<void> {
    const { crds, controlPlane } = programs();
    const all = [...yamlFiles(join(crds, 'prometheus-operator')), ...yamlFiles(join(dirname(controlPlane), 'crds'))].flatMap(readManifests);
    for (const one of all.filter(({ spec }) => textAt(spec, 'group') === GROUP)) {
      const { ok, message } = await api.create(one);
      if (!ok) throw new Error(message);
    }
    await until(() => api.serves(`${GROUP}/v1`, 'Prometheus'), 60_000, 'Prometheus to be served');
  }

  /** @param namespace and name of the Prometheus object, which must be there */
  public static start(api: Api, kubeconfig: string, namespace: string, name: string): PrometheusServer {
    const child = spawn(join(dirname(programs().controlPlane), 'prometheus'), [namespace, name], {
      env: { ...process.env, KUBECONFIG: kubeconfig, PATH: `${dirname(programs().controlPlane)}/bin:${process.env.PATH}` },
      stdio: 'ignore',
    });
    return new PrometheusServer(api, child);
  }

  /** What it discovers, at its port. */
  public async targets(): Promise<readonly ScrapeTarget[]> {
    const answer: unknown = await json('http://127.0.0.1:9090/api/v1/targets?state=active');
    return mapsAt(answer, 'data', 'activeTargets').flatMap((target) => {
      const labels = mapAt(target, 'discoveredLabels');
      const [pool, pod, address] = [
        textAt(target, 'scrapePool'),
        textAt(labels, '__meta_kubernetes_pod_name'),
        textAt(labels, '__address__'),
      ];
      if (pool === undefined || pod === undefined || address === undefined) return [];
      // One without a port is asked on that of http.
      return [{ pool, pod, port: Number(address.split(':')[1] ?? 80) }];
    });
  }

  /** Jobs of the configuration that the operator makes of a Prometheus object; undefined if there is none yet. */
  public async jobs(namespace: string, name: string): Promise<readonly string[] | undefined> {
    const secret = await this.api.get({ apiVersion: 'v1', kind: 'Secret', metadata: { namespace, name: `prometheus-${name}` } });
    const data = textAt(secret, 'data', 'prometheus.yaml.gz');
    if (data === undefined) return undefined;
    const config: unknown = parse(gunzipSync(Buffer.from(data, 'base64')).toString('utf8'));
    return mapsAt(config, 'scrape_configs').map((job) => textAt(job, 'job_name') ?? '');
  }

  public async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGTERM');
    await ended;
  }
}

async function json(url: string): Promise<unknown> {
  const text = await new Promise<string>((done) => {
    const sent = get(url, { agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => done(body));
    });
    // It is not there yet.
    sent.on('error', () => done('{}'));
  });
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
