import { object, type Question, type Row } from './row.fixture';

const RULES = [{ backendRefs: [{ name: 'web', port: 80 }] }];
const route = (kind: string, version: string, name: string, more: object = {}) =>
  object(`gateway.networking.k8s.io/${version}`, kind, name, { spec: { parentRefs: [{ name: 'edge' }], rules: RULES, ...more } });
const GRANT = {
  spec: { from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'demo' }], to: [{ group: '', kind: 'Service' }] },
};
const SET = { spec: { parentRef: { name: 'edge' }, listeners: [{ name: 'web', port: 8000, protocol: 'HTTP' }] } };
const ask = (what: string, manifest: Question['manifest'], verdict: 'taken' | 'refused'): Question => ({
  what,
  manifest,
  field: '/apiVersion',
  from: { '1.33': verdict },
  rules: ['schema/server-warning', 'schema/deprecated', 'schema/unknown-kind', 'schema/removed-api'],
});
/** The CRDs are not of Kubernetes: which a lab has is not declared, and those of the experimental channel serve it. Those that are among the manifests are read. */
const older = (what: string, manifest: Question['manifest']): Question => ({
  ...ask(what, manifest, 'refused'),
  silent: 'which Gateway API a lab has is not declared, and the experimental channel of an older one serves it',
});
const NAMES = { hostnames: ['db.example.com'] };

/** The Gateway API 1.6, which is the same on every version of Kubernetes. */
export const GATEWAY: readonly Row[] = [
  {
    change: 'Gateway API 1.6: TCPRoute and UDPRoute v1; ListenerSet, BackendTLSPolicy and ReferenceGrant v1',
    how: 'their older versions are not served by the standard channel; experimental kinds are in a group of their own',
    by: ['schema/unknown-kind'],
    questions: [
      ask('TCPRoute v1', route('TCPRoute', 'v1', 'gateway-1'), 'taken'),
      older('TCPRoute v1alpha2', route('TCPRoute', 'v1alpha2', 'gateway-2')),
      ask('UDPRoute v1', route('UDPRoute', 'v1', 'gateway-3'), 'taken'),
      older('UDPRoute v1alpha2', route('UDPRoute', 'v1alpha2', 'gateway-4')),
      ask('TLSRoute v1', route('TLSRoute', 'v1', 'gateway-5', NAMES), 'taken'),
      older('TLSRoute v1alpha3', route('TLSRoute', 'v1alpha3', 'gateway-6', NAMES)),
      ask('ReferenceGrant v1', object('gateway.networking.k8s.io/v1', 'ReferenceGrant', 'gateway-7', GRANT), 'taken'),
      ask('ReferenceGrant v1beta1', object('gateway.networking.k8s.io/v1beta1', 'ReferenceGrant', 'gateway-8', GRANT), 'taken'),
      ask('ListenerSet v1', object('gateway.networking.k8s.io/v1', 'ListenerSet', 'gateway-9', SET), 'taken'),
      ask('XListenerSet', object('gateway.networking.x-k8s.io/v1alpha1', 'XListenerSet', 'gateway-10', SET), 'refused'),
    ],
    differs: 'the reference has `v1alpha2` deprecated: the CRDs of the standard channel do not serve it, so that it is refused',
    tests: ['e2e/gateway', 'lib/cluster/gateway'],
  },
];
