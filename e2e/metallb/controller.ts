import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { identityOf, printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { mapsAt, textAt } from '../../lib/manifest/read';
import { type Api, until } from '../support/api';
import { readManifests, yamlFiles } from '../support/labs';
import { programs } from '../support/programs';
import { listAt } from '../support/workloads';

/** MetalLB's own controller, on a cluster. */
export class MetalLbController {
  private constructor(
    private readonly api: Api,
    private readonly child: ChildProcess,
  ) {}

  /** Installs its definitions, and starts it. */
  public static async start(api: Api, kubeconfig: string): Promise<MetalLbController> {
    const { crds, controlPlane } = programs();
    const folder = dirname(controlPlane);
    const definitions = [...yamlFiles(join(crds, 'metallb')), ...yamlFiles(join(folder, 'crds'))].flatMap(readManifests);
    for (const one of definitions.filter(({ spec }) => textAt(spec, 'group') === 'metallb.io')) await created(api, one);
    await until(() => api.serves('metallb.io/v1beta1', 'IPAddressPool'), 60_000, 'MetalLB to be served');
    await created(api, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'metallb-system' } });
    const child = spawn(join(folder, 'metallb'), [], { env: { ...process.env, KUBECONFIG: kubeconfig }, stdio: 'ignore' });
    return new MetalLbController(api, child);
  }

  /** Has it read these pools, and no others: a Service that wants an address of a pool made last gets one. */
  public async use(pools: readonly Manifest[], name: string): Promise<void> {
    const probe = `${name}-probe`;
    const metadata = { name: probe, namespace: 'metallb-system' };
    const spec = { addresses: ['192.0.2.1/32'], autoAssign: false };
    for (const pool of [...pools, { apiVersion: 'metallb.io/v1beta1', kind: 'IPAddressPool', metadata, spec }])
      await created(this.api, pool);
    const service = { type: 'LoadBalancer', selector: { app: 'probe' }, ports: [{ port: 9 }] };
    const asking = {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { ...metadata, annotations: { 'metallb.io/address-pool': probe } },
      spec: service,
    };
    await until(
      async () => {
        await created(this.api, asking);
        const answer = await until(() => this.answerTo(asking), 5_000, 'MetalLB to look at its pools');
        if (answer.address !== undefined) return true;
        await this.api.delete(identityOf(asking));
        return false;
      },
      60_000,
      'MetalLB to read its pools',
    );
    await this.api.delete(identityOf(asking));
  }

  /** What it makes of a Service: an address, or why none. */
  public async ask(service: Manifest): Promise<{ readonly address?: string; readonly refused?: string }> {
    await created(this.api, service);
    return until(() => this.answerTo(service), 15_000, `MetalLB to decide about ${printIdentity(identityOf(service))}`);
  }

  /** Takes everything of a set away. */
  public async clear(services: readonly Manifest[], pools: readonly Manifest[], name: string): Promise<void> {
    await Promise.all(services.map((one) => this.api.delete(identityOf(one))));
    const probe = { apiVersion: 'metallb.io/v1beta1', kind: 'IPAddressPool', namespace: 'metallb-system', name: `${name}-probe` };
    await Promise.all([...pools.map(identityOf), probe].map((one) => this.api.delete(one)));
  }

  public async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGTERM');
    await ended;
  }

  private async answerTo({ metadata }: Manifest): Promise<{ readonly address?: string; readonly refused?: string } | undefined> {
    const { name, namespace = '' } = metadata;
    const now = await this.api.get({ apiVersion: 'v1', kind: 'Service', metadata: { name, namespace } });
    const address = textAt(mapsAt(now, 'status', 'loadBalancer', 'ingress')[0], 'ip');
    if (address !== undefined) return { address };
    const query = `involvedObject.kind=Service,involvedObject.name=${name},reason=AllocationFailed`;
    const { body } = await this.api.raw(`/api/v1/namespaces/${namespace}/events?fieldSelector=${encodeURIComponent(query)}`);
    const events = listAt(mapOf(body).items);
    const message = events.map((event) => textAt(event, 'message')).at(-1);
    return message === undefined ? undefined : { refused: message };
  }
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

async function created(api: Api, manifest: Manifest): Promise<void> {
  const { ok, message } = await api.create(manifest);
  if (!ok) throw new Error(`${printIdentity(identityOf(manifest))}: ${message}`);
}
