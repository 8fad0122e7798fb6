import type { LabDescription } from '../../lib/lab/description';
import type { Manifest } from '../../lib/manifest/manifest';
import { isMap } from '../../lib/manifest/tree';
import type { Api } from '../support/api';
import { listAt, mapAt } from '../support/workloads';
import { forEach, patiently } from './ask';
import { type Findings, type Pod, selected, total, wrongAnswer } from './cluster-view';
import { endpointsOf } from './services';

/**
 * Does what Prometheus does with each ServiceMonitor: is it selected; the Services that it selects, their port of that name, and behind it every
 * endpoint, on the monitor's path.
 */
export async function askScrapes(api: Api, lab: LabDescription, manifests: readonly Manifest[], pods: readonly Pod[]): Promise<Findings> {
  const monitors = manifests.filter(({ kind }) => kind === 'ServiceMonitor');
  const unknown = manifests
    .filter(({ kind }) => kind === 'PodMonitor')
    .map(({ metadata }) => `PodMonitor ${metadata.name}: nobody asks it here yet`);
  const all = await forEach(monitors, (monitor) => askMonitor(api, lab, monitor, pods));
  return total({ asked: 0, faults: unknown }, ...all);
}

async function askMonitor(api: Api, lab: LabDescription, { metadata, spec }: Manifest, pods: readonly Pod[]): Promise<Findings> {
  const name = `ServiceMonitor ${metadata.namespace}/${metadata.name}`;
  const wanted = lab.monitoring?.serviceMonitorSelector;
  if (!wanted || !contains(metadata.labels ?? {}, wanted)) return { asked: 0, faults: [`${name}: no Prometheus selects it`] };
  const { selector, endpoints, namespaceSelector } = mapAt(spec);
  const everywhere = mapAt(namespaceSelector).any === true;
  const named = mapAt(namespaceSelector).matchNames;
  const namespaces: unknown[] = Array.isArray(named) ? named : [metadata.namespace];
  const services = (await api.list('v1', 'Service')).filter(
    (service) =>
      (everywhere || namespaces.includes(service.metadata.namespace)) &&
      contains(service.metadata.labels ?? {}, mapAt(mapAt(selector).matchLabels)),
  );
  if (services.length === 0) return { asked: 0, faults: [`${name}: matches no Service`] };
  const asked = services.flatMap((service) => listAt(endpoints).map((endpoint) => ({ service, endpoint })));
  return total(
    ...(await forEach(asked, ({ service, endpoint }) =>
      scrape(api, name, service, String(endpoint.port), String(endpoint.path ?? '/metrics'), pods),
    )),
  );
}

async function scrape(api: Api, monitor: string, service: Manifest, port: string, path: string, pods: readonly Pod[]): Promise<Findings> {
  const { namespace = '', name } = service.metadata;
  const what = `${monitor}, Service ${name}, port ${port}`;
  const endpoints = (await endpointsOf(api, namespace, name)).filter((endpoint) => endpoint.name === port);
  const target = listAt(mapAt(service.spec).ports).find((candidate) => candidate.name === port);
  if (!target) return { asked: 0, faults: [`${what}: there is no port of that name`] };
  if (endpoints.length === 0) return { asked: 0, faults: [`${what}: nothing to scrape`] };
  const faults = await forEach(endpoints, async ({ address, port: number }) => {
    const reply = await patiently({ address, port: number, path });
    const wrong = wrongAnswer(reply, selected(pods, service), target.targetPort);
    if (wrong !== undefined) return [`${what}, ${address}: ${wrong}`];
    return typeof reply !== 'string' && reply.echo?.path === path ? [] : [`${what}, ${address}: another path was asked`];
  });
  return { asked: endpoints.length, faults: faults.flat() };
}

function contains(labels: Readonly<Record<string, unknown>>, wanted: unknown): boolean {
  return isMap(wanted) && Object.entries(wanted).every(([key, value]) => labels[key] === value);
}
