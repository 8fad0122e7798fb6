import type { Direction, Policy } from '../../cluster/policies';
import type { ObjectIdentity } from '../../manifest/manifest';
import type { Labels } from '../../manifest/selector';
import type { PodsClass } from './classes';
import type { Party, PodPort } from './endpoint';
import { type Connection, connectionTo, type Port } from './match';
import { Reached } from './reached';
import { type Answer, nodeReaches, weaker } from './verdict';

/** Who may talk to whom, as JSON. */
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
  readonly elsewhere?: PodsClass['elsewhere'];
}

/** A port of a class of pods, and the classes that may open connections to it: all others are blocked. */
export interface MatrixTarget extends PodPort {
  readonly to: number;
  readonly allowed: readonly number[];
  /** Allowed for some of their addresses, or only where both are on one node. */
  readonly partly: readonly number[];
}

/** A class with all that decides about it. */
interface PartyClass extends PodsClass {
  readonly party: Party;
}

/** The policies that select a party in a direction. */
type Selecting = (party: Party, direction: Direction) => readonly Policy[];

interface Target {
  readonly to: number;
  readonly port: PodPort;
  readonly connection: Connection;
}

/** The matrix of classes. Each set of policies is asked once for each set of rules that ports tell apart. */
export function matrixOf(classes: readonly PartyClass[], selecting: Selecting): Matrix {
  const parties = classes.map(({ party }) => party);
  const sides = {
    egress: parties.map((party) => selecting(party, 'egress')),
    ingress: parties.map((party) => selecting(party, 'ingress')),
  };
  const reached = new Reached(parties, sides);
  const targets = classes.flatMap(targetsOf).map(({ to, port, connection }): MatrixTarget => {
    const onPort = reached.on(connection);
    const sources = onPort('ingress', to);
    const [allowed, partly]: [number[], number[]] = [[], []];
    for (let from = 0; from < parties.length; from += 1) {
      const egress = onPort('egress', from).answer(to);
      if (egress === 'blocked') continue;
      const answer = weaker(egress, despite(sources.answer(from), parties[from], parties[to]));
      if (answer === 'allowed') allowed.push(from);
      else if (answer === 'partly') partly.push(from);
    }
    return { to, ...port, allowed, partly };
  });
  return { classes: classes.map(describe), targets };
}

/** Nodes reach their own pods, whatever policies say. */
function despite(answer: Answer, from: Party | undefined, to: Party | undefined): Answer {
  if (answer === 'allowed' || from === undefined || from.kind === 'pod' || to === undefined) return answer;
  const node = nodeReaches({ direction: 'ingress', owner: to, other: from });
  if (node === 'surely') return 'allowed';
  return node === 'perhaps' ? 'partly' : answer;
}

function targetsOf({ endpoint, party }: PartyClass, to: number): readonly Target[] {
  const once = new Map<string, Target>();
  for (const port of endpoint.ports) {
    const { protocol } = port;
    const key = `${port.port}/${protocol}`;
    if (!isProtocol(protocol) || once.has(key)) continue;
    once.set(key, { to, port, connection: connectionTo(party, { port: port.port, protocol }) });
  }
  return [...once.values()];
}

function isProtocol(protocol: string): protocol is Port['protocol'] {
  return protocol === 'TCP' || protocol === 'UDP' || protocol === 'SCTP';
}

function describe({ endpoint: { namespace, labels, hostNetwork }, workloads, elsewhere }: PartyClass): MatrixClass {
  return { namespace, labels, hostNetwork, workloads, ...(elsewhere === undefined ? {} : { elsewhere }) };
}
