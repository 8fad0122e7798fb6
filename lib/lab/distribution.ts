import type { LabDescription } from './description';
import { External } from './external';
import type { NodeFile } from './node-files';

/** What a Kubernetes distribution brings, and what it calls things. Any object of this shape is one: `K3s` and `Talos` make theirs. @typeParam R what it calls nodes */
export interface Distribution<R extends string = string> {
  /** As `lab.json` has it: the name of its product. */
  readonly name: string;
  /** Its own version, for example `v1.33.6+k3s1`. */
  readonly version: string;
  /** Version of Kubernetes itself with a leading `v`, for example `v1.33.6`. */
  readonly kubernetes: string;
  /** What the distribution calls a control plane node and a worker. */
  readonly roles: {
    /** What it calls a node of the control plane. */
    readonly 'control-plane': R;
    /** What it calls any other node. */
    readonly worker: R;
  };
  /** Network of the pods where nothing else is said, as a CIDR. */
  readonly pods: string;
  /** Network of the Services where nothing else is said, as a CIDR. */
  readonly services: string;
  /** It installs Helm charts from `HelmChart` objects. @see https://docs.k3s.io/helm */
  readonly helmController: boolean;
  /** Control planes carry the taint `node-role.kubernetes.io/control-plane:NoSchedule`. */
  readonly taintsControlPlane: boolean;
  /** Value of the label `node-role.kubernetes.io/control-plane`. @default empty, as kubeadm sets it */
  readonly controlPlaneLabel?: string;
  /** Pod Security level of namespaces that have no label for it. @default privileged, as upstream has it */
  readonly podSecurity?: 'privileged' | 'baseline' | 'restricted';
  /** The ingress controller that it runs by itself. @default none */
  readonly ingress?: OwnPart | undefined;
  /** The load balancer that it runs by itself. @default none */
  readonly loadBalancer?: OwnPart | undefined;
  /** What every cluster of it has besides what every Kubernetes has: may be referred to, is never emitted. @default nothing */
  readonly externals?: readonly External[];
  /** What each node needs in its own configuration. @default nothing */
  nodeFiles?(lab: NodeFilesLab): readonly NodeFile[];
}

/** What files for nodes are made of. */
export type NodeFilesLab = Pick<LabDescription, 'nodes' | 'registries'>;

/** A product that a distribution runs by itself. */
export interface OwnPart {
  /** Name of the product, as `lab.json` has it. */
  readonly name: string;
  /** What messages call it: `K3s's own ServiceLB`. */
  readonly title: string;
  /** What to write for a lab without it: `K3s with { disable: ['servicelb'] }`. */
  readonly without: string;
}

/** What every cluster has by itself, and what its distribution brings. */
export function broughtBy({ externals = [] }: Distribution): readonly External[] {
  return [...['system-cluster-critical', 'system-node-critical'].map(External.priorityClass), ...externals];
}
