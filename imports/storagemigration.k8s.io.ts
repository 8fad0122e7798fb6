// Generated from tools/ (npm run imports --prefix tools). Do not edit.
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';

export class StorageVersionMigration extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'storagemigration.k8s.io/v1',
    kind: 'StorageVersionMigration',
  }

  public static manifest(props: StorageVersionMigrationProps = {}): any {
    return {
      ...StorageVersionMigration.GVK,
      ...toJson_StorageVersionMigrationProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: StorageVersionMigrationProps = {}) {
    super(scope, id, {
      ...StorageVersionMigration.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...StorageVersionMigration.GVK,
      ...toJson_StorageVersionMigrationProps(resolved),
    };
  }
}

export interface StorageVersionMigrationProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec?: StorageVersionMigrationSpec;
}

export function toJson_StorageVersionMigrationProps(obj: StorageVersionMigrationProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_StorageVersionMigrationSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface StorageVersionMigrationSpec {
  readonly resource: StorageVersionMigrationSpecResource;
}

export function toJson_StorageVersionMigrationSpec(obj: StorageVersionMigrationSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'resource': toJson_StorageVersionMigrationSpecResource(obj.resource),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface StorageVersionMigrationSpecResource {
  readonly group: string;

  readonly resource: string;
}

export function toJson_StorageVersionMigrationSpecResource(obj: StorageVersionMigrationSpecResource | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'group': obj.group,
    'resource': obj.resource,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
