import type { Pods } from '../cluster/pods';
import type { PlatformPeer } from '../lab/description';
import { closestMatch } from '../manifest/closest-match';
import { ConfigurationError } from '../manifest/configuration-error';
import { printIdentity } from '../manifest/identity';
import { memoize } from '../manifest/memoize';
import { printSelector, selectorOfLabels } from '../manifest/selector';
import type { ReachContext } from './context';
import { type PolicyEndpoint, policyEndpointOf } from './policy/endpoint';

/** One end of a connection: what policies see of it, and what people call it. */
export interface Endpoint {
  readonly displayName: string;
  readonly policyEndpoint: PolicyEndpoint;
  /** Where it is a workload of the lab, or run-time pods. */
  readonly pods?: Pods;
}

/** Something with a name in a namespace: a workload, run-time pods, a pod, or a Service. */
export interface NamespacedName {
  /** Namespace of the object. */
  readonly namespace: string;
  /** Name of the object. */
  readonly name: string;
}

/** Who opens a connection, by name. */
export type ConnectionSource = NamespacedName | PlatformPeer | { readonly node: string } | { readonly cidr: string };

/** A workload's pods as an end. */
export function endpointOf(pods: Pods): Endpoint {
  const what = pods.owner ? printIdentity(pods.object) : `run-time pods ${pods.namespace}/${pods.object.name}`;
  return { displayName: what, policyEndpoint: policyEndpointOf(pods), pods };
}

/** The lab's ingress controller; on the network of nodes it speaks with the address of the node that the request came to. */
export function controllerEndpoints(context: ReachContext, node?: string): readonly Endpoint[] {
  return endpointsOnNode(context)(node);
}

/** Every request comes by it. */
const endpointsOnNode = memoize(({ policies, lab }: ReachContext) =>
  memoize((node: string | undefined): readonly Endpoint[] => {
    const { controller } = lab.ingress;
    return policies.endpointsOf({ platform: 'ingress' }).map((endpoint) => {
      if (node === undefined || !('hostNetwork' in endpoint) || !endpoint.hostNetwork)
        return { displayName: controller, policyEndpoint: endpoint };
      return { displayName: `${controller} on ${node}`, policyEndpoint: { ...endpoint, nodes: [node] } };
    });
  }),
);

/** What the platform runs, as ends; none if the lab has no such part. */
export function platformEndpoints(context: ReachContext, { platform }: PlatformPeer): readonly Endpoint[] {
  if (platform === 'ingress') return controllerEndpoints(context);
  const displayName = { dns: 'DNS', prometheus: 'Prometheus', 'api-server': 'the API server' }[platform];
  return context.policies.endpointsOf({ platform }).map((policyEndpoint) => ({ displayName, policyEndpoint }));
}

/** @throws ConfigurationError for pods or a node that the lab does not have */
export function sourceEndpoints(context: ReachContext, source: ConnectionSource): readonly Endpoint[] {
  if ('cidr' in source) return [{ displayName: source.cidr, policyEndpoint: source }];
  if ('node' in source) return [{ displayName: `node ${source.node}`, policyEndpoint: source }];
  if ('platform' in source) {
    const endpoints = platformEndpoints(context, source);
    if (endpoints.length === 0) throw new ConfigurationError(`from: got ${source.platform}, which lab ${context.lab.name} does not have`);
    return endpoints;
  }
  const found = findPods(context, source);
  if (found.length === 0) throw podsNotFound(context, source);
  return found.map(endpointOf);
}

/** Pods by the name of what makes them, by that of one of them, or by their `app` label: the first that finds some. */
export function findPods({ cluster }: ReachContext, { namespace, name }: NamespacedName): readonly Pods[] {
  const there = cluster.podsIn(namespace);
  const named = there.filter(({ object }) => object.name === name);
  if (named.length > 0) return named;
  const labelled = there.filter(({ labels }) => labels.app === name || labels['app.kubernetes.io/name'] === name);
  if (labelled.length > 0) return labelled;
  const makers = there
    .filter(({ object }) => name.startsWith(`${object.name}-`))
    .sort((a, b) => b.object.name.length - a.object.name.length);
  return makers.slice(0, 1);
}

/** The complaint that there is nothing of that name, with what was probably meant. */
export function podsNotFound({ cluster, lab }: ReachContext, { namespace, name }: NamespacedName): ConfigurationError {
  const there = cluster.podsIn(namespace).map(({ object }) => object.name);
  const known = [...new Set([...there, ...servicesIn(cluster.ofKind('Service'), namespace)])];
  const got = `got '${namespace}/${name}', which lab ${lab.name} does not have`;
  if (known.length === 0) {
    const namespaces = [...new Set(cluster.pods.map((pods) => pods.namespace))];
    const near = closestMatch(namespace, namespaces);
    return new ConfigurationError(
      `${got}: ${near ? `did you mean namespace '${near}'?` : `pods are in namespaces ${namespaces.sort().join(', ')}`}`,
    );
  }
  const near = closestMatch(name, known);
  return new ConfigurationError(
    `${got}: ${near ? `did you mean '${namespace}/${near}'?` : `namespace ${namespace} has ${known.sort().join(', ')}`}`,
  );
}

/** Labels in words, for an end that has no name. */
export function podsWith(namespace: string, labels: Readonly<Record<string, string>>): string {
  return `pods of ${namespace} with ${printSelector(selectorOfLabels(labels))}`;
}

function servicesIn(services: readonly { readonly metadata: { readonly namespace?: string; readonly name: string } }[], namespace: string) {
  return services.filter(({ metadata }) => metadata.namespace === namespace).map(({ metadata }) => metadata.name);
}
