import { printIdentity } from '../manifest/identity';
import type { ObjectIdentity } from '../manifest/manifest';
import { listAt } from '../manifest/read';
import type { End } from './ends';
import type { Port } from './policy/match';
import type { Direction } from './policy/policy';
import type { Restricted, Side, Verdict } from './policy/verdict';
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

function restricted({ objects }: World, { from, to, port }: Connecting, direction: Direction, side: Restricted): Hop {
  const { answer, nearest, policies } = side;
  const by =
    nearest?.policy ??
    denier(policies, direction, (policy) => objects.find('networking.k8s.io/NetworkPolicy', policy.name, policy.namespace));
  const [who, other] = direction === 'egress' ? [from, to] : [to, from];
  const what = `${port.protocol} ${port.port} ${direction === 'egress' ? `from ${who.says} to ${other.says}` : `into ${who.says} from ${other.says}`}`;
  const names = policies.map(({ name }) => name).join(', ');
  const none = policies.length === 1 ? 'it has no rule for that' : `none of ${names} has a rule for that`;
  const partly = `lets only a part of it through: ${what}`;
  return {
    kind: 'policy',
    result: answer === 'blocked' ? 'dead' : 'partly',
    code: 'blocked',
    says: answer === 'blocked' ? `blocks ${what}: ${none}` : partly,
    ...(by ? { by } : {}),
    at: nearest?.at ?? '/spec',
    hint: nearest
      ? `${printIdentity(nearest.policy)} ${nearest.says}`
      : `if it shall work, allow ${port.protocol} ${port.port} ${direction === 'egress' ? 'to' : 'from'} ${other.says} in the ${direction} of a policy for ${who.says}`,
  };
}

/** Of several policies the one that denies: it has no rule in that direction. */
function denier(
  policies: readonly ObjectIdentity[],
  direction: Direction,
  find: (policy: ObjectIdentity) => unknown,
): ObjectIdentity | undefined {
  return policies.find((policy) => listAt(find(policy), 'spec', direction).length === 0) ?? policies[0];
}
