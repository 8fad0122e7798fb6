import type { ObjectIdentity } from '../../manifest/manifest';
import { sameNode } from './endpoint';
import { coverage, type Match, matchesOf } from './match';
import { type NearMiss, nearestMiss } from './near-miss';
import type { SideQuestion } from './side-question';

/** `partly`: for some of the addresses, or only where both are on one node. */
export type Answer = 'allowed' | 'partly' | 'blocked';

/** Whether a connection may be opened. Replies need no rule. */
export interface Verdict {
  readonly answer: Answer;
  /** What the policies of the source say. */
  readonly egress: Side;
  /** What the policies of the destination say. */
  readonly ingress: Side;
}

/** What the policies of one end say, and why. */
export type Side = Unrestricted | Permitted | Restricted;

/** No policy has a say. */
export interface Unrestricted {
  readonly answer: 'allowed';
  /** `own-node`: a node reaches the pods on it, whatever policies say: so probes work. */
  readonly because: 'not-selected' | 'not-a-pod' | 'host-network' | 'own-node';
}

/** Rules allow it. */
export interface Permitted {
  readonly answer: 'allowed';
  readonly because: 'rules';
  readonly rules: readonly RuleReference[];
  /** Only an ipBlock allows it, and it is about pods: some network plugins match pods by address, some do not. */
  readonly dependsOnPlugin: boolean;
}

/** No rule allows it, or not all of it. */
export interface Restricted {
  readonly answer: 'partly' | 'blocked';
  readonly because: 'policies';
  /** All policies that select the pods in this direction. */
  readonly policies: readonly ObjectIdentity[];
  /** What allows a part. */
  readonly rules: readonly RuleReference[];
  readonly nearest?: NearMiss;
}

/** A rule of a policy, or one of its peers. */
export interface RuleReference {
  readonly policy: ObjectIdentity;
  /** For example `/spec/ingress/0/from/1`; the rule itself if it is for everybody. */
  readonly at: string;
}

/** What the policies of one end say. */
export function judge(question: SideQuestion): Side {
  const { owner, other, direction, policies, resolvedPort } = question;
  const node = nodeReaches(question);
  if (owner.kind !== 'pod') return { answer: 'allowed', because: owner.kind === 'host-network' ? 'host-network' : 'not-a-pod' };
  if (policies.length === 0) return { answer: 'allowed', because: 'not-selected' };
  if (node === 'surely') return { answer: 'allowed', because: 'own-node' };
  const matches = matchesOf(policies, direction, other, resolvedPort);
  const peers = matches.map(({ peer }) => peer);
  const covered = coverage(peers, other);
  const rules = matches.map(referenceTo);
  if (covered === 'all') {
    const dependsOnPlugin = other.kind === 'pod' && peers.every((peer) => peer !== undefined && 'ranges' in peer);
    return { answer: 'allowed', because: 'rules', rules, dependsOnPlugin };
  }
  const nearest = nearestMiss(question);
  return {
    answer: covered === 'some' || node === 'perhaps' ? 'partly' : 'blocked',
    because: 'policies',
    policies: policies.map(({ object }) => object),
    rules,
    ...(nearest === undefined ? {} : { nearest }),
  };
}

/** The weaker of two answers. */
export function weaker(one: Answer, other: Answer): Answer {
  if (one === 'blocked' || other === 'blocked') return 'blocked';
  return one === 'partly' || other === 'partly' ? 'partly' : 'allowed';
}

/** Whether this is a node, or what uses its network, and a pod on the same node. */
export function nodeReaches({
  direction,
  owner,
  other,
}: Pick<SideQuestion, 'direction' | 'owner' | 'other'>): 'surely' | 'perhaps' | 'never' {
  const fromNode = direction === 'ingress' && owner.kind === 'pod' && (other.kind === 'node' || other.kind === 'host-network');
  return fromNode ? sameNode(other, owner) : 'never';
}

function referenceTo({ policy, rule, peer }: Match): RuleReference {
  return { policy: policy.object, at: peer?.at ?? rule.at };
}
