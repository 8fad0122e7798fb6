// Generated from tools/ (npm run imports --prefix tools). Do not edit.
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';

export class CiliumBgpAdvertisement extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumBGPAdvertisement',
  }

  public static manifest(props: CiliumBgpAdvertisementProps): any {
    return {
      ...CiliumBgpAdvertisement.GVK,
      ...toJson_CiliumBgpAdvertisementProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: CiliumBgpAdvertisementProps) {
    super(scope, id, {
      ...CiliumBgpAdvertisement.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...CiliumBgpAdvertisement.GVK,
      ...toJson_CiliumBgpAdvertisementProps(resolved),
    };
  }
}

export interface CiliumBgpAdvertisementProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: CiliumBgpAdvertisementSpec;
}

export function toJson_CiliumBgpAdvertisementProps(obj: CiliumBgpAdvertisementProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_CiliumBgpAdvertisementSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpAdvertisementSpec {
  readonly advertisements: CiliumBgpAdvertisementSpecAdvertisements[];
}

export function toJson_CiliumBgpAdvertisementSpec(obj: CiliumBgpAdvertisementSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'advertisements': obj.advertisements?.map(y => toJson_CiliumBgpAdvertisementSpecAdvertisements(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpAdvertisementSpecAdvertisements {
  readonly advertisementType: CiliumBgpAdvertisementSpecAdvertisementsAdvertisementType;

  readonly attributes?: CiliumBgpAdvertisementSpecAdvertisementsAttributes;

  readonly interface?: CiliumBgpAdvertisementSpecAdvertisementsInterface;

  readonly selector?: CiliumBgpAdvertisementSpecAdvertisementsSelector;

  readonly service?: CiliumBgpAdvertisementSpecAdvertisementsService;
}

export function toJson_CiliumBgpAdvertisementSpecAdvertisements(obj: CiliumBgpAdvertisementSpecAdvertisements | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'advertisementType': obj.advertisementType,
    'attributes': toJson_CiliumBgpAdvertisementSpecAdvertisementsAttributes(obj.attributes),
    'interface': toJson_CiliumBgpAdvertisementSpecAdvertisementsInterface(obj.interface),
    'selector': toJson_CiliumBgpAdvertisementSpecAdvertisementsSelector(obj.selector),
    'service': toJson_CiliumBgpAdvertisementSpecAdvertisementsService(obj.service),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum CiliumBgpAdvertisementSpecAdvertisementsAdvertisementType {
  POD_CIDR = "PodCIDR",
  CILIUM_POD_IP_POOL = "CiliumPodIPPool",
  SERVICE = "Service",
  INTERFACE = "Interface",
}

export interface CiliumBgpAdvertisementSpecAdvertisementsAttributes {
  readonly communities?: CiliumBgpAdvertisementSpecAdvertisementsAttributesCommunities;

  readonly localPreference?: number;
}

export function toJson_CiliumBgpAdvertisementSpecAdvertisementsAttributes(obj: CiliumBgpAdvertisementSpecAdvertisementsAttributes | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'communities': toJson_CiliumBgpAdvertisementSpecAdvertisementsAttributesCommunities(obj.communities),
    'localPreference': obj.localPreference,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpAdvertisementSpecAdvertisementsInterface {
  readonly name: string;
}

export function toJson_CiliumBgpAdvertisementSpecAdvertisementsInterface(obj: CiliumBgpAdvertisementSpecAdvertisementsInterface | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpAdvertisementSpecAdvertisementsSelector {
  readonly matchExpressions?: CiliumBgpAdvertisementSpecAdvertisementsSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_CiliumBgpAdvertisementSpecAdvertisementsSelector(obj: CiliumBgpAdvertisementSpecAdvertisementsSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_CiliumBgpAdvertisementSpecAdvertisementsSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpAdvertisementSpecAdvertisementsService {
  readonly addresses: CiliumBgpAdvertisementSpecAdvertisementsServiceAddresses[];

  readonly aggregationLengthIPv4?: number;

  readonly aggregationLengthIPv6?: number;
}

export function toJson_CiliumBgpAdvertisementSpecAdvertisementsService(obj: CiliumBgpAdvertisementSpecAdvertisementsService | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'addresses': obj.addresses?.map(y => y),
    'aggregationLengthIPv4': obj.aggregationLengthIPv4,
    'aggregationLengthIPv6': obj.aggregationLengthIPv6,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpAdvertisementSpecAdvertisementsAttributesCommunities {
  readonly large?: string[];

  readonly standard?: string[];

  readonly wellKnown?: CiliumBgpAdvertisementSpecAdvertisementsAttributesCommunitiesWellKnown[];
}

export function toJson_CiliumBgpAdvertisementSpecAdvertisementsAttributesCommunities(obj: CiliumBgpAdvertisementSpecAdvertisementsAttributesCommunities | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'large': obj.large?.map(y => y),
    'standard': obj.standard?.map(y => y),
    'wellKnown': obj.wellKnown?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpAdvertisementSpecAdvertisementsSelectorMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_CiliumBgpAdvertisementSpecAdvertisementsSelectorMatchExpressions(obj: CiliumBgpAdvertisementSpecAdvertisementsSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum CiliumBgpAdvertisementSpecAdvertisementsServiceAddresses {
  LOAD_BALANCER_IP = "LoadBalancerIP",
  CLUSTER_IP = "ClusterIP",
  EXTERNAL_IP = "ExternalIP",
}

export enum CiliumBgpAdvertisementSpecAdvertisementsAttributesCommunitiesWellKnown {
  INTERNET = "internet",
  PLANNED_HYPHEN_SHUT = "planned-shut",
  ACCEPT_HYPHEN_OWN = "accept-own",
  ROUTE_HYPHEN_FILTER_HYPHEN_TRANSLATED_HYPHEN_V4 = "route-filter-translated-v4",
  ROUTE_HYPHEN_FILTER_HYPHEN_V4 = "route-filter-v4",
  ROUTE_HYPHEN_FILTER_HYPHEN_TRANSLATED_HYPHEN_V6 = "route-filter-translated-v6",
  ROUTE_HYPHEN_FILTER_HYPHEN_V6 = "route-filter-v6",
  LLGR_HYPHEN_STALE = "llgr-stale",
  NO_HYPHEN_LLGR = "no-llgr",
  BLACKHOLE = "blackhole",
  NO_HYPHEN_EXPORT = "no-export",
  NO_HYPHEN_ADVERTISE = "no-advertise",
  NO_HYPHEN_EXPORT_HYPHEN_SUBCONFED = "no-export-subconfed",
  NO_HYPHEN_PEER = "no-peer",
}

export class CiliumBgpClusterConfig extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumBGPClusterConfig',
  }

  public static manifest(props: CiliumBgpClusterConfigProps): any {
    return {
      ...CiliumBgpClusterConfig.GVK,
      ...toJson_CiliumBgpClusterConfigProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: CiliumBgpClusterConfigProps) {
    super(scope, id, {
      ...CiliumBgpClusterConfig.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...CiliumBgpClusterConfig.GVK,
      ...toJson_CiliumBgpClusterConfigProps(resolved),
    };
  }
}

export interface CiliumBgpClusterConfigProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: CiliumBgpClusterConfigSpec;
}

export function toJson_CiliumBgpClusterConfigProps(obj: CiliumBgpClusterConfigProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_CiliumBgpClusterConfigSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpClusterConfigSpec {
  readonly bgpInstances: CiliumBgpClusterConfigSpecBgpInstances[];

  readonly nodeSelector?: CiliumBgpClusterConfigSpecNodeSelector;
}

export function toJson_CiliumBgpClusterConfigSpec(obj: CiliumBgpClusterConfigSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'bgpInstances': obj.bgpInstances?.map(y => toJson_CiliumBgpClusterConfigSpecBgpInstances(y)),
    'nodeSelector': toJson_CiliumBgpClusterConfigSpecNodeSelector(obj.nodeSelector),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpClusterConfigSpecBgpInstances {
  readonly localAsn?: number;

  readonly localPort?: number;

  readonly name: string;

  readonly peers?: CiliumBgpClusterConfigSpecBgpInstancesPeers[];
}

export function toJson_CiliumBgpClusterConfigSpecBgpInstances(obj: CiliumBgpClusterConfigSpecBgpInstances | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'localASN': obj.localAsn,
    'localPort': obj.localPort,
    'name': obj.name,
    'peers': obj.peers?.map(y => toJson_CiliumBgpClusterConfigSpecBgpInstancesPeers(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpClusterConfigSpecNodeSelector {
  readonly matchExpressions?: CiliumBgpClusterConfigSpecNodeSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_CiliumBgpClusterConfigSpecNodeSelector(obj: CiliumBgpClusterConfigSpecNodeSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_CiliumBgpClusterConfigSpecNodeSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpClusterConfigSpecBgpInstancesPeers {
  readonly autoDiscovery?: CiliumBgpClusterConfigSpecBgpInstancesPeersAutoDiscovery;

  readonly name: string;

  readonly peerAsn?: number;

  readonly peerAddress?: string;

  readonly peerConfigRef?: CiliumBgpClusterConfigSpecBgpInstancesPeersPeerConfigRef;
}

export function toJson_CiliumBgpClusterConfigSpecBgpInstancesPeers(obj: CiliumBgpClusterConfigSpecBgpInstancesPeers | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'autoDiscovery': toJson_CiliumBgpClusterConfigSpecBgpInstancesPeersAutoDiscovery(obj.autoDiscovery),
    'name': obj.name,
    'peerASN': obj.peerAsn,
    'peerAddress': obj.peerAddress,
    'peerConfigRef': toJson_CiliumBgpClusterConfigSpecBgpInstancesPeersPeerConfigRef(obj.peerConfigRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpClusterConfigSpecNodeSelectorMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_CiliumBgpClusterConfigSpecNodeSelectorMatchExpressions(obj: CiliumBgpClusterConfigSpecNodeSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpClusterConfigSpecBgpInstancesPeersAutoDiscovery {
  readonly defaultGateway?: CiliumBgpClusterConfigSpecBgpInstancesPeersAutoDiscoveryDefaultGateway;

  readonly mode: CiliumBgpClusterConfigSpecBgpInstancesPeersAutoDiscoveryMode;
}

export function toJson_CiliumBgpClusterConfigSpecBgpInstancesPeersAutoDiscovery(obj: CiliumBgpClusterConfigSpecBgpInstancesPeersAutoDiscovery | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'defaultGateway': toJson_CiliumBgpClusterConfigSpecBgpInstancesPeersAutoDiscoveryDefaultGateway(obj.defaultGateway),
    'mode': obj.mode,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpClusterConfigSpecBgpInstancesPeersPeerConfigRef {
  readonly name: string;
}

export function toJson_CiliumBgpClusterConfigSpecBgpInstancesPeersPeerConfigRef(obj: CiliumBgpClusterConfigSpecBgpInstancesPeersPeerConfigRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpClusterConfigSpecBgpInstancesPeersAutoDiscoveryDefaultGateway {
  readonly addressFamily: CiliumBgpClusterConfigSpecBgpInstancesPeersAutoDiscoveryDefaultGatewayAddressFamily;
}

export function toJson_CiliumBgpClusterConfigSpecBgpInstancesPeersAutoDiscoveryDefaultGateway(obj: CiliumBgpClusterConfigSpecBgpInstancesPeersAutoDiscoveryDefaultGateway | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'addressFamily': obj.addressFamily,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum CiliumBgpClusterConfigSpecBgpInstancesPeersAutoDiscoveryMode {
  DEFAULT_GATEWAY = "DefaultGateway",
}

export enum CiliumBgpClusterConfigSpecBgpInstancesPeersAutoDiscoveryDefaultGatewayAddressFamily {
  IPV4 = "ipv4",
  IPV6 = "ipv6",
}

export class CiliumBgpPeerConfig extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumBGPPeerConfig',
  }

  public static manifest(props: CiliumBgpPeerConfigProps): any {
    return {
      ...CiliumBgpPeerConfig.GVK,
      ...toJson_CiliumBgpPeerConfigProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: CiliumBgpPeerConfigProps) {
    super(scope, id, {
      ...CiliumBgpPeerConfig.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...CiliumBgpPeerConfig.GVK,
      ...toJson_CiliumBgpPeerConfigProps(resolved),
    };
  }
}

export interface CiliumBgpPeerConfigProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: CiliumBgpPeerConfigSpec;
}

export function toJson_CiliumBgpPeerConfigProps(obj: CiliumBgpPeerConfigProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_CiliumBgpPeerConfigSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpPeerConfigSpec {
  readonly authSecretRef?: string;

  readonly ebgpMultihop?: number;

  readonly families?: CiliumBgpPeerConfigSpecFamilies[];

  readonly gracefulRestart?: CiliumBgpPeerConfigSpecGracefulRestart;

  readonly timers?: CiliumBgpPeerConfigSpecTimers;

  readonly transport?: CiliumBgpPeerConfigSpecTransport;
}

export function toJson_CiliumBgpPeerConfigSpec(obj: CiliumBgpPeerConfigSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'authSecretRef': obj.authSecretRef,
    'ebgpMultihop': obj.ebgpMultihop,
    'families': obj.families?.map(y => toJson_CiliumBgpPeerConfigSpecFamilies(y)),
    'gracefulRestart': toJson_CiliumBgpPeerConfigSpecGracefulRestart(obj.gracefulRestart),
    'timers': toJson_CiliumBgpPeerConfigSpecTimers(obj.timers),
    'transport': toJson_CiliumBgpPeerConfigSpecTransport(obj.transport),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpPeerConfigSpecFamilies {
  readonly advertisements?: CiliumBgpPeerConfigSpecFamiliesAdvertisements;

  readonly afi: CiliumBgpPeerConfigSpecFamiliesAfi;

  readonly safi: CiliumBgpPeerConfigSpecFamiliesSafi;
}

export function toJson_CiliumBgpPeerConfigSpecFamilies(obj: CiliumBgpPeerConfigSpecFamilies | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'advertisements': toJson_CiliumBgpPeerConfigSpecFamiliesAdvertisements(obj.advertisements),
    'afi': obj.afi,
    'safi': obj.safi,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpPeerConfigSpecGracefulRestart {
  readonly enabled: boolean;

  readonly restartTimeSeconds?: number;
}

export function toJson_CiliumBgpPeerConfigSpecGracefulRestart(obj: CiliumBgpPeerConfigSpecGracefulRestart | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'enabled': obj.enabled,
    'restartTimeSeconds': obj.restartTimeSeconds,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpPeerConfigSpecTimers {
  readonly connectRetryTimeSeconds?: number;

  readonly holdTimeSeconds?: number;

  readonly keepAliveTimeSeconds?: number;
}

export function toJson_CiliumBgpPeerConfigSpecTimers(obj: CiliumBgpPeerConfigSpecTimers | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'connectRetryTimeSeconds': obj.connectRetryTimeSeconds,
    'holdTimeSeconds': obj.holdTimeSeconds,
    'keepAliveTimeSeconds': obj.keepAliveTimeSeconds,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpPeerConfigSpecTransport {
  readonly peerPort?: number;

  readonly sourceInterface?: string;
}

export function toJson_CiliumBgpPeerConfigSpecTransport(obj: CiliumBgpPeerConfigSpecTransport | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'peerPort': obj.peerPort,
    'sourceInterface': obj.sourceInterface,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumBgpPeerConfigSpecFamiliesAdvertisements {
  readonly matchExpressions?: CiliumBgpPeerConfigSpecFamiliesAdvertisementsMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_CiliumBgpPeerConfigSpecFamiliesAdvertisements(obj: CiliumBgpPeerConfigSpecFamiliesAdvertisements | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_CiliumBgpPeerConfigSpecFamiliesAdvertisementsMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum CiliumBgpPeerConfigSpecFamiliesAfi {
  IPV4 = "ipv4",
  IPV6 = "ipv6",
  L2VPN = "l2vpn",
  LS = "ls",
  OPAQUE = "opaque",
}

export enum CiliumBgpPeerConfigSpecFamiliesSafi {
  UNICAST = "unicast",
  MULTICAST = "multicast",
  MPLS_UNDERSCORE_LABEL = "mpls_label",
  ENCAPSULATION = "encapsulation",
  VPLS = "vpls",
  EVPN = "evpn",
  LS = "ls",
  SR_UNDERSCORE_POLICY = "sr_policy",
  MUP = "mup",
  MPLS_UNDERSCORE_VPN = "mpls_vpn",
  MPLS_UNDERSCORE_VPN_UNDERSCORE_MULTICAST = "mpls_vpn_multicast",
  ROUTE_UNDERSCORE_TARGET_UNDERSCORE_CONSTRAINTS = "route_target_constraints",
  FLOWSPEC_UNDERSCORE_UNICAST = "flowspec_unicast",
  FLOWSPEC_UNDERSCORE_VPN = "flowspec_vpn",
  KEY_UNDERSCORE_VALUE = "key_value",
}

export interface CiliumBgpPeerConfigSpecFamiliesAdvertisementsMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_CiliumBgpPeerConfigSpecFamiliesAdvertisementsMatchExpressions(obj: CiliumBgpPeerConfigSpecFamiliesAdvertisementsMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class CiliumL2AnnouncementPolicy extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'cilium.io/v2alpha1',
    kind: 'CiliumL2AnnouncementPolicy',
  }

  public static manifest(props: CiliumL2AnnouncementPolicyProps = {}): any {
    return {
      ...CiliumL2AnnouncementPolicy.GVK,
      ...toJson_CiliumL2AnnouncementPolicyProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: CiliumL2AnnouncementPolicyProps = {}) {
    super(scope, id, {
      ...CiliumL2AnnouncementPolicy.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...CiliumL2AnnouncementPolicy.GVK,
      ...toJson_CiliumL2AnnouncementPolicyProps(resolved),
    };
  }
}

export interface CiliumL2AnnouncementPolicyProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec?: CiliumL2AnnouncementPolicySpec;
}

export function toJson_CiliumL2AnnouncementPolicyProps(obj: CiliumL2AnnouncementPolicyProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_CiliumL2AnnouncementPolicySpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumL2AnnouncementPolicySpec {
  readonly externalIPs?: boolean;

  readonly interfaces?: string[];

  readonly loadBalancerIPs?: boolean;

  readonly nodeSelector?: CiliumL2AnnouncementPolicySpecNodeSelector;

  readonly serviceSelector?: CiliumL2AnnouncementPolicySpecServiceSelector;
}

export function toJson_CiliumL2AnnouncementPolicySpec(obj: CiliumL2AnnouncementPolicySpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'externalIPs': obj.externalIPs,
    'interfaces': obj.interfaces?.map(y => y),
    'loadBalancerIPs': obj.loadBalancerIPs,
    'nodeSelector': toJson_CiliumL2AnnouncementPolicySpecNodeSelector(obj.nodeSelector),
    'serviceSelector': toJson_CiliumL2AnnouncementPolicySpecServiceSelector(obj.serviceSelector),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumL2AnnouncementPolicySpecNodeSelector {
  readonly matchExpressions?: CiliumL2AnnouncementPolicySpecNodeSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_CiliumL2AnnouncementPolicySpecNodeSelector(obj: CiliumL2AnnouncementPolicySpecNodeSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_CiliumL2AnnouncementPolicySpecNodeSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumL2AnnouncementPolicySpecServiceSelector {
  readonly matchExpressions?: CiliumL2AnnouncementPolicySpecServiceSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_CiliumL2AnnouncementPolicySpecServiceSelector(obj: CiliumL2AnnouncementPolicySpecServiceSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_CiliumL2AnnouncementPolicySpecServiceSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumL2AnnouncementPolicySpecNodeSelectorMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_CiliumL2AnnouncementPolicySpecNodeSelectorMatchExpressions(obj: CiliumL2AnnouncementPolicySpecNodeSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumL2AnnouncementPolicySpecServiceSelectorMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_CiliumL2AnnouncementPolicySpecServiceSelectorMatchExpressions(obj: CiliumL2AnnouncementPolicySpecServiceSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class CiliumLoadBalancerIpPool extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumLoadBalancerIPPool',
  }

  public static manifest(props: CiliumLoadBalancerIpPoolProps): any {
    return {
      ...CiliumLoadBalancerIpPool.GVK,
      ...toJson_CiliumLoadBalancerIpPoolProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: CiliumLoadBalancerIpPoolProps) {
    super(scope, id, {
      ...CiliumLoadBalancerIpPool.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...CiliumLoadBalancerIpPool.GVK,
      ...toJson_CiliumLoadBalancerIpPoolProps(resolved),
    };
  }
}

export interface CiliumLoadBalancerIpPoolProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: CiliumLoadBalancerIpPoolSpec;
}

export function toJson_CiliumLoadBalancerIpPoolProps(obj: CiliumLoadBalancerIpPoolProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_CiliumLoadBalancerIpPoolSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumLoadBalancerIpPoolSpec {
  readonly allowFirstLastIPs?: CiliumLoadBalancerIpPoolSpecAllowFirstLastIPs;

  readonly blocks?: CiliumLoadBalancerIpPoolSpecBlocks[];

  readonly disabled?: boolean;

  readonly serviceSelector?: CiliumLoadBalancerIpPoolSpecServiceSelector;
}

export function toJson_CiliumLoadBalancerIpPoolSpec(obj: CiliumLoadBalancerIpPoolSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allowFirstLastIPs': obj.allowFirstLastIPs,
    'blocks': obj.blocks?.map(y => toJson_CiliumLoadBalancerIpPoolSpecBlocks(y)),
    'disabled': obj.disabled,
    'serviceSelector': toJson_CiliumLoadBalancerIpPoolSpecServiceSelector(obj.serviceSelector),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum CiliumLoadBalancerIpPoolSpecAllowFirstLastIPs {
  YES = "Yes",
  NO = "No",
}

export interface CiliumLoadBalancerIpPoolSpecBlocks {
  readonly cidr?: string;

  readonly start?: string;

  readonly stop?: string;
}

export function toJson_CiliumLoadBalancerIpPoolSpecBlocks(obj: CiliumLoadBalancerIpPoolSpecBlocks | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'cidr': obj.cidr,
    'start': obj.start,
    'stop': obj.stop,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumLoadBalancerIpPoolSpecServiceSelector {
  readonly matchExpressions?: CiliumLoadBalancerIpPoolSpecServiceSelectorMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_CiliumLoadBalancerIpPoolSpecServiceSelector(obj: CiliumLoadBalancerIpPoolSpecServiceSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_CiliumLoadBalancerIpPoolSpecServiceSelectorMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CiliumLoadBalancerIpPoolSpecServiceSelectorMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_CiliumLoadBalancerIpPoolSpecServiceSelectorMatchExpressions(obj: CiliumLoadBalancerIpPoolSpecServiceSelectorMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
