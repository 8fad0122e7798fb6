import type { Cluster } from '../../cluster/cluster';
import { labelsOfNamespace } from '../../cluster/namespaces';
import { type Direction, type Policy, policiesFor } from '../../cluster/policies';
import type { CidrPeer, PeerDescription, PodsPeer } from '../../lab/description';
import { selectorOfLabels } from '../../manifest/selector';
import { type PodsEndpoint, type PolicyEndpoint, type PolicyLab, type ResolvedEndpoint, resolveEndpoint } from './endpoint';
import { podEquivalenceClasses } from './equivalence-classes';
import { type Port, resolvePort } from './match';
import { type Matrix, matrixOf } from './matrix';
import { apiServerEndpoints, platformPods } from './platform-pods';
import { judge, type Verdict, weaker } from './verdict';

/** What no selector and no address of a policy stands for. */
const NOBODY: PodsEndpoint = { namespace: '', labels: {}, ports: [], hostNetwork: true, address: '0.0.0.0', nodes: [] };

/**
 * The NetworkPolicies of a lab: may these talk to those. A connection is allowed if the source's egress and the destination's ingress allow
 * it; policies only ever add to what is allowed, once one selects a pod.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class NetworkPolicies {
  readonly #cluster: Cluster;
  readonly #lab: PolicyLab | undefined;
  /** The last source: one such as the ingress controller is asked about again and again. */
  #source: { readonly endpoint: PolicyEndpoint; readonly resolved: ResolvedEndpoint } | undefined;

  private constructor(cluster: Cluster) {
    this.#cluster = cluster;
    this.#lab = cluster.lab;
  }

  /** Addresses of nodes and pods, labels of namespaces and pods from elsewhere come from the lab, if it is known. */
  static of(cluster: Cluster): NetworkPolicies {
    return new NetworkPolicies(cluster);
  }

  /**
   * Whether one may open a connection to the other, and why. @param port of the pod that answers, never a Service's
   * @throws ConfigurationError for an unknown node or an invalid network
   */
  verdict(from: PolicyEndpoint, to: PolicyEndpoint, port: Port): Verdict {
    if (this.#source?.endpoint !== from) this.#source = { endpoint: from, resolved: this.#resolved(from) };
    const [source, destination] = [this.#source.resolved, this.#resolved(to)];
    const resolvedPort = resolvePort(destination, port);
    const side = (direction: Direction, owner: ResolvedEndpoint, other: ResolvedEndpoint) =>
      judge({ direction, owner, other, resolvedPort, policies: this.#selecting(owner, direction) });
    const [egress, ingress] = [side('egress', source, destination), side('ingress', destination, source)];
    return { answer: weaker(egress.answer, ingress.answer), egress, ingress };
  }

  /** Who a peer of the lab's description is: several where several workloads bear its labels. None if the lab has no such part. */
  endpointsOf(peer: PeerDescription): readonly (PodsEndpoint | CidrPeer)[] {
    if ('cidr' in peer) return [peer];
    if ('namespace' in peer) return this.#podsOf(peer);
    if (this.#lab === undefined) return [];
    if (peer.platform === 'api-server') return apiServerEndpoints(this.#lab);
    const identity = peer.platform === 'ingress' ? this.#cluster.ingress?.part.identity?.(this.#cluster) : undefined;
    if (identity !== undefined) return identity === 'hidden' ? [NOBODY] : [];
    return platformPods(this.#lab)
      .filter(({ platform }) => platform === peer.platform)
      .flatMap(({ endpoint }) => (this.#has(endpoint) ? this.#podsOf(endpoint) : [endpoint]));
  }

  /** Allowed connections: every kind of pods of the lab, on every port that they declare. */
  matrix(): Matrix {
    const elsewhere = this.#lab ? platformPods(this.#lab).filter(({ endpoint }) => !this.#has(endpoint)) : [];
    const classes = podEquivalenceClasses(this.#cluster.pods, elsewhere).map((one) => ({ ...one, resolved: this.#resolved(one.endpoint) }));
    return matrixOf(classes, (resolved, direction) => this.#selecting(resolved, direction));
  }

  #resolved(endpoint: PolicyEndpoint): ResolvedEndpoint {
    return resolveEndpoint(endpoint, this.#lab, (namespace) => labelsOfNamespace(this.#cluster, namespace).labels);
  }

  #selecting(endpoint: ResolvedEndpoint, direction: Direction): readonly Policy[] {
    return endpoint.kind === 'pod' ? policiesFor(this.#cluster, endpoint).filter((policy) => policy[direction] !== undefined) : [];
  }

  #has({ namespace, labels }: PodsPeer): boolean {
    return this.#cluster.selectedPods(namespace, selectorOfLabels(labels)).length > 0;
  }

  #podsOf({ namespace, labels }: PodsPeer): readonly PodsEndpoint[] {
    const found = podEquivalenceClasses(this.#cluster.selectedPods(namespace, selectorOfLabels(labels)));
    if (found.length === 0) return [{ namespace, labels, ports: [], hostNetwork: false }];
    return found.map(({ endpoint }) => endpoint);
  }
}
