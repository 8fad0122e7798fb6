import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { LabDescription } from '../../lib/lab/description';
import { printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import type { Api } from '../support/api';
import { listAt, mapAt } from '../support/workloads';

/** An address of the LAN that no lab gives away. */
const CHARTS = 250;

/** Makes every address of the LAN one of this network, and listens on the ports that EndpointSlices name there. @returns what ends it */
export async function listenInLan(lab: LabDescription, slices: readonly Manifest[]): Promise<() => void> {
  execFileSync('ip', ['route', 'add', 'local', lab.network.lan, 'dev', 'lo']);
  const ports = new Set(slices.flatMap(({ ports: all }) => listAt(all).map(({ port }) => Number(port))));
  const servers = [...ports].map((port) => {
    const server = createServer(({ socket }, response) => {
      response.end(JSON.stringify({ machine: socket.localAddress, port }));
    });
    return new Promise<() => void>((done, fail) => {
      server.on('error', fail);
      server.listen(port, '0.0.0.0', () => done(() => server.close()));
    });
  });
  const started = await Promise.all(servers);
  return () => {
    for (const stop of started) stop();
  };
}

/** Endpoints of the Services of charts to which the lab has routes: machines that answer, each on a port of its own. */
export async function standInForCharts(api: Api, lab: LabDescription): Promise<Manifest[]> {
  const behind = lab.externals.filter(
    (one) =>
      one.kind === 'Service' && lab.intents.routes.some(({ namespace, service }) => namespace === one.namespace && service === one.name),
  );
  const address = `${lab.network.lan.split('.').slice(0, 3).join('.')}.${CHARTS}`;
  const slices = behind.flatMap((one, i) => {
    if (one.kind !== 'Service') return [];
    const [port] = one.ports;
    const slice: Manifest = {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: { name: `${one.name}-e2e`, namespace: one.namespace, labels: { 'kubernetes.io/service-name': one.name } },
      addressType: 'IPv4',
      endpoints: [{ addresses: [address], conditions: { ready: true } }],
      ports: [{ ...(port?.name === undefined ? {} : { name: port.name }), port: 20_000 + i, protocol: 'TCP' }],
    };
    return [slice];
  });
  for (const slice of slices) {
    const { ok, message } = await api.apply(slice, { fieldManager: 'elsewhere' });
    if (!ok) throw new Error(`${printIdentity({ ...slice, ...slice.metadata })}: ${message}`);
  }
  return slices;
}

/** Addresses and ports that stand behind a Service by these EndpointSlices, as `address:port`. */
export function endpointsOf(slices: readonly Manifest[], namespace: string, service: string): readonly string[] {
  return slices
    .filter(({ metadata }) => metadata.namespace === namespace && metadata.labels?.['kubernetes.io/service-name'] === service)
    .flatMap(({ endpoints, ports }) =>
      listAt(endpoints).flatMap((endpoint) => {
        const { addresses } = mapAt(endpoint);
        return (Array.isArray(addresses) ? addresses : []).flatMap((address) => listAt(ports).map(({ port }) => `${address}:${port}`));
      }),
    );
}
