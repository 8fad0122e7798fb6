/**
 * The facts of a lab as JSON, written to `dist/<lab>/lab.json`: the second of the contracts that join the rooms. Everything after
 * synthesis works from this and the manifests alone. It can be written by hand (`schemas/lab.schema.json`, made of this file): whatever
 * has a default here may be left out there, and `completeLab` puts it in.
 */
export interface LabDescription {
  /** Name of the lab and of its folder, for example `halo`. */
  readonly name: string;
  /** Which Kubernetes it runs. */
  readonly distribution: DistributionDescription;
  /**
   * Version of the Kubernetes API that manifests are checked against, for example `1.33.6`.
   * @pattern ^1\.\d+(\.\d+)?$
   */
  readonly kubernetes: string;
  /** Its networks. */
  readonly network: NetworkDescription;
  /**
   * Its machines.
   * @minItems 1
   */
  readonly nodes: readonly NodeDescription[];
  /** Where requests from outside enter. */
  readonly ingress: IngressDescription;
  /**
   * How Services of type LoadBalancer get an address.
   * @default { "kind": "none" }
   */
  readonly loadBalancer: LoadBalancerDescription;
  /**
   * Storage classes; at most one is the default.
   * @default []
   */
  readonly storageClasses: readonly StorageClassDescription[];
  /**
   * Registries that nodes pull from and that need configuration there.
   * @default []
   */
  readonly registries: readonly RegistryDescription[];
  /** Which Prometheus scrapes the lab; left out if none does. */
  readonly monitoring?: MonitoringDescription;
  /** Where Argo CD pulls from; left out if nothing does. */
  readonly gitops?: GitOpsDescription;
  /**
   * What the lab has from elsewhere: may be referred to, is never emitted.
   * @default []
   */
  readonly externals: readonly ExternalDescription[];
  /**
   * Its apps: each is a folder beside this file.
   * @default []
   */
  readonly apps: readonly AppDescription[];
  /**
   * What must exist outside git. Names only, never a secret's value.
   * @default []
   */
  readonly outside: readonly OutsideDescription[];
  /**
   * Pods that apps make themselves at run time.
   * @default []
   */
  readonly runTimePods: readonly RunTimePodsDescription[];
  /**
   * Where each host name must resolve to.
   * @default []
   */
  readonly hosts: readonly HostDescription[];
  /**
   * What the apps declare that must hold.
   * @default {}
   */
  readonly intents: IntentsDescription;
  /**
   * Findings that are accepted.
   * @default []
   */
  readonly waivers: readonly WaiverDescription[];
}

/** Which Kubernetes a lab runs. */
export interface DistributionDescription {
  /** The distribution. */
  readonly name: 'k3s' | 'talos';
  /** Its version, for example `v1.33.6+k3s1` or `v1.9.5`. */
  readonly version: string;
}

/** One app of the lab. */
export interface AppDescription {
  /** Name of its folder. */
  readonly name: string;
  /** Namespace of its objects. */
  readonly namespace: string;
}

/** One address and the names that resolve to it. */
export interface HostDescription {
  /** An IPv4 address. */
  readonly address: string;
  /** Host names. */
  readonly names: readonly string[];
}

/** Networks as CIDR, addresses as IPv4. */
export interface NetworkDescription {
  /** Network of the nodes, for example `192.168.0.0/24`. */
  readonly lan: string;
  /** Network of the pods, for example `10.42.0.0/16`. */
  readonly pods: string;
  /** Network of the Services, for example `10.43.0.0/16`. */
  readonly services: string;
  /** Suffix of the lab's own host names, for example `minilab`. */
  readonly domain?: string;
  /** Networks that are not the LAN and the router that leads to them. */
  readonly routes?: readonly RouteDescription[];
  /** Machines that are not nodes: name to address. */
  readonly machines?: Readonly<Record<string, string>>;
}

/** How to get to a network that is not the LAN. */
export interface RouteDescription {
  /** The network. */
  readonly to: string;
  /** The router's address on the LAN. */
  readonly via: string;
}

/** One node; quantities as Kubernetes writes them. */
export interface NodeDescription {
  /** Name of the Node object. */
  readonly name: string;
  /** Whether it runs the API server. */
  readonly role: 'control-plane' | 'worker';
  /** Its IPv4 address on the LAN. */
  readonly address: string;
  /**
   * Version of the kubelet, for example `v1.33.3`.
   * @pattern ^v1\.\d+(\.\d+)?
   */
  readonly kubernetes: string;
  /** Resource to quantity, as `status.capacity` has them: `cpu`, `memory`, `pods`, `ephemeral-storage`, `nvidia.com/gpu`. */
  readonly capacity: Readonly<Record<string, string>>;
  /** What the system takes of the capacity: not available to the apps. */
  readonly reserved?: Readonly<Record<string, string>>;
  /**
   * Labels of the Node object. Those of `kubernetes.io` that every kubelet sets may be left out: `hostname` is the node's name, `os` is
   * linux, `arch` is amd64.
   * @default {}
   */
  readonly labels: Readonly<Record<string, string>>;
  /**
   * Taints of the Node object.
   * @default []
   */
  readonly taints: readonly Taint[];
  /** Model of its graphics cards; their number is in the capacity. */
  readonly gpu?: string;
}

/** A node's taint. @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/ */
export interface Taint {
  /** For example `node-role.kubernetes.io/control-plane`. */
  readonly key: string;
  /** Left out if it has none. */
  readonly value?: string;
  /** What happens to pods that do not tolerate it. */
  readonly effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}

/** Which ingress controllers the library knows. */
export type IngressKind = 'traefik' | 'nginx';

/** Where requests from outside enter the lab. */
export interface IngressDescription {
  /** Which ingress controller. */
  readonly controller: IngressKind;
  /** Name of its IngressClass. */
  readonly className: string;
  /** Namespace of the controller's pods. */
  readonly namespace: string;
  /** Labels of the controller's pods. */
  readonly podLabels: Readonly<Record<string, string>>;
  /**
   * The pods use the node's own network: no pod selector of a NetworkPolicy matches them.
   * @default false
   */
  readonly hostNetwork: boolean;
  /** Where ingress hosts must resolve to: addresses of nodes, or the load balancer's one. */
  readonly addresses: readonly string[];
  /** Nodes on which it listens; absent behind a load balancer address. */
  readonly nodes?: readonly string[];
  /** Entry point name to port. */
  readonly entryPoints: Readonly<Record<string, number>>;
  /** Who installs it. */
  readonly managedBy: 'k3s' | 'helm' | 'elsewhere';
}

/** How Services of type LoadBalancer get an address. */
export interface LoadBalancerDescription {
  /** `servicelb` is the one that K3s brings. */
  readonly kind: 'servicelb' | 'metallb' | 'none';
  /** How MetalLB announces its addresses. */
  readonly mode?: 'layer2' | 'bgp';
  /** MetalLB's pools. */
  readonly pools?: readonly PoolDescription[];
}

/** A pool of addresses. */
export interface PoolDescription {
  /** Name of the IPAddressPool. */
  readonly name: string;
  /** Networks (`10.10.10.0/24`) or ranges (`10.0.0.100-10.0.0.110`). */
  readonly addresses: readonly string[];
}

/** How many nodes may mount a volume. @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes */
export type AccessMode = 'ReadWriteOnce' | 'ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOncePod';

/** A StorageClass that the lab has. */
export interface StorageClassDescription {
  /** Name of the StorageClass. */
  readonly name: string;
  /** For example `rancher.io/local-path`. */
  readonly provisioner: string;
  /**
   * Claims that name no class get this one.
   * @default false
   */
  readonly default: boolean;
  /** Whether a volume is made at once or when a pod needs it. */
  readonly bindingMode: 'Immediate' | 'WaitForFirstConsumer';
  /** What happens to a volume whose claim goes. */
  readonly reclaimPolicy: 'Delete' | 'Retain';
  /**
   * Whether a volume can grow (`allowVolumeExpansion`).
   * @default false
   */
  readonly expansion: boolean;
  /**
   * Its volumes live on one node for ever.
   * @default false
   */
  readonly nodeLocal: boolean;
  /** What its provisioner can do. */
  readonly accessModes: readonly AccessMode[];
}

/** A registry that nodes pull from. */
export interface RegistryDescription {
  /** `host` or `host:port`, as images name it. */
  readonly host: string;
  /** URL, for example `http://192.168.1.171:5000`. */
  readonly endpoint: string;
  /** Names of the placeholders that are filled on the node. */
  readonly login?: LoginDescription;
}

/** Names of placeholders for a login, never the values. */
export interface LoginDescription {
  /**
   * For example `REGISTRY_USER`.
   * @pattern ^[A-Z_][A-Z0-9_]*$
   */
  readonly user: string;
  /**
   * For example `REGISTRY_PASSWORD`.
   * @pattern ^[A-Z_][A-Z0-9_]*$
   */
  readonly password: string;
}

/** Which Prometheus scrapes the lab. */
export interface MonitoringDescription {
  /** Namespace of Prometheus. */
  readonly namespace: string;
  /** Labels of Prometheus's pods. */
  readonly podLabels: Readonly<Record<string, string>>;
  /**
   * Labels that a ServiceMonitor or PodMonitor gets, so that this Prometheus selects it.
   * @default {}
   */
  readonly monitorLabels: Readonly<Record<string, string>>;
  /**
   * Its serviceMonitorSelector; empty selects all.
   * @default {}
   */
  readonly serviceMonitorSelector: Readonly<Record<string, string>>;
  /** Who installs its CRDs. */
  readonly crds: 'helm' | 'elsewhere';
}

/** Where Argo CD pulls from. */
export interface GitOpsDescription {
  /** What pulls. */
  readonly engine: 'argocd';
  /** Namespace of Argo CD. */
  readonly namespace: string;
  /** As `git clone` takes it. */
  readonly repository: string;
  /** Branch, tag or commit. */
  readonly revision: string;
  /** Folder of the lab in the repository, for example `dist/halo`. */
  readonly path: string;
  /** AppProject of the lab's Applications. */
  readonly project: string;
}

/** Something that runs or exists in the lab and is managed elsewhere. */
export type ExternalDescription = ExternalNamespace | ExternalService | ExternalClass | ExternalCustomResources;

/** A namespace that is managed elsewhere. */
export interface ExternalNamespace {
  /** Which kind of external this is. */
  readonly kind: 'Namespace';
  /** Its name. */
  readonly name: string;
  /** Its labels, as far as policies select by them. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** A Service that is managed elsewhere. */
export interface ExternalService {
  /** Which kind of external this is. */
  readonly kind: 'Service';
  /** Its namespace. */
  readonly namespace: string;
  /** Its name. */
  readonly name: string;
  /** Its ports. */
  readonly ports: readonly ExternalServicePort[];
  /** Labels of the pods behind it, if policies select by them. */
  readonly podLabels?: Readonly<Record<string, string>>;
}

/** A port of a Service that is managed elsewhere. */
export interface ExternalServicePort {
  /** Left out if it has none. */
  readonly name?: string;
  /**
   * Port of the Service.
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly port: number;
  /**
   * Port on every node, if it has one.
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly nodePort?: number;
}

/** A cluster-scoped class that is there. */
export interface ExternalClass {
  /** Which kind of external this is. */
  readonly kind: 'RuntimeClass' | 'PriorityClass' | 'IngressClass';
  /** Its name. */
  readonly name: string;
}

/** An API group whose CRDs are installed elsewhere. */
export interface ExternalCustomResources {
  /** Which kind of external this is. */
  readonly kind: 'CustomResources';
  /** For example `cert-manager.io`. */
  readonly group: string;
  /** Who installs them. */
  readonly by: string;
}

/** What must exist outside git. */
export type OutsideDescription = OutsideSecretDescription | OutsidePlaceholders | OutsideCredential;

/** A Secret that somebody makes by hand. */
export interface OutsideSecretDescription {
  /** Which kind of need this is. */
  readonly kind: 'Secret';
  /** Its namespace. */
  readonly namespace: string;
  /** Its name. */
  readonly name: string;
  /** Its type; left out for Opaque. */
  readonly type?: string;
  /** Its labels. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Its keys, and what is known of their values. */
  readonly keys: Readonly<Record<string, OutsideKey>>;
  /** What it is for. */
  readonly why: string;
}

/** Placeholders in files below `nodes/` that are filled on the node. */
export interface OutsidePlaceholders {
  /** Which kind of need this is. */
  readonly kind: 'Placeholders';
  /** Paths below `nodes/`. */
  readonly files: readonly string[];
  /** Names of the placeholders. */
  readonly names: readonly string[];
  /** What they are for. */
  readonly why: string;
}

/** Something that somebody must be given, a deploy key for example. */
export interface OutsideCredential {
  /** Which kind of need this is. */
  readonly kind: 'Credential';
  /** Who needs it. */
  readonly of: string;
  /** What it is for. */
  readonly why: string;
}

/** A key of a Secret: `value` where it is known and not secret, `same` names the value that several keys share. */
export interface OutsideKey {
  /** What it must be; only where that is no secret. */
  readonly value?: string;
  /** Name of a value that several keys share. */
  readonly same?: string;
}

/** Pods that an app makes itself at run time: counted and checked, never emitted. */
export interface RunTimePodsDescription {
  /** Name of the app that makes them. */
  readonly app: string;
  /** Their namespace. */
  readonly namespace: string;
  /** What they are called in findings. */
  readonly name: string;
  /** Labels that they all bear. */
  readonly labels: Readonly<Record<string, string>>;
  /**
   * How many there are at most at the same time.
   * @asType integer
   * @minimum 1
   */
  readonly max: number;
  /** A pod's spec as far as it is known. */
  readonly pod: Readonly<Record<string, unknown>>;
}

/** A group of pods of the lab, or what is outside of it. */
export type PeerDescription = PodsPeer | PlatformPeer | CidrPeer;

/** Pods by namespace and labels. */
export interface PodsPeer {
  /** Namespace of the pods. */
  readonly namespace: string;
  /** Labels that they all bear; none is every pod there. */
  readonly labels: Readonly<Record<string, string>>;
}

/** What the platform runs. */
export interface PlatformPeer {
  /** The lab's ingress controller, Prometheus or DNS. */
  readonly platform: 'ingress' | 'prometheus' | 'dns';
}

/** Addresses. */
export interface CidrPeer {
  /** For example `0.0.0.0/0`. */
  readonly cidr: string;
  /** Networks in it that are left out. */
  readonly except?: readonly string[];
}

/** What the apps declare that must hold. */
export interface IntentsDescription {
  /**
   * Requests that must be answered.
   * @default []
   */
  readonly routes: readonly RouteIntent[];
  /**
   * Connections that must work.
   * @default []
   */
  readonly flows: readonly FlowIntent[];
  /**
   * Connections that must not work.
   * @default []
   */
  readonly blocked: readonly FlowIntent[];
  /**
   * What Prometheus scrapes.
   * @default []
   */
  readonly scrapes: readonly ScrapeIntent[];
  /**
   * What service accounts need.
   * @default []
   */
  readonly rights: readonly RightIntent[];
}

/** A request to host and path is answered by that Service. */
export interface RouteIntent {
  /** Left out for any host. */
  readonly host?: string;
  /** For example `/api`. */
  readonly path: string;
  /** Where it listens; left out for every default entry point. */
  readonly entryPoints?: readonly string[];
  /** Whether by HTTPS. */
  readonly tls: boolean;
  /** Namespace of route and Service. */
  readonly namespace: string;
  /** Name of the Service. */
  readonly service: string;
  /**
   * Port of the Service.
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly port: number;
}

/** A connection from one peer to another that must work (or, under `blocked`, must not). Ports are pod ports. */
export interface FlowIntent {
  /** Who opens the connection. */
  readonly from: PeerDescription;
  /** Who answers. */
  readonly to: PeerDescription;
  /** Ports of the pods that answer. */
  readonly ports: readonly PortDescription[];
}

/** A port of pods. */
export interface PortDescription {
  /**
   * Its number.
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly port: number;
  /** Its protocol. */
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
}

/** Prometheus scrapes these pods. */
export interface ScrapeIntent {
  /** Namespace of the pods. */
  readonly namespace: string;
  /** Labels of the pods. */
  readonly labels: Readonly<Record<string, string>>;
  /**
   * Port of the pods.
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly port: number;
  /** For example `/metrics`. */
  readonly path: string;
}

/** A service account needs these verbs. */
export interface RightIntent {
  /** Namespace of the account, in which it needs them. */
  readonly namespace: string;
  /** Name of the account. */
  readonly serviceAccount: string;
  /** As kubectl writes it: `pods`, `pods/exec`, `deployments.apps`. */
  readonly resource: string;
  /** For example `get`, `list`. */
  readonly verbs: readonly string[];
}

/** A finding that is accepted, with its reason. */
export interface WaiverDescription {
  /** Id of the rule. */
  readonly rule: string;
  /** What the finding is about. */
  readonly object: WaivedObject;
  /** Why it is accepted. */
  readonly reason: string;
}

/** An object by kind and name. */
export interface WaivedObject {
  /** For example `apps/v1`; the version does not matter, the group does. */
  readonly apiVersion: string;
  /** For example `Deployment`. */
  readonly kind: string;
  /** Left out for what is cluster-scoped. */
  readonly namespace?: string;
  /** Its name. */
  readonly name: string;
}
