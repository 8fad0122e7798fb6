import type { Cluster } from '../../../cluster/cluster';
import type { BackendReference } from '../../../cluster/gateway/backend-refs';
import { hasTlsPolicy } from '../../../cluster/gateway/backend-tls';
import type { Condition } from '../../../cluster/gateway/condition';
import type { Backend } from '../../../cluster/routing/answer';
import type { PlainBackend } from '../../../cluster/routing/plain-backend';
import { hasWrittenEndpoints, selectorOfService } from '../../../cluster/services';
import type { Manifest } from '../../../manifest/manifest';
import { mapsAt, textAt } from '../../../manifest/read';

/** A backend as Traefik sees it; undefined if it answers with an error. */
export function backendOf(cluster: Cluster, route: Manifest, { backend, problem }: BackendReference): Backend | undefined {
  if (problem || !backend || refusal(cluster, route, backend) !== undefined) return undefined;
  return { ...backend, scheme: schemeOf(cluster, route, backend), share: 1 };
}

/** Why Traefik does not take a Service that is there: the reason of the route's condition ResolvedRefs. */
export function refusal(
  cluster: Cluster,
  route: Manifest,
  backend: PlainBackend,
): Pick<Condition, 'reason' | 'message' | 'hint'> | undefined {
  const { namespace = 'default', name } = backend.service;
  const service = cluster.find('Service', name, namespace);
  if (!service) return undefined;
  const what = `Service ${namespace}/${name}`;
  if (textAt(service, 'spec', 'type') === 'ExternalName')
    return { reason: 'BackendNotFound', message: `${what} is of type ExternalName, which Traefik refuses here`, hint: OWN_ENDPOINTS };
  // The cluster makes an EndpointSlice, maybe an empty one, of every Service that has a selector.
  if (!selectorOfService(service) && !hasWrittenEndpoints(cluster, service))
    return { reason: 'BackendNotFound', message: `${what} has neither selector nor EndpointSlice`, hint: 'write an EndpointSlice' };
  const port = mapsAt(service, 'spec', 'ports').find((one) => one.port === backend.port);
  const protocol = textAt(port, 'protocol') ?? 'TCP';
  const application = textAt(port, 'appProtocol')?.toLowerCase();
  const unsupported = (message: string) => ({
    reason: 'UnsupportedProtocol',
    message: `${what}: ${message}`,
    hint: 'change the port of the Service',
  });
  if (protocol !== 'TCP') return unsupported(`port ${backend.port} is of ${protocol}`);
  if (route.kind === 'TLSRoute' || hasPolicy(cluster, route, backend)) return undefined;
  if (application !== undefined && !(route.kind === 'GRPCRoute' ? GRPC : HTTP).has(application))
    return unsupported(
      `appProtocol ${textAt(port, 'appProtocol')} is none of ${[...(route.kind === 'GRPCRoute' ? GRPC : HTTP).keys()].join(', ')}`,
    );
  return undefined;
}

const OWN_ENDPOINTS = 'write a Service without selector and an EndpointSlice with the address';

const HTTP: ReadonlyMap<string, Backend['scheme']> = new Map([
  ['kubernetes.io/h2c', 'h2c'],
  ['http', 'http'],
  ['kubernetes.io/ws', 'http'],
  ['https', 'https'],
  ['kubernetes.io/wss', 'https'],
]);
const GRPC: ReadonlyMap<string, Backend['scheme']> = new Map([
  ['kubernetes.io/h2c', 'h2c'],
  ['https', 'https'],
]);

function schemeOf(cluster: Cluster, route: Manifest, backend: PlainBackend): Backend['scheme'] {
  if (hasPolicy(cluster, route, backend)) return 'https';
  const { namespace = 'default', name } = backend.service;
  const port = mapsAt(cluster.find('Service', name, namespace), 'spec', 'ports').find((one) => one.port === backend.port);
  const application = textAt(port, 'appProtocol')?.toLowerCase() ?? '';
  if (route.kind === 'GRPCRoute') return GRPC.get(application) ?? 'h2c';
  return HTTP.get(application) ?? (backend.port === 443 || (backend.portName ?? '').startsWith('https') ? 'https' : 'http');
}

/** Whether a BackendTLSPolicy is for the backend; Traefik reads them for HTTPRoutes only. */
function hasPolicy(cluster: Cluster, route: Manifest, backend: PlainBackend): boolean {
  return route.kind === 'HTTPRoute' && hasTlsPolicy(cluster, backend);
}
