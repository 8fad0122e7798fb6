import type { FlowIntent, PeerDescription } from '../lab/description';
import { rangesOf } from '../manifest/ip-range';
import { selectorOfLabels } from '../manifest/selector';
import { type End, endOf, platformEnds } from './ends';
import type { IntentProblem } from './intent-problem';
import { type Connecting, policyHops } from './policy-hops';
import type { World } from './world';

/** Flows that policies block. */
export function flowProblems(world: World, flows: readonly FlowIntent[]): readonly IntentProblem[] {
  return flows.flatMap((flow) =>
    connections(world, flow).flatMap((connecting) =>
      policyHops(world, connecting).flatMap(({ by, at = '', says, hint = '', result }): readonly IntentProblem[] => {
        // Of addresses a part is a part; of pods it may be a matter of nodes that nobody knows.
        const fails = result === 'dead' || (result === 'partly' && isOutside(connecting));
        if (!fails || by === undefined || by === 'lab') return [];
        return [{ intent: 'flow', object: by, path: at, message: `${says}; the lab declares that it must work`, hint }];
      }),
    ),
  );
}

/** Connections that must not be and that policies allow. */
export function blockedProblems(world: World, flows: readonly FlowIntent[]): readonly IntentProblem[] {
  return flows.flatMap((flow) => connections(world, flow).flatMap((connecting) => allowed(world, connecting)));
}

function allowed(world: World, connecting: Connecting): readonly IntentProblem[] {
  const hops = policyHops(world, connecting);
  const through = (result: string): boolean => result === 'ok' || (result === 'partly' && isOutside(connecting));
  if (!hops.every(({ result }) => through(result))) return [];
  const { from, to, port } = connecting;
  const intent = 'blocked';
  const rule = [...hops].reverse().find(({ by }) => by !== undefined);
  if (rule?.by !== undefined && rule.by !== 'lab') {
    const hint = 'take it out of that rule, or the intent out of the lab';
    return [{ intent, object: rule.by, path: rule.at ?? '', message: `${rule.says}; the lab declares that this must not work`, hint }];
  }
  const object = (to.pods ?? from.pods)?.object;
  if (object === undefined) return [];
  const message = `nothing keeps ${from.says} from ${port.protocol} ${port.port} of ${to.says}; the lab declares that this must not work`;
  return [{ intent, object, path: '', message, hint: `add a NetworkPolicy that selects its pods and lets in only who may talk to them` }];
}

/** Every connection that a flow is about; none where nobody knows the pods. */
function connections(world: World, { from, to, ports }: FlowIntent): readonly Connecting[] {
  const [sources, targets] = [endsOf(world, from), endsOf(world, to)];
  return sources.flatMap((source) => targets.flatMap((target) => ports.map((port) => ({ from: source, to: target, port }))));
}

function endsOf(world: World, peer: PeerDescription): readonly End[] {
  if ('platform' in peer) return platformEnds(world, peer);
  // That a network is none is for the description's schema to say.
  if ('cidr' in peer) return rangesOf(peer.cidr, peer.except).length > 0 ? [{ says: peer.cidr, endpoint: peer }] : [];
  return world.cluster.selectedPods(peer.namespace, selectorOfLabels(peer.labels)).map(endOf);
}

function isOutside({ from, to }: Connecting): boolean {
  return 'cidr' in from.endpoint || 'cidr' in to.endpoint;
}
