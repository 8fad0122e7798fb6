import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { AccessMode } from '../../lab/description';
import { ConfigurationError } from '../../manifest/configuration-error';
import { problemOfDnsSubdomain } from '../../manifest/names';
import type { Memory } from '../../manifest/quantity';
import { sizeOf } from '../workload/resources';
import { nfsSource } from './volume';

/** A folder of an NFS server as a claim. */
export interface NfsVolumeProps {
  /** Name of the claim, as `Volume.claim` takes it. */
  readonly name: string;
  /** Name of the PersistentVolume, which belongs to the whole cluster. @default `<namespace>-<name>` */
  readonly volumeName?: string;
  /** Address or host name of the server, or what has a `host`, for example a machine of the lab. */
  readonly server: string | { readonly host: string };
  /** Folder that it exports, for example `/volume1/media`. */
  readonly path: `/${string}`;
  /** Size as far as Kubernetes is concerned; the server knows better. @default '1Gi' */
  readonly size?: Memory;
  /** How the volume may be mounted. @default ['ReadWriteMany'] */
  readonly accessModes?: readonly AccessMode[];
  /** Options of the mount, for example `['nfsvers=4.1', 'noatime']`. @default the node's */
  readonly mountOptions?: readonly string[];
}

/** A PersistentVolume on a folder of an NFS server, and the claim that is bound to it: each names the other, so neither binds elsewhere. The data stays when both go. */
export class NfsVolume extends Construct {
  /** Name of the claim, as `Volume.claim` takes it. */
  public readonly name: string;
  public readonly volume: ApiObject;
  public readonly claim: ApiObject;

  /** @throws ConfigurationError for a server or path that no node could mount, or a bad size */
  public constructor(scope: AppChart<LabTypes>, id: string, props: NfsVolumeProps) {
    super(scope, id);
    const { name, size = '1Gi', accessModes = ['ReadWriteMany'], volumeName = `${scope.appNamespace}-${name}` } = props;
    this.name = name;
    const what = `volume ${volumeName}`;
    const problem = problemOfDnsSubdomain(volumeName);
    if (problem) throw new ConfigurationError(`${what}: ${problem}`);
    if (accessModes.length === 0) throw new ConfigurationError(`${what}: got no access mode, expected at least one`);
    const capacity = sizeOf(what, size);
    this.volume = new ApiObject(
      this,
      'volume',
      k8s.KubePersistentVolume.manifest({
        metadata: { name: volumeName, ...scope.lab.careMetadata('data') },
        spec: {
          accessModes: [...accessModes],
          capacity,
          persistentVolumeReclaimPolicy: 'Retain',
          claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', namespace: scope.appNamespace, name },
          nfs: nfsSource(what, props.server, props.path),
          ...(props.mountOptions ? { mountOptions: [...props.mountOptions] } : {}),
        },
      }),
    );
    this.claim = new ApiObject(
      this,
      'claim',
      k8s.KubePersistentVolumeClaim.manifest({
        metadata: { name, namespace: scope.appNamespace, ...scope.lab.careMetadata('data') },
        // An empty class keeps the default provisioner away.
        spec: { accessModes: [...accessModes], storageClassName: '', volumeName, resources: { requests: capacity } },
      }),
    );
  }
}
