import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { AccessMode, StorageClassDescription } from '../../lab/description';
import { ConfigurationError } from '../../manifest/configuration-error';
import type { Memory } from '../../manifest/quantity';
import { sizeOf } from '../workload/resources';

/** What a claim asks for. */
export interface PersistentVolumeClaimProps<L extends LabTypes> {
  readonly name: string;
  /** Size, for example `'5Gi'`. */
  readonly size: Memory;
  /** @default the lab's default class, written out: another default would not move it */
  readonly storageClass?: L['storageClass'];
  /** @default ['ReadWriteOnce'] */
  readonly accessModes?: readonly AccessMode[];
  /** @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Data must survive a mistake in git. @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/ */
export const KEEP_DATA = { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' } as const;

/** A PersistentVolumeClaim. Argo CD never prunes it. */
export class PersistentVolumeClaim<L extends LabTypes = LabTypes> extends Construct {
  public readonly name: string;
  public readonly claim: ApiObject;

  /** @throws ConfigurationError for a class that the lab does not have (or no default), an access mode that the class does not support, or an invalid size */
  public constructor(scope: AppChart<L>, id: string, props: PersistentVolumeClaimProps<NoInfer<L>>) {
    super(scope, id);
    this.name = props.name;
    const { accessModes = ['ReadWriteOnce'] } = props;
    const storageClass = scope.lab.storageClass(props.storageClass);
    checkAccess(`claim ${props.name}`, accessModes, storageClass);
    this.claim = new ApiObject(
      this,
      'claim',
      k8s.KubePersistentVolumeClaim.manifest({
        metadata: {
          name: props.name,
          namespace: scope.appNamespace,
          annotations: { ...KEEP_DATA },
          ...(props.labels ? { labels: { ...props.labels } } : {}),
        },
        spec: {
          accessModes: [...accessModes],
          storageClassName: storageClass.name,
          resources: { requests: sizeOf(`claim ${props.name}`, props.size) },
        },
      }),
    );
  }
}

function checkAccess(what: string, wanted: readonly AccessMode[], { name, accessModes }: StorageClassDescription): void {
  const missing = wanted.find((mode) => !accessModes.includes(mode));
  if (wanted.length > 0 && missing === undefined) return;
  throw new ConfigurationError(
    `${what}: got access mode ${missing ?? 'none'}, expected one that storage class ${name} has: ${accessModes.join(', ')}`,
  );
}
