/**
 * The facts of a lab as JSON, written to `dist/<lab>/lab.json`: the second of the contracts that join the rooms. Everything after
 * synthesis works from this and the manifests alone; it can be written by hand (`schemas/lab.schema.json`).
 */
export interface LabDescription {
  readonly name: string;
  readonly distribution: { readonly name: 'k3s' | 'talos'; readonly version: string };
  /** Version of the Kubernetes API that manifests are checked against, for example `1.33.6`. */
  readonly kubernetes: string;
  readonly network: NetworkDescription;
  readonly nodes: readonly NodeDescription[];
  readonly ingress: IngressDescription;
  readonly loadBalancer: LoadBalancerDescription;
  readonly storageClasses: readonly StorageClassDescription[];
  readonly registries: readonly RegistryDescription[];
  readonly monitoring?: MonitoringDescription;
  readonly gitops?: GitOpsDescription;
  /** What the lab has from elsewhere: may be referred to, is never emitted. */
  readonly externals: readonly ExternalDescription[];
  readonly apps: readonly { readonly name: string; readonly namespace: string }[];
  /** What must exist outside git. Names only, never a secret's value. */
  readonly outside: readonly OutsideDescription[];
  readonly runTimePods: readonly RunTimePodsDescription[];
  /** Where each host name must resolve to. */
  readonly hosts: readonly { readonly address: string; readonly names: readonly string[] }[];
  readonly intents: IntentsDescription;
  readonly waivers: readonly WaiverDescription[];
}

/** Networks as CIDR, addresses as IPv4. */
export interface NetworkDescription {
  readonly lan: string;
  readonly pods: string;
  readonly services: string;
  /** Suffix of the lab's own host names, for example `minilab`. */
  readonly domain?: string;
  /** Networks that are not the LAN and the router that leads to them. */
  readonly routes?: readonly { readonly to: string; readonly via: string }[];
  /** Machines on these networks that are not nodes. */
  readonly machines?: Readonly<Record<string, string>>;
}

/** One node; quantities as Kubernetes writes them. */
export interface NodeDescription {
  readonly name: string;
  readonly role: 'control-plane' | 'worker';
  readonly address: string;
  /** Version of the kubelet, for example `v1.33.3`. */
  readonly kubernetes: string;
  readonly capacity: Readonly<Record<string, string>>;
  /** What the system takes of the capacity: not available to the apps. */
  readonly reserved?: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly Taint[];
  /** Model of its graphics cards; their number is in the capacity. */
  readonly gpu?: string;
}

/** A node's taint. @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/ */
export interface Taint {
  readonly key: string;
  readonly value?: string;
  readonly effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}

/** Which ingress controllers the library knows. */
export type IngressKind = 'traefik' | 'nginx';

/** Where requests from outside enter the lab. */
export interface IngressDescription {
  readonly controller: IngressKind;
  readonly className: string;
  /** Namespace and labels of the controller's pods. */
  readonly namespace: string;
  readonly podLabels: Readonly<Record<string, string>>;
  /** The pods use the node's own network: no pod selector of a NetworkPolicy matches them. */
  readonly hostNetwork: boolean;
  /** Where ingress hosts must resolve to: addresses of nodes, or the load balancer's one. */
  readonly addresses: readonly string[];
  /** Nodes on which it listens; absent behind a load balancer address. */
  readonly nodes?: readonly string[];
  /** Entry point name to port. */
  readonly entryPoints: Readonly<Record<string, number>>;
  readonly managedBy: 'k3s' | 'helm' | 'elsewhere';
}

/** How Services of type LoadBalancer get an address. */
export interface LoadBalancerDescription {
  readonly kind: 'servicelb' | 'metallb' | 'none';
  readonly mode?: 'layer2' | 'bgp';
  readonly pools?: readonly { readonly name: string; readonly addresses: readonly string[] }[];
}

/** How many nodes may mount a volume. @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes */
export type AccessMode = 'ReadWriteOnce' | 'ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOncePod';

/** A StorageClass that the lab has. */
export interface StorageClassDescription {
  readonly name: string;
  readonly provisioner: string;
  readonly default: boolean;
  readonly bindingMode: 'Immediate' | 'WaitForFirstConsumer';
  readonly reclaimPolicy: 'Delete' | 'Retain';
  readonly expansion: boolean;
  /** Its volumes live on one node for ever. */
  readonly nodeLocal: boolean;
  readonly accessModes: readonly AccessMode[];
}

/** A registry that nodes pull from. */
export interface RegistryDescription {
  readonly host: string;
  readonly endpoint: string;
  /** Names of the placeholders that are filled on the node. */
  readonly login?: { readonly user: string; readonly password: string };
}

/** Which Prometheus scrapes the lab. */
export interface MonitoringDescription {
  readonly namespace: string;
  readonly podLabels: Readonly<Record<string, string>>;
  /** Labels that a ServiceMonitor or PodMonitor gets, so that this Prometheus selects it. */
  readonly monitorLabels: Readonly<Record<string, string>>;
  /** Its serviceMonitorSelector; empty selects all. */
  readonly serviceMonitorSelector: Readonly<Record<string, string>>;
  readonly crds: 'helm' | 'elsewhere';
}

/** Where Argo CD pulls from. */
export interface GitOpsDescription {
  readonly engine: 'argocd';
  readonly namespace: string;
  readonly repository: string;
  readonly revision: string;
  /** Folder of the lab in the repository, for example `dist/halo`. */
  readonly path: string;
  readonly project: string;
}

/** Something that runs or exists in the lab and is managed elsewhere. */
export type ExternalDescription =
  | { readonly kind: 'Namespace'; readonly name: string; readonly labels?: Readonly<Record<string, string>> }
  | {
      readonly kind: 'Service';
      readonly namespace: string;
      readonly name: string;
      readonly ports: readonly { readonly name?: string; readonly port: number; readonly nodePort?: number }[];
      readonly podLabels?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'RuntimeClass' | 'PriorityClass' | 'IngressClass'; readonly name: string }
  /** An API group whose CRDs are installed elsewhere, with the kinds that are used. */
  | { readonly kind: 'CustomResources'; readonly group: string; readonly by: string };

/** What must exist outside git. */
export type OutsideDescription =
  | {
      readonly kind: 'Secret';
      readonly namespace: string;
      readonly name: string;
      readonly type?: string;
      readonly labels?: Readonly<Record<string, string>>;
      readonly keys: Readonly<Record<string, OutsideKey>>;
      readonly why: string;
    }
  | { readonly kind: 'Placeholders'; readonly files: readonly string[]; readonly names: readonly string[]; readonly why: string }
  | { readonly kind: 'Credential'; readonly of: string; readonly why: string };

/** A key of a Secret: `value` where it is known and not secret, `same` names the value that several keys share. */
export interface OutsideKey {
  readonly value?: string;
  readonly same?: string;
}

/** Pods that an app makes itself at run time: counted and checked, never emitted. */
export interface RunTimePodsDescription {
  readonly app: string;
  readonly namespace: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** How many there are at most at the same time. */
  readonly max: number;
  /** A pod's spec as far as it is known. */
  readonly pod: Readonly<Record<string, unknown>>;
}

/** A group of pods of the lab, or what is outside of it. */
export type PeerDescription =
  | { readonly namespace: string; readonly labels: Readonly<Record<string, string>> }
  | { readonly platform: 'ingress' | 'prometheus' | 'dns' }
  | { readonly cidr: string; readonly except?: readonly string[] };

/** What the apps declare that must hold. */
export interface IntentsDescription {
  readonly routes: readonly RouteIntent[];
  readonly flows: readonly FlowIntent[];
  readonly blocked: readonly FlowIntent[];
  readonly scrapes: readonly ScrapeIntent[];
  readonly rights: readonly RightIntent[];
}

/** A request to host and path is answered by that Service. */
export interface RouteIntent {
  readonly host?: string;
  readonly path: string;
  readonly entryPoints?: readonly string[];
  readonly tls: boolean;
  readonly namespace: string;
  readonly service: string;
  readonly port: number;
}

/** A connection from one peer to another that must work (or, under `blocked`, must not). Ports are pod ports. */
export interface FlowIntent {
  readonly from: PeerDescription;
  readonly to: PeerDescription;
  readonly ports: readonly { readonly port: number; readonly protocol: 'TCP' | 'UDP' | 'SCTP' }[];
}

/** Prometheus scrapes these pods. */
export interface ScrapeIntent {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly port: number;
  readonly path: string;
}

/** A service account needs these verbs. */
export interface RightIntent {
  readonly namespace: string;
  readonly serviceAccount: string;
  /** In every namespace, and for cluster-scoped kinds. */
  readonly everywhere?: true;
  /** As kubectl writes it: `pods`, `pods/exec`, `deployments.apps`. */
  readonly resource: string;
  readonly verbs: readonly string[];
}

/** A finding that is accepted, with its reason. */
export interface WaiverDescription {
  readonly rule: string;
  readonly object: { readonly kind: string; readonly namespace?: string; readonly name: string };
  readonly reason: string;
}
