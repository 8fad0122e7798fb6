import type { Direction } from '../cluster/policies';
import type { ObjectIdentity } from '../manifest/manifest';
import { listAt } from '../manifest/read';
import type { End } from './ends';
import { connectionTo, type Port } from './policy/match';
import type { Restricted, Side, Verdict } from './policy/verdict';
import { mayMatchUnwritten } from './unwritten';
import type { Hop } from './way';
import type { World } from './world';

/** A connection that is to be opened. */
export interface Connecting {
  readonly from: End;
  readonly to: End;
  /** Of what answers, never a Service's. */
  readonly port: Port;
}

/** What the policies of both ends say to a connection: everything that is in the way, not only the first of it. */
export function policyHops(world: World, connecting: Connecting): readonly Hop[] {
  const { from, to, port } = connecting;
  return hopsOf(world, connecting, world.policies.verdict(from.endpoint, to.endpoint, port));
}

function hopsOf(world: World, connecting: Connecting, { egress, ingress }: Verdict): readonly Hop[] {
  const { from, to } = connecting;
  const told = [...sideHop(world, connecting, 'egress', egress), ...sideHop(world, connecting, 'ingress', ingress)];
  if (told.length > 0) return told;
  return [{ kind: 'policy', result: 'ok', says: `no NetworkPolicy restricts the way from ${from.says} to ${to.says}` }];
}

/** Nothing where no policy has a say. */
function sideHop(world: World, connecting: Connecting, direction: Direction, side: Side): readonly Hop[] {
  const { from, to, port } = connecting;
  const what = `${port.protocol} ${port.port}`;
  if (side.because === 'own-node') {
    return [{ kind: 'policy', result: 'ok', says: `${from.says} reaches the pods on its own node, whatever policies say` }];
  }
  if (side.because === 'rules') {
    const [first] = side.rules;
    const says = direction === 'egress' ? `lets ${from.says} out to ${to.says}, ${what}` : `lets ${from.says} in to ${to.says}, ${what}`;
    const hint = side.dependsOnPlugin ? { hint: 'by the address of pods: some network plugins do not match pods by address' } : {};
    return [{ kind: 'policy', result: 'ok', says, ...(first ? { by: first.policy, at: first.at } : {}), ...hint }];
  }
  return side.because === 'policies' ? [restricted(world, connecting, direction, side)] : [];
}

function restricted(world: World, { from, to, port }: Connecting, direction: Direction, side: Restricted): Hop {
  const { answer, nearest, policies } = side;
  const find = ({ name, namespace }: ObjectIdentity) => world.cluster.find('networking.k8s.io/NetworkPolicy', name, namespace);
  const by = nearest?.policy ?? denier(policies, direction, find);
  const [who, other] = direction === 'egress' ? [from, to] : [to, from];
  const way = direction === 'egress' ? `from ${from.says} to ${to.says}` : `into ${to.says} from ${from.says}`;
  const advice = `to allow it, add ${other.says} with ${port.protocol} ${port.port} to the ${direction} of a policy for ${who.says}`;
  const hop = {
    kind: 'policy',
    code: 'blocked',
    ...(by ? { by } : {}),
    at: nearest?.at ?? '/spec',
    hint: nearest ? `it ${nearest.says}` : advice,
  } as const;
  const what = `${port.protocol} ${port.port} ${way}`;
  const names = policies.map(({ name }) => name).join(', ');
  if (answer === 'partly') return { ...hop, result: 'partly', says: `only a part of ${what} is allowed by ${names}` };
  const connection = connectionTo({ kind: 'pod', ports: 'ports' in to.endpoint ? to.endpoint.ports : [] }, port);
  const blocks = `blocks ${what}: ${policies.length === 1 ? 'it has no rule for that' : `none of ${names} has a rule for that`}`;
  if (!mayMatchUnwritten(world, policies, direction, other, connection)) return { ...hop, result: 'dead', says: blocks };
  return { ...hop, result: 'partly', says: `${blocks}, unless ${other.says} has labels that lab.json does not say` };
}

/** Of several policies the one that denies: it has no rule in that direction. */
function denier(
  policies: readonly ObjectIdentity[],
  direction: Direction,
  find: (policy: ObjectIdentity) => unknown,
): ObjectIdentity | undefined {
  return policies.find((policy) => listAt(find(policy), 'spec', direction).length === 0) ?? policies[0];
}
