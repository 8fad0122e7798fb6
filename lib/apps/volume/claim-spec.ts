import type { k8s } from 'cdk8s-plus-28';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { AnyLabTypes, TypesOf } from '../../lab/compact';
import type { AccessMode, StorageClassDescription } from '../../lab/description';
import { ConfigurationError } from '../../manifest/configuration-error';
import type { Memory } from '../../manifest/quantity';
import { sizeOf } from '../workload/resources';

/** How large a claim is, and of which class. */
export interface ClaimSpecProps<L extends AnyLabTypes> {
  /** Size, for example `'5Gi'`. */
  readonly size: Memory;
  /** Name of the storage class. @default the lab's default class, written out: another default would not move it */
  readonly storageClass?: TypesOf<L>['storageClass'];
  /** How the volume may be mounted. @default ['ReadWriteOnce'] */
  readonly accessModes?: readonly AccessMode[];
  /** What the new volume begins with: a snapshot, or another claim of the namespace. @default empty */
  readonly dataSource?:
    | {
        /** Name of a VolumeSnapshot of the same namespace. */
        readonly snapshot: string;
      }
    | {
        /** A claim of the same namespace that is copied. */
        readonly claim: {
          /** Name of the claim. */
          readonly name: string;
        };
      };
}

/** The spec of a claim. @throws ConfigurationError for a class that the lab does not have (or no default), an access mode that the class does not support, or an invalid size */
export function claimSpec(app: AppChart, what: string, props: ClaimSpecProps<LabTypes>): k8s.PersistentVolumeClaimSpec {
  const { accessModes = ['ReadWriteOnce'] } = props;
  const storageClass = app.lab.storageClass(props.storageClass);
  checkAccess(what, accessModes, storageClass);
  return {
    accessModes: [...accessModes],
    storageClassName: storageClass.name,
    resources: { requests: sizeOf(what, props.size) },
    ...dataSource(props),
  };
}

function dataSource({ dataSource: from }: Pick<ClaimSpecProps<LabTypes>, 'dataSource'>): Pick<k8s.PersistentVolumeClaimSpec, 'dataSource'> {
  if (from === undefined) return {};
  if ('snapshot' in from) return { dataSource: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: from.snapshot } };
  return { dataSource: { kind: 'PersistentVolumeClaim', name: from.claim.name } };
}

function checkAccess(what: string, wanted: readonly AccessMode[], { name, accessModes }: StorageClassDescription): void {
  const missing = wanted.find((mode) => !accessModes.includes(mode));
  if (wanted.length > 0 && missing === undefined) return;
  throw new ConfigurationError(
    `${what}: got access mode ${missing ?? 'none'}, expected one that storage class ${name} has: ${accessModes.join(', ')}`,
  );
}
