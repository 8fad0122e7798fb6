import { ApiObject, Chart, Lazy } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { AppChart, AppLab } from '../../lab/app-chart';
import type { ListeningPods, NamedHost, Peer } from '../../lab/declarations';
import type { PeerDescription } from '../../lab/description';
import { ConfigurationError } from '../../manifest/configuration-error';
import type { Workload } from '../workload/workload';
import { selector } from './peers';
import { type PodPort, type PortLike, podPorts } from './ports';
import { type Direction, type Edge, edge, egressRules, flowOf, ingressRules } from './rules';

/** Id of the policy below its workload. */
const ID = 'network-policy';

interface PolicedPods {
  readonly construct: Construct;
  readonly lab: AppLab;
  readonly name: string;
  readonly pods: Extract<PeerDescription, { namespace: string }>;
  readonly labels: Readonly<Record<string, string>> | undefined;
}

/**
 * The one NetworkPolicy of a workload, named after it. It holds every connection that was declared of the workload, and is emitted as
 * soon as one of its directions is closed: by itself, by the namespace, or by another policy. Nothing depends on the order of declarations.
 */
export class WorkloadPolicy extends Construct {
  private readonly edges: Readonly<Record<Direction, Edge[]>> = { ingress: [], egress: [] };
  private readonly closedHere = new Set<Direction>();
  private emitted: ApiObject | undefined;

  private constructor(private readonly of: PolicedPods) {
    super(of.construct, ID);
    of.lab.declared.whenClosed(of.pods.namespace, () => this.settle());
  }

  /** The policy of a workload or of run-time pods; undefined if the lab does not make them. */
  public static of(peer: Peer): WorkloadPolicy | undefined {
    const pods = policed(peer);
    if (!pods) return undefined;
    const found = pods.construct.node.tryFindChild(ID);
    return found instanceof WorkloadPolicy ? found : new WorkloadPolicy(pods);
  }

  /** The emitted object; undefined as long as nothing is closed. */
  public get policy(): ApiObject | undefined {
    return this.emitted;
  }

  /** Lets a peer in or out, wherever that is not so by itself. @throws ConfigurationError if the lab has no such peer */
  public allow(direction: Direction, peer: Peer, ports: readonly PodPort[]): void {
    this.edges[direction].push(edge(this.of.lab, this.of.pods.namespace, peer, ports));
    this.settle();
  }

  /** From now on, what is not allowed in this direction is refused. */
  public close(direction: Direction): void {
    this.closedHere.add(direction);
    this.settle();
  }

  /** Records that the connection must work. */
  public assert(direction: Direction, peer: Peer, ports: readonly PodPort[]): void {
    const flow = flowOf(this.of.pods, direction, peer, ports);
    if (flow) this.of.lab.declared.flow(flow);
  }

  /** Who closed the pods itself is heard without any connection too: then nothing gets through. */
  private speaks(direction: Direction): boolean {
    if (this.closedHere.has(direction)) return true;
    return this.edges[direction].length > 0 && this.of.lab.declared.isClosed({ ...this.of.pods, direction });
  }

  private settle(): void {
    if (this.emitted || !(this.speaks('ingress') || this.speaks('egress'))) return;
    const { name, labels, pods } = this.of;
    this.emitted = new ApiObject(this, 'policy', {
      ...k8s.KubeNetworkPolicy.manifest({ metadata: { name, namespace: pods.namespace, ...(labels ? { labels: { ...labels } } : {}) } }),
      // Asked for at synthesis: connections that are declared later belong to it too.
      spec: Lazy.any({ produce: () => k8s.toJson_NetworkPolicySpec(this.spec()) }),
    });
  }

  private spec(): k8s.NetworkPolicySpec {
    const speaking = { ingress: this.speaks('ingress'), egress: this.speaks('egress') };
    const ingress = speaking.ingress ? ingressRules(this.edges.ingress) : [];
    const egress = speaking.egress ? egressRules(this.edges.egress) : [];
    return {
      podSelector: selector(this.of.pods.labels),
      policyTypes: [...(speaking.ingress ? ['Ingress'] : []), ...(speaking.egress ? ['Egress'] : [])],
      ...(ingress.length > 0 ? { ingress } : {}),
      ...(egress.length > 0 ? { egress } : {}),
    };
  }
}

/**
 * The target may be reached from there, and from nowhere else that is not declared too: closes the target for everybody else, lets the
 * source out where it is closed, and asserts the connection permanently after.
 * @param from workloads, run-time pods or `Peers`; an empty list refuses everybody
 * @param ports of the target's pods, @default all of them
 * @throws ConfigurationError for a target that the lab does not make, or a port that its pods do not have
 */
export function reachableFrom(target: Workload, from: Peer | readonly Peer[], ports?: readonly PortLike[]): void {
  const what = `${target.name}.reachableFrom`;
  const policy = WorkloadPolicy.of(target);
  if (!policy) throw new ConfigurationError(`${what}: got pods that no app of the lab makes, expected a workload of the lab`);
  const asked = podPorts(what, target, ports);
  for (const peer of 'peer' in from ? [from] : from) {
    letThrough(target, peer, asked);
    policy.assert('ingress', peer, asked);
  }
  policy.close('ingress');
}

/**
 * Who must reach the target because something else says so, as a route or a scrape: emits rules where the target or the source is closed,
 * closes nothing, asserts nothing. Pods that the lab does not make are left alone.
 * @param ports of the target's pods, @default all of them
 */
export function allowIngressFrom(
  target: ListeningPods & {
    /** Name of the policy. */
    readonly name: string;
  },
  from: Peer,
  ports?: readonly PortLike[],
): void {
  letThrough(target, from, podPorts(`${target.name}.allowIngressFrom`, target, ports));
}

/**
 * A connection that must work because one end names the other: let through where an end is closed, closes nothing, and is asserted.
 * @param to what the name stands for
 */
export function connect(lab: AppLab, from: Peer, { peer, pods }: NamedHost, ports: readonly PodPort[]): void {
  if (pods) WorkloadPolicy.of(pods)?.allow('ingress', from, ports);
  WorkloadPolicy.of(from)?.allow('egress', peer, ports);
  lab.declared.flow({ from: from.peer, to: peer.peer, ports });
}

function letThrough(target: ListeningPods, from: Peer, ports: readonly PodPort[]): void {
  WorkloadPolicy.of(target)?.allow('ingress', from, ports);
  WorkloadPolicy.of(from)?.allow('egress', target, ports);
}

function policed(peer: Peer): PolicedPods | undefined {
  // Policies are of pods: a Service has those of its workload.
  if ('workload' in peer && isPeer(peer.workload)) return policed(peer.workload);
  if (!Construct.isConstruct(peer) || !isNamed(peer) || !('namespace' in peer.peer)) return undefined;
  const chart = Chart.of(peer);
  if (!isAppChart(chart)) return undefined;
  return { construct: peer, lab: chart.lab, name: peer.name, pods: peer.peer, labels: isLabelled(peer) ? peer.labels : undefined };
}

function isPeer(value: unknown): value is Peer {
  return typeof value === 'object' && value !== null && 'peer' in value;
}

function isNamed(value: object): value is { readonly name: string } {
  return 'name' in value && typeof value.name === 'string';
}

function isLabelled(value: object): value is { readonly labels: Readonly<Record<string, string>> } {
  return 'labels' in value && typeof value.labels === 'object';
}

/** Not `instanceof`: cdk8s says of every chart that it is one of any class. */
function isAppChart(chart: Chart): chart is AppChart {
  return 'lab' in chart && 'appNamespace' in chart;
}
