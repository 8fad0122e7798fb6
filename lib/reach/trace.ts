import type { RoutingProblemCode } from '../cluster/routing/answer';
import type { ObjectIdentity } from '../manifest/manifest';

/** What a hop is about. */
export type HopKind =
  | 'from'
  | 'host'
  | 'network'
  | 'entry'
  | 'route'
  | 'unused'
  | 'middleware'
  | 'answer'
  | 'monitor'
  | 'dns'
  | 'service'
  | 'policy'
  | 'pods';

/** Why a way ends where it should not: the router's reasons, and those of everything around it. */
export type DeadEndCode =
  | RoutingProblemCode
  | 'host-unknown'
  | 'address-elsewhere'
  | 'not-listening'
  | 'refused'
  | 'redirect-loop'
  | 'left-to-chance'
  | 'dns-blocked'
  | 'blocked'
  | 'not-scraped'
  | 'not-evaluated';

/** One step of a way. */
export interface Hop {
  readonly kind: HopKind;
  /** `partly`: for some of the requests, or in some places; `dead`: the way ends here; `unknown`: it is not known. */
  readonly result: 'ok' | 'partly' | 'dead' | 'unknown';
  /** What happens here, in words. */
  readonly message: string;
  /** What decides it: an object, or the lab's description. */
  readonly by?: ObjectIdentity | 'lab';
  /** JSON pointer into what decides it. */
  readonly at?: string;
  /** Why it is dead, or partly so, or not known. */
  readonly code?: DeadEndCode;
  /** What would fix it, or what else is worth knowing. */
  readonly hint?: string;
}

/** Pods, or something outside, that a way leads to. */
export interface Destination {
  /** In words, for what is no object. */
  readonly message: string;
  readonly object?: ObjectIdentity;
  readonly port?: number;
  /** How many pods, as far as that is known. */
  readonly pods?: number;
  /** The nodes that they may be on, where they are pinned. */
  readonly nodes?: readonly string[];
}

/** A way from its beginning to where it leads. */
export interface Trace {
  readonly outcome: 'reached' | 'partly' | 'dead-end' | 'unknown';
  readonly hops: readonly Hop[];
  readonly destinations: readonly Destination[];
}

/** A part of a way. */
export interface TraceSegment {
  readonly hops: readonly Hop[];
  readonly destinations: readonly Destination[];
}

/** The way that hops make: as good as its worst hop. */
export function traceOf({ hops, destinations }: TraceSegment): Trace {
  const dead = hops.some(({ result }) => result === 'dead');
  const unknown = hops.some(({ result }) => result === 'unknown');
  const partly = hops.some(({ result }) => result === 'partly');
  return {
    outcome: dead ? 'dead-end' : unknown ? 'unknown' : partly ? 'partly' : 'reached',
    hops,
    destinations: dead ? [] : [...new Map(destinations.map((destination) => [destination.message, destination])).values()],
  };
}

/** Several ways on, of which each gets a part of the requests: it is a dead end only if all are. */
export function joinBranches(branches: readonly TraceSegment[]): TraceSegment {
  const [first, ...more] = branches;
  if (first && more.length === 0) return isDead(first) ? { hops: first.hops, destinations: [] } : first;
  const allDead = branches.every(isDead);
  return {
    hops: branches.flatMap(({ hops }) =>
      allDead ? hops : hops.map((hop) => (hop.result === 'dead' ? { ...hop, result: 'partly' } : hop)),
    ),
    destinations: branches.flatMap((branch) => (isDead(branch) ? [] : branch.destinations)),
  };
}

function isDead({ hops }: TraceSegment): boolean {
  return hops.some(({ result }) => result === 'dead');
}
