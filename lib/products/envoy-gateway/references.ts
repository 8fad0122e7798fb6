import type { Reference } from '../../cluster/cluster';
import { OPERATOR_OBJECT } from '../operators';
import { writesOthers } from '../rows';

const POLICIES = ['BackendTrafficPolicy', 'ClientTrafficPolicy', 'EnvoyExtensionPolicy', 'EnvoyPatchPolicy', 'SecurityPolicy'].map(
  (kind) => `gateway.envoyproxy.io/${kind}`,
);
const TARGETS = ['GRPCRoute', 'Gateway', 'GatewayClass', 'HTTPRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute'];

/** What its policies are about: one that is about nothing does nothing. */
export const REFERENCES: readonly Reference[] = [
  {
    rule: OPERATOR_OBJECT,
    to: ({ kind }) => (TARGETS.includes(String(kind)) ? `gateway.networking.k8s.io/${kind}` : undefined),
    hint: 'write it',
    guessedMissing: writesOthers,
    places: ['spec.targetRefs.*.name', 'spec.targetRef.name'].map((path) => ({ from: POLICIES, path, emptyIsNone: true })),
  },
];
