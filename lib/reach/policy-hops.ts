import type { Direction } from '../cluster/policies';
import type { ObjectIdentity } from '../manifest/manifest';
import { listAt } from '../manifest/read';
import type { ReachContext } from './context';
import type { Endpoint } from './endpoints';
import { type Port, resolvePort } from './policy/match';
import type { Restricted, Side, Verdict } from './policy/verdict';
import type { Hop } from './trace';
import { mayMatchUnmanagedLabels } from './unmanaged-labels';

/** A connection that is to be opened. */
export interface Connection {
  readonly from: Endpoint;
  readonly to: Endpoint;
  /** Of what answers, never a Service's. */
  readonly port: Port;
}

/** What the policies of both ends say to a connection: everything that is in the way, not only the first of it. */
export function policyHops(context: ReachContext, connection: Connection): readonly Hop[] {
  const { from, to, port } = connection;
  return hopsOf(context, connection, context.policies.verdict(from.policyEndpoint, to.policyEndpoint, port));
}

function hopsOf(context: ReachContext, connection: Connection, { egress, ingress }: Verdict): readonly Hop[] {
  const { from, to } = connection;
  const hops = [...sideHop(context, connection, 'egress', egress), ...sideHop(context, connection, 'ingress', ingress)];
  if (hops.length > 0) return hops;
  return [{ kind: 'policy', result: 'ok', message: `no NetworkPolicy restricts traffic from ${from.displayName} to ${to.displayName}` }];
}

/** Nothing where no policy has a say. */
function sideHop(context: ReachContext, connection: Connection, direction: Direction, side: Side): readonly Hop[] {
  const { from, to, port } = connection;
  const what = `${port.protocol} ${port.port}`;
  if (side.because === 'own-node') {
    return [{ kind: 'policy', result: 'ok', message: `${from.displayName} reaches the pods on its own node, whatever policies say` }];
  }
  if (side.because === 'rules') {
    const [first] = side.rules;
    const message =
      direction === 'egress'
        ? `lets ${from.displayName} out to ${to.displayName}, ${what}`
        : `lets ${from.displayName} in to ${to.displayName}, ${what}`;
    const hint = side.dependsOnPlugin ? { hint: 'by the address of pods: some network plugins do not match pods by address' } : {};
    return [{ kind: 'policy', result: 'ok', message, ...(first ? { by: first.policy, at: first.at } : {}), ...hint }];
  }
  return side.because === 'policies' ? [restricted(context, connection, direction, side)] : [];
}

function restricted(context: ReachContext, { from, to, port }: Connection, direction: Direction, side: Restricted): Hop {
  const { answer, nearest, policies } = side;
  const find = ({ name, namespace }: ObjectIdentity) => context.cluster.find('networking.k8s.io/NetworkPolicy', name, namespace);
  const by = nearest?.policy ?? denier(policies, direction, find);
  const [who, other] = direction === 'egress' ? [from, to] : [to, from];
  const ends = direction === 'egress' ? `from ${from.displayName} to ${to.displayName}` : `into ${to.displayName} from ${from.displayName}`;
  const advice = `to allow it, add ${other.displayName} with ${port.protocol} ${port.port} to the ${direction} of a policy for ${who.displayName}`;
  const hop = {
    kind: 'policy',
    code: 'blocked',
    ...(by ? { by } : {}),
    at: nearest?.at ?? '/spec',
    hint: nearest ? `it ${nearest.message}` : advice,
  } as const;
  const what = `${port.protocol} ${port.port} ${ends}`;
  const names = policies.map(({ name }) => name).join(', ');
  if (answer === 'partly') return { ...hop, result: 'partly', message: `only a part of ${what} is allowed by ${names}` };
  const resolvedPort = resolvePort({ kind: 'pod', ports: 'ports' in to.policyEndpoint ? to.policyEndpoint.ports : [] }, port);
  const blocks = `blocks ${what}: ${policies.length === 1 ? 'it has no rule for that' : `none of ${names} has a rule for that`}`;
  if (!mayMatchUnmanagedLabels(context, policies, direction, other, resolvedPort)) return { ...hop, result: 'dead', message: blocks };
  return { ...hop, result: 'partly', message: `${blocks}, unless ${other.displayName} has labels that lab.json does not say` };
}

/** Of several policies the one that denies: it has no rule in that direction. */
function denier(
  policies: readonly ObjectIdentity[],
  direction: Direction,
  find: (policy: ObjectIdentity) => unknown,
): ObjectIdentity | undefined {
  return policies.find((policy) => listAt(find(policy), 'spec', direction).length === 0) ?? policies[0];
}
