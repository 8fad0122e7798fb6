import type { ExternalService } from '../lab/description';
import { namespaceOf } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { memoize, memoizeIn } from '../manifest/memoize';
import { at, mapsAt, numberAt, textAt, textsAt } from '../manifest/read';
import { type Selector, selectorOfLabels } from '../manifest/selector';
import { push } from './by-label';
import type { Cluster } from './cluster';
import type { Pods } from './pods';
import { podsLabelledLater } from './run-time-labels';

/** A port of a Service. */
export interface ServicePort {
  /** JSON pointer into the Service. */
  readonly at: string;
  /** Undefined where the API would refuse it. */
  readonly port: number | undefined;
  readonly name: string | undefined;
  readonly protocol: string;
  /** As it is written; undefined where it is not, and the port counts. */
  readonly targetPort: number | string | undefined;
  readonly nodePort: number | undefined;
}

/** The ports of a Service. */
export const servicePorts = memoize((service: Manifest): readonly ServicePort[] =>
  mapsAt(service, 'spec', 'ports').map((port, i) => {
    const target = at(port, 'targetPort');
    return {
      at: `/spec/ports/${i}`,
      port: numberAt(port, 'port'),
      name: textAt(port, 'name'),
      protocol: textAt(port, 'protocol') ?? 'TCP',
      targetPort: typeof target === 'number' || typeof target === 'string' ? target : undefined,
      nodePort: numberAt(port, 'nodePort'),
    };
  }),
);

/** A Service's selector; undefined where it has none: its endpoints are written separately. */
export function selectorOfService(service: Manifest): Selector | undefined {
  const labels = textsAt(service, 'spec', 'selector');
  return Object.keys(labels).length === 0 || textAt(service, 'spec', 'type') === 'ExternalName' ? undefined : selectorOfLabels(labels);
}

/** Pods that a Service selects; if there are none, those that it may select once they run. */
export const podsOfService = memoizeIn((cluster: Cluster, service: Manifest): readonly Pods[] => {
  const selector = selectorOfService(service);
  if (selector === undefined) return [];
  const selected = cluster.selectedPods(namespaceOf(service), selector);
  return selected.length > 0 ? selected : podsLabelledLater(cluster, namespaceOf(service), selector);
});

/** The Services that select each of the pods. */
export const servicesOfPods = memoize((cluster: Cluster): ReadonlyMap<Pods, readonly Manifest[]> => {
  const found = new Map<Pods, Manifest[]>();
  for (const service of cluster.ofKind('Service')) for (const pods of podsOfService(cluster, service)) push(found, pods, service);
  return found;
});

/** Pods, and the number that a targetPort has there: a name may be another one in each. */
export interface ServiceTarget {
  readonly pods: Pods;
  readonly port: number;
}

/** Where a targetPort leads to; pods that lack a named port are left out, as in the endpoints. */
export function targetsOf(pods: readonly Pods[], targetPort: number | string | undefined, protocol: string): readonly ServiceTarget[] {
  return pods.flatMap((one) => {
    const port = typeof targetPort === 'string' ? one.port(targetPort, protocol)?.port : targetPort;
    return port === undefined ? [] : [{ pods: one, port }];
  });
}

/** A Service that the lab has from elsewhere. */
export function externalService(cluster: Cluster, namespace: string, name: string): ExternalService | undefined {
  return externalServices(cluster).get(`${namespace}/${name}`);
}

const externalServices = memoize(({ lab }: Cluster): ReadonlyMap<string, ExternalService> => {
  const services = (lab?.externals ?? []).filter((external) => external.kind === 'Service');
  return new Map(services.map((service) => [`${service.namespace}/${service.name}`, service]));
});

/** Whether the endpoints of a Service are written separately, since it has no selector. */
export function hasWrittenEndpoints(cluster: Cluster, service: Manifest): boolean {
  if (Object.keys(textsAt(service, 'spec', 'selector')).length > 0) return false;
  const { slices, endpoints } = writtenEndpoints(cluster, service);
  return endpoints !== undefined || slices.length > 0;
}

/** Addresses that are written for a Service without selector. */
export function writtenAddresses(cluster: Cluster, service: Manifest): readonly string[] {
  const { slices, endpoints } = writtenEndpoints(cluster, service);
  const all = [
    ...slices.flatMap((slice) => mapsAt(slice, 'endpoints').flatMap((one) => one.addresses)),
    ...mapsAt(endpoints, 'subsets').flatMap((subset) => mapsAt(subset, 'addresses').map((one) => one.ip)),
  ].flat();
  return all.filter((address) => typeof address === 'string');
}

/** A port of endpoints; the name is empty where there is none. */
export interface EndpointPort {
  readonly name: string;
  readonly port: number | undefined;
  readonly protocol: string;
}

/** The ports of the endpoints that are written for a Service without selector; undefined where none are written. */
export function endpointPorts(cluster: Cluster, service: Manifest): readonly EndpointPort[] | undefined {
  if (!hasWrittenEndpoints(cluster, service)) return undefined;
  const { slices, endpoints } = writtenEndpoints(cluster, service);
  return [...slices, ...mapsAt(endpoints, 'subsets')]
    .flatMap((one) => mapsAt(one, 'ports'))
    .map((port) => ({ name: textAt(port, 'name') ?? '', port: numberAt(port, 'port'), protocol: textAt(port, 'protocol') || 'TCP' }));
}

function writtenEndpoints(cluster: Cluster, service: Manifest) {
  const { name } = service.metadata;
  const namespace = namespaceOf(service);
  const ofService = selectorOfLabels({ 'kubernetes.io/service-name': name });
  return {
    slices: cluster.selected('discovery.k8s.io/EndpointSlice', namespace, ofService),
    endpoints: cluster.find('Endpoints', name, namespace),
  };
}
