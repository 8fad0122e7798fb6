// Generated from tools/ (npm run imports --prefix tools). Do not edit.
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';

export class VolumeAttributesClass extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'VolumeAttributesClass',
  }

  public static manifest(props: VolumeAttributesClassProps): any {
    return {
      ...VolumeAttributesClass.GVK,
      ...toJson_VolumeAttributesClassProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: VolumeAttributesClassProps) {
    super(scope, id, {
      ...VolumeAttributesClass.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...VolumeAttributesClass.GVK,
      ...toJson_VolumeAttributesClassProps(resolved),
    };
  }
}

export interface VolumeAttributesClassProps {
  readonly metadata?: ApiObjectMetadata;

  readonly driverName: string;

  readonly parameters?: { [key: string]: string };
}

export function toJson_VolumeAttributesClassProps(obj: VolumeAttributesClassProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'driverName': obj.driverName,
    'parameters': ((obj.parameters) === undefined) ? undefined : (Object.entries(obj.parameters).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
