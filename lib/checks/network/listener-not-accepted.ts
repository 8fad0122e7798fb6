import { gatewayKind } from '../../cluster/gateway/kinds';
import { listenerProblems } from '../../cluster/gateway/problems';
import { defineRule } from '../rule';

/** No route is served at a listener that its controller can't open. */
export const listenerNotAccepted = defineRule({
  id: 'network/listener-not-accepted',
  severity: 'error',
  summary: 'the controller can open each listener of a Gateway: its port and protocol, its certificate, and no other listener in its place',
  requires: 'lab',
  kinds: ['Gateway', 'ListenerSet'].map(gatewayKind),
  check(manifest, cluster) {
    // What is in another namespace without a grant is a finding of its own, and what is missing too.
    return listenerProblems(cluster, manifest)
      .filter(({ isReported, reason }) => !isReported && reason !== 'RefNotPermitted')
      .map(({ at, reason, message, hint }) => ({ path: at, message: `not in use (${reason}): ${message}`, hint }));
  },
});
