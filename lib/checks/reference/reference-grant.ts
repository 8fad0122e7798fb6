import { backendProblems } from '../../cluster/gateway/backend-refs';
import { GATEWAY_ROUTES, gatewayKind } from '../../cluster/gateway/kinds';
import { listenerProblems } from '../../cluster/gateway/problems';
import { defineRule } from '../rule';

const LISTENING = ['Gateway', 'ListenerSet'].map(gatewayKind);

/** The owner of a namespace decides what others may refer to there. */
export const referenceGrant = defineRule({
  id: 'reference/reference-grant',
  severity: 'error',
  summary: 'what a route or a listener refers to in another namespace is permitted by a ReferenceGrant there',
  requires: 'lab',
  kinds: [...GATEWAY_ROUTES, ...LISTENING],
  check(manifest, cluster) {
    const listens = manifest.kind === 'Gateway' || manifest.kind === 'ListenerSet';
    const found = listens ? listenerProblems(cluster, manifest) : backendProblems(cluster, manifest);
    return found.filter(({ reason }) => reason === 'RefNotPermitted').map(({ at, message, hint }) => ({ path: at, message, hint }));
  },
});
