// Generated from tools/ (npm run imports --prefix tools). Do not edit.
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';

export class DeviceClass extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'resource.k8s.io/v1',
    kind: 'DeviceClass',
  }

  public static manifest(props: DeviceClassProps = {}): any {
    return {
      ...DeviceClass.GVK,
      ...toJson_DeviceClassProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: DeviceClassProps = {}) {
    super(scope, id, {
      ...DeviceClass.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...DeviceClass.GVK,
      ...toJson_DeviceClassProps(resolved),
    };
  }
}

export interface DeviceClassProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec?: DeviceClassSpec;
}

export function toJson_DeviceClassProps(obj: DeviceClassProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_DeviceClassSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface DeviceClassSpec {
  readonly config?: DeviceClassSpecConfig[];

  readonly extendedResourceName?: string;

  readonly selectors?: DeviceClassSpecSelectors[];
}

export function toJson_DeviceClassSpec(obj: DeviceClassSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'config': obj.config?.map(y => toJson_DeviceClassSpecConfig(y)),
    'extendedResourceName': obj.extendedResourceName,
    'selectors': obj.selectors?.map(y => toJson_DeviceClassSpecSelectors(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface DeviceClassSpecConfig {
  readonly opaque?: DeviceClassSpecConfigOpaque;
}

export function toJson_DeviceClassSpecConfig(obj: DeviceClassSpecConfig | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'opaque': toJson_DeviceClassSpecConfigOpaque(obj.opaque),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface DeviceClassSpecSelectors {
  readonly cel?: DeviceClassSpecSelectorsCel;
}

export function toJson_DeviceClassSpecSelectors(obj: DeviceClassSpecSelectors | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'cel': toJson_DeviceClassSpecSelectorsCel(obj.cel),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface DeviceClassSpecConfigOpaque {
  readonly driver: string;

  readonly parameters: any;
}

export function toJson_DeviceClassSpecConfigOpaque(obj: DeviceClassSpecConfigOpaque | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'driver': obj.driver,
    'parameters': obj.parameters,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface DeviceClassSpecSelectorsCel {
  readonly expression: string;
}

export function toJson_DeviceClassSpecSelectorsCel(obj: DeviceClassSpecSelectorsCel | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'expression': obj.expression,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class DeviceTaintRule extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'resource.k8s.io/v1',
    kind: 'DeviceTaintRule',
  }

  public static manifest(props: DeviceTaintRuleProps): any {
    return {
      ...DeviceTaintRule.GVK,
      ...toJson_DeviceTaintRuleProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: DeviceTaintRuleProps) {
    super(scope, id, {
      ...DeviceTaintRule.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...DeviceTaintRule.GVK,
      ...toJson_DeviceTaintRuleProps(resolved),
    };
  }
}

export interface DeviceTaintRuleProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: DeviceTaintRuleSpec;
}

export function toJson_DeviceTaintRuleProps(obj: DeviceTaintRuleProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_DeviceTaintRuleSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface DeviceTaintRuleSpec {
  readonly deviceSelector?: DeviceTaintRuleSpecDeviceSelector;

  readonly taint: DeviceTaintRuleSpecTaint;
}

export function toJson_DeviceTaintRuleSpec(obj: DeviceTaintRuleSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'deviceSelector': toJson_DeviceTaintRuleSpecDeviceSelector(obj.deviceSelector),
    'taint': toJson_DeviceTaintRuleSpecTaint(obj.taint),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface DeviceTaintRuleSpecDeviceSelector {
  readonly device?: string;

  readonly driver?: string;

  readonly pool?: string;
}

export function toJson_DeviceTaintRuleSpecDeviceSelector(obj: DeviceTaintRuleSpecDeviceSelector | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'device': obj.device,
    'driver': obj.driver,
    'pool': obj.pool,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface DeviceTaintRuleSpecTaint {
  readonly effect: DeviceTaintRuleSpecTaintEffect;

  readonly key: string;

  readonly timeAdded?: string;

  readonly value?: string;
}

export function toJson_DeviceTaintRuleSpecTaint(obj: DeviceTaintRuleSpecTaint | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'effect': obj.effect,
    'key': obj.key,
    'timeAdded': obj.timeAdded,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum DeviceTaintRuleSpecTaintEffect {
  NO_EXECUTE = "NoExecute",
  NO_SCHEDULE = "NoSchedule",
  NONE = "None",
}

export class ResourceClaim extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'resource.k8s.io/v1',
    kind: 'ResourceClaim',
  }

  public static manifest(props: ResourceClaimProps = {}): any {
    return {
      ...ResourceClaim.GVK,
      ...toJson_ResourceClaimProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: ResourceClaimProps = {}) {
    super(scope, id, {
      ...ResourceClaim.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...ResourceClaim.GVK,
      ...toJson_ResourceClaimProps(resolved),
    };
  }
}

export interface ResourceClaimProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec?: ResourceClaimSpec;
}

export function toJson_ResourceClaimProps(obj: ResourceClaimProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_ResourceClaimSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimSpec {
  readonly devices?: ResourceClaimSpecDevices;
}

export function toJson_ResourceClaimSpec(obj: ResourceClaimSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'devices': toJson_ResourceClaimSpecDevices(obj.devices),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimSpecDevices {
  readonly config?: ResourceClaimSpecDevicesConfig[];

  readonly constraints?: ResourceClaimSpecDevicesConstraints[];

  readonly requests?: ResourceClaimSpecDevicesRequests[];
}

export function toJson_ResourceClaimSpecDevices(obj: ResourceClaimSpecDevices | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'config': obj.config?.map(y => toJson_ResourceClaimSpecDevicesConfig(y)),
    'constraints': obj.constraints?.map(y => toJson_ResourceClaimSpecDevicesConstraints(y)),
    'requests': obj.requests?.map(y => toJson_ResourceClaimSpecDevicesRequests(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimSpecDevicesConfig {
  readonly opaque?: ResourceClaimSpecDevicesConfigOpaque;

  readonly requests?: string[];
}

export function toJson_ResourceClaimSpecDevicesConfig(obj: ResourceClaimSpecDevicesConfig | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'opaque': toJson_ResourceClaimSpecDevicesConfigOpaque(obj.opaque),
    'requests': obj.requests?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimSpecDevicesConstraints {
  readonly distinctAttribute?: string;

  readonly matchAttribute?: string;

  readonly requests?: string[];
}

export function toJson_ResourceClaimSpecDevicesConstraints(obj: ResourceClaimSpecDevicesConstraints | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'distinctAttribute': obj.distinctAttribute,
    'matchAttribute': obj.matchAttribute,
    'requests': obj.requests?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimSpecDevicesRequests {
  readonly exactly?: ResourceClaimSpecDevicesRequestsExactly;

  readonly firstAvailable?: ResourceClaimSpecDevicesRequestsFirstAvailable[];

  readonly name: string;
}

export function toJson_ResourceClaimSpecDevicesRequests(obj: ResourceClaimSpecDevicesRequests | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'exactly': toJson_ResourceClaimSpecDevicesRequestsExactly(obj.exactly),
    'firstAvailable': obj.firstAvailable?.map(y => toJson_ResourceClaimSpecDevicesRequestsFirstAvailable(y)),
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimSpecDevicesConfigOpaque {
  readonly driver: string;

  readonly parameters: any;
}

export function toJson_ResourceClaimSpecDevicesConfigOpaque(obj: ResourceClaimSpecDevicesConfigOpaque | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'driver': obj.driver,
    'parameters': obj.parameters,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimSpecDevicesRequestsExactly {
  readonly adminAccess?: boolean;

  readonly allocationMode?: ResourceClaimSpecDevicesRequestsExactlyAllocationMode;

  readonly capacity?: ResourceClaimSpecDevicesRequestsExactlyCapacity;

  readonly count?: number;

  readonly derivedAttributes?: ResourceClaimSpecDevicesRequestsExactlyDerivedAttributes[];

  readonly deviceClassName: string;

  readonly selectors?: ResourceClaimSpecDevicesRequestsExactlySelectors[];

  readonly tolerations?: ResourceClaimSpecDevicesRequestsExactlyTolerations[];
}

export function toJson_ResourceClaimSpecDevicesRequestsExactly(obj: ResourceClaimSpecDevicesRequestsExactly | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'adminAccess': obj.adminAccess,
    'allocationMode': obj.allocationMode,
    'capacity': toJson_ResourceClaimSpecDevicesRequestsExactlyCapacity(obj.capacity),
    'count': obj.count,
    'derivedAttributes': obj.derivedAttributes?.map(y => toJson_ResourceClaimSpecDevicesRequestsExactlyDerivedAttributes(y)),
    'deviceClassName': obj.deviceClassName,
    'selectors': obj.selectors?.map(y => toJson_ResourceClaimSpecDevicesRequestsExactlySelectors(y)),
    'tolerations': obj.tolerations?.map(y => toJson_ResourceClaimSpecDevicesRequestsExactlyTolerations(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimSpecDevicesRequestsFirstAvailable {
  readonly allocationMode?: ResourceClaimSpecDevicesRequestsFirstAvailableAllocationMode;

  readonly capacity?: ResourceClaimSpecDevicesRequestsFirstAvailableCapacity;

  readonly count?: number;

  readonly derivedAttributes?: ResourceClaimSpecDevicesRequestsFirstAvailableDerivedAttributes[];

  readonly deviceClassName: string;

  readonly name: string;

  readonly selectors?: ResourceClaimSpecDevicesRequestsFirstAvailableSelectors[];

  readonly tolerations?: ResourceClaimSpecDevicesRequestsFirstAvailableTolerations[];
}

export function toJson_ResourceClaimSpecDevicesRequestsFirstAvailable(obj: ResourceClaimSpecDevicesRequestsFirstAvailable | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allocationMode': obj.allocationMode,
    'capacity': toJson_ResourceClaimSpecDevicesRequestsFirstAvailableCapacity(obj.capacity),
    'count': obj.count,
    'derivedAttributes': obj.derivedAttributes?.map(y => toJson_ResourceClaimSpecDevicesRequestsFirstAvailableDerivedAttributes(y)),
    'deviceClassName': obj.deviceClassName,
    'name': obj.name,
    'selectors': obj.selectors?.map(y => toJson_ResourceClaimSpecDevicesRequestsFirstAvailableSelectors(y)),
    'tolerations': obj.tolerations?.map(y => toJson_ResourceClaimSpecDevicesRequestsFirstAvailableTolerations(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ResourceClaimSpecDevicesRequestsExactlyAllocationMode {
  ALL = "All",
  EXACT_COUNT = "ExactCount",
}

export interface ResourceClaimSpecDevicesRequestsExactlyCapacity {
  readonly requests?: { [key: string]: ResourceClaimSpecDevicesRequestsExactlyCapacityRequests };
}

export function toJson_ResourceClaimSpecDevicesRequestsExactlyCapacity(obj: ResourceClaimSpecDevicesRequestsExactlyCapacity | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'requests': ((obj.requests) === undefined) ? undefined : (Object.entries(obj.requests).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1]?.value }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimSpecDevicesRequestsExactlyDerivedAttributes {
  readonly expression: string;

  readonly name: string;
}

export function toJson_ResourceClaimSpecDevicesRequestsExactlyDerivedAttributes(obj: ResourceClaimSpecDevicesRequestsExactlyDerivedAttributes | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'expression': obj.expression,
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimSpecDevicesRequestsExactlySelectors {
  readonly cel?: ResourceClaimSpecDevicesRequestsExactlySelectorsCel;
}

export function toJson_ResourceClaimSpecDevicesRequestsExactlySelectors(obj: ResourceClaimSpecDevicesRequestsExactlySelectors | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'cel': toJson_ResourceClaimSpecDevicesRequestsExactlySelectorsCel(obj.cel),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimSpecDevicesRequestsExactlyTolerations {
  readonly effect?: ResourceClaimSpecDevicesRequestsExactlyTolerationsEffect;

  readonly key?: string;

  readonly operator?: ResourceClaimSpecDevicesRequestsExactlyTolerationsOperator;

  readonly tolerationSeconds?: number;

  readonly value?: string;
}

export function toJson_ResourceClaimSpecDevicesRequestsExactlyTolerations(obj: ResourceClaimSpecDevicesRequestsExactlyTolerations | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'effect': obj.effect,
    'key': obj.key,
    'operator': obj.operator,
    'tolerationSeconds': obj.tolerationSeconds,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ResourceClaimSpecDevicesRequestsFirstAvailableAllocationMode {
  ALL = "All",
  EXACT_COUNT = "ExactCount",
}

export interface ResourceClaimSpecDevicesRequestsFirstAvailableCapacity {
  readonly requests?: { [key: string]: ResourceClaimSpecDevicesRequestsFirstAvailableCapacityRequests };
}

export function toJson_ResourceClaimSpecDevicesRequestsFirstAvailableCapacity(obj: ResourceClaimSpecDevicesRequestsFirstAvailableCapacity | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'requests': ((obj.requests) === undefined) ? undefined : (Object.entries(obj.requests).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1]?.value }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimSpecDevicesRequestsFirstAvailableDerivedAttributes {
  readonly expression: string;

  readonly name: string;
}

export function toJson_ResourceClaimSpecDevicesRequestsFirstAvailableDerivedAttributes(obj: ResourceClaimSpecDevicesRequestsFirstAvailableDerivedAttributes | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'expression': obj.expression,
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimSpecDevicesRequestsFirstAvailableSelectors {
  readonly cel?: ResourceClaimSpecDevicesRequestsFirstAvailableSelectorsCel;
}

export function toJson_ResourceClaimSpecDevicesRequestsFirstAvailableSelectors(obj: ResourceClaimSpecDevicesRequestsFirstAvailableSelectors | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'cel': toJson_ResourceClaimSpecDevicesRequestsFirstAvailableSelectorsCel(obj.cel),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimSpecDevicesRequestsFirstAvailableTolerations {
  readonly effect?: ResourceClaimSpecDevicesRequestsFirstAvailableTolerationsEffect;

  readonly key?: string;

  readonly operator?: ResourceClaimSpecDevicesRequestsFirstAvailableTolerationsOperator;

  readonly tolerationSeconds?: number;

  readonly value?: string;
}

export function toJson_ResourceClaimSpecDevicesRequestsFirstAvailableTolerations(obj: ResourceClaimSpecDevicesRequestsFirstAvailableTolerations | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'effect': obj.effect,
    'key': obj.key,
    'operator': obj.operator,
    'tolerationSeconds': obj.tolerationSeconds,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class ResourceClaimSpecDevicesRequestsExactlyCapacityRequests {
  public static fromNumber(value: number): ResourceClaimSpecDevicesRequestsExactlyCapacityRequests {
    return new ResourceClaimSpecDevicesRequestsExactlyCapacityRequests(value);
  }
  public static fromString(value: string): ResourceClaimSpecDevicesRequestsExactlyCapacityRequests {
    return new ResourceClaimSpecDevicesRequestsExactlyCapacityRequests(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface ResourceClaimSpecDevicesRequestsExactlySelectorsCel {
  readonly expression: string;
}

export function toJson_ResourceClaimSpecDevicesRequestsExactlySelectorsCel(obj: ResourceClaimSpecDevicesRequestsExactlySelectorsCel | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'expression': obj.expression,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ResourceClaimSpecDevicesRequestsExactlyTolerationsEffect {
  NO_EXECUTE = "NoExecute",
  NO_SCHEDULE = "NoSchedule",
  NONE = "None",
}

export enum ResourceClaimSpecDevicesRequestsExactlyTolerationsOperator {
  EQUAL = "Equal",
  EXISTS = "Exists",
}

export class ResourceClaimSpecDevicesRequestsFirstAvailableCapacityRequests {
  public static fromNumber(value: number): ResourceClaimSpecDevicesRequestsFirstAvailableCapacityRequests {
    return new ResourceClaimSpecDevicesRequestsFirstAvailableCapacityRequests(value);
  }
  public static fromString(value: string): ResourceClaimSpecDevicesRequestsFirstAvailableCapacityRequests {
    return new ResourceClaimSpecDevicesRequestsFirstAvailableCapacityRequests(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface ResourceClaimSpecDevicesRequestsFirstAvailableSelectorsCel {
  readonly expression: string;
}

export function toJson_ResourceClaimSpecDevicesRequestsFirstAvailableSelectorsCel(obj: ResourceClaimSpecDevicesRequestsFirstAvailableSelectorsCel | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'expression': obj.expression,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ResourceClaimSpecDevicesRequestsFirstAvailableTolerationsEffect {
  NO_EXECUTE = "NoExecute",
  NO_SCHEDULE = "NoSchedule",
  NONE = "None",
}

export enum ResourceClaimSpecDevicesRequestsFirstAvailableTolerationsOperator {
  EQUAL = "Equal",
  EXISTS = "Exists",
}

export class ResourceClaimTemplate extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'resource.k8s.io/v1',
    kind: 'ResourceClaimTemplate',
  }

  public static manifest(props: ResourceClaimTemplateProps = {}): any {
    return {
      ...ResourceClaimTemplate.GVK,
      ...toJson_ResourceClaimTemplateProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: ResourceClaimTemplateProps = {}) {
    super(scope, id, {
      ...ResourceClaimTemplate.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...ResourceClaimTemplate.GVK,
      ...toJson_ResourceClaimTemplateProps(resolved),
    };
  }
}

export interface ResourceClaimTemplateProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec?: ResourceClaimTemplateSpec;
}

export function toJson_ResourceClaimTemplateProps(obj: ResourceClaimTemplateProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_ResourceClaimTemplateSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimTemplateSpec {
  readonly metadata?: ResourceClaimTemplateSpecMetadata;

  readonly spec?: ResourceClaimTemplateSpecSpec;
}

export function toJson_ResourceClaimTemplateSpec(obj: ResourceClaimTemplateSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': toJson_ResourceClaimTemplateSpecMetadata(obj.metadata),
    'spec': toJson_ResourceClaimTemplateSpecSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimTemplateSpecMetadata {
  readonly annotations?: { [key: string]: string };

  readonly labels?: { [key: string]: string };
}

export function toJson_ResourceClaimTemplateSpecMetadata(obj: ResourceClaimTemplateSpecMetadata | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'annotations': ((obj.annotations) === undefined) ? undefined : (Object.entries(obj.annotations).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'labels': ((obj.labels) === undefined) ? undefined : (Object.entries(obj.labels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimTemplateSpecSpec {
  readonly devices?: ResourceClaimTemplateSpecSpecDevices;
}

export function toJson_ResourceClaimTemplateSpecSpec(obj: ResourceClaimTemplateSpecSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'devices': toJson_ResourceClaimTemplateSpecSpecDevices(obj.devices),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimTemplateSpecSpecDevices {
  readonly config?: ResourceClaimTemplateSpecSpecDevicesConfig[];

  readonly constraints?: ResourceClaimTemplateSpecSpecDevicesConstraints[];

  readonly requests?: ResourceClaimTemplateSpecSpecDevicesRequests[];
}

export function toJson_ResourceClaimTemplateSpecSpecDevices(obj: ResourceClaimTemplateSpecSpecDevices | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'config': obj.config?.map(y => toJson_ResourceClaimTemplateSpecSpecDevicesConfig(y)),
    'constraints': obj.constraints?.map(y => toJson_ResourceClaimTemplateSpecSpecDevicesConstraints(y)),
    'requests': obj.requests?.map(y => toJson_ResourceClaimTemplateSpecSpecDevicesRequests(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimTemplateSpecSpecDevicesConfig {
  readonly opaque?: ResourceClaimTemplateSpecSpecDevicesConfigOpaque;

  readonly requests?: string[];
}

export function toJson_ResourceClaimTemplateSpecSpecDevicesConfig(obj: ResourceClaimTemplateSpecSpecDevicesConfig | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'opaque': toJson_ResourceClaimTemplateSpecSpecDevicesConfigOpaque(obj.opaque),
    'requests': obj.requests?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimTemplateSpecSpecDevicesConstraints {
  readonly distinctAttribute?: string;

  readonly matchAttribute?: string;

  readonly requests?: string[];
}

export function toJson_ResourceClaimTemplateSpecSpecDevicesConstraints(obj: ResourceClaimTemplateSpecSpecDevicesConstraints | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'distinctAttribute': obj.distinctAttribute,
    'matchAttribute': obj.matchAttribute,
    'requests': obj.requests?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimTemplateSpecSpecDevicesRequests {
  readonly exactly?: ResourceClaimTemplateSpecSpecDevicesRequestsExactly;

  readonly firstAvailable?: ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailable[];

  readonly name: string;
}

export function toJson_ResourceClaimTemplateSpecSpecDevicesRequests(obj: ResourceClaimTemplateSpecSpecDevicesRequests | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'exactly': toJson_ResourceClaimTemplateSpecSpecDevicesRequestsExactly(obj.exactly),
    'firstAvailable': obj.firstAvailable?.map(y => toJson_ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailable(y)),
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimTemplateSpecSpecDevicesConfigOpaque {
  readonly driver: string;

  readonly parameters: any;
}

export function toJson_ResourceClaimTemplateSpecSpecDevicesConfigOpaque(obj: ResourceClaimTemplateSpecSpecDevicesConfigOpaque | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'driver': obj.driver,
    'parameters': obj.parameters,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimTemplateSpecSpecDevicesRequestsExactly {
  readonly adminAccess?: boolean;

  readonly allocationMode?: ResourceClaimTemplateSpecSpecDevicesRequestsExactlyAllocationMode;

  readonly capacity?: ResourceClaimTemplateSpecSpecDevicesRequestsExactlyCapacity;

  readonly count?: number;

  readonly derivedAttributes?: ResourceClaimTemplateSpecSpecDevicesRequestsExactlyDerivedAttributes[];

  readonly deviceClassName: string;

  readonly selectors?: ResourceClaimTemplateSpecSpecDevicesRequestsExactlySelectors[];

  readonly tolerations?: ResourceClaimTemplateSpecSpecDevicesRequestsExactlyTolerations[];
}

export function toJson_ResourceClaimTemplateSpecSpecDevicesRequestsExactly(obj: ResourceClaimTemplateSpecSpecDevicesRequestsExactly | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'adminAccess': obj.adminAccess,
    'allocationMode': obj.allocationMode,
    'capacity': toJson_ResourceClaimTemplateSpecSpecDevicesRequestsExactlyCapacity(obj.capacity),
    'count': obj.count,
    'derivedAttributes': obj.derivedAttributes?.map(y => toJson_ResourceClaimTemplateSpecSpecDevicesRequestsExactlyDerivedAttributes(y)),
    'deviceClassName': obj.deviceClassName,
    'selectors': obj.selectors?.map(y => toJson_ResourceClaimTemplateSpecSpecDevicesRequestsExactlySelectors(y)),
    'tolerations': obj.tolerations?.map(y => toJson_ResourceClaimTemplateSpecSpecDevicesRequestsExactlyTolerations(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailable {
  readonly allocationMode?: ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableAllocationMode;

  readonly capacity?: ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableCapacity;

  readonly count?: number;

  readonly derivedAttributes?: ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableDerivedAttributes[];

  readonly deviceClassName: string;

  readonly name: string;

  readonly selectors?: ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableSelectors[];

  readonly tolerations?: ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableTolerations[];
}

export function toJson_ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailable(obj: ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailable | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allocationMode': obj.allocationMode,
    'capacity': toJson_ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableCapacity(obj.capacity),
    'count': obj.count,
    'derivedAttributes': obj.derivedAttributes?.map(y => toJson_ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableDerivedAttributes(y)),
    'deviceClassName': obj.deviceClassName,
    'name': obj.name,
    'selectors': obj.selectors?.map(y => toJson_ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableSelectors(y)),
    'tolerations': obj.tolerations?.map(y => toJson_ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableTolerations(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ResourceClaimTemplateSpecSpecDevicesRequestsExactlyAllocationMode {
  ALL = "All",
  EXACT_COUNT = "ExactCount",
}

export interface ResourceClaimTemplateSpecSpecDevicesRequestsExactlyCapacity {
  readonly requests?: { [key: string]: ResourceClaimTemplateSpecSpecDevicesRequestsExactlyCapacityRequests };
}

export function toJson_ResourceClaimTemplateSpecSpecDevicesRequestsExactlyCapacity(obj: ResourceClaimTemplateSpecSpecDevicesRequestsExactlyCapacity | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'requests': ((obj.requests) === undefined) ? undefined : (Object.entries(obj.requests).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1]?.value }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimTemplateSpecSpecDevicesRequestsExactlyDerivedAttributes {
  readonly expression: string;

  readonly name: string;
}

export function toJson_ResourceClaimTemplateSpecSpecDevicesRequestsExactlyDerivedAttributes(obj: ResourceClaimTemplateSpecSpecDevicesRequestsExactlyDerivedAttributes | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'expression': obj.expression,
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimTemplateSpecSpecDevicesRequestsExactlySelectors {
  readonly cel?: ResourceClaimTemplateSpecSpecDevicesRequestsExactlySelectorsCel;
}

export function toJson_ResourceClaimTemplateSpecSpecDevicesRequestsExactlySelectors(obj: ResourceClaimTemplateSpecSpecDevicesRequestsExactlySelectors | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'cel': toJson_ResourceClaimTemplateSpecSpecDevicesRequestsExactlySelectorsCel(obj.cel),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimTemplateSpecSpecDevicesRequestsExactlyTolerations {
  readonly effect?: ResourceClaimTemplateSpecSpecDevicesRequestsExactlyTolerationsEffect;

  readonly key?: string;

  readonly operator?: ResourceClaimTemplateSpecSpecDevicesRequestsExactlyTolerationsOperator;

  readonly tolerationSeconds?: number;

  readonly value?: string;
}

export function toJson_ResourceClaimTemplateSpecSpecDevicesRequestsExactlyTolerations(obj: ResourceClaimTemplateSpecSpecDevicesRequestsExactlyTolerations | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'effect': obj.effect,
    'key': obj.key,
    'operator': obj.operator,
    'tolerationSeconds': obj.tolerationSeconds,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableAllocationMode {
  ALL = "All",
  EXACT_COUNT = "ExactCount",
}

export interface ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableCapacity {
  readonly requests?: { [key: string]: ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableCapacityRequests };
}

export function toJson_ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableCapacity(obj: ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableCapacity | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'requests': ((obj.requests) === undefined) ? undefined : (Object.entries(obj.requests).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1]?.value }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableDerivedAttributes {
  readonly expression: string;

  readonly name: string;
}

export function toJson_ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableDerivedAttributes(obj: ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableDerivedAttributes | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'expression': obj.expression,
    'name': obj.name,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableSelectors {
  readonly cel?: ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableSelectorsCel;
}

export function toJson_ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableSelectors(obj: ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableSelectors | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'cel': toJson_ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableSelectorsCel(obj.cel),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableTolerations {
  readonly effect?: ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableTolerationsEffect;

  readonly key?: string;

  readonly operator?: ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableTolerationsOperator;

  readonly tolerationSeconds?: number;

  readonly value?: string;
}

export function toJson_ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableTolerations(obj: ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableTolerations | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'effect': obj.effect,
    'key': obj.key,
    'operator': obj.operator,
    'tolerationSeconds': obj.tolerationSeconds,
    'value': obj.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class ResourceClaimTemplateSpecSpecDevicesRequestsExactlyCapacityRequests {
  public static fromNumber(value: number): ResourceClaimTemplateSpecSpecDevicesRequestsExactlyCapacityRequests {
    return new ResourceClaimTemplateSpecSpecDevicesRequestsExactlyCapacityRequests(value);
  }
  public static fromString(value: string): ResourceClaimTemplateSpecSpecDevicesRequestsExactlyCapacityRequests {
    return new ResourceClaimTemplateSpecSpecDevicesRequestsExactlyCapacityRequests(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface ResourceClaimTemplateSpecSpecDevicesRequestsExactlySelectorsCel {
  readonly expression: string;
}

export function toJson_ResourceClaimTemplateSpecSpecDevicesRequestsExactlySelectorsCel(obj: ResourceClaimTemplateSpecSpecDevicesRequestsExactlySelectorsCel | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'expression': obj.expression,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ResourceClaimTemplateSpecSpecDevicesRequestsExactlyTolerationsEffect {
  NO_EXECUTE = "NoExecute",
  NO_SCHEDULE = "NoSchedule",
  NONE = "None",
}

export enum ResourceClaimTemplateSpecSpecDevicesRequestsExactlyTolerationsOperator {
  EQUAL = "Equal",
  EXISTS = "Exists",
}

export class ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableCapacityRequests {
  public static fromNumber(value: number): ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableCapacityRequests {
    return new ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableCapacityRequests(value);
  }
  public static fromString(value: string): ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableCapacityRequests {
    return new ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableCapacityRequests(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableSelectorsCel {
  readonly expression: string;
}

export function toJson_ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableSelectorsCel(obj: ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableSelectorsCel | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'expression': obj.expression,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableTolerationsEffect {
  NO_EXECUTE = "NoExecute",
  NO_SCHEDULE = "NoSchedule",
  NONE = "None",
}

export enum ResourceClaimTemplateSpecSpecDevicesRequestsFirstAvailableTolerationsOperator {
  EQUAL = "Equal",
  EXISTS = "Exists",
}
