import { type ReadMap, textAt } from '../../manifest/read';
import { elsewhere } from '../any-namespace';
import type { Cluster, Reference } from '../cluster';
import { GATEWAY_GROUP, GATEWAY_ROUTES, gatewayKind } from '../gateway/kinds';
import { gateways } from '../gateway/listeners';
import { SERVICE_HINT, TLS_SECRET_HINT } from './routes';
import { ROUTE_SERVICE, TLS_SECRET } from './rules';

/** Key of the kind that a map with group and kind names; an empty group is that of Kubernetes' core. */
function kindNamed(holder: ReadMap, kind: string, group: string): string {
  const named = { kind: textAt(holder, 'kind') ?? kind, group: textAt(holder, 'group') ?? group };
  return named.group === '' || named.group === 'core' ? named.kind : `${named.group}/${named.kind}`;
}

const isService = (holder: ReadMap) => kindNamed(holder, 'Service', '') === 'Service';
const isSecret = (holder: ReadMap) => kindNamed(holder, 'Secret', '') === 'Secret';
const MIRRORING = [gatewayKind('HTTPRoute'), gatewayKind('GRPCRoute')];

const PARENT = {
  id: 'reference/route-parent',
  severity: 'error',
  summary: 'the Gateway or ListenerSet that a route names as its parent exists',
} as const;

/** What objects of the Gateway API name. */
export const GATEWAY_REFERENCES: readonly Reference[] = [
  {
    rule: ROUTE_SERVICE,
    to: 'Service',
    namespaced: 'beside-name',
    ...SERVICE_HINT,
    meant: (cluster, named) => elsewhere(cluster, named, ', and permit it there with a ReferenceGrant'),
    places: [
      { from: GATEWAY_ROUTES, path: 'spec.rules.*.backendRefs.*.name', when: isService },
      { from: MIRRORING, path: 'spec.rules.*.filters.*.requestMirror.backendRef.name', when: isService },
      { from: MIRRORING, path: 'spec.rules.*.backendRefs.*.filters.*.requestMirror.backendRef.name', when: isService },
    ],
  },
  {
    rule: PARENT,
    to: (holder) => kindNamed(holder, 'Gateway', GATEWAY_GROUP),
    namespaced: 'beside-name',
    hint: 'write it, or name one that is there',
    meant: (cluster, named) => elsewhere(cluster, named),
    known: (cluster, namespace) => namesIn(cluster, namespace),
    places: [
      { from: GATEWAY_ROUTES, path: 'spec.parentRefs.*.name' },
      { from: [gatewayKind('ListenerSet')], path: 'spec.parentRef.name' },
    ],
  },
  {
    rule: { id: 'reference/gateway-class', severity: 'error', summary: 'the GatewayClass that a Gateway names exists' },
    to: gatewayKind('GatewayClass'),
    ofCluster: true,
    hint: 'write it, or install the controller that brings it',
    known: (cluster) => classesOf(cluster),
    places: [{ from: [gatewayKind('Gateway')], path: 'spec.gatewayClassName' }],
  },
  {
    rule: TLS_SECRET,
    to: 'Secret',
    namespaced: 'beside-name',
    ...TLS_SECRET_HINT,
    places: [{ from: ['Gateway', 'ListenerSet'].map(gatewayKind), path: 'spec.listeners.*.tls.certificateRefs.*.name', when: isSecret }],
  },
  {
    rule: {
      id: 'reference/backend-tls',
      severity: 'error',
      summary: 'the Service of a BackendTLSPolicy, its port, and what holds the certificates of its authority, exist',
    },
    to: (holder) => kindNamed(holder, 'Service', ''),
    hint: 'write it, or name one that is there',
    places: ['spec.targetRefs.*.name', 'spec.validation.caCertificateRefs.*.name'].map((path) => ({
      from: [gatewayKind('BackendTLSPolicy')],
      path,
    })),
  },
];

function namesIn(cluster: Cluster, namespace: string): readonly string[] {
  return [...gateways(cluster).values()].flatMap(({ object: { metadata } }) => (metadata.namespace === namespace ? [metadata.name] : []));
}

/** GatewayClasses that controllers make. */
function classesOf(cluster: Cluster): readonly string[] {
  return cluster.products.all.flatMap(({ gateway }) => gateway?.classes?.(cluster) ?? []);
}
