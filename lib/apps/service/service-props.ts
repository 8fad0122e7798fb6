import type { IpAddress, IpCidr } from '../../lab/address';
import type { LabTypes } from '../../lab/app-chart';
import type { AnyLabTypes, TypesOf } from '../../lab/compact';

/** A family of IP addresses, as Kubernetes calls it. */
export type IpFamily = 'IPv4' | 'IPv6';

/** How a Service differs from the workload that it serves. @see https://kubernetes.io/docs/concepts/services-networking/service/ */
export interface ServiceProps<L extends AnyLabTypes = LabTypes> {
  /** Name of the Service. @default the workload's name */
  readonly name?: string;
  /** More labels of the Service. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Annotations of the Service. @default those by which it asks the lab's load balancer */
  readonly annotations?: Readonly<Record<string, string>>;
  /** No address of its own: its name resolves to the pods. @default false */
  readonly headless?: boolean;
  /** `NodePort` opens a port on every node, `LoadBalancer` asks the lab's load balancer for an address. @default NodePort if a port has one, else ClusterIP */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer';
  /** Pool of the lab's load balancer from which a `LoadBalancer` gets its address. @default any pool */
  readonly pool?: TypesOf<L>['pool'];
  /** The address of a `LoadBalancer`, of one of the lab's pools; of a dual-stack lab it may be one of each family. @default the first free one */
  readonly address?: IpAddress | readonly [IpAddress, IpAddress];
  /** Services with the same key share one address; their ports differ. @default an address of its own */
  readonly shareAddress?: string;
  /** Another implementation than the lab's load balancer, for example `tailscale`. @default the lab's */
  readonly loadBalancerClass?: string;
  /** Networks from which a `LoadBalancer` takes connections. @default any */
  readonly loadBalancerSourceRanges?: readonly IpCidr[];
  /** Whether each port of a `LoadBalancer` gets a port on every node too. @default true, as Kubernetes does */
  readonly allocateLoadBalancerNodePorts?: boolean;
  /** Host names that resolve to the address of a `LoadBalancer`, in the lab's hosts files and DNS. @default none */
  readonly hosts?: readonly string[];
  /** `Local`: connections from outside go to pods of the node where they arrive, and the pods see the client's address. @default Cluster */
  readonly externalTrafficPolicy?: 'Cluster' | 'Local';
  /** `Local`: connections from pods go to pods of the same node only. @default Cluster */
  readonly internalTrafficPolicy?: 'Cluster' | 'Local';
  /** `ClientIP`: a client stays with one pod; `seconds` says for how long. @default none */
  readonly sessionAffinity?: 'ClientIP' | { readonly seconds: number };
  /** Whether the Service has addresses of both families. @default SingleStack */
  readonly ipFamilyPolicy?: 'SingleStack' | 'PreferDualStack' | 'RequireDualStack';
  /** Families of its addresses, the first one first. @default the cluster's first one */
  readonly ipFamilies?: readonly [IpFamily] | readonly [IpFamily, IpFamily];
  /** Its name resolves to pods that are not ready too: how the pods of a database find each other. @default false */
  readonly publishNotReadyAddresses?: boolean;
}
