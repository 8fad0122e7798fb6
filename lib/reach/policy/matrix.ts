import type { Direction, Policy } from '../../cluster/policies';
import type { ObjectIdentity } from '../../manifest/manifest';
import type { Labels } from '../../manifest/selector';
import type { PodPort, ResolvedEndpoint } from './endpoint';
import type { PodEquivalenceClass } from './equivalence-classes';
import { type Port, type ResolvedPort, resolvePort } from './match';
import { ReachabilityMatrix } from './reachability-matrix';
import { type Answer, nodeReaches, weaker } from './verdict';

/** Allowed connections, as JSON. */
export interface Matrix {
  /** All kinds of pods; targets name them by their place in this list. */
  readonly classes: readonly MatrixClass[];
  /** Every port that pods declare. */
  readonly targets: readonly MatrixTarget[];
}

/** Pods that no policy can tell apart. */
export interface MatrixClass {
  readonly namespace: string;
  readonly labels: Labels;
  readonly hostNetwork: boolean;
  /** Who makes them; none if they are from elsewhere. */
  readonly workloads: readonly ObjectIdentity[];
  /** What they are, if they are from elsewhere. */
  readonly platform?: PodEquivalenceClass['platform'];
}

/** A port of a class of pods, and the classes that may open connections to it: all others are blocked. */
export interface MatrixTarget extends PodPort {
  readonly to: number;
  readonly allowed: readonly number[];
  /** Allowed for some of their addresses, or only where both are on one node. */
  readonly partly: readonly number[];
}

/** A class with all that decides about it. */
interface ResolvedClass extends PodEquivalenceClass {
  readonly resolved: ResolvedEndpoint;
}

/** The policies that select a party in a direction. */
type Selecting = (resolved: ResolvedEndpoint, direction: Direction) => readonly Policy[];

interface TargetPort {
  readonly to: number;
  readonly port: PodPort;
  readonly resolvedPort: ResolvedPort;
}

/** The matrix of classes. Each set of policies is asked once for each set of rules that ports tell apart. */
export function matrixOf(classes: readonly ResolvedClass[], selecting: Selecting): Matrix {
  const resolvedEndpoints = classes.map(({ resolved }) => resolved);
  const sides = {
    egress: resolvedEndpoints.map((resolved) => selecting(resolved, 'egress')),
    ingress: resolvedEndpoints.map((resolved) => selecting(resolved, 'ingress')),
  };
  const reached = new ReachabilityMatrix(resolvedEndpoints, sides);
  const targets = classes.flatMap(targetsOf).map(({ to, port, resolvedPort }): MatrixTarget => {
    const onPort = reached.on(resolvedPort);
    const sources = onPort('ingress', to);
    const [allowed, partly]: [number[], number[]] = [[], []];
    for (let from = 0; from < resolvedEndpoints.length; from += 1) {
      const egress = onPort('egress', from).answer(to);
      if (egress === 'blocked') continue;
      const answer = weaker(egress, allowOwnNode(sources.answer(from), resolvedEndpoints[from], resolvedEndpoints[to]));
      if (answer === 'allowed') allowed.push(from);
      else if (answer === 'partly') partly.push(from);
    }
    return { to, ...port, allowed, partly };
  });
  return { classes: classes.map(describe), targets };
}

/** Nodes reach their own pods, whatever policies say. */
function allowOwnNode(answer: Answer, from: ResolvedEndpoint | undefined, to: ResolvedEndpoint | undefined): Answer {
  if (answer === 'allowed' || from === undefined || from.kind === 'pod' || to === undefined) return answer;
  const node = nodeReaches({ direction: 'ingress', owner: to, other: from });
  if (node === 'surely') return 'allowed';
  return node === 'perhaps' ? 'partly' : answer;
}

function targetsOf({ endpoint, resolved }: ResolvedClass, to: number): readonly TargetPort[] {
  const once = new Map<string, TargetPort>();
  for (const port of endpoint.ports) {
    const { protocol } = port;
    const key = `${port.port}/${protocol}`;
    if (!isProtocol(protocol) || once.has(key)) continue;
    once.set(key, { to, port, resolvedPort: resolvePort(resolved, { port: port.port, protocol }) });
  }
  return [...once.values()];
}

function isProtocol(protocol: string): protocol is Port['protocol'] {
  return protocol === 'TCP' || protocol === 'UDP' || protocol === 'SCTP';
}

function describe({ endpoint: { namespace, labels, hostNetwork }, workloads, platform: elsewhere }: ResolvedClass): MatrixClass {
  return { namespace, labels, hostNetwork, workloads, ...(elsewhere === undefined ? {} : { platform: elsewhere }) };
}
