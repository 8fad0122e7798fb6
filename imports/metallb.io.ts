// Generated from tools/ (npm run imports --prefix tools). Do not edit.
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';

export class BfdProfile extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'metallb.io/v1beta1',
    kind: 'BFDProfile',
  }

  public static manifest(props: BfdProfileProps = {}): any {
    return {
      ...BfdProfile.GVK,
      ...toJson_BfdProfileProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: BfdProfileProps = {}) {
    super(scope, id, {
      ...BfdProfile.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...BfdProfile.GVK,
      ...toJson_BfdProfileProps(resolved),
    };
  }
}

export interface BfdProfileProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec?: BfdProfileSpec;
}

export function toJson_BfdProfileProps(obj: BfdProfileProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_BfdProfileSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface BfdProfileSpec {
  readonly detectMultiplier?: number;

  readonly echoInterval?: number;

  readonly echoMode?: boolean;

  readonly minimumTtl?: number;

  readonly passiveMode?: boolean;

  readonly receiveInterval?: number;

  readonly transmitInterval?: number;
}

export function toJson_BfdProfileSpec(obj: BfdProfileSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'detectMultiplier': obj.detectMultiplier,
    'echoInterval': obj.echoInterval,
    'echoMode': obj.echoMode,
    'minimumTtl': obj.minimumTtl,
    'passiveMode': obj.passiveMode,
    'receiveInterval': obj.receiveInterval,
    'transmitInterval': obj.transmitInterval,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class BgpAdvertisement extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'metallb.io/v1beta1',
    kind: 'BGPAdvertisement',
  }

  public static manifest(props: BgpAdvertisementProps = {}): any {
    return {
      ...BgpAdvertisement.GVK,
      ...toJson_BgpAdvertisementProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: BgpAdvertisementProps = {}) {
    super(scope, id, {
      ...BgpAdvertisement.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...BgpAdvertisement.GVK,
      ...toJson_BgpAdvertisementProps(resolved),
    };
  }
}

export interface BgpAdvertisementProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec?: BgpAdvertisementSpec;
}

export function toJson_BgpAdvertisementProps(obj: BgpAdvertisementProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_BgpAdvertisementSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface BgpAdvertisementSpec {
  readonly aggregationLength?: number;

  readonly aggregationLengthV6?: number;

  readonly communities?: string[];

  readonly ipAddressPoolSelectors?: BgpAdvertisementSpecIpAddressPoolSelectors[];

  readonly ipAddressPools?: string[];

  readonly localPref?: number;

  readonly nodeSelectors?: BgpAdvertisementSpecNodeSelectors[];

  readonly peers?: string[];

  readonly serviceSelectors?: BgpAdvertisementSpecServiceSelectors[];
}

export function toJson_BgpAdvertisementSpec(obj: BgpAdvertisementSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'aggregationLength': obj.aggregationLength,
    'aggregationLengthV6': obj.aggregationLengthV6,
    'communities': obj.communities?.map(y => y),
    'ipAddressPoolSelectors': obj.ipAddressPoolSelectors?.map(y => toJson_BgpAdvertisementSpecIpAddressPoolSelectors(y)),
    'ipAddressPools': obj.ipAddressPools?.map(y => y),
    'localPref': obj.localPref,
    'nodeSelectors': obj.nodeSelectors?.map(y => toJson_BgpAdvertisementSpecNodeSelectors(y)),
    'peers': obj.peers?.map(y => y),
    'serviceSelectors': obj.serviceSelectors?.map(y => toJson_BgpAdvertisementSpecServiceSelectors(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface BgpAdvertisementSpecIpAddressPoolSelectors {
  readonly matchExpressions?: BgpAdvertisementSpecIpAddressPoolSelectorsMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_BgpAdvertisementSpecIpAddressPoolSelectors(obj: BgpAdvertisementSpecIpAddressPoolSelectors | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_BgpAdvertisementSpecIpAddressPoolSelectorsMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface BgpAdvertisementSpecNodeSelectors {
  readonly matchExpressions?: BgpAdvertisementSpecNodeSelectorsMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_BgpAdvertisementSpecNodeSelectors(obj: BgpAdvertisementSpecNodeSelectors | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_BgpAdvertisementSpecNodeSelectorsMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface BgpAdvertisementSpecServiceSelectors {
  readonly matchExpressions?: BgpAdvertisementSpecServiceSelectorsMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_BgpAdvertisementSpecServiceSelectors(obj: BgpAdvertisementSpecServiceSelectors | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_BgpAdvertisementSpecServiceSelectorsMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface BgpAdvertisementSpecIpAddressPoolSelectorsMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_BgpAdvertisementSpecIpAddressPoolSelectorsMatchExpressions(obj: BgpAdvertisementSpecIpAddressPoolSelectorsMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface BgpAdvertisementSpecNodeSelectorsMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_BgpAdvertisementSpecNodeSelectorsMatchExpressions(obj: BgpAdvertisementSpecNodeSelectorsMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface BgpAdvertisementSpecServiceSelectorsMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_BgpAdvertisementSpecServiceSelectorsMatchExpressions(obj: BgpAdvertisementSpecServiceSelectorsMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class BgpPeer extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'metallb.io/v1beta2',
    kind: 'BGPPeer',
  }

  public static manifest(props: BgpPeerProps = {}): any {
    return {
      ...BgpPeer.GVK,
      ...toJson_BgpPeerProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: BgpPeerProps = {}) {
    super(scope, id, {
      ...BgpPeer.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...BgpPeer.GVK,
      ...toJson_BgpPeerProps(resolved),
    };
  }
}

export interface BgpPeerProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec?: BgpPeerSpec;
}

export function toJson_BgpPeerProps(obj: BgpPeerProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_BgpPeerSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface BgpPeerSpec {
  readonly bfdProfile?: string;

  readonly connectTime?: string;

  readonly disableMp?: boolean;

  readonly dualStackAddressFamily?: boolean;

  readonly dynamicAsn?: BgpPeerSpecDynamicAsn;

  readonly ebgpMultiHop?: boolean;

  readonly enableGracefulRestart?: boolean;

  readonly holdTime?: string;

  readonly interface?: string;

  readonly keepaliveTime?: string;

  readonly localAsn?: number;

  readonly myAsn: number;

  readonly nodeSelectors?: BgpPeerSpecNodeSelectors[];

  readonly password?: string;

  readonly passwordSecret?: BgpPeerSpecPasswordSecret;

  readonly peerAsn?: number;

  readonly peerAddress?: string;

  readonly peerPort?: number;

  readonly routerId?: string;

  readonly sourceAddress?: string;

  readonly vrf?: string;
}

export function toJson_BgpPeerSpec(obj: BgpPeerSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'bfdProfile': obj.bfdProfile,
    'connectTime': obj.connectTime,
    'disableMP': obj.disableMp,
    'dualStackAddressFamily': obj.dualStackAddressFamily,
    'dynamicASN': obj.dynamicAsn,
    'ebgpMultiHop': obj.ebgpMultiHop,
    'enableGracefulRestart': obj.enableGracefulRestart,
    'holdTime': obj.holdTime,
    'interface': obj.interface,
    'keepaliveTime': obj.keepaliveTime,
    'localASN': obj.localAsn,
    'myASN': obj.myAsn,
    'nodeSelectors': obj.nodeSelectors?.map(y => toJson_BgpPeerSpecNodeSelectors(y)),
    'password': obj.password,
    'passwordSecret': toJson_BgpPeerSpecPasswordSecret(obj.passwordSecret),
    'peerASN': obj.peerAsn,
    'peerAddress': obj.peerAddress,
    'peerPort': obj.peerPort,
    'routerID': obj.routerId,
    'sourceAddress': obj.sourceAddress,
    'vrf': obj.vrf,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum BgpPeerSpecDynamicAsn {
  INTERNAL = "internal",
  EXTERNAL = "external",
}

export interface BgpPeerSpecNodeSelectors {
  readonly matchExpressions?: BgpPeerSpecNodeSelectorsMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_BgpPeerSpecNodeSelectors(obj: BgpPeerSpecNodeSelectors | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_BgpPeerSpecNodeSelectorsMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface BgpPeerSpecPasswordSecret {
  readonly name?: string;

  readonly namespace?: string;
}

export function toJson_BgpPeerSpecPasswordSecret(obj: BgpPeerSpecPasswordSecret | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface BgpPeerSpecNodeSelectorsMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_BgpPeerSpecNodeSelectorsMatchExpressions(obj: BgpPeerSpecNodeSelectorsMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class Community extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'metallb.io/v1beta1',
    kind: 'Community',
  }

  public static manifest(props: CommunityProps = {}): any {
    return {
      ...Community.GVK,
      ...toJson_CommunityProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: CommunityProps = {}) {
    super(scope, id, {
      ...Community.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...Community.GVK,
      ...toJson_CommunityProps(resolved),
    };
  }
}

export interface CommunityProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec?: CommunitySpec;
}

export function toJson_CommunityProps(obj: CommunityProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_CommunitySpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CommunitySpec {
  readonly communities?: CommunitySpecCommunities[];
}

export function toJson_CommunitySpec(obj: CommunitySpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'communities': obj.communities?.map(y => toJson_CommunitySpecCommunities(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface CommunitySpecCommunities {
  readonly name?: string;

  readonly value?: string;
}

export function toJson_CommunitySpecCommunities(obj: CommunitySpecCommunities | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class IpAddressPool extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'metallb.io/v1beta1',
    kind: 'IPAddressPool',
  }

  public static manifest(props: IpAddressPoolProps): any {
    return {
      ...IpAddressPool.GVK,
      ...toJson_IpAddressPoolProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: IpAddressPoolProps) {
    super(scope, id, {
      ...IpAddressPool.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...IpAddressPool.GVK,
      ...toJson_IpAddressPoolProps(resolved),
    };
  }
}

export interface IpAddressPoolProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: IpAddressPoolSpec;
}

export function toJson_IpAddressPoolProps(obj: IpAddressPoolProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_IpAddressPoolSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IpAddressPoolSpec {
  readonly addresses: string[];

  readonly autoAssign?: boolean;

  readonly avoidBuggyIPs?: boolean;

  readonly serviceAllocation?: IpAddressPoolSpecServiceAllocation;
}

export function toJson_IpAddressPoolSpec(obj: IpAddressPoolSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'addresses': obj.addresses?.map(y => y),
    'autoAssign': obj.autoAssign,
    'avoidBuggyIPs': obj.avoidBuggyIPs,
    'serviceAllocation': toJson_IpAddressPoolSpecServiceAllocation(obj.serviceAllocation),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IpAddressPoolSpecServiceAllocation {
  readonly namespaceSelectors?: IpAddressPoolSpecServiceAllocationNamespaceSelectors[];

  readonly namespaces?: string[];

  readonly priority?: number;

  readonly serviceSelectors?: IpAddressPoolSpecServiceAllocationServiceSelectors[];
}

export function toJson_IpAddressPoolSpecServiceAllocation(obj: IpAddressPoolSpecServiceAllocation | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'namespaceSelectors': obj.namespaceSelectors?.map(y => toJson_IpAddressPoolSpecServiceAllocationNamespaceSelectors(y)),
    'namespaces': obj.namespaces?.map(y => y),
    'priority': obj.priority,
    'serviceSelectors': obj.serviceSelectors?.map(y => toJson_IpAddressPoolSpecServiceAllocationServiceSelectors(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IpAddressPoolSpecServiceAllocationNamespaceSelectors {
  readonly matchExpressions?: IpAddressPoolSpecServiceAllocationNamespaceSelectorsMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_IpAddressPoolSpecServiceAllocationNamespaceSelectors(obj: IpAddressPoolSpecServiceAllocationNamespaceSelectors | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_IpAddressPoolSpecServiceAllocationNamespaceSelectorsMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IpAddressPoolSpecServiceAllocationServiceSelectors {
  readonly matchExpressions?: IpAddressPoolSpecServiceAllocationServiceSelectorsMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_IpAddressPoolSpecServiceAllocationServiceSelectors(obj: IpAddressPoolSpecServiceAllocationServiceSelectors | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_IpAddressPoolSpecServiceAllocationServiceSelectorsMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IpAddressPoolSpecServiceAllocationNamespaceSelectorsMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_IpAddressPoolSpecServiceAllocationNamespaceSelectorsMatchExpressions(obj: IpAddressPoolSpecServiceAllocationNamespaceSelectorsMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IpAddressPoolSpecServiceAllocationServiceSelectorsMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_IpAddressPoolSpecServiceAllocationServiceSelectorsMatchExpressions(obj: IpAddressPoolSpecServiceAllocationServiceSelectorsMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class L2Advertisement extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'metallb.io/v1beta1',
    kind: 'L2Advertisement',
  }

  public static manifest(props: L2AdvertisementProps = {}): any {
    return {
      ...L2Advertisement.GVK,
      ...toJson_L2AdvertisementProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: L2AdvertisementProps = {}) {
    super(scope, id, {
      ...L2Advertisement.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...L2Advertisement.GVK,
      ...toJson_L2AdvertisementProps(resolved),
    };
  }
}

export interface L2AdvertisementProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec?: L2AdvertisementSpec;
}

export function toJson_L2AdvertisementProps(obj: L2AdvertisementProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_L2AdvertisementSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface L2AdvertisementSpec {
  readonly interfaces?: string[];

  readonly ipAddressPoolSelectors?: L2AdvertisementSpecIpAddressPoolSelectors[];

  readonly ipAddressPools?: string[];

  readonly nodeSelectors?: L2AdvertisementSpecNodeSelectors[];

  readonly serviceSelectors?: L2AdvertisementSpecServiceSelectors[];
}

export function toJson_L2AdvertisementSpec(obj: L2AdvertisementSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'interfaces': obj.interfaces?.map(y => y),
    'ipAddressPoolSelectors': obj.ipAddressPoolSelectors?.map(y => toJson_L2AdvertisementSpecIpAddressPoolSelectors(y)),
    'ipAddressPools': obj.ipAddressPools?.map(y => y),
    'nodeSelectors': obj.nodeSelectors?.map(y => toJson_L2AdvertisementSpecNodeSelectors(y)),
    'serviceSelectors': obj.serviceSelectors?.map(y => toJson_L2AdvertisementSpecServiceSelectors(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface L2AdvertisementSpecIpAddressPoolSelectors {
  readonly matchExpressions?: L2AdvertisementSpecIpAddressPoolSelectorsMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_L2AdvertisementSpecIpAddressPoolSelectors(obj: L2AdvertisementSpecIpAddressPoolSelectors | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_L2AdvertisementSpecIpAddressPoolSelectorsMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface L2AdvertisementSpecNodeSelectors {
  readonly matchExpressions?: L2AdvertisementSpecNodeSelectorsMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_L2AdvertisementSpecNodeSelectors(obj: L2AdvertisementSpecNodeSelectors | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_L2AdvertisementSpecNodeSelectorsMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface L2AdvertisementSpecServiceSelectors {
  readonly matchExpressions?: L2AdvertisementSpecServiceSelectorsMatchExpressions[];

  readonly matchLabels?: { [key: string]: string };
}

export function toJson_L2AdvertisementSpecServiceSelectors(obj: L2AdvertisementSpecServiceSelectors | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'matchExpressions': obj.matchExpressions?.map(y => toJson_L2AdvertisementSpecServiceSelectorsMatchExpressions(y)),
    'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface L2AdvertisementSpecIpAddressPoolSelectorsMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_L2AdvertisementSpecIpAddressPoolSelectorsMatchExpressions(obj: L2AdvertisementSpecIpAddressPoolSelectorsMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface L2AdvertisementSpecNodeSelectorsMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_L2AdvertisementSpecNodeSelectorsMatchExpressions(obj: L2AdvertisementSpecNodeSelectorsMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface L2AdvertisementSpecServiceSelectorsMatchExpressions {
  readonly key: string;

  readonly operator: string;

  readonly values?: string[];
}

export function toJson_L2AdvertisementSpecServiceSelectorsMatchExpressions(obj: L2AdvertisementSpecServiceSelectorsMatchExpressions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'key': obj.key,
    'operator': obj.operator,
    'values': obj.values?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
