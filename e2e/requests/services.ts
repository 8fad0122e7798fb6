import type { Manifest } from '../../lib/manifest/manifest';
import type { Api } from '../support/api';
import { listAt, mapAt } from '../support/workloads';
import { type Ask, forEach, patiently } from './ask';
import { type Findings, type Pod, selected, total, wrongAnswer } from './cluster-view';

/** Asks every port of every Service on its cluster IP and its node port; of a headless one, every address that it stands for. */
export async function askServices(api: Api, services: readonly Manifest[], pods: readonly Pod[]): Promise<Findings> {
  const all = await forEach(services, async (service) => {
    const live = await api.get(service);
    return live ? askService(api, live, selected(pods, live)) : { asked: 0, faults: [`Service ${service.metadata.name}: is not there`] };
  });
  return total(...all);
}

async function askService(api: Api, service: Manifest, pods: readonly Pod[]): Promise<Findings> {
  const name = `Service ${service.metadata.namespace}/${service.metadata.name}`;
  if (pods.length === 0) return { asked: 0, faults: [`${name}: selects no running pod`] };
  const spec = mapAt(service.spec);
  if (spec.clusterIP === 'None') return askHeadless(api, service, pods);
  const questions = listAt(spec.ports).flatMap(({ port, nodePort, targetPort }): { what: string; target: unknown; ask: Ask }[] => [
    { what: `cluster IP, port ${port}`, target: targetPort, ask: { address: String(spec.clusterIP), port: Number(port) } },
    ...(nodePort === undefined
      ? []
      : [{ what: `node port ${nodePort}`, target: targetPort, ask: { address: '127.0.0.1', port: Number(nodePort) } }]),
  ]);
  const faults = await forEach(questions, async ({ what, target, ask }) => {
    const wrong = wrongAnswer(await patiently(ask), pods, target);
    return wrong === undefined ? [] : [`${name}, ${what}: ${wrong}`];
  });
  return { asked: questions.length, faults: faults.flat() };
}

async function askHeadless(api: Api, { metadata }: Manifest, pods: readonly Pod[]): Promise<Findings> {
  const name = `headless Service ${metadata.namespace}/${metadata.name}`;
  const endpoints = await endpointsOf(api, metadata.namespace ?? '', metadata.name);
  const faults = await forEach(endpoints, async ({ address, port }) => {
    const own = pods.filter(({ ip }) => ip === address);
    const wrong = own.length === 0 ? 'not the address of a selected pod' : wrongAnswer(await patiently({ address, port }), own, port);
    return wrong === undefined ? [] : [`${name}, ${address}: ${wrong}`];
  });
  const without = pods.filter(({ ip }) => !endpoints.some(({ address }) => address === ip)).map((pod) => `${name}: without ${pod.name}`);
  return { asked: endpoints.length, faults: [...faults.flat(), ...without] };
}

/** An address and port that a Service stands for, and the name of the Service's port. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
  readonly name: string;
}

/** What a Service stands for: the ready addresses of its slices. */
export async function endpointsOf(api: Api, namespace: string, service: string): Promise<Endpoint[]> {
  const slices = await api.list('discovery.k8s.io/v1', 'EndpointSlice', { namespace, labels: `kubernetes.io/service-name=${service}` });
  return slices.flatMap((slice) =>
    listAt(slice.endpoints)
      .filter(({ conditions }) => mapAt(conditions).ready !== false)
      .flatMap(({ addresses }) => (Array.isArray(addresses) ? addresses.slice(0, 1) : []))
      .flatMap((address) =>
        listAt(slice.ports).map(({ name, port }) => ({ address: String(address), port: Number(port), name: String(name ?? '') })),
      ),
  );
}
