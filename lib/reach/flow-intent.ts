import type { FlowIntent, PeerDescription } from '../lab/description';
import { rangesOf } from '../manifest/ip-range';
import { selectorOfLabels } from '../manifest/selector';
import type { ReachContext } from './context';
import { type Endpoint, endpointOf, platformEndpoints } from './endpoints';
import type { IntentProblem } from './intent-problem';
import { type Connection, policyHops } from './policy-hops';

/** Flows that policies block. */
export function flowProblems(context: ReachContext, flows: readonly FlowIntent[]): readonly IntentProblem[] {
  return flows.flatMap((flow) =>
    connections(context, flow).flatMap((connection) =>
      policyHops(context, connection).flatMap(({ by, at = '', message, hint = '', result }): readonly IntentProblem[] => {
        // Of addresses a part is a part; of pods it may depend on nodes that are not known.
        const fails = result === 'dead' || (result === 'partly' && isOutside(connection));
        if (!fails || by === undefined || by === 'lab') return [];
        return [{ intent: 'flow', object: by, path: at, message: `${message}; the lab declares that it must work`, hint }];
      }),
    ),
  );
}

/** Connections that must not be and that policies allow. */
export function blockedProblems(context: ReachContext, flows: readonly FlowIntent[]): readonly IntentProblem[] {
  return flows.flatMap((flow) => connections(context, flow).flatMap((connection) => allowed(context, connection)));
}

function allowed(context: ReachContext, connection: Connection): readonly IntentProblem[] {
  const hops = policyHops(context, connection);
  const through = (result: string): boolean => result === 'ok' || (result === 'partly' && isOutside(connection));
  if (!hops.every(({ result }) => through(result))) return [];
  const { from, to, port } = connection;
  const intent = 'blocked';
  const rule = [...hops].reverse().find(({ by }) => by !== undefined);
  if (rule?.by !== undefined && rule.by !== 'lab') {
    const hint = 'take it out of that rule, or the intent out of the lab';
    return [{ intent, object: rule.by, path: rule.at ?? '', message: `${rule.message}; the lab declares that this must not work`, hint }];
  }
  const object = (to.pods ?? from.pods)?.object;
  if (object === undefined) return [];
  const message = `nothing keeps ${from.displayName} from ${port.protocol} ${port.port} of ${to.displayName}; the lab declares that this must not work`;
  return [{ intent, object, path: '', message, hint: `add a NetworkPolicy that selects its pods and lets in only who may talk to them` }];
}

/** Every connection that a flow is about; none where the pods are not known. */
function connections(context: ReachContext, { from, to, ports }: FlowIntent): readonly Connection[] {
  const [sources, targets] = [endpointsOfPeer(context, from), endpointsOfPeer(context, to)];
  return sources.flatMap((source) => targets.flatMap((target) => ports.map((port) => ({ from: source, to: target, port }))));
}

function endpointsOfPeer(context: ReachContext, peer: PeerDescription): readonly Endpoint[] {
  if ('platform' in peer) return platformEndpoints(context, peer);
  // The description's schema reports an invalid network.
  if ('cidr' in peer) return rangesOf(peer.cidr, peer.except).length > 0 ? [{ displayName: peer.cidr, policyEndpoint: peer }] : [];
  return context.cluster.selectedPods(peer.namespace, selectorOfLabels(peer.labels)).map(endpointOf);
}

function isOutside({ from, to }: Connection): boolean {
  return 'cidr' in from.policyEndpoint || 'cidr' in to.policyEndpoint;
}
