// Generated from tools/ (npm run imports --prefix tools). Do not edit.
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';

export class IpAddress extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'IPAddress',
  }

  public static manifest(props: IpAddressProps): any {
    return {
      ...IpAddress.GVK,
      ...toJson_IpAddressProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: IpAddressProps) {
    super(scope, id, {
      ...IpAddress.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...IpAddress.GVK,
      ...toJson_IpAddressProps(resolved),
    };
  }
}

export interface IpAddressProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: IpAddressSpec;
}

export function toJson_IpAddressProps(obj: IpAddressProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_IpAddressSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IpAddressSpec {
  readonly parentRef: IpAddressSpecParentRef;
}

export function toJson_IpAddressSpec(obj: IpAddressSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'parentRef': toJson_IpAddressSpecParentRef(obj.parentRef),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IpAddressSpecParentRef {
  readonly group?: string;

  readonly name: string;

  readonly namespace?: string;

  readonly resource: string;
}

export function toJson_IpAddressSpecParentRef(obj: IpAddressSpecParentRef | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'group': obj.group,
    'name': obj.name,
    'namespace': obj.namespace,
    'resource': obj.resource,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class ServiceCidr extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'ServiceCIDR',
  }

  public static manifest(props: ServiceCidrProps = {}): any {
    return {
      ...ServiceCidr.GVK,
      ...toJson_ServiceCidrProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: ServiceCidrProps = {}) {
    super(scope, id, {
      ...ServiceCidr.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...ServiceCidr.GVK,
      ...toJson_ServiceCidrProps(resolved),
    };
  }
}

export interface ServiceCidrProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec?: ServiceCidrSpec;
}

export function toJson_ServiceCidrProps(obj: ServiceCidrProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_ServiceCidrSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServiceCidrSpec {
  readonly cidrs?: string[];
}

export function toJson_ServiceCidrSpec(obj: ServiceCidrSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'cidrs': obj.cidrs?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
