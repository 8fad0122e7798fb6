// Generated from tools/ (npm run imports --prefix tools). Do not edit.
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';

export class ClusterTrustBundle extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'certificates.k8s.io/v1',
    kind: 'ClusterTrustBundle',
  }

  public static manifest(props: ClusterTrustBundleProps): any {
    return {
      ...ClusterTrustBundle.GVK,
      ...toJson_ClusterTrustBundleProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: ClusterTrustBundleProps) {
    super(scope, id, {
      ...ClusterTrustBundle.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...ClusterTrustBundle.GVK,
      ...toJson_ClusterTrustBundleProps(resolved),
    };
  }
}

export interface ClusterTrustBundleProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: ClusterTrustBundleSpec;
}

export function toJson_ClusterTrustBundleProps(obj: ClusterTrustBundleProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_ClusterTrustBundleSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ClusterTrustBundleSpec {
  readonly signerName?: string;

  readonly trustBundle: string;
}

export function toJson_ClusterTrustBundleSpec(obj: ClusterTrustBundleSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'signerName': obj.signerName,
    'trustBundle': obj.trustBundle,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
