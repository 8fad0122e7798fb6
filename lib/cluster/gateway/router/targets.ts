import type { Manifest } from '../../../manifest/manifest';
import { mapsAt, numberAt, type ReadMap, textAt } from '../../../manifest/read';
import type { Cluster, LabCluster } from '../../cluster';
import type { GatewayPart } from '../../product-parts';
import type { Backend, RoutingProblem } from '../../routing/answer';
import { type BackendReference, backendReferences } from '../backend-refs';
import { hasTlsPolicy } from '../backend-tls';

/** Where a rule leads: backends with their share of the requests, or why all of them are answered with an error. */
export interface Targets {
  readonly backends: readonly Backend[];
  readonly problem?: RoutingProblem;
}

/** What the reasons of the condition ResolvedRefs are here. */
const CODES: Readonly<Record<string, RoutingProblem['code']>> = {
  BackendNotFound: 'service-missing',
  RefNotPermitted: 'service-namespace',
  UnsupportedProtocol: 'port-missing',
};

/** The backends of a rule. @param pointer JSON pointer of the rule */
export function targetsOf(cluster: LabCluster, part: GatewayPart<Cluster>, route: Manifest, rule: ReadMap, pointer: string): Targets {
  const references = backendReferences(cluster, route, rule, pointer).filter(({ weight }) => weight > 0);
  const total = references.reduce((sum, { weight }) => sum + weight, 0);
  const backends = references.flatMap((one): readonly Backend[] =>
    one.backend && problemOf(cluster, part, route, one) === undefined
      ? [{ ...one.backend, scheme: schemeOf(cluster, route, one), share: one.weight / total }]
      : [],
  );
  if (backends.length > 0) return { backends };
  const [first] = references;
  if (first === undefined)
    return { backends, problem: { code: 'service-missing', reason: 'the rule has no backend', hint: 'name one with a weight above 0' } };
  return { backends, problem: problemOf(cluster, part, route, first) ?? notService(first) };
}

function problemOf(
  cluster: LabCluster,
  part: GatewayPart<Cluster>,
  route: Manifest,
  { problem, backend }: BackendReference,
): RoutingProblem | undefined {
  const found = problem ?? (backend && part.refusesBackend?.(cluster, route, backend));
  return found && { code: CODES[found.reason] ?? 'service-kind', reason: found.message, hint: found.hint };
}

function notService({ reference }: BackendReference): RoutingProblem {
  const kind = textAt(reference, 'kind') ?? 'Service';
  return { code: 'service-kind', reason: `nobody knows what is behind a backend of kind ${kind}`, hint: 'name a Service' };
}

/** By the protocol that the Service's port names, or a BackendTLSPolicy. */
function schemeOf(cluster: LabCluster, route: Manifest, { backend }: BackendReference): Backend['scheme'] {
  if (!backend || hasTlsPolicy(cluster, backend)) return 'https';
  const { namespace = 'default', name } = backend.service;
  const port = mapsAt(cluster.find('Service', name, namespace), 'spec', 'ports').find((one) => numberAt(one, 'port') === backend.port);
  const protocol = textAt(port, 'appProtocol') ?? '';
  if (protocol === 'https' || protocol === 'kubernetes.io/wss') return 'https';
  return protocol === 'kubernetes.io/h2c' || route.kind === 'GRPCRoute' ? 'h2c' : 'http';
}
