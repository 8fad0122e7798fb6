import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { Peer } from '../../lab/declarations';
import { ConfigurationError } from '../../manifest/configuration-error';
import { podsPeer } from '../workload/workload';
import { selector } from './peers';
import { type PodPort, type PortLike, podPorts } from './ports';
import { type Direction, edge, egressRules, flowOf, ingressRules } from './rules';

/** Who may come in. */
export interface AllowedFrom {
  /** Pods, namespaces or addresses: a workload, or one of `Peers`. */
  readonly peer: Peer;
  /** Ports of the policy's pods. @default those of the workload; any port where labels were given */
  readonly ports?: readonly PortLike[];
}

/** Where the pods may go. */
export interface AllowedTo {
  /** Pods, namespaces or addresses: a workload, or one of `Peers`. */
  readonly peer: Peer;
  /** Ports of the other end's pods. @default those of the workload there; any port where it is none */
  readonly ports?: readonly PortLike[];
}

/** A NetworkPolicy with a name of its own. At least one direction is given. */
export interface NetworkPolicyProps {
  /** Name of the NetworkPolicy. */
  readonly name: string;
  /** The pods: a workload, run-time pods, or labels in the app's namespace; `{}` is every pod there. */
  readonly of: Peer | Readonly<Record<string, string>>;
  /** What may come in; an empty list refuses everything. @default incoming connections are none of this policy's business */
  readonly allowsFrom?: readonly AllowedFrom[];
  /** Where the pods may go; an empty list refuses everything, DNS too. @default outgoing connections are none of this policy's business */
  readonly allowsTo?: readonly AllowedTo[];
  /** Labels of the NetworkPolicy. @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

interface PolicyConnection {
  readonly peer: Peer;
  readonly ports: readonly PodPort[];
}

/**
 * A NetworkPolicy written as one, for policies whose names must be kept; where names are free, `reachableFrom` says the same in a word.
 * It adds nothing at the other end of a connection. Every connection whose ends are known is asserted at every synthesis.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class NetworkPolicy<L extends LabTypes = LabTypes> extends Construct {
  /** The NetworkPolicy. */
  public readonly policy: ApiObject;

  /** @throws ConfigurationError for pods of another namespace, no direction at all, or a port that the pods do not have */
  public constructor(scope: AppChart<L>, id: string, props: NetworkPolicyProps) {
    super(scope, id);
    const { name, allowsFrom, allowsTo } = props;
    const what = `network policy ${name}`;
    if (!allowsFrom && !allowsTo) throw new ConfigurationError(`${what}: got neither allowsFrom nor allowsTo, expected at least one`);
    const subject: Peer = isPeer(props.of) ? props.of : { peer: podsPeer(scope.appNamespace, props.of) };
    const labels = labelsOf(what, scope.appNamespace, subject);
    const incoming = allowsFrom?.map(({ peer, ports }) => ({ peer, ports: podPorts(what, subject, ports) }));
    const outgoing = allowsTo?.map(({ peer, ports }) => ({ peer, ports: podPorts(what, peer, ports) }));
    const edges = (of: readonly PolicyConnection[] = []) => of.map(({ peer, ports }) => edge(scope.lab, scope.appNamespace, peer, ports));
    const [ingress, egress] = [ingressRules(edges(incoming)), egressRules(edges(outgoing))];
    this.policy = new ApiObject(
      this,
      'policy',
      k8s.KubeNetworkPolicy.manifest({
        metadata: { name, namespace: scope.appNamespace, ...(props.labels ? { labels: { ...props.labels } } : {}) },
        spec: {
          podSelector: selector(labels),
          policyTypes: [...(allowsFrom ? ['Ingress'] : []), ...(allowsTo ? ['Egress'] : [])],
          ...(ingress.length > 0 ? { ingress } : {}),
          ...(egress.length > 0 ? { egress } : {}),
        },
      }),
    );
    declare(scope, labels, 'ingress', incoming);
    declare(scope, labels, 'egress', outgoing);
  }
}

function isPeer(of: NetworkPolicyProps['of']): of is Peer {
  return 'peer' in of && typeof of.peer === 'object';
}

function labelsOf(what: string, namespace: string, { peer }: Peer): Readonly<Record<string, string>> {
  if (!('namespace' in peer)) throw new ConfigurationError(`${what}: got ${JSON.stringify(peer)}, expected pods of the lab`);
  if (peer.namespace !== namespace) {
    throw new ConfigurationError(
      `${what}: got pods of namespace ${peer.namespace}, expected ${namespace}: a policy selects pods of its own namespace`,
    );
  }
  return peer.labels;
}

function declare(
  { lab, appNamespace: namespace }: AppChart,
  labels: Readonly<Record<string, string>>,
  direction: Direction,
  allowed: readonly PolicyConnection[] | undefined,
): void {
  if (!allowed) return;
  lab.declared.close({ namespace, labels, direction });
  for (const { peer, ports } of allowed) {
    const flow = flowOf(podsPeer(namespace, labels), direction, peer, ports);
    if (flow) lab.declared.flow(flow);
  }
}
